"""The ten public holidays of Belgium, computed, and the clock on the wall here."""

from datetime import date, timedelta
from functools import cache
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
FIXED = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
AFTER_EASTER = (1, 39, 50)


def easter(year: int) -> date:
    """Easter Sunday of a year in the Gregorian calendar, by the rule that was printed in Nature in 1876.

    >>> easter(2026), easter(2000)
    (datetime.date(2026, 4, 5), datetime.date(2000, 4, 23))
    """
    century, in_century = divmod(year, 100)
    golden = year % 19
    moon_shift = century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    moon = (19 * golden + moon_shift) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Give the ten public holidays of Belgium (koninklijk besluit van 18 april 1974, art. 1).

    >>> sorted(public_holidays(2026))[1:3]
    [datetime.date(2026, 4, 6), datetime.date(2026, 5, 1)]
    """
    moving = {easter(year) + timedelta(days) for days in AFTER_EASTER}
    return frozenset({date(year, month, day) for month, day in FIXED} | moving)


def is_public_holiday(day: date) -> bool:
    """Say whether a day is a public holiday.

    >>> is_public_holiday(date(2026, 7, 21)), is_public_holiday(date(2026, 7, 22))
    (True, False)
    """
    return day in public_holidays(day.year)
