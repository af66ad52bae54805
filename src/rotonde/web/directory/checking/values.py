"""What several checks share: a fault of a field, ends before beginnings, whole numbers."""

from collections.abc import Iterator
from typing import Any

Wrong = tuple[str, str, dict[str, Any]]
"""The field, the key of the sentence, and what fills it in."""


def backwards(told: dict[str, Any], first: str, last: str) -> Iterator[Wrong]:
    """Give a fault where the end comes before the beginning; days in ISO 8601 are in order as texts."""
    begins, ends = told.get(first), told.get(last)
    if isinstance(begins, str) and isinstance(ends, str) and ends < begins:
        yield last, "backwards", {"first": begins}


def whole_number(told: dict[str, Any], name: str, least: int) -> Iterator[Wrong]:
    """Give a fault where a number isn't whole, or too small."""
    value = told.get(name)
    if isinstance(value, int | float) and (value != int(value) or value < least):
        yield name, "no_whole_number", {"least": least}


def not_negative(told: dict[str, Any], name: str) -> Iterator[Wrong]:
    """Give a fault where a number is less than zero."""
    value = told.get(name)
    if isinstance(value, int | float) and value < 0:
        yield name, "negative", {}


def at_most(told: dict[str, Any], name: str, most: str) -> Iterator[Wrong]:
    """Give a fault where a number is more than another field says there is at most."""
    value, limit = told.get(name), told.get(most)
    if isinstance(value, int | float) and isinstance(limit, int | float) and value > limit:
        yield name, "too_much", {"most": limit}
