"""One household on the work list: what it misses, what is one question away, what is on hold, who is youngest."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import shift
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.net_year import net_year
from rotonde.screening.answering import AnswerRow, missing_from

Json = Mapping[str, Any]
Pair = tuple[str, str]

DEGREES = ("half_automatic", "automatic", "identified", "on_application")
"""How a right comes, what asks least of the household first: prepared, by itself, found and told, on application."""

OPEN = ("unknown", "to_assess")
THROUGH_ANOTHER = ("received_in_circle", "counted_once", "excluded")
GROWN_UP = 18


class Unused(NamedTuple):
    """A right that somebody seems to have and isn't known to receive.

    `worth` is what the floor counts for it, in EUR a year.
    """

    right: str
    of: str
    degree: str
    may_be_received: bool
    worth: Decimal = Decimal(0)


class OneAway(NamedTuple):
    """An open right that waits for one fact alone, which may be asked; of `period` where the fact has one."""

    right: str
    of: str
    fact: str
    fact_of: str
    period: str | None


class Youngest(NamedTuple):
    """The youngest child that is known; `unknown` where somebody's age isn't, so that there may be a younger one."""

    born: date | None
    unknown: bool


NOT_KNOWN = Youngest(None, unknown=True)


class OnHold(NamedTuple):
    """*Wil niet (nu)*: a right that somebody doesn't want, through a day; None where no day was set."""

    right: str
    of: str
    until: date | None

    def holds(self, on: date) -> bool:
        """Whether it still holds on a day, the last one included."""
        return self.until is None or on <= self.until


@dataclass(frozen=True)
class Entry:
    """A household on the list, under an opaque id. What is on hold is in none of its rights but `held`."""

    id: str
    rows: tuple[AnswerRow, ...]
    floor: Decimal | None
    estimated: Decimal
    may_be_received: Decimal
    unused: tuple[Unused, ...]
    one_away: tuple[OneAway, ...]
    open_rights: int
    held: tuple[OnHold, ...]
    youngest: Youngest
    last_contact: date | None

    @property
    def has_something_to_do(self) -> bool:
        """Whether a right is unused, or still open."""
        return bool(self.unused or self.open_rights)

    @property
    def is_on_hold(self) -> bool:
        """Whether all that there is to do is on hold."""
        return bool(self.held) and not self.has_something_to_do

    @property
    def degree(self) -> str | None:
        """The degree of the unused right that asks least of the household."""
        return min((one.degree for one in self.unused), key=DEGREES.index, default=None)


def entry(
    id: str,
    rows: Sequence[AnswerRow],
    net: Json | None,
    catalogue: Catalogue,
    on: date,
    *,
    youngest: Youngest = NOT_KNOWN,
    last_contact: date | None = None,
    holds: Collection[OnHold] = (),
) -> Entry:
    """Make the entry of one household from its rows and its `net_year`; None where that wasn't worked out.

    What is on hold is left out of the floor too: what it was counted for is taken off, so that the rest is still
    a floor. A right that waits for a fact about residence alone is open, never one question away: nationality and
    residence put nobody higher on a list, or lower.
    """
    held_pairs = {(one.right, one.of): one for one in holds if one.holds(on)}
    elsewhere = _through_another(net, held_pairs)
    worth = {(one["right"], one["of"]): Decimal(one["lower"]) for one in _yearly(net)}
    unused, one_away, held, open_rights = [], [], [], set()
    for row in sorted(rows):
        of = row.person_id or row.household_id
        pair = (row.right, of)
        is_unused = row.verdict == "entitled" and row.receives != "true" and pair not in elsewhere
        is_open = row.verdict in OPEN and row.receives != "true"
        if not (is_unused or is_open):
            continue
        if pair in held_pairs:
            held.append(held_pairs[pair])
            continue
        if is_unused:
            maybe_received = row.receives != "false"
            unused.append(Unused(*pair, degree_of(row.right, catalogue), maybe_received, worth.get(pair, Decimal(0))))
            continue
        open_rights.add(row.right)
        alone = _waits_for_one(row, catalogue)
        if alone is not None:
            one_away.append(OneAway(*pair, alone["fact"], alone["of"], alone["period"]))
    floor, estimated, maybe = _floor(net, held_pairs)
    return Entry(
        id,
        tuple(sorted(rows)),
        floor,
        estimated,
        maybe,
        tuple(unused),
        tuple(one_away),
        len(open_rights),
        tuple(held),
        youngest,
        last_contact,
    )


def degree_of(right: str, catalogue: Catalogue) -> str:
    """How a right comes to who has it; on application where its folder doesn't say."""
    return str(catalogue.rights[right].about.get("automation") or DEGREES[-1])


def _through_another(net: Json | None, held: Collection[Pair]) -> set[Pair]:
    """What isn't missed: somebody of the circle gets it, or another right that isn't on hold stands in its place."""
    return {
        (one["right"], one["of"])
        for one in (net or {}).get("left_out", ())
        if one["why"] in THROUGH_ANOTHER and (one["instead"]["right"], one["instead"]["of"]) not in held
    }


def _waits_for_one(row: AnswerRow, catalogue: Catalogue) -> Json | None:
    missing = row.missing.split("; ") if row.missing else []
    if row.verdict != "unknown" or row.gaps or len(missing) != 1:
        return None
    one = missing_from(missing[0])
    fact = catalogue.vocabulary.facts[one["fact"]]
    return None if fact.type == "judgement" or fact.sensitivity == "residence" else one


def _yearly(net: Json | None) -> list[Json]:
    """The lines of the floor that come every year."""
    return [one for one in (net or {}).get("counted", ()) if one["per"] != "once"]


def _floor(net: Json | None, held: Collection[Pair]) -> tuple[Decimal | None, Decimal, Decimal]:
    """The floor, the part of it that is estimated and the part that may be received already, in EUR a year."""
    if net is None:
        return None, Decimal(0), Decimal(0)
    floor, estimated, maybe = (
        Decimal(net[name]) for name in ("lower", "of_which_estimated", "of_which_may_be_received")
    )
    floor -= sum((Decimal(one["lower"]) for one in _yearly(net) if (one["right"], one["of"]) in held), Decimal(0))
    return floor, max(Decimal(0), min(estimated, floor)), max(Decimal(0), min(maybe, floor))


def net_of(asking: Asking, situation: Situation, household: str) -> dict[str, Any]:
    """The `net_year` of one household of a situation that may hold several."""
    return net_year(asking, replace(situation, focus=household))


def youngest_child(situation: Situation, household: str, on: date) -> Youngest:
    """The youngest who lives in a household, or stays there part of the time, and isn't eighteen yet."""
    here = {of for link in ("member", "stays_with") for of, to in situation.pairs.get(link, {}) if to == household}
    born, unknown = [], False
    grown_up = shift(on.toordinal(), "year", -GROWN_UP, "same")
    for person in here:
        history = situation.known("birth_date", person)
        value = history[0].value if history else None
        if value is None or not value.is_known:
            unknown = True
        elif value.low > grown_up:
            born.append(date.fromordinal(value.low))
    return Youngest(max(born, default=None), unknown)
