"""What a chunk of a population tells of each fact, as one column for all its records at once.

Households of every size then only pick their rows. A population leaves out what is plain: what nobody has at an age,
and that a delivery is requested on the day of the question.
"""

from typing import Any

import numpy as np

from rotonde.engine.calendar import shift
from rotonde.engine.facts import Fact
from rotonde.engine.plain import Leaf
from rotonde.engine.readings.array_calendar import shift_days
from rotonde.engine.situations.possible import FOREVER
from rotonde.screening.population.known_values import OPEN, Array, Told, everywhere, over_days
from rotonde.screening.population.people import People


class FactColumns:
    """Facts of single records. A column that nothing is told of is one number."""

    def __init__(self, people: People) -> None:
        self.people = people
        self._told: dict[str, list[Told]] = {}
        self._columns: dict[Leaf, Any] = {}
        self._ages: dict[tuple[int | None, int | None], tuple[Array, Array]] = {}

    def column(self, fact: Fact, leaf: Leaf) -> Any:
        """A leaf for each record of the fact's kind, or one value for all."""
        if leaf not in self._columns:
            self._columns[leaf] = self._column(fact, leaf)
        return self._columns[leaf]

    def _column(self, fact: Fact, leaf: Leaf) -> Any:
        told, unknown = self.told(fact), unknown_end(fact, leaf)
        among, upper = places(fact, leaf), leaf.end == "high"
        if leaf.start is None or leaf.until is None:
            return told[0].ends(among, upper) if told else unknown
        return over_days(
            told, lambda one: one.ends(among, upper), unknown, leaf.start, leaf.until, leaf.pick == "least"
        )

    def changes(self, fact: Fact, leaf: Leaf) -> list[tuple[Any, Any]]:
        """First days and values over time, oldest first, each a column or one number."""
        unknown = unknown_end(fact, leaf)
        changes: list[tuple[Any, Any]] = [(-FOREVER * 2, unknown)]
        for one in self.told(fact):
            if np.array_equal(changes[-1][0], one.first):
                changes.pop()
            changes += [(one.first, one.ends(places(fact, leaf), leaf.end == "high")), (one.last + 1, unknown)]
        return changes

    def told(self, fact: Fact) -> list[Told]:
        """What is told of a fact, oldest first, with what is plain filled in."""
        if fact.id not in self._told:
            self._told[fact.id] = self._by_age(fact, self._requested(fact, self.people.told(fact)))
        return self._told[fact.id]

    def _requested(self, fact: Fact, told: list[Told]) -> list[Told]:
        """A delivery whose request isn't mentioned is taken to be claimed on the day of the question."""
        if fact.id != "requested":
            return told
        day = np.full(self.people.home[fact.record].shape, self.people.dates.claimed.toordinal(), np.int64)
        if told:
            unsaid = told[0].low != told[0].high
            day = np.where(unsaid, day, told[0].low)
        return [everywhere(day, day)]

    def _by_age(self, fact: Fact, told: list[Told]) -> list[Told]:
        """What nobody has at an age is nothing, where nothing at all is told of it."""
        if fact.record != "person" or (fact.nothing_under is None and fact.nothing_from is None):
            return told
        first, last = self._days_without(fact)
        none = fact.values.index("none") if fact.is_choice else 1 if fact.theme == "links" else max(0, fact.low)
        if not told:
            unknown = (OPEN, OPEN) if fact.is_choice else (fact.low, fact.high)
            told = [everywhere(*(np.full(first.shape, end, np.int64) for end in unknown))]
        nothing = first <= last
        for one in told:
            nothing = nothing & (one.low == OPEN if fact.is_choice else one.low != one.high)
        return [self._filled(one, nothing, none, first, last) for one in told]

    def _filled(self, one: Told, nothing: Array, none: int, first: Array, last: Array) -> Told:
        if not isinstance(one.first, int):
            return one
        if one.first == -FOREVER:
            days = np.where(nothing, first, -FOREVER), np.where(nothing, last, FOREVER)
            return Told(*days, np.where(nothing, none, one.low), np.where(nothing, none, one.high))
        here = nothing & (first <= one.first) & (last >= one.first)  # a period is read at its first day
        return one._replace(low=np.where(here, none, one.low), high=np.where(here, none, one.high))

    def _days_without(self, fact: Fact) -> tuple[Array, Array]:
        """First and last day on which each person, by age, doesn't have it; none for who may have it on the day."""
        key = (fact.nothing_under, fact.nothing_from)
        if key not in self._ages:
            self._ages[key] = self._days_outside(*key)
        return self._ages[key]

    def _days_outside(self, under: int | None, from_: int | None) -> tuple[Array, Array]:
        on = self.people.dates.on.toordinal()
        shape = self.people.home["person"].shape
        first, last = np.full(shape, FOREVER, np.int64), np.full(shape, FOREVER - 1, np.int64)
        born = self.told(self.people.vocabulary.facts["birth_date"])
        if not born:
            return first, last
        oldest, youngest = born[0].low, born[0].high
        if from_ is not None:
            old = youngest <= shift(on, "year", -from_, "same")
            start = shift_days(np, youngest, "year", from_, "same")
            first, last = np.where(old, start, first), np.where(old, FOREVER, last)
        if under is not None:
            young = oldest > shift(on, "year", -under, "same")
            until = shift_days(np, oldest, "year", under, "same") - 1
            first, last = np.where(young, -FOREVER, first), np.where(young, until, last)
        return first, last


def unknown_end(fact: Fact, leaf: Leaf) -> int:
    """The end of a leaf where nothing is told."""
    if leaf.codes:
        return int(leaf.end == "high" or set(fact.values) <= set(leaf.codes))
    return fact.high if leaf.end == "high" else fact.low


def places(fact: Fact, leaf: Leaf) -> Array | None:
    """The places in the fact's list of the codes that a leaf asks about, if it does."""
    return np.asarray([fact.values.index(one) for one in leaf.codes]) if leaf.codes else None
