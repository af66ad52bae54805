"""Whole numbers that another number decides by thresholds: below the first one value, from each threshold on another.

Ages, for one: a birthday is a threshold of the date of birth. So sums of them stay one reading, and comparing an
age with another number is comparing the date of birth with a day.
"""

from collections.abc import Callable
from typing import NamedTuple


class Steps(NamedTuple):
    """The value below all thresholds, and thresholds that rise, each with the value from there on."""

    below: int
    rises: tuple[tuple[int, int], ...]


def added(one: Steps, other: Steps) -> Steps:
    """The sum of two that the same number decides.

    >>> added(Steps(0, ((18, 1),)), Steps(0, ((65, 1),)))
    Steps(below=0, rises=((18, 1), (65, 2)))
    """
    found: dict[int, int] = {}
    value, of_one, of_other = one.below + other.below, one.below, other.below
    left, right = list(reversed(one.rises)), list(reversed(other.rises))
    while left or right:
        if not right or (left and left[-1][0] <= right[-1][0]):
            at, after = left.pop()
            value, of_one = value + after - of_one, after
        else:
            at, after = right.pop()
            value, of_other = value + after - of_other, after
        found[at] = value
    return Steps(one.below + other.below, tuple(found.items()))


def times(one: Steps, factor: int) -> Steps:
    """Each value that many times."""
    return Steps(one.below * factor, tuple((at, value * factor) for at, value in one.rises))


def crossing(one: Steps, holds: Callable[[int], bool]) -> tuple[int, bool] | None:
    """The one threshold where a truth about the value turns, and what it is from there on; None unless it turns once.

    >>> crossing(Steps(0, ((18, 1), (65, 2))), lambda value: value >= 1)
    (18, True)
    """
    found = holds(one.below)
    turns = []
    for threshold, value in one.rises:
        if holds(value) != found:
            found = not found
            turns.append((threshold, found))
    return turns[0] if len(turns) == 1 else None
