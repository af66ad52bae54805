"""A column of texts as whole numbers, so that two texts that differ are compared once, however often they meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Level = NDArray[np.uint8]
MISSING, DIFFERENT, SAME = 0, 1, 2
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True)
class Column:
    """The texts that occur, the empty one first, and for each record which of them it has."""

    texts: list[str]
    codes: Numbers
    letters: NDArray[np.uint8]

    @classmethod
    def of(cls, *lists: Sequence[str]) -> "tuple[Column, ...]":
        """Give columns that share their texts, so that one can be compared with another."""
        known = {"": 0}
        codes = [np.array([known.setdefault(text, len(known)) for text in texts], dtype=np.int64) for texts in lists]
        texts = list(known)
        counts = np.array([[text.count(letter) for letter in LETTERS] for text in texts], dtype=np.uint8)
        return tuple(cls(texts, one, counts) for one in codes)


def levels_between(
    mine: Column, theirs: Column, left: Numbers, right: Numbers, compare: Callable[[str, str], int], alike: float
) -> Level:
    """Compare the texts of pairs of records; `compare` is asked once for each pair of texts that differ.

    Two texts whose letters can't make them as alike as `alike`, by Jaro and Winkler's measure, are different unasked.
    """
    a, b = mine.codes[left], theirs.codes[right]
    found = np.full(len(left), DIFFERENT, np.uint8)
    known = (a != 0) & (b != 0)
    found[~known] = MISSING
    found[known & (a == b)] = SAME
    open_ = np.flatnonzero(known & (a != b))
    low, high = np.minimum(a[open_], b[open_]), np.maximum(a[open_], b[open_])
    pairs, which = np.unique(low * len(mine.texts) + high, return_inverse=True)
    first, second = np.divmod(pairs, len(mine.texts))
    answers = np.full(len(pairs), DIFFERENT, np.uint8)
    texts = mine.texts
    for at in np.flatnonzero(most_alike(mine, first, second) >= alike):
        answers[at] = compare(texts[first[at]], texts[second[at]])
    found[open_] = answers[which]
    return found


def most_alike(column: Column, first: Numbers, second: Numbers) -> NDArray[np.float64]:
    """The most that Jaro and Winkler's measure can be for texts with these letters, whatever their order."""
    size = column.letters.sum(axis=1, dtype=np.int64)
    bound = np.empty(len(first))
    for start in range(0, len(first), 500_000):
        some = slice(start, start + 500_000)
        one, other = first[some], second[some]
        common = np.minimum(column.letters[one], column.letters[other]).sum(axis=1, dtype=np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            jaro = (common / size[one] + common / size[other] + 1) / 3
        bound[some] = np.where(common > 0, jaro + 0.4 * (1 - jaro), 0.0)
    return bound
