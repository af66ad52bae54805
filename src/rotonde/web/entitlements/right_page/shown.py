"""What stands on the page of a right: the answer for one claimant, its proof and amounts, and who else may claim."""

from dataclasses import dataclass
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.cards import Line, line_of
from rotonde.web.entitlements.desk import Desk
from rotonde.web.entitlements.people import default_names
from rotonde.web.entitlements.right_details import Condition, RightDetails, details_of
from rotonde.web.entitlements.right_page.facts_said import Origins
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.entitlements.verdicts import STATES
from rotonde.web.entitlements.words import in_language

Json = dict[str, Any]


@dataclass
class FactUsed:
    """A fact that a condition was looked at with, and where it comes from."""

    who: str
    label: str
    value: str
    origin: str


@dataclass
class Proof:
    """A condition with its facts."""

    condition: Condition
    facts: list[FactUsed]


@dataclass
class Amount:
    """An amount of the law behind the answer: since when it holds, by when it is to be looked at, and its source."""

    label: str
    since: str
    review_by: str
    is_late: bool
    source: str
    url: str


@dataclass
class RightShown:
    """The right as the page shows it. `catalogue` is the fingerprint of the rules and amounts behind the answer."""

    right: Json
    title: str
    line: Line
    claimants: list[Line]
    details: RightDetails
    proof: list[Proof]
    amounts: list[Amount]
    decider: str
    on: str
    catalogue: str

    @property
    def of(self) -> str:
        """The record that claims it."""
        return self.line.of

    @property
    def is_received(self) -> bool:
        """Whether the household's facts say that it is received already."""
        return any(kind == "receives" for kind, _ in self.line.badges)

    def owner(self, w: Wording) -> str:
        """Who keeps the right up to date; that nobody does is said too."""
        key = "owner_" + (self.right["owner"] or "none")
        if key in w:
            return w[key]
        return str(self.right["owner"])

    @property
    def missing(self) -> bool:
        """Whether something is still to be asked."""
        return bool(self.details.missing or self.details.gaps)


def right_shown(desk: Desk, right: str, of: str, posted: dict[str, str], origins: Origins | None) -> RightShown | None:
    """Gather a right for one claimant, else for the one nearest to it; None where the household has no answer."""
    w, about = desk.w, engine_port.right(right)
    rows = [row for row in desk.answer.get("rights", []) if row["id"] == right]
    if about is None or not rows or not isinstance(w, Wording):
        return None
    lines = [line_of(about, row, desk.answer, desk.names, w) for row in rows]
    lines.sort(key=lambda one: (STATES.index(one.verdict.state), one.questions))
    line = next((one for one in lines if one.of == of), lines[0])
    details = details_of(desk, line, posted)
    day, law = desk.answer["on"], desk.answer["law"]
    return RightShown(
        right=about,
        title=in_language(about["names"], w.lang),
        line=line,
        claimants=lines if len(lines) > 1 else [],
        details=details,
        proof=[Proof(one, _facts(one, desk, origins)) for one in details.conditions],
        amounts=[_amount(one, w) for one in engine_port.amounts_of(right, day, law, w.lang)],
        decider=w.decider(about["decided_by"]),
        on=notation.day(day, w.lang),
        catalogue=str((desk.answer.get("receipt") or {}).get("catalogue", "")),
    )


def names_given(desk: Desk) -> list[str]:
    """What people on the page are called, where somebody gave them a name."""
    default = default_names(desk.situation, desk.w)
    return [name for one, name in desk.names.items() if name != default.get(one)]


def _facts(one: Condition, desk: Desk, origins: Origins | None) -> list[FactUsed]:
    return [
        FactUsed(who, label, value, origins.said(desk, place) if origins else "")
        for (who, label, value), place in zip(one.used, one.places, strict=True)
    ]


def _amount(one: Json, w: Wording) -> Amount:
    since, review = (notation.day(one[name], w.lang) if one[name] else "" for name in ("since", "review_by"))
    return Amount(one["label"], since, review, one["is_late"], one["source"], one["url"])
