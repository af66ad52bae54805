"""Tables of choices: a row for every open thing, a column for every version of a situation."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Choices = NDArray[np.int64]


def drawn(seed: int, counts: Sequence[int], advice: Sequence[tuple[Sequence[int], float]]) -> Choices:
    """A version for each piece of advice: an advised value, or -1 for none, and how often it is taken.

    Where the advice isn't taken any of the first `counts` values comes, by chance that hangs on the seed alone.
    """
    dice = np.random.default_rng(seed)
    most = np.asarray(counts, dtype=np.int64)[:, None]
    advised = np.asarray([values for values, _ in advice], dtype=np.int64).reshape(len(advice), -1).T
    often = np.asarray([chance for _, chance in advice])
    free = dice.integers(0, most, size=(len(counts), len(advice)))
    taken = (dice.random(free.shape) < often) & (advised >= 0)
    return np.where(taken, advised, free)


class Pulls:
    """Which value of each opening does an outcome most good, and which most harm.

    `parts` are the columns that openings change: for each its cells' rows and their values by choice.
    """

    def __init__(self, counts: Sequence[int], parts: Sequence[tuple[Any, Any]]) -> None:
        self.there = np.arange(max(counts, default=1)) < np.asarray(counts, dtype=np.int64)[:, None]
        self.column = np.repeat(np.arange(len(parts)), [len(rows) for rows, _ in parts])
        self.rows = np.concatenate([rows for rows, _ in parts]) if parts else np.zeros(0, dtype=np.int64)
        self.gains = np.zeros((len(self.rows), self.there.shape[1]))
        widths = np.repeat([tables.shape[1] for _, tables in parts], [len(rows) for rows, _ in parts])
        for width in set(widths.tolist()):
            tables = np.concatenate([tables for _, tables in parts if tables.shape[1] == width])
            least = tables.min(axis=1, keepdims=True)
            span = np.maximum(1, tables.max(axis=1, keepdims=True) - least)
            self.gains[np.flatnonzero(widths == width), :width] = (tables - least) / span

    def to_either_side(self, leans: Sequence[float]) -> tuple[list[int], list[int]]:
        """The best and the worst choices when the outcome leans on each column so much, down below nought."""
        scores = np.zeros(self.there.shape)
        weight = np.asarray(leans, dtype=np.float64)[self.column] if len(self.rows) else np.zeros(0)
        np.add.at(scores, self.rows, self.gains * weight[:, None])
        most, least = np.where(self.there, scores, -np.inf), np.where(self.there, scores, np.inf)
        alike = most.max(axis=1) == least.min(axis=1)
        best, worst = (np.where(alike, -1, found) for found in (most.argmax(axis=1), least.argmin(axis=1)))
        return best.tolist(), worst.tolist()


def paths(seed: int, ends: Sequence[tuple[Any, Any]], segments: Sequence[Sequence[Sequence[int]]]) -> Choices:
    """From one version to another, a row at a time: each path after the other, as long as its rows and one more.

    The rows of a path come in segments; within each they come in an order by chance. Rows in none never change.
    """
    dice = np.random.default_rng(seed)
    found = []
    for (start, end), parts in zip(ends, segments, strict=True):
        order = np.concatenate([dice.permutation(np.asarray(part, dtype=np.int64)) for part in parts])
        step = np.full(len(start), len(order) + 1)
        step[order] = np.arange(1, len(order) + 1)
        found.append(np.where(step[:, None] <= np.arange(len(order) + 1), end[:, None], start[:, None]))
    return np.concatenate(found, axis=1)


def columns_of(versions: Sequence[Sequence[int]]) -> Choices:
    """Versions side by side."""
    return np.asarray(versions, dtype=np.int64).T


def one_each(choices: Choices, groups: Sequence[Sequence[int]]) -> Choices:
    """The same choices, where of each group of rows at most the first that isn't nought stays."""
    choices = choices.copy()
    for group in groups:
        rows = choices[list(group)]
        choices[list(group)] = np.where((rows != 0).cumsum(axis=0) <= 1, rows, 0)
    return choices


def single_steps(choices: Choices, rows: Sequence[bool]) -> tuple[Choices, Choices]:
    """The columns that differ from the one before in one row alone, and that row; of some rows only."""
    differs = choices[:, 1:] != choices[:, :-1]
    columns = np.flatnonzero(differs.sum(axis=0) == 1)
    changed = differs[:, columns].argmax(axis=0) if len(columns) else columns
    chosen = np.asarray(rows, dtype=bool)[changed]
    return columns[chosen] + 1, changed[chosen]


def each_value(choices: Choices, row: int, count: int, without: Sequence[int]) -> Choices:
    """Every version with each of the values of one row, side by side; some rows are nought in all of them."""
    found = np.repeat(choices, count, axis=1)
    found[list(without)] = 0
    found[row] = np.tile(np.arange(count), choices.shape[1])
    return found


def beside(parts: Sequence[Choices]) -> Choices:
    """The versions of several tables one after the other."""
    return np.concatenate(parts, axis=1)


def rows_of(values: Any, count: int) -> Any:
    """One row for each record, one column for each version."""
    rows = values.reshape(-1, values.shape[-1]) if values.ndim else values.reshape(1, 1)
    return rows if rows.shape[1] == count else rows.repeat(count, axis=1)


def side_by_side(rows: Sequence[Any]) -> Choices:
    """Rows of numbers or truths as one table of numbers."""
    return np.stack([row.astype(np.int64) for row in rows])


def none_against(agreements: Sequence[Any], count: int) -> Any:
    """The versions in which all agrees; what never agrees is against nobody."""
    found = np.ones(count, dtype=bool)
    for rows in agreements:
        here = rows.all(0)
        if here.any():
            found &= here
    return found


def turned(after: Choices, outcome: Choices, agrees: Any) -> Choices:
    """Which of some columns come out otherwise than the one before, where both agree."""
    differs = (outcome[:, after] != outcome[:, after - 1]).any(axis=0) & agrees[after] & agrees[after - 1]
    return np.flatnonzero(differs)
