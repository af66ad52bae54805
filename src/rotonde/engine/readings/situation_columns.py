"""Columns of a block of situations that were read one by one."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.expressions import Var
from rotonde.engine.plain import Leaf
from rotonde.engine.situations.possible import FOREVER, domain, end_of
from rotonde.engine.situations.situation import Situation


class SituationColumns:
    """A block of situations of equal size, read leaf by leaf."""

    def __init__(self, situations: Sequence[Situation]) -> None:
        self.situations = situations
        self.count = len(situations)
        self.sizes = situations[0].sizes

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> NDArray[Any]:
        """A leaf of shape (one size for each axis, situations)."""
        shape = (*(self.sizes.get(var.kind, 0) for var in axes), self.count)
        values = [situation.column(leaf, of, axes) for situation in self.situations]
        return np.array(values, dtype=np.int64).T.reshape(shape)

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
