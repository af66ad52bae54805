"""Whether a service is open at a moment, and its hours in a week.

Of a service at several places the hours of all count; where the service tells hours of its own, those count.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from uuid import UUID

from rotonde.web.directory.hours.public_holidays import BRUSSELS, is_public_holiday
from rotonde.web.directory.hours.spans import Hours, Span, is_by_appointment, read_hours, spans_on, why_on
from rotonde.web.directory.hsds.details import Schedule
from rotonde.web.directory.hsds.records import Service, ServiceAtLocation
from rotonde.web.directory.hsds.taxonomies import codes_of

ONE_DAY, WEEK = timedelta(1), timedelta(7)
WEEKS_AHEAD = 6
MOST_KEPT = 20_000


@dataclass(frozen=True)
class Open:
    """Open now, until a moment (UTC); None: for more than a week on end."""

    until: datetime | None


@dataclass(frozen=True)
class Closed:
    """Closed now; opens at a moment (UTC), or None where none is known in the coming weeks."""

    opens_at: datetime | None


@dataclass(frozen=True)
class Unknown:
    """Nobody told; `is_holiday`: it would be open, but today is a public holiday of which nobody told."""

    is_holiday: bool = False


@dataclass(frozen=True)
class ByAppointment:
    """Only for who made an appointment."""


State = Open | Closed | Unknown | ByAppointment


@dataclass(frozen=True)
class Day:
    """The hours of one day. Without spans it is closed, where `is_known`; `why`: what an exception says of itself."""

    day: date
    spans: tuple[Span, ...]
    is_known: bool
    is_public_holiday: bool
    why: str


@dataclass(frozen=True, eq=False)
class Times:
    """All that a service tells of its hours, read: one group of schedules per place. Its weeks are computed once."""

    groups: tuple[tuple[Hours, ...], ...]
    is_whole: bool
    asks_appointment: bool
    holidays: str
    is_active: bool


def state(service: Service, at: datetime) -> State:
    """Say whether a service is open at a moment."""
    return state_of(times_of(service), at)


def state_of(times: Times, at: datetime) -> State:
    """Say the same of hours that were read: for who asks it of many services at once."""
    if not times.is_active:
        return Closed(None)
    now = at.astimezone(UTC)
    monday = _monday(at.astimezone(BRUSSELS).date())
    until = opens_at = None
    for span in _coming(times, monday):
        if span.by_appointment or span.perhaps or span.ends <= now:
            continue
        if until is None and span.begins > now:
            opens_at = span.begins
            break
        if until is not None and span.begins > until:
            break
        until = max(until, span.ends) if until else span.ends
        if until - now > WEEK:
            return Open(None)
    return Open(until) if until else _not_open(times, monday, now, opens_at)


def week(service: Service, first_day: date, at: ServiceAtLocation | None = None) -> tuple[Day, ...]:
    """Give seven days from a first one on: of the service, or of the service at one of its places."""
    times = read_times(service, at) if at else times_of(service)
    return tuple(_day(times, first_day + number * ONE_DAY) for number in range(7))


def times_of(service: Service) -> Times:
    """Read the hours of a service; those of one that wasn't changed since are read once."""
    if service.last_modified is None:
        return read_times(service)
    key = (service.id, service.last_modified)
    if key not in _kept:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[key] = read_times(service)
    return _kept[key]


_kept: dict[tuple[UUID, datetime], Times] = {}


def read_times(service: Service, at: ServiceAtLocation | None = None) -> Times:
    """Read the hours of a service, or of a service at one of its places."""
    told = [group for group in _schedules(service, at) if group]
    groups = tuple(read_hours(group) for group in told)
    schedules = [one for group in told for one in group]
    return Times(
        groups=tuple(group for group in groups if group),
        is_whole=bool(schedules) and sum(map(len, groups)) == len(schedules),
        asks_appointment=any(map(is_by_appointment, schedules)),
        holidays=next(iter(codes_of(service, "holidays")), ""),
        is_active=service.status == "active",
    )


def _schedules(service: Service, at: ServiceAtLocation | None) -> Iterator[Sequence[Schedule]]:
    if at is None and service.schedules:
        yield service.schedules
        return
    for one in [at] if at else service.service_at_locations:
        yield one.schedules or (at and service.schedules) or (one.location.schedules if one.location else [])


def _not_open(times: Times, monday: date, now: datetime, opens_at: datetime | None) -> State:
    here = [span for span in _week(times, monday) if span.begins <= now < span.ends]
    if any(span.perhaps for span in here):
        return Unknown(is_holiday=True)
    if here or (times.asks_appointment and opens_at is None):
        return ByAppointment()
    return Closed(opens_at) if times.is_whole else Unknown()


def _coming(times: Times, monday: date) -> Iterator[Span]:
    for number in range(WEEKS_AHEAD):
        yield from _week(times, monday + number * WEEK)


@lru_cache(maxsize=MOST_KEPT)
def _week(times: Times, monday: date) -> tuple[Span, ...]:
    """Every span that begins in a week or on the evening before it, in order; a span may stand in two weeks."""
    days = [monday + number * ONE_DAY for number in range(-1, 7)]
    found = {span for day in days for group in times.groups for span in spans_on(group, day, times.holidays)}
    return tuple(sorted(found, key=lambda span: (span.begins, span.ends)))


def _day(times: Times, day: date) -> Day:
    spans = {span for group in times.groups for span in spans_on(group, day, times.holidays)}
    whys = (why_on(group, day) for group in times.groups)
    in_order = tuple(sorted(spans, key=lambda span: (span.begins, span.ends)))
    is_known = times.is_active and (bool(spans) or times.is_whole)
    return Day(day, in_order if times.is_active else (), is_known, is_public_holiday(day), next(filter(None, whys), ""))


def _monday(day: date) -> date:
    return day - day.weekday() * ONE_DAY
