"""Moments, appointments and reception sessions of the made-up office, so that the demo shows the pages filled."""

import uuid
from datetime import time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rotonde.web.accounts.models import Office, User
    from rotonde.web.people.models import Dossier, Person
    from rotonde.web.reception.models import Slot

PLACE, BRING, PHONE = "Verzonplein 1, 9000 Verzonnen", "je identiteitskaart", "09 000 00 00"
PARTNER = "CAW Verzonnen"
WORKDAYS = (0, 1, 2, 3, 4)


def make_made_up_appointments(user: "User", office: "Office", dossiers: "list[Dossier]") -> None:
    """Offer moments, here and at a partner; book one, let one not happen, and plan two sessions. Once."""
    from rotonde.web.people.models import Person
    from rotonde.web.reception.appointments.access import RECEPTION
    from rotonde.web.reception.appointments.booking import book
    from rotonde.web.reception.models import SlotSeries

    people = list(Person.objects.filter(dossier__in=dossiers).select_related("organisation", "dossier").order_by("id"))
    if RECEPTION not in user.functions_on or SlotSeries.objects.exists() or len(people) < 2:
        return
    slots = _offered(user, office)
    book(user, people[0], slots[2].id, user.organisation, uuid.uuid4())
    missed = book(user, people[1], slots[0].id, user.organisation, uuid.uuid4())
    _did_not_happen(user, missed.booking_id)
    _sessions(user, office, people)
    _at_the_partner()


def _offered(user: "User", office: "Office", *, for_partners: bool = False) -> "list[Slot]":
    from django.utils.timezone import localdate

    from rotonde.web.reception.appointments.publishing import Offer, publish

    first = localdate() + timedelta(days=1)
    hours = (WORKDAYS, time(9), time(11, 30), 30, first, first + timedelta(days=27))
    told = {"phone": PHONE, "bring": BRING, "for_partners": for_partners}
    series = publish(user, office, Offer(*hours, PLACE, **told), uuid.uuid4())  # type: ignore[arg-type]
    return list(series.slots.order_by("begins_at"))


def _did_not_happen(user: "User", booking: uuid.UUID) -> None:
    """Let a moment lie three days back, and say that it did not happen."""
    from rotonde.web.reception.appointments.outcome import say_outcome
    from rotonde.web.reception.models import Booking

    one = Booking.objects.select_related("owner").get(id=booking)
    back = one.begins_at - one.booked_at + timedelta(days=3)
    one.begins_at, one.ends_at = one.begins_at - back, one.ends_at - back
    one.save(update_fields=["begins_at", "ends_at"])
    say_outcome(user, one, came=False, why=Booking.Why.NOT_THERE)


def _sessions(user: "User", office: "Office", people: "list[Person]") -> None:
    from django.utils.timezone import localdate

    from rotonde.web.reception.appointments.sessions import Planned, enrol, hold

    for days, language, interpreter in ((5, "nl", ""), (12, "nl", "ar")):
        day = localdate() + timedelta(days=days)
        planned = Planned(day, time(9, 30), time(11), "Zaal 1, Verzonplein 1", language, 12, interpreter)
        session = hold(user, office, planned, uuid.uuid4())
        enrol(user, people[0], session)


def _at_the_partner() -> None:
    """Let a partner offer moments to partners."""
    from rotonde.web.accounts.models import Organisation, User
    from rotonde.web.accounts.walls import crossing_to

    partner = Organisation.objects.filter(name=PARTNER, is_made_up=True).first()
    if partner is None:
        return
    with crossing_to(partner):
        worker = User.objects.filter(organisation=partner, role=User.Role.RIGHTS_WORKER).first()
        office = worker.offices.first() if worker else None
        if worker is not None and office is not None:
            _offered(worker, office, for_partners=True)
