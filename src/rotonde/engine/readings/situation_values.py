"""The values of a block given back situation by situation, as lists over the records that a node speaks of."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.plain import Plain

Listed = Callable[[int], Sequence[int]]


class SituationValues:
    """Values of nodes by situation. Most truths hold nowhere in most situations: these share one list."""

    def __init__(self, values: Mapping[Plain, NDArray[Any]]) -> None:
        self.values = values
        self._listed: dict[Plain, Listed] = {}

    def of(self, row: int) -> Callable[[Plain], Sequence[int]]:
        """The values of each node for one situation of the block."""
        return lambda node: self._of(node)(row)

    def holding(self, row: int) -> frozenset[Plain]:
        """The truths that hold of some record of a situation."""
        return self._always | self._sometimes.get(row, frozenset())

    @cached_property
    def _always(self) -> frozenset[Plain]:
        """Truths that hold in all situations alike, whatever is known of these."""
        return frozenset(
            node
            for node, values in self.values.items()
            if node.is_truth and (values.ndim == 0 or values.shape[-1] == 1) and values.any()
        )

    @cached_property
    def _sometimes(self) -> dict[int, frozenset[Plain]]:
        found: dict[int, set[Plain]] = {}
        for node, values in self.values.items():
            if node.is_truth and values.ndim and values.shape[-1] > 1:
                for row in np.flatnonzero(values.reshape(-1, values.shape[-1]).any(axis=0)).tolist():
                    found.setdefault(row, set()).add(node)
        return {row: frozenset(nodes) for row, nodes in found.items()}

    def _of(self, node: Plain) -> Listed:
        found = self._listed.get(node)
        if found is None:
            found = self._listed[node] = _listed(self.values[node])
        return found


def _listed(values: Any) -> Listed:
    rows = values.reshape(-1, values.shape[-1] if values.ndim else 1)
    if rows.shape[1] == 1:
        alone = rows[:, 0].astype(int).tolist()
        return lambda row: alone
    if rows.dtype != bool:
        lists_of_all: list[list[int]] = rows.T.tolist()
        return lists_of_all.__getitem__
    nowhere = [0] * rows.shape[0]
    some = np.flatnonzero(rows.any(axis=0))
    lists = dict(zip(some.tolist(), rows[:, some].T.astype(int).tolist(), strict=True))
    return lambda row: lists.get(row, nowhere)
