"""The legal holidays of Belgium (law of 4 January 1974, royal decree of 18 April 1974, art. 1)."""

from datetime import date, timedelta
from functools import cache

FIXED = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
AFTER_EASTER = (1, 39, 50)  # Easter Monday, Ascension, Whit Monday


@cache
def holidays(year: int) -> frozenset[date]:
    """The ten days of one year.

    >>> sorted(day.isoformat() for day in holidays(2026))[1:5]
    ['2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25']
    """
    fixed = {date(year, month, day) for month, day in FIXED}
    return frozenset(fixed | {easter(year) + timedelta(days=days) for days in AFTER_EASTER})


def is_holiday(day: date) -> bool:
    """Whether a day is a legal holiday."""
    return day in holidays(day.year)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, after the anonymous method of 1876.

    >>> easter(2024).isoformat(), easter(2038).isoformat()
    ('2024-03-31', '2038-04-25')
    """
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
