"""Columns of one situation in many versions: each version chooses one of a few values for every open thing."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.expressions import Var
from rotonde.engine.plain import Leaf

Array = NDArray[Any]


class Patch(NamedTuple):
    """Cells of a column that hang on what a version chooses: which cells, whose choices, and the value of each.

    `tables` has a row for each cell. `how` says whether the value is set or is the smaller or the larger of what
    stands there and the value.
    """

    cells: Array
    chooser: Array
    tables: Array
    how: str = "set"


def patch(cells: Sequence[tuple[int, int, Sequence[int]]], how: str = "set") -> Patch:
    """A patch from cells, each with the row of its choices and its table."""
    places, chooser, tables = zip(*cells, strict=True)
    return Patch(np.asarray(places), np.asarray(chooser), np.asarray(tables), how)


class ChosenColumns:
    """`choices` has a row for each open thing and a column for each version."""

    def __init__(
        self,
        sizes: dict[str, int],
        choices: Sequence[Sequence[int]] | Array,
        base: Callable[[Leaf, tuple[Var, ...], tuple[Var, ...]], list[int]],
        patches: Callable[[Leaf, tuple[Var, ...], tuple[Var, ...]], Sequence[Patch]],
    ) -> None:
        self.sizes, self.base, self.patches = sizes, base, patches
        self.choices = np.asarray(choices)
        self.count = int(self.choices.shape[-1])
        self._made: dict[tuple[Leaf, tuple[int, ...]], Array] = {}

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
        """A leaf of shape (one size for each axis, versions), or one version where all are alike."""
        key = (leaf, tuple(map(axes.index, of)))
        if key not in self._made:
            self._made[key] = self._column(leaf, of, axes)
        return self._made[key]

    def _column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
        shape = tuple(self.sizes.get(var.kind, 0) for var in axes)
        found = np.array(self.base(leaf, of, axes), dtype=np.int64).reshape(-1, 1)
        patches = self.patches(leaf, of, axes)
        if patches:
            found = np.repeat(found, self.count, axis=1)
            for cells, chooser, tables, how in patches:
                values = tables[np.arange(len(cells))[:, None], self.choices[chooser]]
                if how == "set":
                    found[cells] = values
                else:
                    smaller_or_larger = np.minimum if how == "min" else np.maximum
                    smaller_or_larger.at(found, cells, values)
        return found.reshape((*shape, found.shape[-1]))

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[Array, Array]:
        """Rules that look a value up on a day that differs by record are read situation by situation."""
        raise NotImplementedError(leaf.name)
