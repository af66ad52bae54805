"""Days as they count in Belgium: working days, and the end of a day on the wall in Brussels."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from rotonde.web.directory.hours.public_holidays import BRUSSELS, is_public_holiday

ONE_DAY = timedelta(days=1)
SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Say whether offices work that day: Monday to Friday, no public holiday.

    >>> is_working_day(date(2026, 7, 21)), is_working_day(date(2026, 7, 22))
    (False, True)
    """
    return day.weekday() < SATURDAY and not is_public_holiday(day)


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
