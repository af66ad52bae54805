"""What became of a moment: it took place, or it didn't. What didn't leads to a try, never to an end."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.reception.appointments.booking import IsOver
from rotonde.web.reception.appointments.offered import at
from rotonde.web.reception.models import Appointment, Booking


class NotYet(RuntimeError):
    """Its hour hasn't come: nobody knows yet."""


class AlreadySaid(RuntimeError):
    """Somebody said something else of it before."""


@transaction.atomic
def say_outcome(user: User, booking: Booking, *, came: bool, why: str = "") -> Booking:
    """Say what became of a booking: by who booked, or at whom it was. Said again, it is said once.

    Raises NotYet, IsOver, AlreadySaid, and ValueError on a reason that there isn't.
    """
    mine = Appointment.objects.filter(booking=booking.id, organisation=user.organisation).first()
    if mine is None or not allows(user, "appointments.see_appointment", mine):
        require(user, "appointments.see_booking", booking)
    state = Booking.State.CAME if came else Booking.State.DID_NOT_HAPPEN
    reason = "" if came else Booking.Why(why).value
    with at(booking.owner):
        now = Booking.objects.select_for_update().get(id=booking.id)
        if (now.state, now.why) == (state, reason):
            return now
        if now.state in (Booking.State.MOVED, Booking.State.CANCELLED):
            raise IsOver
        if now.state != Booking.State.BOOKED:
            raise AlreadySaid
        if now.begins_at > timezone.now():
            raise NotYet
        now.state, now.why = state, reason
        now.save(update_fields=["state", "why", "changed_at"])
        if now.owner_id != user.organisation_id:
            record_write(user, "appointments.outcome_said", now)
    record_write(user, "appointments.outcome_said", mine or now)
    return now


def not_said(bookings: QuerySet[Booking]) -> QuerySet[Booking]:
    """Those whose hour is over and of which nobody said what became of them."""
    return bookings.filter(state=Booking.State.BOOKED, ends_at__lt=timezone.now())
