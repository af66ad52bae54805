"""What appointments hold of a person: when and where they had a moment, and that they were looked for again."""

from collections.abc import Iterator

from django.utils.timezone import localdate

from rotonde.web.people.holdings import Leaving, Piece, hold, holds_nothing
from rotonde.web.people.models import Person
from rotonde.web.reception.appointments.wording import SENTENCES
from rotonde.web.reception.models import (
    Appointment,
    Booking,
    Enrolment,
    FollowUp,
    Reminded,
    Session,
    Slot,
    SlotSeries,
    Try,
)

APPOINTMENT = SENTENCES["appointment"]
SESSION = SENTENCES["session"]
AGAIN = ("Opnieuw opgezocht", "Recontacté", "Looked for again")


def appointments_of(person: Person) -> Iterator[Piece]:
    """Each appointment: when, where, and what became of it."""
    for one in Appointment.objects.filter(person=person).select_related("booking").order_by("made_at"):
        booking = one.booking
        told = {"at": booking.begins_at.isoformat(), "place": booking.place, "state": booking.state, "why": booking.why}
        reminded = [localdate(sent.at).isoformat() for sent in one.reminders.order_by("at")]
        kept = {name: value for name, value in told.items() if value} | ({"reminded": reminded} if reminded else {})
        yield Piece(kept, APPOINTMENT, since=localdate(one.made_at).isoformat())


def enrolments_of(person: Person) -> Iterator[Piece]:
    """Each session to which they were invited, and whether they came."""
    for one in Enrolment.objects.filter(person=person).select_related("session").order_by("enrolled_at"):
        told = {"at": one.session.begins_at.isoformat(), "attendance": one.attendance, "invited": one.is_held}
        yield Piece(told, SESSION, since=localdate(one.enrolled_at).isoformat())


def follow_ups_of(person: Person) -> Iterator[Piece]:
    """When and how they were looked for again; not by whom."""
    for one in FollowUp.objects.filter(person=person).order_by("begun_at"):
        tries = [
            {"on": item.on.isoformat(), "way": item.way, "reached": item.reached}
            for item in one.tries.order_by("number")
        ]
        yield Piece({"tries": tries, "how": one.closed_how}, AGAIN, since=localdate(one.begun_at).isoformat())


def erase_appointments(person: Person, leaving: Leaving) -> int:
    """Erase the appointments of a person; what a booking keeps says nothing of anybody any more."""
    return Appointment.objects.filter(person=person).delete()[1].get("reception.Appointment", 0)


def erase_enrolments(person: Person, leaving: Leaving) -> int:
    """Erase to which sessions a person was invited."""
    return Enrolment.objects.filter(person=person).delete()[0]


def erase_follow_ups(person: Person, leaving: Leaving) -> int:
    """Erase that they were looked for again."""
    return FollowUp.objects.filter(person=person).delete()[1].get("reception.FollowUp", 0)


hold("reception.appointment", APPOINTMENT, [Appointment, Reminded], appointments_of, erase_appointments)
hold("reception.enrolment", SESSION, [Enrolment], enrolments_of, erase_enrolments)
hold("reception.follow_up", AGAIN, [FollowUp, Try], follow_ups_of, erase_follow_ups)
holds_nothing(SlotSeries, "It says when an office is there for people, and for nobody in particular.")
holds_nothing(Slot, "It is a moment that an office offers; who has it stands elsewhere.")
holds_nothing(Booking, "It says that a moment is taken, under a reference that only the appointment ties to a person.")
holds_nothing(Session, "It says when, where and in which language a session is held.")
