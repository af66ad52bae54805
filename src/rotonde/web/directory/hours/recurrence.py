"""On which days a schedule comes back: the rule of iCalendar (RFC 5545) as far as the standard has it.

Weekly and monthly; days of the week with their place in the month, days of the month, weeks of the year; every so many
weeks or months from a first day; until a day, or so many times.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from rotonde.web.directory.hsds.details import Schedule

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ONE_DAY = timedelta(1)
PART = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
LONGEST = 40 * 366
"""Days after the first in which all times of a `count` are looked for."""


class Unreadable(ValueError):
    """A rule that can't be read as the standard has it."""


@dataclass(frozen=True)
class Rule:
    """A rule that was read. `weekdays`: place in the month (0: every one) and day of the week (0: Monday)."""

    freq: Literal["WEEKLY", "MONTHLY"]
    interval: int
    weekdays: frozenset[tuple[int, int]]
    month_days: frozenset[int]
    weeks: frozenset[int]
    first: date | None
    until: date | None
    times: int | None
    week_starts: int


def rule_of(schedule: Schedule) -> Rule:
    """Read the rule of a schedule; without `freq`, one with days of the week is weekly. Raises Unreadable."""
    freq = schedule.freq or ("WEEKLY" if schedule.byday else None)
    first = schedule.dtstart
    interval = 1 if schedule.interval is None else int(schedule.interval)
    if freq is None or schedule.byyearday or interval < 1:
        raise Unreadable("A rule is weekly or monthly, every one, two … of them.")
    weekdays, month_days = _weekdays(schedule.byday), _numbers(schedule.bymonthday, 31)
    if freq == "WEEKLY" and (month_days or any(place for place, _ in weekdays)):
        raise Unreadable("A weekly rule has no place in the month.")
    if freq == "MONTHLY" and schedule.byweekno:
        raise Unreadable("A monthly rule has no weeks of the year.")
    if first is None and (interval > 1 or schedule.count or not (weekdays or month_days)):
        raise Unreadable("The rule counts from a first day that isn't told.")
    if not (weekdays or month_days) and first:
        weekdays = frozenset({(0, first.weekday())}) if freq == "WEEKLY" else weekdays
        month_days = frozenset({first.day}) if freq == "MONTHLY" else month_days
    return Rule(
        freq,
        interval,
        weekdays,
        month_days,
        _numbers(schedule.byweekno, 53),
        first,
        schedule.until,
        int(schedule.count) if schedule.count else None,
        DAYS.index(schedule.wkst or "MO"),
    )


def comes_on(rule: Rule, day: date) -> bool:
    """Say whether the rule comes back on a day."""
    if (rule.first and day < rule.first) or (rule.until and day > rule.until):
        return False
    return _matches(rule, day) and (rule.times is None or day <= _last(rule))


def _matches(rule: Rule, day: date) -> bool:
    if rule.weekdays and not (
        (0, day.weekday()) in rule.weekdays or (rule.freq == "MONTHLY" and _places(day) & rule.weekdays)
    ):
        return False
    if rule.month_days and not rule.month_days & {day.day, day.day - 1 - monthrange(day.year, day.month)[1]}:
        return False
    if rule.weeks and not rule.weeks & _week_numbers(day):
        return False
    return rule.interval == 1 or rule.first is None or _turns(rule, rule.first, day) % rule.interval == 0


def _turns(rule: Rule, first: date, day: date) -> int:
    if rule.freq == "MONTHLY":
        return (day.year - first.year) * 12 + day.month - first.month
    return (_week_start(day, rule.week_starts) - _week_start(first, rule.week_starts)).days // 7


def _week_start(day: date, starts: int) -> date:
    return day - (day.weekday() - starts) % 7 * ONE_DAY


def _places(day: date) -> frozenset[tuple[int, int]]:
    from_end = (monthrange(day.year, day.month)[1] - day.day) // 7 + 1
    return frozenset({((day.day - 1) // 7 + 1, day.weekday()), (-from_end, day.weekday())})


def _week_numbers(day: date) -> frozenset[int]:
    year, week, _ = day.isocalendar()
    return frozenset({week, week - 1 - date(year, 12, 28).isocalendar().week})


@cache
def _last(rule: Rule) -> date:
    """The day of the last time of a rule that comes back so many times; the first day where it never comes."""
    assert rule.first is not None
    found, last = 0, rule.first - ONE_DAY
    for days in range(LONGEST):
        day = rule.first + days * ONE_DAY
        if _matches(rule, day):
            found, last = found + 1, day
        if found == rule.times:
            break
    return last


def _weekdays(byday: str | None) -> frozenset[tuple[int, int]]:
    found = set()
    for part in (byday or "").upper().replace(" ", "").split(","):
        read = PART.fullmatch(part)
        if part and not read:
            raise Unreadable(f"{part} is no day of the week.")
        if read:
            found.add((int(read[1] or 0), DAYS.index(read[2])))
    return frozenset(found)


def _numbers(told: str | None, most: int) -> frozenset[int]:
    try:
        found = frozenset(int(part) for part in (told or "").split(",") if part.strip())
    except ValueError:
        raise Unreadable(f"{told} are no numbers.") from None
    if any(not 1 <= abs(number) <= most for number in found):
        raise Unreadable(f"{told} are not between 1 and {most}.")
    return found
