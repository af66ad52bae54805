"""Columns of a block of situations that were read one by one."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.expressions import Var
from rotonde.engine.plain import Leaf
from rotonde.engine.situations.possible import FOREVER, History, domain, end_of, ends_of
from rotonde.engine.situations.situation import Situation


class SituationColumns:
    """A block of situations of equal size, read leaf by leaf: what is known of a fact is put into what can be."""

    def __init__(self, situations: Sequence[Situation]) -> None:
        self.situations = situations
        self.count = len(situations)
        self.sizes = situations[0].sizes
        self._ends: dict[tuple[Leaf, tuple[str, ...]], tuple[NDArray[Any], NDArray[Any]]] = {}

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> NDArray[Any]:
        """A leaf of shape (one size for each axis, situations)."""
        key = leaf._replace(end=""), tuple(var.kind for var in of)
        if key not in self._ends:
            one_by_one = leaf.kind != "fact" or len(of) > 1
            self._ends[key] = self._read(*key) if one_by_one else self._facts(key[0], of[0].kind)
        values = self._ends[key][leaf.end == "high"]
        if axes == of:
            return values
        return np.diagonal(values, axis1=0, axis2=1).T if len(axes) == 1 else values.transpose(1, 0, 2)

    def _read(self, leaf: Leaf, kinds: tuple[str, ...]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Both ends of a leaf, situation by situation."""
        found = [situation.ends(leaf, kinds) for situation in self.situations]
        shape = (*(self.sizes.get(kind, 0) for kind in kinds), self.count)
        lows, highs = (np.array([ends[end] for ends in found], dtype=np.int64).T.reshape(shape) for end in (0, 1))
        return lows, highs

    def _facts(self, leaf: Leaf, kind: str) -> tuple[NDArray[Any], NDArray[Any]]:
        """Both ends of a fact: of most records nothing is known."""
        fact = self.situations[0].vocabulary.facts[leaf.name]
        shape = (self.sizes.get(kind, 0), self.count)
        nothing = ends_of(None, fact, leaf)
        lows, highs = np.full(shape, nothing[0], np.int64), np.full(shape, nothing[1], np.int64)
        known = self._known.get(leaf.name)
        if known:
            records, rows, histories = zip(*known, strict=True)
            found = np.array([ends_of(history, fact, leaf) for history in histories], dtype=np.int64)
            lows[records, rows], highs[records, rows] = found[:, 0], found[:, 1]
        return lows, highs

    @cached_property
    def _known(self) -> dict[str, list[tuple[int, int, History]]]:
        """What is known of each fact, with the places of the record and of the situation."""
        found: dict[str, list[tuple[int, int, History]]] = {}
        facts = self.situations[0].vocabulary.facts
        for row, situation in enumerate(self.situations):
            places = {
                (kind, record): place
                for kind, records in situation.records.items()
                for place, record in enumerate(records)
            }
            for (name, record), history in situation.facts.items():
                place = places.get((facts[name].record, record))
                if place is not None:
                    found.setdefault(name, []).append((place, row, history))
        return found

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[NDArray[Any], NDArray[Any]]:
        """First days and values of a dated leaf over time."""
        found = [
            [self._changes(situation, leaf, records) for records in self._records(situation, of, axes)]
            for situation in self.situations
        ]
        width = max((len(changes) for row in found for changes in row), default=1)
        shape = (self.count, *(self.sizes.get(var.kind, 0) for var in axes), width)
        padded = [[(*changes, *[(FOREVER * 2, 0)] * (width - len(changes))) for changes in row] for row in found]
        both = np.moveaxis(np.array(padded, dtype=np.int64).reshape((*shape, 2)), (-1, -2, 0), (0, 1, -1))
        return both[0], both[1]

    def _records(self, situation: Situation, of: tuple[Var, ...], axes: tuple[Var, ...]) -> list[tuple[str, ...]]:
        named: list[dict[Var, str]] = [{}]
        for var in axes:
            named = [{**names, var: record} for names in named for record in situation.records.get(var.kind, ())]
        return [tuple(names[var] for var in of) for names in named]

    def _changes(self, situation: Situation, leaf: Leaf, records: tuple[str, ...]) -> list[tuple[int, int]]:
        """Day and value of each change; between spells a value can be anything."""
        unknown = end_of(domain(situation.vocabulary.facts[leaf.name]), leaf.end, leaf.codes)
        changes = [(-FOREVER * 2, unknown)]
        for spell in situation.history(leaf.name, records) or ():
            if changes[-1][0] == spell.start:
                changes.pop()
            changes.append((spell.start, end_of(spell.value, leaf.end, leaf.codes)))
            changes.append((spell.until + 1, unknown))
        return changes
