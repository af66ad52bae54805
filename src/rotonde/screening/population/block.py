"""Households of one size out of a population, as the columns that the arrays reading asks for."""

from typing import Any

import numpy as np

from rotonde.engine.expressions import Var
from rotonde.engine.facts import Direction, Fact, Link
from rotonde.engine.plain import Leaf
from rotonde.screening.population.fact_columns import FactColumns, places
from rotonde.screening.population.known_values import OPEN, Array, everywhere


class Block:
    """Some households of equal size. `rows` tells for each kind which row is which record of which household."""

    def __init__(self, columns: FactColumns, rows: dict[str, Array]) -> None:
        self.columns, self.people, self.rows = columns, columns.people, rows
        self.sizes = {kind: len(found) for kind, found in rows.items()}
        self.count = next(iter(rows.values())).shape[1]
        self._listed: dict[str, Array] = {}
        self._complete: dict[tuple[str, bool], Array] = {}

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
        """A leaf of shape (one size for each axis, households), or one household where all are alike in it."""
        values: Array = np.asarray(self._values(leaf, of))
        if not values.ndim:
            values = np.full((*(self.sizes[var.kind] for var in of), 1), values)
        if of == axes:
            same: Array = values
            return same
        along: Array = np.diagonal(values, axis1=0, axis2=1).T if len(axes) == 1 else values.transpose(1, 0, 2)
        return along

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[Array, Array]:
        """First days and values of a dated leaf over time."""
        fact = self.people.vocabulary.facts[leaf.name]
        rows = self.rows[fact.record]
        changes = self.columns.changes(fact, leaf)
        days, values = (
            [np.broadcast_to(self._picked(change[end], rows), rows.shape) for change in changes] for end in (0, 1)
        )
        return np.stack(days).astype(np.int64), np.stack(values).astype(np.int64)

    def _picked(self, column: Any, rows: Array) -> Any:
        return column[rows] if isinstance(column, np.ndarray) else column

    def _values(self, leaf: Leaf, of: tuple[Var, ...]) -> Any:
        """The values of a leaf by record and household, or one that is the same for all."""
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
        if fact.link:
            return everywhere(*self._pair_facts(fact)).ends(places(fact, leaf), upper)
        return self._picked(self.columns.column(fact, leaf), self.rows[fact.record])

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
            told = self.columns.told(fact)
            rows = self.rows[direction.start]
            low, high = (told[0].low[rows], told[0].high[rows]) if told else (np.zeros(rows.shape), np.ones(rows.shape))
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
