"""From when to when a service is open on a day: the weekly rule, the exceptions, the public holidays.

On one day the schedule that is valid for the shortest period decides: a closed week beats the hours of the summer, and
those beat the hours of always. A public holiday counts as a period of one day; what is told for that very day beats it.
Hours belong to the day on which they begin: who opens at 20:00 until 8:00 is open until 8:00, whatever the next day is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from rotonde.web.directory.hours.public_holidays import BRUSSELS, is_public_holiday
from rotonde.web.directory.hours.recurrence import Rule, Unreadable, comes_on, rule_of
from rotonde.web.directory.hsds.details import Schedule

ONE_DAY = timedelta(1)
MOST_MOMENTS = 50_000
ALWAYS = 10**6
"""Days: longer than any period."""
APPOINTMENT = ("afspraak", "rendez-vous", "appointment")
WALL_OFFSETS = (timedelta(hours=1), timedelta(hours=2))


@dataclass(frozen=True)
class Span:
    """Open from a moment to a moment (UTC). `perhaps`: a public holiday of which nothing is told."""

    begins: datetime
    ends: datetime
    by_appointment: bool = False
    perhaps: bool = False


@dataclass(frozen=True)
class Hours:
    """A schedule that was read: on which days it says something, and what.

    `opens` and `closes` are empty where it says closed. `days` is how long the period is for which it is valid.
    """

    rule: Rule | None
    first: date
    last: date
    days: int
    opens: time | None
    closes: time | None
    by_appointment: bool
    why: str

    def counts_on(self, day: date) -> bool:
        """Whether it says something of this day."""
        return self.first <= day <= self.last and (self.rule is None or comes_on(self.rule, day))


def read_hours(schedules: Sequence[Schedule]) -> tuple[Hours, ...]:
    """Read the schedules that say something of hours: with hours, or closed for a period.

    One without both says nothing, and one whose rule can't be read neither: they are left out.
    """
    return tuple(hours for one in schedules if (hours := _read(one)))


def is_by_appointment(schedule: Schedule) -> bool:
    """Say whether one must make an appointment.

    >>> from uuid import uuid4
    >>> is_by_appointment(Schedule(id=uuid4(), attending_type="Enkel op afspraak"))
    True
    """
    told = f"{schedule.attending_type or ''}".casefold()
    return any(word in told for word in APPOINTMENT)


def spans_on(hours: Sequence[Hours], day: date, holidays: str) -> tuple[Span, ...]:
    """Give the spans that begin on a day; `holidays` is `closed`, `open` or unknown (anything else)."""
    found = [one for one in hours if one.counts_on(day)]
    if not found:
        return ()
    shortest = min(one.days for one in found)
    is_holiday = is_public_holiday(day) and shortest > 1
    if is_holiday and holidays == "closed":
        return ()
    perhaps = is_holiday and holidays != "open"
    return tuple(sorted(_spans(found, shortest, day, perhaps), key=lambda span: (span.begins, span.ends)))


def why_on(hours: Sequence[Hours], day: date) -> str:
    """Give what an exception says of itself, where one decides about this day."""
    found = [one for one in hours if one.counts_on(day)]
    shortest = min((one.days for one in found), default=ALWAYS)
    return next((one.why for one in found if one.days == shortest < ALWAYS), "")


def _spans(found: Sequence[Hours], shortest: int, day: date, perhaps: bool) -> Iterator[Span]:
    for one in found:
        if one.days == shortest and one.opens is not None and one.closes is not None:
            begins = _moment(day, one.opens)
            ends = _moment(day, one.closes)
            if ends <= begins:
                ends = _moment(day + ONE_DAY, one.closes)
            yield Span(begins, ends, one.by_appointment, perhaps)


@lru_cache(maxsize=MOST_MOMENTS)
def _moment(day: date, at: time) -> datetime:
    """An hour as it is on the wall here; one that is told in UTC or from elsewhere, as it is there."""
    if at.tzinfo is None or at.utcoffset() in WALL_OFFSETS:
        return datetime.combine(day, at.replace(tzinfo=BRUSSELS)).astimezone(UTC)
    return datetime.combine(day, at).astimezone(UTC)


def _read(schedule: Schedule) -> Hours | None:
    has_hours = schedule.opens_at is not None and schedule.closes_at is not None
    is_period = schedule.valid_from is not None and schedule.valid_to is not None
    first, last = schedule.valid_from or date.min, schedule.valid_to or date.max
    rule = None
    if schedule.freq or schedule.byday:
        try:
            rule = rule_of(schedule)
        except Unreadable:
            return None
    elif schedule.dtstart and has_hours:
        is_period, first, last = True, schedule.dtstart, schedule.until or schedule.dtstart
    if not is_period and not (has_hours and rule):
        return None
    return Hours(
        rule,
        first,
        last,
        (last - first).days + 1 if is_period else ALWAYS,
        schedule.opens_at if has_hours else None,
        schedule.closes_at if has_hours else None,
        is_by_appointment(schedule),
        schedule.description or "",
    )
