"""What was found so far: one finding for each right, with whom it is for, how sure, and the least that it brings."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.asking_order import NEAR, questions_in
from rotonde.web.entitlements.public_check.plain import right_text
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json

ENTITLED, TO_ASSESS, UNKNOWN, ELSEWHERE, NOT_ENTITLED = STATES = (
    "entitled",
    "to_assess",
    "unknown",
    "elsewhere",
    "not_entitled",
)
HAS_IT = ("received", "received_in_circle")
ANOTHER_INSTEAD = "excluded"
STATUS = "receives."
BY_ITSELF = ("automatic",)


@dataclass
class Finding:
    """One right, as the best of those at home who may claim it stand."""

    right: Json
    state: str
    of: list[str] = field(default_factory=list)
    questions: int = 0
    lower: Decimal = Decimal(0)
    per: str = "year"
    estimated: bool = False
    stale: bool = False
    received: bool = False
    instead: str = ""  # the right that is counted in its place: only one of them is given
    opens: int = 0  # how many other rights wait for nothing but this one
    awaits: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        return str(self.right["id"])

    @property
    def is_near(self) -> bool:
        """Say whether it is worth asking about: it is open, and few answers are lacking or others wait for it."""
        return self.state in (TO_ASSESS, ELSEWHERE) or (
            self.state == UNKNOWN and (self.questions <= NEAR or self.opens > 1)
        )

    @property
    def is_new(self) -> bool:
        """Say whether it would come on top of what there is: nobody has it, and no other right takes its place."""
        return not self.received and not self.instead

    @property
    def by_itself(self) -> bool:
        return self.right["automation"] in BY_ITSELF

    def title(self, lang: str) -> str:
        return right_text(self.right, lang)


@dataclass
class Findings:
    """All of them, and the floor for the household."""

    rights: list[Finding]
    lower: Decimal
    once: Decimal
    stale: bool
    falls_away: list[str]

    @property
    def found(self) -> list[Finding]:
        return [one for one in self.rights if one.state == ENTITLED and one.is_new]

    @property
    def possible(self) -> list[Finding]:
        return [one for one in self.rights if one.is_near and one.is_new]

    def line(self, w: Wording) -> str:
        """Say in one line what was found so far."""
        if not self.found:
            possible = w.count("found_possible", len(self.possible)) if self.possible else ""
            return " · ".join(filter(None, [w["found_none"], possible]))
        amount = w.say("a_year_at_least", amount=w.money(whole(self.lower))) if self.lower >= 1 else ""
        possible = w.count("found_possible", len(self.possible)) if self.possible else ""
        return " · ".join(filter(None, [w.count("found", len(self.found)), amount, possible]))


def whole(amount: Decimal) -> int:
    """Give the whole euros of a floor: never more than it is."""
    return int(amount)


def findings_of(answer: Json) -> Findings:
    """Put the engine's answer together by right; the sum of what is counted stands with the right it belongs to."""
    net = answer["net_year"]
    aside = {(one["right"], one["of"]): one for one in net["left_out"] if one["why"] in (*HAS_IT, ANOTHER_INSTEAD)}
    rows: dict[str, list[Json]] = {}
    for row in answer["rights"]:
        rows.setdefault(row["id"], []).append(row)
    found = [_finding(right, rows[right["id"]], aside) for right in engine_port.rights() if right["id"] in rows]
    by_id = {one.id: one for one in found}
    _tell_what_opens(by_id)
    for one in net["counted"]:
        finding = by_id[one["right"]]
        finding.lower += Decimal(one["lower"])
        finding.per, finding.estimated = one["per"], one["estimated"]
        finding.stale = finding.stale or bool(one["stale"])
    falls_away = list(dict.fromkeys(str(one["right"]) for one in net["falls_away"]))
    return Findings(sorted(found, key=_order), Decimal(net["lower"]), Decimal(net["once"]), net["stale"], falls_away)


def _finding(right: Json, rows: list[Json], aside: dict[tuple[str, str], Json]) -> Finding:
    standing = [(state_of(row), row) for row in rows]
    state = min((state for state, _ in standing), key=STATES.index)
    best = [row for its, row in standing if its == state]
    finding = Finding(right, state, [str(row["of"]) for row in best])
    finding.questions = min((questions_in(row["missing"]) for row in best), default=0)
    missing = [{one["fact"] for one in row["missing"]} for row in best]
    statuses = [{fact.removeprefix(STATUS) for fact in facts if fact.startswith(STATUS)} for facts in missing]
    if any(len(its) == len(facts) for its, facts in zip(statuses, missing, strict=True) if facts):
        finding.awaits = frozenset().union(*statuses)
    finding.received = all((row["receives"] or {}).get("value") is True for row in best)
    set_aside = [aside.get((row["id"], row["of"])) for row in best]
    if state == ENTITLED and not finding.received and all(set_aside):
        others = [one["instead"] for one in set_aside if one and one["why"] == ANOTHER_INSTEAD]
        finding.received = len(others) < len(set_aside)
        finding.instead = "" if finding.received else str(others[0]["right"])
    return finding


def _tell_what_opens(by_id: dict[str, Finding]) -> None:
    """A right that comes with another one is asked for after it: first the one that opens the others."""
    open_ones = {id for id, one in by_id.items() if one.state in (TO_ASSESS, UNKNOWN) and one.is_new}
    for one in by_id.values():
        one.awaits &= open_ones - {one.id}
        for id in one.awaits:
            by_id[id].opens += 1


def state_of(row: Json) -> str:
    """Name the answer for a citizen; what waits for nothing but a judgement is for who judges."""
    if row["verdict"] != UNKNOWN or questions_in(row["missing"]):
        return str(row["verdict"])
    return ELSEWHERE if row["gaps"] else TO_ASSESS


def _order(one: Finding) -> tuple[Any, ...]:
    """What is certain first, and of it what one has to do oneself; of the rest what opens others, and the nearest."""
    certain = one.state == ENTITLED
    rank = 0 if certain else 2 if one.state == NOT_ENTITLED else 1
    return (
        rank,
        certain and one.by_itself,
        -one.lower,
        bool(one.awaits),
        -one.opens,
        STATES.index(one.state),
        one.questions,
    )
