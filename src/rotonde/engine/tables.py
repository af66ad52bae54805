"""Bounds of dated amounts and scales: plain steps where the day and the number are known, hulls where not."""

from collections.abc import Sequence
from math import lcm
from typing import Literal

from rotonde.engine import plain
from rotonde.engine.calendar import day_number
from rotonde.engine.parameters import Bracket, Parameter, Row
from rotonde.engine.plain import Plain

Ends = tuple[Plain, Plain]
SUPPORTED_FROM = day_number("2023-01-01")


def amount_bound(parameter: Parameter, key: str | None, first: Plain, last: Plain, law: int) -> Ends:
    """Least and most of an amount on a day that lies between two; an amount nobody knows spans its range."""
    outcomes = [(row.start, _value_ends(parameter, row)) for row in parameter.known_rows(law, key)]
    return _in_force(_unknown(parameter), outcomes, first, last)


def scale_bound(
    parameter: Parameter, how: Literal["amount", "marginal"], day: Ends, at: Ends, scale: int, law: int
) -> tuple[Plain, Plain, int]:
    """Least and most of a scale read at a number, and the denominator of the outcome."""
    rows = parameter.known_rows(law)
    grid = _grid(rows, scale)
    points = tuple(plain.mul(end, plain.const(grid // scale)) for end in at)
    unit = parameter.scale if how == "amount" else parameter.scale * grid
    unknown = _unknown(parameter) if how == "amount" else _any_rates(parameter, points[1])
    outcomes = []
    for row in rows:
        if not isinstance(row.value, tuple):
            outcomes.append((row.start, _table_ends(parameter, row, points, grid) if how == "amount" else unknown))
        elif how == "amount":
            outcomes.append((row.start, _stepped(parameter, row.value, points, grid)))
        else:
            low, high = (_marginal(parameter, row.value, point, grid) for point in points)
            outcomes.append((row.start, (low, high)))
    return (*_in_force(unknown, outcomes, *day), unit)


def is_gap(parameter: Parameter, key: str | None, first: Plain, last: Plain, law: int) -> Plain:
    """Whether the day between two can lie where nobody knows the parameter; days before 2023 aren't asked about."""
    rows = parameter.known_rows(law, key)
    edges = [-plain.LIMIT + 1, *(row.start for row in rows)]
    known = [bool(rows) and rows[0].start <= SUPPORTED_FROM, *(row.value is not None for row in rows)]
    found = plain.truth(False)
    for index, edge in enumerate(edges):
        if not known[index]:
            here = plain.le(plain.const(edge), last)
            if index + 1 < len(edges):
                here = plain.and_(here, plain.not_(plain.le(plain.const(edges[index + 1]), first)))
            found = plain.or_(found, here)
    return found


def _unknown(parameter: Parameter) -> Ends:
    return plain.const(parameter.low), plain.const(parameter.high)


def _value_ends(parameter: Parameter, row: Row) -> Ends:
    if row.ends is not None and not any(isinstance(end, tuple) for end in row.ends):
        low, high = (plain.const(int(end * parameter.scale)) for end in row.ends if not isinstance(end, tuple))
        return low, high
    if row.value is None or isinstance(row.value, tuple):
        return _unknown(parameter)
    value = plain.const(int(row.value * parameter.scale))
    return value, value


def _table_ends(parameter: Parameter, row: Row, points: tuple[Plain, ...], grid: int) -> Ends:
    """A table that nobody knows lies between two others, where it is said which."""
    tables = [end for end in row.ends or () if isinstance(end, tuple)]
    if len(tables) != 2:
        return _value_ends(parameter, row)
    return _stepped(parameter, tables[0], points, grid)[0], _stepped(parameter, tables[1], points, grid)[1]


def _any_rates(parameter: Parameter, most: Plain) -> Ends:
    """Bands that nobody knows: together at most the whole number, each at a rate within the range."""
    whole, rates = plain.max_(plain.const(0), most), _unknown(parameter)
    nothing = plain.const(0)
    return (
        plain.mul(whole, plain.min_(nothing, rates[0])),
        plain.mul(whole, plain.max_(nothing, rates[1])),
    )


def _in_force(unknown: Ends, outcomes: Sequence[tuple[int, Ends]], first: Plain, last: Plain) -> Ends:
    """The outcome of the row in force on a day between two: before the first row nothing is known."""
    rows = [(-plain.LIMIT + 1, unknown), *outcomes]
    if first.op == last.op == "const":
        lows = [ends for start, ends in rows if start <= last.low]
        begun = [index for index, (start, _) in enumerate(rows) if start <= first.low]
        return _hull(lows[begun[-1] :])
    top = plain.const(max(ends[0].high for _, ends in rows))
    bottom = plain.const(min(ends[1].low for _, ends in rows))
    low, high = top, bottom
    for index, (start, ends) in enumerate(rows):
        possible = plain.le(plain.const(start), last)
        if index + 1 < len(rows):
            possible = plain.and_(possible, plain.not_(plain.le(plain.const(rows[index + 1][0]), first)))
        low = plain.min_(low, plain.if_(possible, ends[0], top))
        high = plain.max_(high, plain.if_(possible, ends[1], bottom))
    return low, high


def _hull(ends: Sequence[Ends]) -> Ends:
    low, high = ends[0]
    for other in ends[1:]:
        low, high = plain.min_(low, other[0]), plain.max_(high, other[1])
    return low, high


def _grid(rows: Sequence[Row], scale: int) -> int:
    """A denominator in which the number read and every threshold are whole."""
    values = [value for row in rows for value in (row.value, *(row.ends or ()))]
    tables = [value for value in values if isinstance(value, tuple)]
    return lcm(scale, *(threshold.denominator for table in tables for threshold, _ in table))


def _stepped(parameter: Parameter, table: tuple[Bracket, ...], at: tuple[Plain, ...], grid: int) -> Ends:
    steps = tuple((int(threshold * grid), int(amount * parameter.scale)) for threshold, amount in table)
    low, high = at
    if low is high:
        found = plain.step(low, 0, steps)
        return found, found
    values = [0, *(value for _, value in steps)]
    if values == sorted(values):
        return plain.step(low, 0, steps), plain.step(high, 0, steps)
    least = most = plain.step(low, 0, steps)
    for threshold, value in steps:
        crossed = plain.and_(plain.le(plain.const(threshold), high), plain.not_(plain.le(plain.const(threshold), low)))
        least = plain.min_(least, plain.if_(crossed, plain.const(value), least))
        most = plain.max_(most, plain.if_(crossed, plain.const(value), most))
    return least, most


def _marginal(parameter: Parameter, table: tuple[Bracket, ...], at: Plain, grid: int) -> Plain:
    """The sum over bands of rate times the part of the number in the band; rates are never negative."""
    total = plain.const(0)
    for index, (threshold, rate) in enumerate(table):
        capped = at
        if index + 1 < len(table):
            capped = plain.min_(at, plain.const(int(table[index + 1][0] * grid)))
        band = plain.max_(plain.const(0), plain.sub(capped, plain.const(int(threshold * grid))))
        total = plain.add(total, plain.mul(band, plain.const(int(rate * parameter.scale))))
    return total
