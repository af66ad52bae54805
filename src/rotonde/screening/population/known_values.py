"""What the columns of a population tell of a fact: for each record the least and the most that it can be, over time."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from rotonde.engine.calendar import read_period
from rotonde.engine.facts import Fact
from rotonde.engine.readings.array_widths import width_of
from rotonde.engine.situations.possible import FOREVER
from rotonde.screening.faults import BadTables, Fault

Array = NDArray[Any]
EPOCH = 719_163
OPEN = -1


class Told(NamedTuple):
    """From one day to another, both included: the ends of a value, or the place of a code in its list.

    Days are numbers, or one number for each record. `OPEN` stands for a code that nobody knows.
    """

    first: Any
    last: Any
    low: Array
    high: Array

    def ends(self, among: Array | None, upper: bool) -> Array:
        """One end; of a code whether it certainly or possibly is one of some."""
        if among is None:
            return self.high if upper else self.low
        found: Array = np.isin(self.low, among)
        return found | (self.low == OPEN) if upper else found


def everywhere(low: Array, high: Array) -> Told:
    """The same on every day."""
    return Told(-FOREVER, FOREVER, low, high)


def told_of(fact: Fact, table: pa.Table, file: str, rows_before: int) -> list[Told]:
    """Everything that a table tells of a fact, oldest first; raises BadTables at the first value that can't be."""
    found = []
    names = table.column_names
    if fact.id in names:
        found.append(everywhere(*_ends(fact, table, fact.id, file, rows_before)))
    for name in names:
        if not name.startswith(f"{fact.id}@") or name.endswith(("@from", "@until")):
            continue
        try:
            _, first, last = read_period(name.partition("@")[2])
        except ValueError as error:
            raise BadTables([Fault(file, 1, name, str(error), "Give the column its period")]) from None
        found.append(Told(first, last, *_ends(fact, table, name, file, rows_before)))
    return sorted(found, key=lambda one: one.first) or _spell(fact, table, file)


def _spell(fact: Fact, table: pa.Table, file: str) -> list[Told]:
    """A state with its first day, and its last where it ended; outside it doesn't hold."""
    start = f"{fact.id}@from"
    if start not in table.column_names:
        return []
    if not fact.is_truth:
        raise BadTables(
            [Fault(file, 1, start, "only what is yes or no has a first day", "Use a column for each period")]
        )
    since = table[start].combine_chunks()
    known = ~np.asarray(since.is_null())
    first = _days(since, 0)
    last = (
        _days(table[f"{fact.id}@until"].combine_chunks(), FOREVER)
        if f"{fact.id}@until" in table.column_names
        else FOREVER
    )
    no, yes, perhaps = np.zeros(len(first), np.int64), known.astype(np.int64), (~known).astype(np.int64)
    last = np.broadcast_to(np.asarray(last), first.shape)
    return [
        Told(-FOREVER, first - 1, no, perhaps),
        Told(first, last, yes, np.ones_like(yes)),
        Told(last + 1, FOREVER, no, perhaps),
    ]


def _days(column: Any, otherwise: int) -> Array:
    numbers = pc.fill_null(column.cast(pa.date32()).cast(pa.int32()).cast(pa.int64()), otherwise - EPOCH)
    return np.asarray(numbers) + EPOCH


def _ends(fact: Fact, table: pa.Table, name: str, file: str, rows_before: int) -> tuple[Array, Array]:
    column = table[name].combine_chunks()
    unknown = np.asarray(column.is_null())
    try:
        values = _numbers(fact, column)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        raise BadTables(
            [Fault(file, 1, name, f"a column of {column.type} can't tell a {fact.type}", _use(fact))]
        ) from None
    wrong = ~unknown & _cannot_be(fact, values)
    if wrong.any():
        at = int(wrong.argmax())
        why = f"'{column[at].as_py()}' is not a value of {fact.id}"
        raise BadTables([Fault(file, rows_before + at + 2, name, why, _use(fact))])
    values = values.astype(width_of(OPEN, len(fact.values)) if fact.is_choice else width_of(fact.low, fact.high))
    if fact.is_choice:
        values[unknown] = OPEN
        return values, values
    low, high = values, values.copy()
    low[unknown], high[unknown] = fact.low, fact.high
    return low, high


def _numbers(fact: Fact, column: Any) -> Array:
    if fact.is_choice:
        return np.asarray(
            pc.fill_null(pc.index_in(column.cast(pa.string()), pa.array(fact.values)), OPEN), dtype=np.int64
        )
    if fact.type == "date":
        return _days(column, 0)
    if fact.is_truth:
        return np.asarray(pc.fill_null(column.cast(pa.bool_()), False)).astype(np.int64)
    fine = np.asarray(pc.fill_null(column.cast(pa.float64()), 0.0)) * fact.scale
    whole = np.rint(fine)
    return np.where(np.abs(fine - whole) < 1e-4, whole, fact.high + 1).astype(np.int64)


def _cannot_be(fact: Fact, values: Array) -> Array:
    return values == OPEN if fact.is_choice else (values < fact.low) | (values > fact.high)


def _use(fact: Fact) -> str:
    if fact.is_choice:
        return f"Use one of {', '.join(fact.values[:8])}"
    if fact.type == "date" or fact.is_truth:
        return "Write a date" if fact.type == "date" else "Write true, false or nothing"
    return f"Write a number from {fact.low / fact.scale:g} to {fact.high / fact.scale:g}, or nothing"


def over_days(told: Iterable[Told], ends: Any, unknown: int, start: int, until: int, least: bool) -> Any:
    """The least or the most of an end between two days; days of which nothing is told can be anything."""
    if start > until:
        return int(least)
    join = np.minimum if least else np.maximum
    found: Any = None
    covered: Any = 0
    for one in told:
        days = np.maximum(np.minimum(one.last, until) - np.maximum(one.first, start) + 1, 0)
        if np.ndim(days) == 0 and days == 0:
            continue
        value = ends(one)
        if np.ndim(days):
            value = np.where(days > 0, value, _passed_over(value.dtype, least))
        found = value if found is None else join(found, value)
        covered = covered + days
    if found is None:
        return unknown
    partly = covered < until - start + 1
    return np.where(partly, join(found, found.dtype.type(unknown)), found) if np.any(partly) else found


def _passed_over(dtype: Any, least: bool) -> Any:
    """What changes neither the least nor the most."""
    if dtype.kind == "b":
        return least
    ends = np.iinfo(dtype)
    return dtype.type(ends.max if least else ends.min)
