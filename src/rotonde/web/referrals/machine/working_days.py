"""Days as they count in Belgium: public holidays, working days, and the end of a day on the wall in Brussels."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
ONE_DAY = timedelta(days=1)
SATURDAY = 5
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
    moving = {easter(year) + days * ONE_DAY for days in AFTER_EASTER}
    return frozenset({date(year, month, day) for month, day in FIXED} | moving)


def is_working_day(day: date) -> bool:
    """Say whether offices work that day: Monday to Friday, no public holiday.

    >>> is_working_day(date(2026, 7, 21)), is_working_day(date(2026, 7, 22))
    (False, True)
    """
    return day.weekday() < SATURDAY and day not in public_holidays(day.year)


def day_in_brussels(moment: datetime) -> date:
    """Tell which day it is in Brussels at a moment.

    >>> day_in_brussels(datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
    datetime.date(2026, 7, 1)
    """
    return moment.astimezone(BRUSSELS).date()


def end_of(day: date) -> datetime:
    """Give the moment at which a day in Brussels is over; a day of 23 or 25 hours too.

    >>> end_of(date(2026, 3, 29)) - end_of(date(2026, 3, 28))
    datetime.timedelta(seconds=82800)
    """
    return datetime.combine(day + ONE_DAY, time(), BRUSSELS).astimezone(UTC)


def after_working_days(moment: datetime, n: int) -> datetime:
    """Give the end of the n-th working day after a moment; the day of the moment itself doesn't count.

    >>> after_working_days(datetime(2026, 12, 24, 15, tzinfo=UTC), 2)
    datetime.datetime(2026, 12, 29, 23, 0, tzinfo=datetime.timezone.utc)
    """
    return end_of(_days_on(moment, n, is_working_day))


def after_days(moment: datetime, n: int) -> datetime:
    """Give the end of the n-th day after a moment; every day counts.

    >>> after_days(datetime(2028, 2, 28, 9, tzinfo=UTC), 1)
    datetime.datetime(2028, 2, 29, 23, 0, tzinfo=datetime.timezone.utc)
    """
    return end_of(_days_on(moment, n, lambda day: True))


def _days_on(moment: datetime, n: int, counts: Callable[[date], bool]) -> date:
    day = day_in_brussels(moment)
    while n > 0:
        day += ONE_DAY
        n -= counts(day)
    return day
