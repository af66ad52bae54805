"""Columns of one situation as it is and as it would be with one thing more known, side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.expressions import Var
from rotonde.engine.plain import Leaf
from rotonde.engine.readings.situation_columns import SituationColumns
from rotonde.engine.situations.situation import Situation

UNKNOWN = 1


class WhatIfColumns:
    """The first version is what is known; each other one differs in one fact or list, which is named."""

    def __init__(self, situation: Situation, versions: Sequence[tuple[str, Situation]]) -> None:
        self.situations = [situation, *(one for _, one in versions)]
        self.count, self.sizes = len(self.situations), situation.sizes
        self.differs: dict[str, list[int]] = {}
        for number, (name, _) in enumerate(versions, 1):
            self.differs.setdefault(name, []).append(number)

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> NDArray[Any]:
        """A leaf of shape (one size for each axis, versions), or one version where all are alike."""
        shape = tuple(self.sizes.get(var.kind, 0) for var in axes)
        found = np.array(self.situations[0].column(leaf, of, axes), dtype=np.int64).reshape(-1, 1)
        names = [leaf.name]
        if leaf.kind == "link":
            names = list(self.situations[0].vocabulary.links[leaf.name].complete_names)
        others = [number for name in dict.fromkeys(names) for number in self.differs.get(name, ())]
        if others:
            found = np.repeat(found, self.count, axis=1)
            for number in others:
                found[:, number] = self.situations[number].column(leaf, of, axes)
        return found.reshape((*shape, found.shape[-1]))

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[NDArray[Any], NDArray[Any]]:
        """First days and values of a dated leaf over time."""
        return SituationColumns(self.situations).history(leaf, of, axes)


def settled_in(
    count: int,
    values: Mapping[Any, NDArray[Any]],
    results: Sequence[tuple[Sequence[Any], int]],
    stakes: Sequence[tuple[float, float]],
) -> list[list[float]]:
    """For each result how much more is settled in each of `count` versions than in the first, by what is at stake.

    A result is its verdict and the ends of what is paid, and the place of its record; at stake are a verdict and the
    whole distance between the ends.
    """
    rows = {node: _rows(found, count) for node, found in values.items()}
    gains = []
    for (nodes, place), (verdict_stake, width_stake) in zip(results, stakes, strict=True):
        verdict, *ends = (rows[node][place if len(rows[node]) > 1 else 0] for node in nodes)
        gain = verdict_stake * ((verdict[0] == UNKNOWN) & (verdict != UNKNOWN))
        if ends:
            width = (ends[1] - ends[0]).astype(np.float64)
            if width[0] > 0:
                gain = gain + width_stake * np.clip(1 - width / width[0], 0, 1)
        gains.append(gain[1:].tolist())
    return gains


def _rows(values: NDArray[Any], count: int) -> NDArray[Any]:
    rows = values.reshape(-1, values.shape[-1]) if values.ndim else values.reshape(1, 1)
    return np.broadcast_to(rows, (rows.shape[0], count))
