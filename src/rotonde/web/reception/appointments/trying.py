"""Looking for somebody again after something was missed: two tries at least, and a person says how it went on.

What was missed is a booking or an enrolment; what follows has its number. No machine closes it, and closing says
nothing of the person: their file and their rights stay as they were.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import Record
from rotonde.web.reception.models import Appointment, Booking, Enrolment, FollowUp, Try

TRIES = 2
FIRST_WITHIN, NEXT_WITHIN = timedelta(days=2), timedelta(days=7)
UNSAFE = {
    "no_home_calls": Try.Way.PHONE,
    "no_messages": Try.Way.MESSAGE,
    "no_letters": Try.Way.LETTER,
    "no_visits": Try.Way.VISIT,
}


class TooSoon(RuntimeError):
    """Nobody was reached yet, and it was tried fewer than two times."""


class IsClosed(RuntimeError):
    """Somebody said before how it went on."""


class AnotherTry(RuntimeError):
    """Somebody else wrote a try down after the page was read."""


@dataclass(frozen=True)
class Missed:
    """What was missed: its number, by whom, when it was, and what is said of it."""

    id: UUID
    person: Person
    at: datetime
    kind: str  # appointment, cancelled, session or session_cancelled
    why: str = ""
    page: UUID | None = None  # of the appointment, or of the session

    @property
    def day(self) -> date:
        """The day on which it was."""
        return localdate(self.at)


def missed_by(user: User) -> list[Missed]:
    """Everything that was missed by people of this user's offices, and that nobody closed."""
    closed = set(visible(user, "appointments.follow_up", FollowUp).filter(closed_at__isnull=False).values_list("id"))
    return [one for one in (*_appointments(user), *_enrolments(user)) if (one.id,) not in closed]


def missed(user: User, id: UUID) -> Missed | None:
    """One of these, also where it is closed; None where there is none for this user."""
    found = (*_appointments(user, id), *_enrolments(user, id))
    return found[0] if found else None


def _appointments(user: User, id: UUID | None = None) -> list[Missed]:
    missed = Q(booking__state=Booking.State.DID_NOT_HAPPEN) | Q(booking__asks_another=True)
    found = visible(user, "appointments.see_appointment", Appointment).filter(missed)
    if id is not None:
        found = found.filter(booking=id)
    kinds = {Booking.State.CANCELLED.value: "cancelled"}
    return [
        Missed(
            one.booking_id,
            one.person,
            min(one.booking.begins_at, one.booking.changed_at),
            kinds.get(one.booking.state, "appointment"),
            one.booking.why,
            one.id,
        )
        for one in found.select_related("booking", "person__dossier", "person__organisation")
    ]


def _enrolments(user: User, id: UUID | None = None) -> list[Missed]:
    missed = Q(attendance=Enrolment.Attendance.DID_NOT_COME) | Q(session__cancelled_at__isnull=False)
    found = visible(user, "appointments.see_enrolment", Enrolment).filter(missed, is_held=True)
    if id is not None:
        found = found.filter(id=id)
    return [
        Missed(
            one.id,
            one.person,
            one.session.cancelled_at or one.session.begins_at,
            "session_cancelled" if one.session.cancelled_at else "session",
            page=one.session_id,
        )
        for one in found.select_related("session", "person__dossier", "person__organisation")
    ]


def follow_up_of(one: Missed) -> FollowUp | None:
    """What followed so far; None where nobody began."""
    return FollowUp.objects.filter(id=one.id).first()


def next_try_on(one: Missed, tries: list[Try]) -> date:
    """The day before which the next try is proposed."""
    return max(item.on for item in tries) + NEXT_WITHIN if tries else one.day + FIRST_WITHIN


def safe_ways(record: Record) -> list[Try.Way]:
    """The ways in which this person may be looked for: never one that they asked not to use."""
    if record.only_via:
        return [Try.Way.VIA_SOMEBODY]
    unsafe = {UNSAFE[flag] for flag in record.safety if flag in UNSAFE}
    return [way for way in Try.Way if way not in unsafe]


def may_close(tries: list[Try]) -> bool:
    """Whether a person may say how it went on."""
    return len(tries) >= TRIES or any(one.reached for one in tries)


@transaction.atomic
def write_try(user: User, one: Missed, number: int, on: date, way: str, *, reached: bool) -> Try:
    """Write down a try, by the number that the page gave it: sent twice, it is one. Raises AnotherTry, IsClosed."""
    follow_up, _ = FollowUp.objects.get_or_create(
        id=one.id, defaults={"organisation": user.organisation, "person": one.person}
    )
    require(user, "appointments.follow_up", follow_up)
    told: dict[str, Any] = {"on": on, "way": Try.Way(way).value, "reached": reached}
    same = Try.objects.filter(follow_up=follow_up, number=number).first()
    if same is not None:
        if told == {name: getattr(same, name) for name in told}:
            return same
        raise AnotherTry
    if follow_up.closed_at is not None:
        raise IsClosed
    if number != follow_up.tries.count() + 1:
        raise AnotherTry
    try:
        with transaction.atomic():
            written = Try.objects.create(
                organisation=user.organisation, follow_up=follow_up, number=number, tried_by=user, **told
            )
    except IntegrityError:
        raise AnotherTry from None
    record_write(user, "appointments.tried", follow_up)
    return written


@transaction.atomic
def close(user: User, one: Missed, how: str) -> None:
    """Say how it went on; raises TooSoon, IsClosed. It says so once, and changes nothing else of the person."""
    follow_up = FollowUp.objects.select_for_update().filter(id=one.id).first()
    if follow_up is None:
        raise TooSoon
    require(user, "appointments.follow_up", follow_up)
    told = FollowUp.Closed(how).value
    if follow_up.closed_at is not None:
        if follow_up.closed_how == told:
            return
        raise IsClosed
    if not may_close(list(follow_up.tries.all())):
        raise TooSoon
    follow_up.closed_how, follow_up.closed_at, follow_up.closed_by = told, timezone.now(), user
    follow_up.save(update_fields=["closed_how", "closed_at", "closed_by"])
    record_write(user, "appointments.follow_up_closed", follow_up)
