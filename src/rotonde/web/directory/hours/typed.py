"""Hours as people type them, and as they stand in schedules: `9-12, 13u30 tot 16u` on a day, and back.

Only schedules that say no more than a day of the week and two times are typed in a form (`is_plain`); every other one
(of a season, of every second week, in words) is left as it is.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import time
from itertools import pairwise
from typing import get_args
from uuid import UUID, uuid5

from rotonde.web.directory.hsds.details import Schedule, Weekday

Span = tuple[time, time]
DAYS: tuple[str, ...] = get_args(Weekday)
LONGEST = 60
TIME = r"(\d{1,2})(?:\s*[:.uh]\s*(\d{2})?)?\s*(?:uur|u|h)?"
RANGE = re.compile(rf"(?:van|de|from)?\s*{TIME}\s*(?:-|–|—|tot|à|to|until)\s*{TIME}")
BETWEEN = re.compile(r"\s*(?:,|;|/|&|\+|\ben\b|\bet\b|\band\b)\s*|(?<=\d)\s+(?=\d)")
MIDNIGHT, NOON, EVENING = time(0), time(12), time(16)
"""What closes at midnight or, from the evening on, before noon, closes on the next day; 0-24 is day and night."""
MORE_THAN_A_WEEK = ("valid_from", "valid_to", "until", "count", "byweekno", "bymonthday", "byyearday")


class NotHours(ValueError):
    """What was typed are no hours; the message is the part that wasn't understood."""


def spans_typed(typed: str) -> tuple[Span, ...]:
    """Read the hours of one day; nothing typed is closed, or not known. Raises NotHours.

    >>> [f"{a:%H:%M}-{b:%H:%M}" for a, b in spans_typed("9-12 en 13u30 tot 16u")]
    ['09:00-12:00', '13:30-16:00']
    """
    text = typed.strip().lower().rstrip(".")
    if not text:
        return ()
    if len(typed) > LONGEST:
        raise NotHours(typed[:LONGEST])
    found = sorted(_span(part) for part in BETWEEN.split(text) if part)
    for (opened, closes), (opens, _) in pairwise(found):
        if opens < closes or closes <= opened:
            raise NotHours(typed.strip())
    return tuple(found)


def spans_said(spans: Iterable[Span]) -> str:
    """Say the hours of one day as they are typed.

    >>> spans_said([(time(9), time(12)), (time(13, 30), time(16))])
    '9-12, 13:30-16'
    """
    return ", ".join(f"{_said(opens)}-{'24' if closes == MIDNIGHT else _said(closes)}" for opens, closes in spans)


def schedules_of(on: UUID, week: Sequence[Sequence[Span]], before: Iterable[Schedule] = ()) -> list[Schedule]:
    """Give the schedules of a week, from Monday on, among those of `before` that say more than a week can.

    A schedule keeps its id, its place and what else it says as long as one of its days has its times.
    """
    days: dict[Span, list[str]] = {}
    for day, spans in zip(DAYS, week, strict=True):
        for span in spans:
            days.setdefault(span, []).append(day)
    found: list[Schedule] = []
    for one in before:
        if not is_plain(one):
            found.append(one)
            continue
        left = days.get(_span_of(one), [])
        theirs = [day for day in _days_of(one) if day in left]
        days[_span_of(one)] = [day for day in left if day not in theirs]
        if theirs:
            found.append(_on(one, theirs))
    for span, added in days.items():
        if added:
            _add(found, on, span, added)
    return found


def _add(found: list[Schedule], on: UUID, span: Span, days: list[str]) -> None:
    """Put days with these times among the schedules: in the first that has them, or in a new one."""
    for place, one in enumerate(found):
        if is_plain(one) and _span_of(one) == span:
            found[place] = _on(one, sorted({*_days_of(one), *days}, key=DAYS.index))
            return
    found.append(_on(_plain(on, span), days))


def week_of(schedules: Iterable[Schedule]) -> list[tuple[Span, ...]]:
    """Give the times of a week, from Monday on, as the plain schedules tell them."""
    week: list[set[Span]] = [set() for _ in DAYS]
    for one in schedules:
        if is_plain(one):
            for day in _days_of(one):
                week[DAYS.index(day)].add(_span_of(one))
    return [tuple(sorted(spans)) for spans in week]


def is_plain(schedule: Schedule) -> bool:
    """Whether a schedule says no more than days of the week and two times."""
    return (
        schedule.freq == "WEEKLY"
        and schedule.interval in (None, 1)
        and schedule.opens_at is not None
        and schedule.closes_at is not None
        and bool(schedule.byday)
        and all(day in DAYS for day in _days_of(schedule))
        and not any(getattr(schedule, name) for name in MORE_THAN_A_WEEK)
    )


def _days_of(schedule: Schedule) -> list[str]:
    return [day.strip() for day in (schedule.byday or "").split(",")]


def _span_of(schedule: Schedule) -> Span:
    assert schedule.opens_at is not None, "only a plain one is asked"
    assert schedule.closes_at is not None, "only a plain one is asked"
    return schedule.opens_at, schedule.closes_at


def _on(schedule: Schedule, days: list[str]) -> Schedule:
    return schedule if days == _days_of(schedule) else schedule.model_copy(update={"byday": ",".join(days)})


def _plain(on: UUID, span: Span) -> Schedule:
    opens, closes = span
    return Schedule(
        id=uuid5(on, f"hours:{opens:%H%M}-{closes:%H%M}"), freq="WEEKLY", wkst="MO", opens_at=opens, closes_at=closes
    )


def _span(part: str) -> Span:
    found = RANGE.fullmatch(part.strip())
    if found is None:
        raise NotHours(part.strip())
    opens, closes = _time(part, found[1], found[2]), _time(part, found[3], found[4])
    into_the_night = opens >= EVENING and closes <= NOON
    if not (opens < closes or closes == MIDNIGHT or into_the_night):
        raise NotHours(part.strip())
    return opens, closes


def _time(part: str, hour: str, minute: str | None) -> time:
    if (hour, minute or "00") == ("24", "00"):
        return MIDNIGHT
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise NotHours(part.strip()) from None


def _said(at: time) -> str:
    return f"{at.hour}:{at.minute:02}" if at.minute else str(at.hour)
