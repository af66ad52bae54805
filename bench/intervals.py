"""Pairs of arrays, least and most, as somebody would write them by hand for one set of rules."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Ends = tuple[Array, Array]


def both(a: Ends, b: Ends) -> Ends:
    return a[0] & b[0], a[1] & b[1]


def either(a: Ends, b: Ends) -> Ends:
    return a[0] | b[0], a[1] | b[1]


def no(a: Ends) -> Ends:
    return ~a[1], ~a[0]


def at_most(a: Ends, b: Ends) -> Ends:
    return a[1] <= b[0], a[0] <= b[1]


def below(a: Ends, b: Ends) -> Ends:
    return a[1] < b[0], a[0] < b[1]


def plus(a: Ends, b: Ends) -> Ends:
    return a[0] + b[0], a[1] + b[1]


def minus(a: Ends, b: Ends) -> Ends:
    return a[0] - b[1], a[1] - b[0]


def times(a: Ends, by: Any) -> Ends:
    return a[0] * by, a[1] * by


def not_below(a: Ends, floor: Any) -> Ends:
    return np.maximum(a[0], floor), np.maximum(a[1], floor)


def smaller(a: Ends, b: Ends) -> Ends:
    return np.minimum(a[0], b[0]), np.minimum(a[1], b[1])


def larger(a: Ends, b: Ends) -> Ends:
    return np.maximum(a[0], b[0]), np.maximum(a[1], b[1])


def choose(test: Ends, yes: Ends, other: Ends) -> Ends:
    low = np.where(test[0], yes[0], np.where(test[1], np.minimum(yes[0], other[0]), other[0]))
    return low, np.where(test[0], yes[1], np.where(test[1], np.maximum(yes[1], other[1]), other[1]))


def fixed(value: Any) -> Ends:
    array = np.asarray(value)
    return array, array


def over(a: Ends, axis: int) -> Ends:
    return a[0].sum(axis=axis), a[1].sum(axis=axis)


def some(a: Ends, axis: int) -> Ends:
    return a[0].any(axis=axis), a[1].any(axis=axis)


def count_if(test: Ends) -> Ends:
    return test[0].astype(np.int64), test[1].astype(np.int64)


def half_up(a: Ends, scale: int) -> Ends:
    return (2 * a[0] + scale) // (2 * scale), (2 * a[1] + scale) // (2 * scale)


def first_reason(conditions: list[Ends]) -> Array:
    failed = opened = np.zeros((), np.int64)
    for number, (certain, possible) in reversed(list(enumerate(conditions, 1))):
        failed = np.where(possible, failed, number)
        opened = np.where(certain, opened, number)
    return np.where(failed > 0, failed, opened)
