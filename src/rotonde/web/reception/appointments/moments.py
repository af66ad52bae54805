"""The moments that a series offers, by the clock on the wall in Brussels. No database and no clock of its own."""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from rotonde.web.directory.hours.public_holidays import BRUSSELS, is_public_holiday

MOST_DAYS = 366
MINUTES = (15, 20, 30, 45, 60, 90)


class Hours(NamedTuple):
    """On which weekdays (Monday is 0), from when to when, in pieces of how many minutes."""

    weekdays: Collection[int]
    opens: time
    closes: time
    minutes: int
    skips_holidays: bool = True


def moments(hours: Hours, first: date, last: date, except_on: Collection[date] = ()) -> Iterator[datetime]:
    """The beginnings of the moments from a day until another, these included, in UTC.

    What no clock shows in the night that summer begins is left out; what it shows twice in the night that summer ends
    is offered once.

    >>> week = Hours((4,), time(9), time(10), 30)
    >>> [f"{one:%d/%m %H:%M}" for one in moments(week, date(2026, 3, 26), date(2026, 4, 4))]
    ['27/03 08:00', '27/03 08:30', '03/04 07:00', '03/04 07:30']
    """
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        is_free_day = hours.skips_holidays and is_public_holiday(day)
        if day.weekday() in hours.weekdays and day not in except_on and not is_free_day:
            yield from _of_day(hours, day)


def _of_day(hours: Hours, day: date) -> Iterator[datetime]:
    wall = datetime.combine(day, hours.opens)
    while wall + timedelta(minutes=hours.minutes) <= datetime.combine(day, hours.closes):
        moment = wall.replace(tzinfo=BRUSSELS).astimezone(UTC)
        if moment.astimezone(BRUSSELS).replace(tzinfo=None) == wall:
            yield moment
        wall += timedelta(minutes=hours.minutes)
