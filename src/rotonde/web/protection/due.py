"""When something is due to be erased. No database and no clock: days come in, a day goes out."""

import calendar
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

LAST_CONTACT, HELP_ENDED, DECIDED = "last_contact", "help_ended", "decided"


class Clock(NamedTuple):
    """The days from which the retention of one person may count; None where there is none."""

    last_contact: date | None = None
    help_ended: date | None = None
    decided: date | None = None


class Period(NamedTuple):
    """So many months, counted from one of the days of a clock."""

    months: int
    counted_from: str


class NotDue(NamedTuple):
    """Why nothing is ever due: `no_rule` or `nothing_to_count_from`, in which category."""

    why: str
    category: str


def due_on(clock: Clock, categories: Iterable[str], periods: Mapping[str, Period]) -> date | NotDue:
    """The day on which a person is due: when the last of what is kept of them is.

    >>> due_on(Clock(last_contact=date(2020, 1, 31)), ["file"], {"file": Period(13, "last_contact")})
    datetime.date(2021, 2, 28)
    >>> due_on(Clock(), ["file"], {})
    NotDue(why='no_rule', category='file')
    """
    days = []
    for category in categories:
        period = periods.get(category)
        if period is None:
            return NotDue("no_rule", category)
        start = getattr(clock, period.counted_from)
        if start is None:
            return NotDue("nothing_to_count_from", category)
        days.append(months_after(start, period.months))
    return max(days)


def clock_of(contacts: Iterable[date], help_ended: date | None, decisions: Iterable[date] = ()) -> Clock:
    """The clock of one person of a household.

    Of somebody to whom help ended, the last contact is that day, whatever happened with the others since, and a
    later decision about the household doesn't count.

    >>> clock_of([date(2020, 1, 1), date(2025, 1, 1)], help_ended=date(2021, 1, 1)).last_contact
    datetime.date(2021, 1, 1)
    """
    theirs = (day for day in decisions if help_ended is None or day <= help_ended)
    return Clock(help_ended or max(contacts, default=None), help_ended, max(theirs, default=None))


def months_after(day: date, months: int) -> date:
    """The same day so many months on; the last of a shorter month.

    >>> months_after(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
