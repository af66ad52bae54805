"""What waits here: of which moment nobody said how it went, who is to be looked for again, where to go along."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.models import Dossier
from rotonde.web.people.waiting import Waiting, Words, add_waiting
from rotonde.web.reception.appointments.outcome import not_said
from rotonde.web.reception.appointments.trying import TRIES, may_close, missed_by, next_try_on
from rotonde.web.reception.appointments.wording.waiting import SENTENCES
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.reception.models import Appointment, Booking, Enrolment, Session, Try

DAY = timedelta(days=1)


def to_try_again(user: User, today: date) -> Iterator[Waiting]:
    """Everybody of whom something was missed: a try, until it was tried twice; then how it went on."""
    if not allows(user, "appointments.open"):
        return
    missed = missed_by(user)
    tries_of: defaultdict[UUID, list[Try]] = defaultdict(list)
    for item in Try.objects.filter(follow_up__in=[one.id for one in missed]):
        tries_of[item.follow_up_id].append(item)
    for one in missed:
        tries = tries_of[one.id]
        due = next_try_on(one, tries)
        if may_close(tries):
            words, due = SENTENCES["say_how_it_went_on"], max(item.on for item in tries) + DAY
        else:
            words = _with_number("try_again", len(tries) + 1)
        yield Waiting(one.day, due, words, "follow_up", {"missed": one.id}, one.person.id)


def to_say(user: User, today: date) -> Iterator[Waiting]:
    """Every moment that is over and of which nobody said how it went; of a worker's own first that worker alone."""
    if not allows(user, "appointments.open"):
        return
    over = not_said(Booking.objects.all())
    mine = visible(user, "appointments.see_appointment", Appointment).filter(booking__in=over)
    seen = set()
    for one in mine.select_related("booking"):
        seen.add(one.booking_id)
        day = localdate(one.booking.begins_at)
        yield Waiting(day, day + DAY, SENTENCES["say_outcome"], "appointment", {"appointment": one.id}, one.person_id)
    theirs = visible(user, "appointments.see_booking", Booking).filter(id__in=over.values("id")).exclude(id__in=seen)
    for booking in theirs.exclude(booker=user.organisation_id):
        day = localdate(booking.begins_at)
        yield Waiting(day, day + DAY, SENTENCES["say_outcome"], "booking", {"booking": booking.id})
    unsaid = Enrolment.objects.filter(is_held=True, attendance=Enrolment.Attendance.NOT_SAID)
    held = visible(user, "appointments.hold_session", Session).filter(
        Q(cancelled_at__isnull=True), ends_at__lt=timezone.now(), id__in=unsaid.values("session")
    )
    for session in held:
        day = localdate(session.begins_at)
        yield Waiting(day, day + DAY, SENTENCES["say_attendance"], "reception_session", {"session": session.id})


def to_go_along(user: User, today: date) -> Iterator[Waiting]:
    """Every coming moment here of somebody whose household an expert by experience goes along with and may read now.

    Not one at a partner: which partner helps somebody is no part of the file.
    """
    if not allows(user, "appointments.go_along"):
        return
    files = visible(user, "people.read_dossier", Dossier).exclude(persons__is_restricted=True)
    coming = Booking.objects.filter(
        state=Booking.State.BOOKED, ends_at__gt=timezone.now(), owner=user.organisation_id, booker=user.organisation_id
    )
    theirs = Appointment.objects.filter(person__dossier__in=files.values("id"), booking__in=coming)
    for one in theirs.select_related("booking", "person"):
        since, due = localdate(one.made_at), localdate(one.booking.begins_at)
        file = one.person.dossier_id
        yield Waiting(since, due, _where_and_when(one.booking), "dossier", {"dossier": file}, file)


def _where_and_when(booking: Booking) -> Words:
    nl, fr, en = (
        SENTENCES["go_along"][Wording(lang).position].format(
            when=Wording(lang).when(booking.begins_at), place=booking.place
        )
        for lang in LANGUAGES
    )
    return nl, fr, en


def _with_number(key: str, number: int) -> Words:
    nl, fr, en = (text.format(number=number, tries=TRIES) for text in SENTENCES[key])
    return nl, fr, en


def let_wait() -> None:
    """Put all three on the day list."""
    add_waiting("appointments.try", SENTENCES["wait_try"], to_try_again, button=SENTENCES["button_try"])
    add_waiting("appointments.say", SENTENCES["wait_say"], to_say, button=SENTENCES["button_say"])
    add_waiting("appointments.along", SENTENCES["wait_along"], to_go_along, button=SENTENCES["button_along"])
