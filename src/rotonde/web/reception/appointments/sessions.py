"""Reception sessions: several people who are new hear the same, and whoever wasn't there is looked for again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from rotonde.web.accounts.domain.once import made_once
from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.audit.domain.record import record_write
from rotonde.web.directory.hours.public_holidays import BRUSSELS
from rotonde.web.people.models import Person
from rotonde.web.reception.appointments.booking import IsOver
from rotonde.web.reception.appointments.outcome import NotYet
from rotonde.web.reception.models import Enrolment, Session

MOST_PLACES = 100
LONGEST = timedelta(hours=8)


class CannotHold(ValueError):
    """This session can't be held; `code` says why and `field` where."""

    def __init__(self, code: str, field: str) -> None:
        super().__init__(code)
        self.code, self.field = code, field


class IsFull(RuntimeError):
    """Every place is taken."""


@dataclass(frozen=True)
class Planned:
    """A session as somebody filled it in."""

    day: date
    begins: time
    ends: time
    place: str
    language: str
    places: int
    interpreter: str = ""


@transaction.atomic
def hold(user: User, office: Office, planned: Planned, id: UUID) -> Session:
    """Plan a session under a number of its form: sent twice, it is one. Raises CannotHold, SentDifferently."""
    require(user, "appointments.publish", office)
    same = Session.objects.filter(id=id, organisation=user.organisation)
    return made_once(user, id, (office.pk, planned), same.first, lambda: _hold(user, office, planned, id))


def _hold(user: User, office: Office, planned: Planned, id: UUID) -> Session:
    begins, ends = (
        datetime.combine(planned.day, at, BRUSSELS).astimezone(UTC) for at in (planned.begins, planned.ends)
    )
    for holds, code, field in (
        (begins > timezone.now(), "is_past", "day"),
        (timedelta() < ends - begins <= LONGEST, "closes_before_it_opens", "ends"),
        (bool(planned.place), "say_where", "place"),
        (1 <= planned.places <= MOST_PLACES, "too_many_in_session", "places"),
    ):
        if not holds:
            raise CannotHold(code, field)
    session = Session.objects.create(
        id=id,
        organisation=user.organisation,
        office=office,
        begins_at=begins,
        ends_at=ends,
        place=planned.place,
        language=planned.language,
        interpreter=planned.interpreter,
        places=planned.places,
        made_by=user,
    )
    record_write(user, "appointments.session_planned", session)
    return session


@transaction.atomic
def cancel_session(user: User, session: Session) -> None:
    """Say that a session won't be held: each who was invited is then to be told. Done twice, it is done once."""
    require(user, "appointments.hold_session", session)
    locked = Session.objects.select_for_update().get(id=session.id)
    if locked.cancelled_at is not None:
        return
    if locked.ends_at <= timezone.now():
        raise IsOver
    locked.cancelled_at = timezone.now()
    locked.save(update_fields=["cancelled_at"])
    record_write(user, "appointments.session_cancelled", locked)


@transaction.atomic
def enrol(user: User, person: Person, session: Session) -> Enrolment:
    """Invite a person; who is invited already stays so. Raises IsFull, IsOver."""
    require(user, "appointments.appoint", person)
    require(user, "appointments.see_session", session)
    locked = Session.objects.select_for_update().get(id=session.id)
    held = Enrolment.objects.filter(session=locked, is_held=True)
    already = held.filter(person=person).first()
    if already is not None:
        return already
    if locked.cancelled_at is not None or locked.begins_at <= timezone.now():
        raise IsOver
    taken = set(held.values_list("number", flat=True))
    for number in range(1, locked.places + 1):
        if number in taken:
            continue
        try:
            with transaction.atomic():
                made = Enrolment.objects.create(
                    organisation=user.organisation, session=locked, person=person, number=number, enrolled_by=user
                )
        except IntegrityError:
            continue
        record_write(user, "appointments.enrolled", made)
        return made
    raise IsFull


@transaction.atomic
def take_off(user: User, enrolment: Enrolment) -> None:
    """Give the place of somebody free who needs it no more; raises IsOver once it is said whether they came."""
    require(user, "appointments.see_enrolment", enrolment)
    now = Enrolment.objects.select_for_update().get(id=enrolment.id)
    if not now.is_held:
        return
    if now.attendance or now.session.begins_at <= timezone.now():
        raise IsOver
    now.is_held = False
    now.save(update_fields=["is_held"])
    record_write(user, "appointments.taken_off", now)


@transaction.atomic
def say_attendance(user: User, session: Session, came: Mapping[UUID, bool]) -> None:
    """Say of these enrolments whether each came; what isn't named stays as it was. Raises NotYet.

    What was said can be set right, until somebody began to look for them again.
    """
    require(user, "appointments.hold_session", session)
    if session.begins_at > timezone.now():
        raise NotYet
    held = {one.id: one for one in Enrolment.objects.select_for_update().filter(session=session, is_held=True)}
    changed = []
    for id, was_there in came.items():
        one = held.get(id)
        said = Enrolment.Attendance.CAME if was_there else Enrolment.Attendance.DID_NOT_COME
        if one is not None and one.attendance != said:
            one.attendance = said
            one.save(update_fields=["attendance"])
            changed.append(one)
    if changed:
        record_write(user, "appointments.attendance_said", changed)


def sessions_seen(user: User) -> QuerySet[Any]:
    """The sessions of the organisation with how many are invited, came, didn't come, and how many of nobody said."""
    held = Q(enrolments__is_held=True)
    attendance = Enrolment.Attendance
    return visible(user, "appointments.see_session", Session).annotate(
        invited=Count("enrolments", filter=held),
        came=Count("enrolments", filter=held & Q(enrolments__attendance=attendance.CAME)),
        did_not_come=Count("enrolments", filter=held & Q(enrolments__attendance=attendance.DID_NOT_COME)),
        not_said=Count("enrolments", filter=held & Q(enrolments__attendance=attendance.NOT_SAID)),
    )
