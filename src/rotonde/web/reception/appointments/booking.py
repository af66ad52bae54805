"""Booking a moment for a person, moving it and cancelling it: two never have the same place, whoever comes first."""

import secrets
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from rotonde.web.accounts.domain.once import made_once
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.models import Person
from rotonde.web.reception.appointments.home import home_index
from rotonde.web.reception.appointments.offered import at, offering_partners
from rotonde.web.reception.models import Appointment, Booking, Slot

SIGNS = "BCDFGHJKLMNPQRSTVWXZ23456789"  # no vowels, so that no word stands in it, and nothing that looks like another


class NotFree(RuntimeError):
    """The moment is taken, withdrawn or over by now, or isn't offered to who asks."""


class ChangedMeanwhile(RuntimeError):
    """Somebody else changed this appointment after it was read."""


class IsOver(RuntimeError):
    """What can't be changed any more: its moment began, or it was moved or cancelled."""


@transaction.atomic
def book(user: User, person: Person, slot: UUID, owner: Organisation, id: UUID, reminder: str = "") -> Appointment:
    """Book a moment for a person, under a number that the form brought: sent twice, it is booked once.

    At a partner, a reference is all that it hears. Raises NotFree, SentDifferently.
    """
    require(user, "appointments.appoint", person)
    same = Appointment.objects.filter(id=id, organisation=user.organisation, person=person)
    told = (person.pk, slot, owner.pk, reminder)
    return made_once(user, id, told, same.first, lambda: _book(user, person, slot, owner, id, reminder))


def _book(user: User, person: Person, slot: UUID, owner: Organisation, id: UUID, reminder: str) -> Appointment:
    booking = _take(user, slot, owner)
    appointment = Appointment.objects.create(
        id=id,
        organisation=user.organisation,
        person=person,
        booking_id=booking.id,
        reminder=reminder if reminder in Appointment.Reminder.values else "",
        home_index=home_index(person),
        made_by=user,
    )
    record_write(user, "appointments.made", appointment)
    return appointment


@transaction.atomic
def move(user: User, appointment: Appointment, slot: UUID, owner: Organisation, version: int) -> Appointment:
    """Give an appointment another moment; the one before is free again. Moved there already, it stays there.

    Raises NotFree, ChangedMeanwhile, IsOver.
    """
    require(user, "appointments.see_appointment", appointment)
    before = _still_booked(appointment)
    if before.slot_id == slot:
        return appointment
    _next_version(appointment, version)
    booking = _take(user, slot, owner)
    _release(user, before, Booking.State.MOVED)
    Appointment.objects.filter(id=appointment.id).update(booking=booking.id)
    record_write(user, "appointments.moved", appointment)
    return Appointment.objects.get(id=appointment.id)


@transaction.atomic
def cancel(user: User, appointment: Appointment, why: str, version: int, *, asks_another: bool) -> None:
    """Give a moment back; `asks_another` where the person still needs one: then somebody looks for them again.

    Cancelled twice for the same reason, it is done once. Raises ChangedMeanwhile, IsOver, ValueError.
    """
    require(user, "appointments.see_appointment", appointment)
    now = Booking.objects.get(id=appointment.booking_id)
    if now.state == Booking.State.CANCELLED and now.why == why and now.asks_another == asks_another:
        return
    before = _still_booked(appointment)
    why = Booking.Why(why)
    _next_version(appointment, version)
    _release(user, before, Booking.State.CANCELLED, why=why, asks_another=asks_another)
    record_write(user, "appointments.cancelled", appointment)


def _take(user: User, id: UUID, owner: Organisation) -> Booking:
    """Take a free place in a slot, at its owner; the database keeps two from having the same one."""
    is_ours = owner.id == user.organisation_id
    if not is_ours and owner not in offering_partners(user):
        raise NotFree
    with at(owner):
        slots = Slot.objects.select_for_update(of=("self",)).select_related("series")
        slot = slots.filter(id=id, organisation=owner, withdrawn_at__isnull=True, begins_at__gt=timezone.now()).first()
        if slot is None or not (is_ours or slot.series.for_partners):
            raise NotFree
        booking = _first_free_place(slot, user.organisation)
        if not is_ours:
            record_write(user, "appointments.booked_by_partner", booking)
    return booking


def _first_free_place(slot: Slot, booker: Organisation) -> Booking:
    taken = set(slot.bookings.filter(is_held=True).values_list("number", flat=True))
    for number in range(1, slot.series.places + 1):
        if number in taken:
            continue
        try:
            with transaction.atomic():
                return Booking.objects.create(
                    owner_id=slot.organisation_id,
                    booker=booker,
                    office_id=slot.office_id,
                    slot=slot,
                    number=number,
                    reference=new_reference(),
                    begins_at=slot.begins_at,
                    ends_at=slot.ends_at,
                    place=slot.series.place,
                    phone=slot.series.phone,
                    bring=slot.series.bring,
                )
        except IntegrityError:
            continue
    raise NotFree


def new_reference() -> str:
    """A reference that says nothing of anybody, to read aloud: two times four signs."""
    four = ("".join(secrets.choice(SIGNS) for _ in range(4)) for _ in range(2))
    return "-".join(four)


def _still_booked(appointment: Appointment) -> Booking:
    booking = Booking.objects.select_related("owner").get(id=appointment.booking_id)
    if booking.state != Booking.State.BOOKED or booking.begins_at <= timezone.now():
        raise IsOver
    return booking


def _next_version(appointment: Appointment, version: int) -> None:
    if not Appointment.objects.filter(id=appointment.id, version=version).update(version=version + 1):
        raise ChangedMeanwhile


def _release(user: User, booking: Booking, state: str, **told: Any) -> None:
    """Free the place; at a partner, in its own log too."""
    with at(booking.owner):
        held = Booking.objects.filter(id=booking.id, is_held=True, state=Booking.State.BOOKED)
        if not held.update(state=state, is_held=False, changed_at=timezone.now(), **told):
            raise ChangedMeanwhile
        if booking.owner_id != user.organisation_id:
            record_write(user, "appointments.freed_by_partner", booking)
