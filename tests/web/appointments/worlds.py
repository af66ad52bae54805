"""Two partners, somebody one of them knows, and moments that both offer."""

import uuid
from datetime import date, time, timedelta
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.walls import inside
from rotonde.web.people.models import Person
from rotonde.web.reception.appointments.booking import book
from rotonde.web.reception.appointments.publishing import Offer, publish
from rotonde.web.reception.models import Appointment, Booking, Slot, SlotSeries
from web.sharing.worlds import Partner

DAY = timedelta(days=1)
PLACE = "Verzonplein 1, 9000 Gent"


def offer(**told: Any) -> Offer:
    """Every day of the coming fortnight, from nine to eleven, by the half hour."""
    first = localdate() + DAY
    whole: dict[str, Any] = {
        "weekdays": range(7),
        "opens": time(9),
        "closes": time(11),
        "minutes": 30,
        "first": first,
        "last": first + 13 * DAY,
        "place": PLACE,
        "skips_holidays": False,
    }
    return Offer(**whole | told)


def offered(partner: Partner, **told: Any) -> SlotSeries:
    with partner.inside(), transaction.atomic():
        office = partner.worker.offices.get()
        return publish(partner.worker, office, offer(**told), uuid.uuid4())


def slots_of(series: SlotSeries) -> list[Slot]:
    return list(Slot.objects.filter(series=series).order_by("begins_at"))


def booked(user: User, person: Person, slot: Slot, owner: Organisation | None = None, **told: Any) -> Appointment:
    with inside(user.organisation):
        return book(user, person, slot.id, owner or user.organisation, uuid.uuid4(), **told)


def is_over(booking: uuid.UUID, days: int = 1) -> Booking:
    """As if its hour were some days ago."""
    one = Booking.objects.get(id=booking)
    back = timedelta(days=days) + (one.begins_at - Booking.objects.get(id=booking).booked_at)
    Booking.objects.filter(id=booking).update(begins_at=one.begins_at - back, ends_at=one.ends_at - back)
    return Booking.objects.get(id=booking)


def a_day(text: str) -> date:
    return date.fromisoformat(text)
