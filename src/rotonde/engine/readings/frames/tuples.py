"""The frames' rows: every tuple of records of one situation, numbered, and how the numbers of tuples go together."""

from collections.abc import Sequence
from functools import cache
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.readings.frames.reads import Kinds, Places

Numbers = NDArray[np.int64]


class Tuples:
    """The tuples of records of situations that come in blocks of equal size.

    Each block is told as the sizes of its situations and how many there are.

    >>> tuples = Tuples([({"person": 2}, 1), ({"person": 1}, 2)])
    >>> tuples.count(("person", "person"))
    6
    >>> tuples.numbers(("person", "person"), (1,)).tolist()
    [0, 1, 0, 1, 2, 3]
    """

    def __init__(self, blocks: Sequence[tuple[dict[str, int], int]]) -> None:
        self.blocks = blocks
        self.numbers = cache(self._numbers)

    def shapes(self, kinds: Kinds) -> list[tuple[int, ...]]:
        """For each block its situations and how many records there are of each kind of the tuple."""
        return [(count, *(sizes.get(kind, 0) for kind in kinds)) for sizes, count in self.blocks]

    def count(self, kinds: Kinds) -> int:
        """How many rows a frame has."""
        return sum(map(prod, self.shapes(kinds)))

    def _numbers(self, kinds: Kinds, places: Places) -> Numbers:
        """For each tuple, in order, the number of the tuple of those of its records that stand at these places."""
        found: list[Any] = []
        start = 0
        parts = tuple(kinds[place] for place in places)
        for shape, inner in zip(self.shapes(kinds), self.shapes(parts), strict=True):
            every = np.arange(start, start + prod(inner), dtype=np.int64).reshape(inner)
            at = np.indices(shape, sparse=True)
            number = every[(at[0], *(at[1 + place] for place in places))] if prod(shape) else np.empty(0, np.int64)
            found.append(np.broadcast_to(number, shape).ravel() if prod(shape) else number)
            start += prod(inner)
        return np.concatenate(found) if found else np.empty(0, np.int64)

    def rows(self, values: NDArray[Any], kinds: Kinds) -> list[NDArray[Any]]:
        """A column cut into blocks: an axis for each record of the tuple and a last one for the situations."""
        found, start = [], 0
        for shape in self.shapes(kinds):
            part = values[start : start + prod(shape)].reshape(shape)
            found.append(np.moveaxis(part, 0, -1))
            start += prod(shape)
        return found
