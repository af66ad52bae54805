"""Moments, bookings, appointments, sessions and what follows when one is missed; for the two worlds of the oracle."""

import uuid
from datetime import time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Office, Organisation, User
from rotonde.web.people.models import Person
from rotonde.web.reception.models import Appointment, Booking, Enrolment, FollowUp, Session, Slot, SlotSeries
from web.oracle.planning import House, Thing

HOUR = timedelta(hours=1)


def appointments_of(house: House, office: Office, person: Person, worker: User) -> list[Thing]:
    """One record of each, in one office, as the oracle keeps them."""
    made = _made(office, person, worker, house.organisation, in_hours=24)
    return [Thing(one, house, office=office.pk) for one in made.values()]


def appointments_there(worker: User, office: Office, person: Person) -> dict[str, dict[str, Any]]:
    """The same, by what an address calls them: a coming appointment, a missed one, and a partner's booking."""
    made = _made(office, person, worker, office.organisation, in_hours=24)
    missed = _made(office, person, worker, office.organisation, in_hours=-24)["appointment"].booking
    Booking.objects.filter(id=missed.id).update(state="did_not_happen", why="not_known")
    partner = Organisation.objects.exclude(id=office.organisation_id).first() or office.organisation
    theirs = _made(office, person, worker, partner, in_hours=48)["booking"]
    return {
        "series": {"series": made["series"].pk},
        "slot": {"slot": _made(office, person, worker, partner, in_hours=72)["slot"].pk},
        "appointment": {"appointment": made["appointment"].pk},
        "missed": {"missed": missed.pk},
        "booking": {"booking": theirs.pk},
        "session": {"session": made["session"].pk},
        "enrolment": {"enrolment": made["enrolment"].pk},
    }


def _made(office: Office, person: Person, worker: User, booker: Organisation, in_hours: int) -> dict[str, Any]:
    of: dict[str, Any] = {"organisation_id": office.organisation_id}
    begins = timezone.now() + in_hours * HOUR
    hours = {"begins_at": begins, "ends_at": begins + HOUR}
    series = SlotSeries.objects.create(
        office=office,
        weekdays=[0],
        opens_at=time(9),
        closes_at=time(10),
        minutes=30,
        first_day=localdate(),
        last_day=localdate(),
        place="x",
        published_by=worker,
        **of,
    )
    slot = Slot.objects.create(office=office, series=series, **hours, **of)
    booking = Booking.objects.create(
        owner_id=office.organisation_id,
        booker=booker,
        office=office,
        slot=slot,
        number=1,
        reference="x",
        place="x",
        **hours,
    )
    session = Session.objects.create(office=office, place="x", language="nl", places=3, made_by=worker, **hours, **of)
    made = {
        "series": series,
        "slot": slot,
        "booking": booking,
        "session": session,
        "appointment": Appointment.objects.create(person=person, booking=booking, made_by=worker, **of),
        "enrolment": Enrolment.objects.create(session=session, person=person, number=1, enrolled_by=worker, **of),
        "follow_up": FollowUp.objects.create(id=uuid.uuid4(), person=person, **of),
    }
    return made | {
        name: type(made[name]).objects.select_related("person").get(pk=made[name].pk)
        for name in ("appointment", "enrolment", "follow_up")
    }
