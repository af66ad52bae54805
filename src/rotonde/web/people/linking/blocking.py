"""Which pairs are looked at: those that share at least one of several keys, so that no single error hides a pair."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from rotonde.web.people.linking.coding import Numbers
from rotonde.web.people.linking.described import Described
from rotonde.web.people.linking.spelling import joined, skeleton

MOST_IN_A_BLOCK = 120
"""A key that more records share says too little: its pairs are looked at only where another key joins them."""


def _names(one: Described) -> tuple[str, str]:
    return skeleton(one.given), skeleton(one.surname)


def _whole_name(one: Described) -> str:
    names = sorted(_names(one))
    return "|".join(names) if all(names) else ""


def _sorted_birth(one: Described) -> str:
    return "".join(sorted(one.birth[4:])) + one.birth[:4] if one.birth else ""


def _with(one: Described, birth: str, name: str) -> str:
    return f"{birth}|{name}" if birth and name else ""


KEYS: dict[str, Callable[[Described], str]] = {
    "id": lambda one: one.id,
    "day of birth": lambda one: one.birth,
    "both names, in any order, as they sound": _whole_name,
    "digits of the birth, and how the surname begins": lambda o: _with(o, _sorted_birth(o), joined(o.surname)[:2]),
    "digits of the birth, and how the given name begins": lambda o: _with(o, _sorted_birth(o), joined(o.given)[:2]),
    "year of birth and surname": lambda one: _with(one, one.birth[:4], _names(one)[1]),
    "year of birth and given name": lambda one: _with(one, one.birth[:4], _names(one)[0]),
    "month and day of birth and surname": lambda one: _with(one, one.birth[4:], _names(one)[1]),
    "month and day of birth and given name": lambda one: _with(one, one.birth[4:], _names(one)[0]),
    "how both names begin, and the postcode": lambda one: _with(
        one, one.postcode, joined(one.given)[:3] + joined(one.surname)[:3]
    ),
    "surname and street": lambda one: _with(one, joined(one.street), joined(one.surname)[:4]),
    "given name and street": lambda one: _with(one, joined(one.street), joined(one.given)[:4]),
    "street and house number": lambda one: _with(one, joined(one.street), one.number),
}


def candidates(records: Sequence[Described], sides: Numbers | None = None) -> tuple[Numbers, Numbers]:
    """Give the pairs to look at as two columns of places in `records`, the first the lower.

    With `sides`, a number per record, only pairs of two sides are given: two lists without doubles of their own.
    """
    n = len(records)
    found = np.unique(np.concatenate([np.empty(0, np.int64), *(_pairs(records, key, n) for key in KEYS.values())]))
    left, right = np.divmod(found, n)
    if sides is not None:
        apart = sides[left] != sides[right]
        left, right = left[apart], right[apart]
    return left, right


def _pairs(records: Sequence[Described], key: Callable[[Described], str], n: int) -> Numbers:
    known: dict[str, int] = {}
    keys = np.array([known.setdefault(told, len(known)) if (told := key(one)) else -1 for one in records], np.int64)
    order = np.argsort(keys, kind="stable")
    order = order[np.searchsorted(keys[order], 0) :]
    starts = np.flatnonzero(np.diff(keys[order], prepend=-1))
    sizes = np.diff(starts, append=len(order))
    return np.unique(np.concatenate([np.empty(0, np.int64), *_of_blocks(order, starts, sizes, n)]))


def _of_blocks(order: Numbers, starts: Numbers, sizes: Numbers, n: int) -> Iterator[Numbers]:
    """All pairs of the blocks of each size, at once."""
    for size in range(2, MOST_IN_A_BLOCK + 1):
        these = starts[sizes == size]
        if not len(these):
            continue
        blocks = order[these[:, None] + np.arange(size)]
        one, other = np.triu_indices(size, 1)
        a, b = blocks[:, one].ravel(), blocks[:, other].ravel()
        yield np.minimum(a, b) * n + np.maximum(a, b)
