"""Dated amounts, keyed tables and scales, each with its source, in OpenFisca's parameter YAML."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any

from rotonde.engine.calendar import shift
from rotonde.engine.units import canonical

CONFIDENCES = ("sourced", "derived", "memory")
NEXT_INDEXATION = {"pivot": ("year", 1), "yearly": ("year", 1), "quarterly": ("month", 3)}
Bracket = tuple[Fraction, Fraction]
Value = Fraction | tuple[Bracket, ...]


class ParameterError(ValueError):
    """A parameter file that lacks something or says something impossible."""


@dataclass(frozen=True)
class Row:
    """What a parameter is from a day on: a value, a table of brackets, or None: not known.

    `ends`, where given, are what an unknown value lies between: narrower than the range of the parameter.
    """

    start: int
    value: Value | None
    confidence: str = ""
    source: str = ""
    checked_on: str = ""
    review_by: int | None = None
    note: str = ""
    ends: tuple[Value, Value] | None = None

    def as_json(self) -> dict[str, Any]:
        """The row as data, numbers as decimal text."""
        between = {"range": [as_text(end) for end in self.ends]} if self.ends else {}
        return between | {
            "from": date.fromordinal(self.start).isoformat(),
            "value": None if self.value is None else as_text(self.value),
            "confidence": self.confidence,
            "source": self.source,
            "checked_on": self.checked_on,
            "review_by": date.fromordinal(self.review_by).isoformat() if self.review_by else None,
            "note": self.note,
        }


@dataclass(frozen=True, eq=False)
class Parameter:
    """A dated amount of the law. `low` and `high`, in multiples of `1 / scale`, hold wherever it is unknown."""

    id: str
    unit: str
    scale: int
    low: int
    high: int
    rows: Mapping[str | None, tuple[Row, ...]]
    labels: Mapping[str, str] = field(default_factory=dict)
    indexed: str = "never"
    law: str = ""
    threshold_unit: str = "1"

    def row(self, day: int, law: int, key: str | None = None) -> Row | None:
        """The row in force on a day, of those that the law of the other day knew."""
        rows = [row for row in self.rows.get(key, ()) if row.start <= law]
        index = bisect_right([row.start for row in rows], day) - 1
        return rows[index] if index >= 0 and rows[index].value is not None else None

    def known_rows(self, law: int, key: str | None = None) -> tuple[Row, ...]:
        """All rows that the law of a day knew, oldest first."""
        return tuple(row for row in self.rows.get(key, ()) if row.start <= law)

    def is_stale(self, row: Row, day: int, key: str | None = None) -> bool:
        """Whether an open-ended row is past its review date on a day."""
        if self.rows[key][-1] is not row:
            return False
        due = self.review_by(row)
        return due is not None and day > due

    def review_by(self, row: Row) -> int | None:
        """When a row must be looked at again: as set by hand, else its next expected indexation."""
        if row.review_by is not None:
            return row.review_by
        if self.indexed not in NEXT_INDEXATION:
            return None
        unit, count = NEXT_INDEXATION[self.indexed]
        return shift(row.start, unit, count, "same")  # type: ignore[arg-type]

    def as_json(self) -> dict[str, Any]:
        """The whole parameter as data, for a pack."""
        return {
            "id": self.id,
            "unit": self.unit,
            "scale": self.scale,
            "range": [decimal(Fraction(self.low, self.scale)), decimal(Fraction(self.high, self.scale))],
            "labels": dict(self.labels),
            "indexed": self.indexed,
            "law": self.law,
            "threshold_unit": self.threshold_unit,
            "rows": {key or "": [row.as_json() for row in rows] for key, rows in self.rows.items()},
        }


def decimal(value: Fraction) -> str:
    """The exact decimal text of a fraction whose denominator allows one.

    >>> decimal(Fraction(2805493, 100))
    '28054.93'
    """
    text = f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def as_text(value: Value) -> Any:
    """A value or the brackets of a table, numbers as decimal text."""
    if isinstance(value, tuple):
        return [[decimal(low), decimal(high)] for low, high in value]
    return decimal(value)


def exact(value: object, where: str) -> Fraction:
    """A number as written, without the rounding of binary fractions."""
    try:
        if isinstance(value, bool) or (isinstance(value, str) and "e" in value.lower()):
            raise ValueError
        return Fraction(str(value))
    except (ValueError, ZeroDivisionError):
        raise ParameterError(f"{where}: '{value}' is not a number") from None


def day_of(value: object, where: str) -> int:
    """The day number of a date as YAML or text."""
    try:
        return (value if isinstance(value, date) else date.fromisoformat(str(value))).toordinal()
    except ValueError:
        raise ParameterError(f"{where}: '{value}' is not a date") from None


def read_parameter(id: str, data: Mapping[str, Any], sources: Mapping[str, Any] | None = None) -> Parameter:
    """Read one parameter; a value without source, confidence or date is refused.

    `sources`, where given, are the ids that a value may name.
    """
    about = data.get("metadata", {})
    where = f"parameter {id}"
    if "unit" not in about:
        raise ParameterError(f"{where} has no unit: say metadata.unit")
    keyed: Mapping[str | None, Any] = data.get("keys", {None: data})
    rows = {key: _rows(f"{where}[{key}]" if key else where, part, sources) for key, part in keyed.items()}
    scale = _scale(where, about, rows)
    if "range" not in about:
        raise ParameterError(f"{where} has no range: say metadata.range, what it can be when it is unknown")
    low, high = (int(exact(end, where) * scale) for end in about["range"])
    for series in rows.values():
        for row in series:
            for value in [*_numbers(row.value), *_of_ends(row)]:
                if not low <= value * scale <= high:
                    raise ParameterError(f"{where}: {decimal(value)} lies outside its range {about['range']}")
    labels = {"nl": data.get("description", id), **about.get("label", {})}
    return Parameter(
        id,
        canonical(str(about["unit"])),
        scale,
        low,
        high,
        rows,
        labels,
        about.get("indexed", "never"),
        about.get("law", ""),
        canonical(str(about.get("threshold_unit", about["unit"]))),
    )


def _rows(where: str, data: Mapping[str, Any], sources: Mapping[str, Any] | None) -> tuple[Row, ...]:
    entries = data.get("values") or data.get("tables")
    if not entries:
        raise ParameterError(f"{where} has no values")
    rows: list[Row] = []
    for start, entry in sorted(entries.items(), key=lambda one: str(one[0])):
        at = f"{where} from {start}"
        about = entry.get("metadata", {})
        value: Value | None
        if "rows" in entry:
            value = _value(entry["rows"], at)
        else:
            value = None if entry.get("value") is None else exact(entry["value"], at)
        if value is not None:
            if about.get("confidence") not in CONFIDENCES:
                raise ParameterError(f"{at}: say how sure it is: confidence {', '.join(CONFIDENCES)}")
            source = about.get("source")
            if not source:
                raise ParameterError(f"{at} has no source: say metadata.source")
            unknown = [one for one in str(source).split("; ") if sources is not None and one not in sources]
            if unknown:
                raise ParameterError(f"{at}: source '{unknown[0]}' is not in sources.yaml")
        review = about.get("review_by")
        rows.append(
            Row(
                day_of(start, where),
                value,
                str(about.get("confidence", "")),
                str(about.get("source", "")),
                str(about.get("checked_on", "")),
                day_of(review, at) if review else None,
                str(about.get("note", "")),
                _ends(about, value, rows[-1].value if rows else None, at),
            )
        )
    return tuple(sorted(rows, key=lambda row: row.start))


def _value(written: Any, at: str) -> Value:
    if not isinstance(written, list):
        return exact(written, at)
    table = tuple((exact(low, at), exact(amount, at)) for low, amount in written)
    if list(table) != sorted(table):
        raise ParameterError(f"{at}: the thresholds must rise")
    return table


def _ends(about: Mapping[str, Any], value: Value | None, last: Value | None, at: str) -> tuple[Value, Value] | None:
    """What an unknown value lies between: two values, or the last known one times two factors, to the cent."""
    if not {"range", "times_last"} & set(about):
        return None
    if value is not None:
        raise ParameterError(f"{at}: a range goes with a value that isn't known")
    if "range" in about:
        low, high = (_value(end, at) for end in about["range"])
    elif last is None:
        raise ParameterError(f"{at}: times_last needs a known value just before it")
    else:
        least, most = (exact(factor, at) for factor in about["times_last"])
        low, high = _times(last, least, floor), _times(last, most, ceil)
    pairs = list(zip(_numbers(low), _numbers(high), strict=False))
    if type(low) is not type(high) or _thresholds(low) != _thresholds(high) or any(a > b for a, b in pairs):
        raise ParameterError(f"{at}: the range must run from its least to its most")
    return low, high


def _times(value: Value, factor: Fraction, rounding: Callable[[Fraction], int]) -> Value:
    if isinstance(value, tuple):
        return tuple((low, Fraction(rounding(amount * factor * 100), 100)) for low, amount in value)
    return Fraction(rounding(value * factor * 100), 100)


def _thresholds(value: Value) -> list[Fraction]:
    return [low for low, _ in value] if isinstance(value, tuple) else []


def _numbers(value: Value | None) -> list[Fraction]:
    if isinstance(value, tuple):
        return [amount for _, amount in value]
    return [] if value is None else [value]


def _of_ends(row: Row) -> list[Fraction]:
    return [number for end in row.ends or () for number in _numbers(end)]


def _scale(where: str, about: Mapping[str, Any], rows: Mapping[str | None, tuple[Row, ...]]) -> int:
    scale = 100 if "EUR" in str(about["unit"]) else 1
    numbers = [exact(end, where) for end in about.get("range", ())]
    for series in rows.values():
        for row in series:
            numbers += [*_numbers(row.value), *_of_ends(row)]
    for value in numbers:
        while (value * scale).denominator != 1:
            scale *= 10
            if scale > 10**6:
                raise ParameterError(f"{where}: {decimal(value)} has more than six decimals")
    return scale
