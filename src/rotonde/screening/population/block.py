"""Households of one size out of a population, as the columns that the arrays reading asks for."""

from typing import Any

import numpy as np

from rotonde.engine.calendar import shift
from rotonde.engine.expressions import Var
from rotonde.engine.facts import Direction, Fact, Link
from rotonde.engine.plain import Leaf
from rotonde.engine.readings.array_calendar import shift_days
from rotonde.engine.situations.possible import FOREVER
from rotonde.screening.population.known_values import OPEN, Array, Told, over_days
from rotonde.screening.population.people import People


class Block:
    """Some households of equal size. `rows` tells for each kind which row is which record of which household."""

    def __init__(self, people: People, rows: dict[str, Array]) -> None:
        self.people, self.rows = people, rows
        self.sizes = {kind: len(found) for kind, found in rows.items()}
        self.count = next(iter(rows.values())).shape[1]
        self._told: dict[str, list[Told]] = {}
        self._listed: dict[str, Array] = {}
        self._complete: dict[tuple[str, bool], Array] = {}

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
        """A leaf of shape (one size for each axis, households)."""
        values = self._values(leaf, of)
        shape = (*(self.sizes[var.kind] for var in of), self.count)
        values = np.broadcast_to(values, shape)
        if of == axes:
            return values
        return np.diagonal(values, axis1=0, axis2=1).T if len(axes) == 1 else values.transpose(1, 0, 2)

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[Array, Array]:
        """First days and values of a dated leaf over time."""
        fact = self.people.vocabulary.facts[leaf.name]
        upper = leaf.end == "high"
        shape = (self.sizes[of[0].kind], self.count)
        unknown = self._unknown(fact, leaf)
        changes: list[tuple[Any, Any]] = [(-FOREVER * 2, unknown)]
        for one in self._told_of(fact):
            if np.array_equal(changes[-1][0], one.first):
                changes.pop()
            changes += [(one.first, one.ends(self._among(fact, leaf), upper)), (one.last + 1, unknown)]
        days, values = ([np.broadcast_to(one[end], shape) for one in changes] for end in (0, 1))
        return np.stack(days).astype(np.int64), np.stack(values).astype(np.int64)

    def _values(self, leaf: Leaf, of: tuple[Var, ...]) -> Any:
        upper = leaf.end == "high"
        if leaf.kind == "link":
            return self._link(self.people.vocabulary.links[leaf.name], upper)
        if leaf.kind == "same":
            return np.eye(self.sizes[of[0].kind], dtype=bool)[:, :, None]
        if leaf.kind == "listed":
            return True
        if leaf.kind == "told":
            return leaf.span[1] if upper else leaf.span[0]
        fact = self.people.vocabulary.facts[leaf.name]
        if fact.theme == "links":
            return self._is_complete(self.people.directions[fact.id], upper)
        unknown = self._unknown(fact, leaf)
        if fact.link:
            low, high = self._pair_facts(fact)
            return Told(0, 0, low, high).ends(self._among(fact, leaf), upper)
        told = self._told_of(fact)
        among = self._among(fact, leaf)
        if leaf.start is None or leaf.until is None:
            return told[0].ends(among, upper) if told else unknown
        return over_days(
            told, lambda one: one.ends(among, upper), unknown, leaf.start, leaf.until, leaf.pick == "least"
        )

    def _unknown(self, fact: Fact, leaf: Leaf) -> int:
        if leaf.codes:
            return int(leaf.end == "high" or set(fact.values) <= set(leaf.codes))
        return fact.high if leaf.end == "high" else fact.low

    def _among(self, fact: Fact, leaf: Leaf) -> Array | None:
        return np.asarray([fact.values.index(one) for one in leaf.codes]) if leaf.codes else None

    def _told_of(self, fact: Fact) -> list[Told]:
        if fact.id not in self._told:
            rows = self.rows[fact.record]
            told = [one.picked(rows) for one in self.people.told(fact)]
            self._told[fact.id] = self._by_age(fact, self._requested(fact, told))
        return self._told[fact.id]

    def _requested(self, fact: Fact, told: list[Told]) -> list[Told]:
        """A delivery whose request isn't mentioned is taken to be claimed on the day of the question."""
        if fact.id != "requested":
            return told
        day = np.full(self.rows[fact.record].shape, self.people.dates.claimed.toordinal(), np.int64)
        if told:
            unsaid = told[0].low != told[0].high
            day = np.where(unsaid, day, told[0].low)
        return [Told(-FOREVER, FOREVER, day, day)]

    def _by_age(self, fact: Fact, told: list[Told]) -> list[Told]:
        """What nobody has at an age is nothing, where nothing at all is told of it."""
        if fact.record != "person" or (fact.nothing_under is None and fact.nothing_from is None):
            return told
        first, last = self._days_without(fact)
        none = fact.values.index("none") if fact.is_choice else 1 if fact.theme == "links" else max(0, fact.low)
        if not told:
            unknown = (OPEN, OPEN) if fact.is_choice else (fact.low, fact.high)
            told = [Told(-FOREVER, FOREVER, *(np.full(first.shape, end, np.int64) for end in unknown))]
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
        here = nothing & (first <= one.first) & (last >= one.last)
        return one._replace(low=np.where(here, none, one.low), high=np.where(here, none, one.high))

    def _days_without(self, fact: Fact) -> tuple[Array, Array]:
        """First and last day on which each person, by age, doesn't have it; none for who may have it on the day."""
        on = self.people.dates.on.toordinal()
        shape = self.rows["person"].shape
        first, last = np.full(shape, FOREVER, np.int64), np.full(shape, FOREVER - 1, np.int64)
        born = self._told_of(self.people.vocabulary.facts["birth_date"])
        if not born:
            return first, last
        oldest, youngest = born[0].low, born[0].high
        if fact.nothing_from is not None:
            old = youngest <= shift(on, "year", -fact.nothing_from, "same")
            start = shift_days(np, youngest, "year", fact.nothing_from, "same")
            first, last = np.where(old, start, first), np.where(old, FOREVER, last)
        if fact.nothing_under is not None:
            young = oldest > shift(on, "year", -fact.nothing_under, "same")
            until = shift_days(np, oldest, "year", fact.nothing_under, "same") - 1
            first, last = np.where(young, -FOREVER, first), np.where(young, until, last)
        return first, last

    def _pairs(self, link: Link) -> Array:
        """Which records are listed as linked: one axis for each end, one for the households."""
        if link.id not in self._listed:
            shape = (self.sizes[link.of], self.sizes[link.to], self.count)
            listed = np.zeros(shape, bool)
            if link.owns or link.id == "member":
                listed[:] = True
            else:
                at = self.people.pairs(link, self.rows)
                listed[at.of, at.to, at.household] = True
                if link.symmetric:
                    listed[at.to, at.of, at.household] = True
                if link.id == "stays_with":
                    listed |= ~listed.any(axis=1, keepdims=True)
            self._listed[link.id] = listed
        return self._listed[link.id]

    def _pair_facts(self, fact: Fact) -> tuple[Array, Array]:
        link = self.people.vocabulary.links[fact.link or ""]
        listed = self._pairs(link)
        low, high = (OPEN, OPEN) if fact.is_choice else (fact.low, fact.high)
        lows, highs = np.full(listed.shape, low, np.int64), np.full(listed.shape, high, np.int64)
        at = self.people.pairs(link, self.rows)
        if link.id == "stays_with":
            said = np.zeros(listed.shape, bool)
            said[at.of, at.to, at.household] = True
            lows[listed & ~said] = highs[listed & ~said] = fact.scale
        for one in self.people.pair_facts(fact):
            for of, to in ((at.of, at.to), (at.to, at.of))[: 1 + link.symmetric]:
                lows[of, to, at.household], highs[of, to, at.household] = one.low[at.row], one.high[at.row]
        return lows, highs

    def _is_complete(self, direction: Direction, upper: bool) -> Array:
        """Whether a list is complete: as told, because it is full, or because of how a population is written."""
        key = (direction.complete, upper)
        if key not in self._complete:
            fact = self.people.vocabulary.facts[direction.complete]
            told = self._told_of(fact)
            shape = (self.sizes[direction.start], self.count)
            low, high = (told[0].low, told[0].high) if told else (np.zeros(shape, np.int64), np.ones(shape, np.int64))
            found = (high if upper else low).astype(bool)
            full = self._pairs(direction.link).sum(axis=int(direction.is_forward)) >= direction.most
            found |= (low != high) & (full | self._taken_as_complete(direction))
            self._complete[key] = found
        return self._complete[key]

    def _taken_as_complete(self, direction: Direction) -> Array | bool:
        """Everybody with a domicile in a household is listed, and everybody stays there who isn't said not to."""
        if direction.link.id == "member":
            return True
        if direction.link.id != "stays_with":
            return False
        if not direction.is_forward:
            members = self._pairs(self.people.vocabulary.links["member"])
            there = next(one for one in self.people.directions.values() if one.complete == "complete.member")
            return self._is_complete(there, False) & members.any(axis=0)
        low, _ = self._pair_facts(self.people.vocabulary.facts["stays_with.share"])
        whole = self.people.vocabulary.facts["stays_with.share"].scale
        return (low * self._pairs(direction.link)).sum(axis=1) >= whole

    def _link(self, link: Link, upper: bool) -> Array:
        listed = self._pairs(link)
        if not upper:
            return listed
        there, *back = link.directions()
        ours, theirs = self._is_complete(there, False), self._is_complete((back or [there])[0], False)
        open_ = ~(ours[:, None, :] | theirs[None, :, :])
        if link.of == link.to:
            open_ = open_ & ~np.eye(listed.shape[0], dtype=bool)[:, :, None]
        return listed | open_
