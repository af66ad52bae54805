"""Days as whole numbers, and the few calendar moves that rules make."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, Self

Edge = Literal["start", "end", "same"]
Unit = Literal["day", "month", "quarter", "year", "school_year"]

EARLIEST = date(1880, 1, 1).toordinal()
LATEST = date(2134, 12, 31).toordinal()
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "school_year": 12}
FIRST_MONTH_OF_SCHOOL_YEAR = 9


def _first_day(month_number: int) -> date:
    return date(month_number // 12, month_number % 12 + 1, 1)


def shift(day: int, unit: Unit, count: int, edge: Edge) -> int:
    """Move a day `count` units, or to the edge of the unit it lands in.

    A month is added by its number, and the day of the month is clipped to the month it lands in.

    >>> date.fromordinal(shift(date(2025, 8, 31).toordinal(), "school_year", -2, "start")).isoformat()
    '2022-09-01'
    >>> date.fromordinal(shift(date(2024, 2, 29).toordinal(), "year", 1, "same")).isoformat()
    '2025-02-28'
    """
    if unit == "day":
        return day + count
    at = date.fromordinal(day)
    size = MONTHS_IN[unit]
    number = at.year * 12 + at.month - 1
    if edge == "same":
        first = _first_day(number + count * size)
        following = _first_day(number + count * size + 1)
        return first.toordinal() + min(at.day, (following - first).days) - 1
    offset = FIRST_MONTH_OF_SCHOOL_YEAR - 1 if unit == "school_year" else 0
    start = (number - offset) // size * size + offset + count * size
    if edge == "start":
        return _first_day(start).toordinal()
    return _first_day(start + size).toordinal() - 1


def period(unit: Unit, day: int) -> tuple[int, int]:
    """First and last day of the period that holds the day."""
    return shift(day, unit, 0, "start"), shift(day, unit, 0, "end")


def period_name(unit: Unit, day: int) -> str:
    """How people write the period that holds the day: `2024`, `2024-03`, `2024-Q1`, `2024-2025`.

    >>> period_name("school_year", date(2025, 3, 1).toordinal())
    '2024-2025'
    """
    start = date.fromordinal(shift(day, unit, 0, "start"))
    if unit == "year":
        return str(start.year)
    if unit == "month":
        return f"{start.year}-{start.month:02}"
    if unit == "quarter":
        return f"{start.year}-Q{start.month // 3 + 1}"
    if unit == "school_year":
        return f"{start.year}-{start.year + 1}"
    return start.isoformat()


@lru_cache(typed=True)
def read_period(text: str) -> tuple[Unit, int, int]:
    """The unit, first and last day of a written period.

    >>> unit, first, last = read_period("2024-Q1"); unit, date.fromordinal(last).isoformat()
    ('quarter', '2024-03-31')
    """
    text = str(text)
    try:
        if len(text) == 4:
            unit: Unit = "year"
            first = date(int(text), 1, 1)
        elif len(text) == 7 and text[5] == "Q":
            unit, first = "quarter", date(int(text[:4]), int(text[6]) * 3 - 2, 1)
        elif len(text) == 7:
            unit, first = "month", date(int(text[:4]), int(text[5:]), 1)
        elif len(text) == 9:
            if int(text[5:]) != int(text[:4]) + 1:
                raise ValueError
            unit, first = "school_year", date(int(text[:4]), FIRST_MONTH_OF_SCHOOL_YEAR, 1)
        else:
            unit, first = "day", date.fromisoformat(text)
    except ValueError:
        raise ValueError(
            f"'{text}' is not a period: write 2024, 2024-03, 2024-Q1, 2024-2025 or a day as 2024-03-31"
        ) from None
    day = first.toordinal()
    return (unit, day, day) if unit == "day" else (unit, *period(unit, day))


@dataclass(frozen=True)
class Dates:
    """The four days of a question: about `on`, claimed on, under the law of, and asked today."""

    on: date
    claimed: date
    law: date
    today: date

    @classmethod
    def asked(
        cls,
        on: date | None = None,
        claimed: date | None = None,
        law: date | None = None,
        today: date | None = None,
    ) -> Self:
        """Fill in the defaults: today by the clock, on today, claimed and law as `on`."""
        clock = today or date.today()
        about = on or clock
        return cls(about, claimed or about, law or about, clock)

    def as_json(self) -> dict[str, str]:
        """The dates as in a receipt."""
        return {name: getattr(self, name).isoformat() for name in ("on", "claimed", "law", "today")}


def day_number(text: str) -> int:
    """The day number of a written date.

    >>> date.fromordinal(day_number("2026-03-01")).isoformat()
    '2026-03-01'
    """
    return date.fromisoformat(text).toordinal()
