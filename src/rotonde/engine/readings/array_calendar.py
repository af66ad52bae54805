"""The calendar on whole arrays of day numbers, in whole-number arithmetic that every array namespace has."""

from typing import Any

from rotonde.engine.calendar import FIRST_MONTH_OF_SCHOOL_YEAR, MONTHS_IN

DAYS_TO_MARCH_OF_YEAR_NOUGHT = 305


def from_days(xp: Any, days: Any) -> tuple[Any, Any]:
    """Number of months since year nought, and day of the month from one, of proleptic Gregorian day numbers.

    The year is counted from March, so that the leap day comes last (era arithmetic of 400 years of 146,097 days).
    """
    shifted = days + DAYS_TO_MARCH_OF_YEAR_NOUGHT
    era = shifted // 146_097
    of_era = shifted - era * 146_097
    year = (of_era - of_era // 1_460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    from_march = (5 * of_year + 2) // 153
    day = of_year - (153 * from_march + 2) // 5 + 1
    return (year + era * 400) * 12 + from_march + 2, day


def first_day(xp: Any, months: Any) -> Any:
    """The day number of the first of a month, given as months since year nought."""
    from_march = months - 2
    year = from_march // 12
    month = from_march - year * 12
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * month + 2) // 5
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - DAYS_TO_MARCH_OF_YEAR_NOUGHT


def shift_days(xp: Any, days: Any, unit: str, count: int, edge: str) -> Any:
    """Move days by whole units or to the edge of a unit, exactly as `rotonde.engine.calendar.shift`."""
    months, day = from_days(xp, days)
    size = MONTHS_IN[unit]
    if edge == "same":
        first = first_day(xp, months + count * size)
        following = first_day(xp, months + count * size + 1)
        return first + xp.minimum(day, following - first) - 1
    offset = FIRST_MONTH_OF_SCHOOL_YEAR - 1 if unit == "school_year" else 0
    start = (months - offset) // size * size + offset + count * size
    return first_day(xp, start) if edge == "start" else first_day(xp, start + size) - 1
