"""Where each right stands for each record: verdict, worth in EUR/year and whether it is received, read in one go."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rotonde.engine.answers import CROWD, SIZES_KEPT, Asking, stale_of
from rotonde.engine.bounding import Bound
from rotonde.engine.bounds import bounds
from rotonde.engine.expressions import TRUTH, Apply, Var
from rotonde.engine.many import values_of_many
from rotonde.engine.outputs import NOT_ENTITLED, VERDICTS, Asked, Question
from rotonde.engine.plain import Plain
from rotonde.engine.program import program
from rotonde.engine.readings.arrays import ArrayReading
from rotonde.engine.readings.household import HouseholdReading, Values, ordered
from rotonde.engine.rights import TIMES_A_YEAR, Circle
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.opens import opens, own_status_read

Key = tuple[str, str]
Ends = tuple[Fraction, Fraction]


class Standing(NamedTuple):
    """One right for one record.

    `worth` is its least and most in EUR/year, or in EUR where `once`; None where no estimate is there, or where an
    amount of the law in it isn't known (`gap`). `receives` is None where nobody told.
    """

    right: str
    of: str
    verdict: str
    worth: Ends | None
    gap: bool
    once: bool
    estimated: bool
    receives: bool | None
    stale: tuple[str, ...]

    @property
    def key(self) -> Key:
        """The right and the record."""
        return self.right, self.of


class Reached(NamedTuple):
    """Who is in whose circle: pairs of records that certainly, and that possibly, belong together."""

    certainly: frozenset[tuple[str, str]]
    possibly: frozenset[tuple[str, str]]


class Position(NamedTuple):
    """How everything stands in one situation; `reached` has the circles that rights are counted once per, by id."""

    standings: Mapping[Key, Standing]
    reached: Mapping[str, Reached]


@dataclass(eq=False)
class Standings:
    """The verdicts, worths and circles of some rights as a program of their own, made ready once."""

    question: Question
    asked: Sequence[Asked]
    receives: Mapping[str, tuple[Plain, Plain]]
    _readings: dict[tuple[int, ...], HouseholdReading] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.circles = {id: self._circle(found) for id, found in self._counted_once()}
        nodes = [end for pair in self.receives.values() for end in pair]
        for one in self.asked:
            worth = one.worth or one.paid
            nodes += [one.verdict, one.reason, *(worth[:2] if worth else ())]
        nodes += [end for _, bound in self.circles.values() for end in bound[:2]]
        self.nodes = list(dict.fromkeys(nodes))
        self.program = program(self.nodes)

    @cached_property
    def arrays(self) -> ArrayReading:
        """The reading in arrays of the same program."""
        return ArrayReading(self.program, self.nodes)

    @cached_property
    def opens(self) -> dict[str, dict[str, list[str]]]:
        """Which rights read whether another one is received or there."""
        return opens(self.question.catalogue)

    @cached_property
    def own_status_read(self) -> set[str]:
        """The rights that ask whether they are received themselves."""
        return own_status_read(self.question.catalogue)

    def _counted_once(self) -> list[tuple[str, Circle]]:
        circles = self.question.catalogue.circles
        ids = dict.fromkeys(one.right.counted_once_per for one in self.asked)
        return [(id, circles[id]) for id in ids if id in circles]

    def _circle(self, found: Circle) -> tuple[tuple[Var, Var], Bound]:
        both = Var(found.kind, 0), Var(found.other, 1)
        node = self.question.resolution.resolve(Apply(found.id, both, TRUTH))
        return both, bounds(node, self.question.known)

    def evaluate(self, situation: Situation) -> Callable[[Plain], Values]:
        """All values for one situation: gives those of a node, one for each record it speaks of."""
        if max(situation.sizes.values()) > CROWD:
            return next(value for _, value in values_of_many(self.arrays, [situation]))
        key = tuple(situation.sizes.values())
        if key not in self._readings:
            if len(self._readings) >= SIZES_KEPT:
                self._readings.clear()
            self._readings[key] = HouseholdReading(self.program, situation.sizes)
        values = self._readings[key].evaluate(situation)
        return lambda node: values[self.program.slots[node]]

    def read(self, situation: Situation) -> Position:
        """Every right for every record of a situation, and who belongs together in it."""
        return self._position(situation, self.evaluate(situation))

    def read_many(self, situations: Sequence[Situation]) -> list[Position]:
        """The same for each of many situations, in their order, read as arrays."""
        found = {
            place: self._position(situations[place], value) for place, value in values_of_many(self.arrays, situations)
        }
        return [found[place] for place in range(len(situations))]

    def _position(self, situation: Situation, value: Callable[[Plain], Values]) -> Position:
        found = {
            (one.right.id, record): self._standing(one, value, place, record)
            for one in self.asked
            for place, record in enumerate(situation.records.get(one.right.kind, ()))
        }
        return Position(found, self._reached(situation, value))

    def _reached(self, situation: Situation, value: Callable[[Plain], Values]) -> dict[str, Reached]:
        found = {}
        for id, (both, bound) in self.circles.items():
            records = [situation.records.get(var.kind, []) for var in both]
            ends = [_pairs(value(end), end, both, records) for end in bound[:2]]
            found[id] = Reached(*ends)
        return found

    def _standing(self, one: Asked, value: Callable[[Plain], Values], place: int, record: str) -> Standing:
        def at(node: Plain) -> int:
            return value(node)[place if node.axes else 0]

        worth = one.worth or one.paid
        times = 1 if one.worth else TIMES_A_YEAR[one.right.per]
        gap = one.worth is not None and not one.worth_is_known
        ends = worth and tuple(Fraction(at(end) * times, worth.scale) for end in worth[:2])
        verdict = at(one.verdict)
        low, high = (value(leaf)[place] for leaf in self.receives[one.right.id])
        stale = stale_of(one, verdict, at(one.reason))
        return Standing(
            one.right.id,
            record,
            VERDICTS[verdict],
            None if gap else ends,  # type: ignore[arg-type]
            gap,
            one.worth is None and one.right.per == "once",
            one.worth is not None,
            bool(low) if low == high else None,
            tuple(sorted({*stale, *(one.stale_worth if verdict != NOT_ENTITLED else ())})),
        )


def _pairs(
    values: Values, node: Plain, both: tuple[Var, Var], records: Sequence[Sequence[str]]
) -> frozenset[tuple[str, str]]:
    """The pairs of records for whom a truth about both holds."""
    axes = ordered(node.axes)
    found = set()
    for first, one in enumerate(records[0]):
        for second, other in enumerate(records[1]):
            place = dict(zip(both, (first, second), strict=True))
            at = 0
            for var in axes:
                at = at * len(records[both.index(var)]) + place[var]
            if values[at]:
                found.add((one, other))
    return frozenset(found)


_made: "WeakKeyDictionary[Asking, Standings]" = WeakKeyDictionary()


def standings(asking: Asking) -> Standings:
    """The standings of an asking, made ready once.

    >>> from rotonde.engine.calendar import Dates
    >>> from rotonde.engine.catalogue import Catalogue
    >>> from rotonde.engine.facts import Vocabulary
    >>> standings(Asking(Catalogue(Vocabulary({"person": 60}, [], [])), Dates.asked())).asked
    []
    """
    if asking not in _made:
        _made[asking] = Standings(asking.question, asking.asked, asking.receives)
    return _made[asking]
