"""On which day somebody had, or will have, an appointment or a session; retention counts from it."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation
from rotonde.web.reception.models import Appointment, Booking, Enrolment

GIVEN = (Booking.State.BOOKED, Booking.State.CAME)


def last_days(organisation: Organisation) -> Mapping[UUID, date]:
    """The last day of each person: of a moment that took place or is still to come."""
    moments = Appointment.objects.filter(organisation=organisation, booking__state__in=GIVEN).values_list("person_id")
    sessions = Enrolment.objects.filter(organisation=organisation, is_held=True).values_list("person_id")
    sessions = sessions.exclude(attendance=Enrolment.Attendance.DID_NOT_COME)
    found: dict[UUID, datetime] = {}
    for person, last in (
        *moments.annotate(last=Max("booking__begins_at")).order_by(),
        *sessions.annotate(last=Max("session__begins_at")).order_by(),
    ):
        found[person] = max(last, found.get(person, last))
    return {person: localdate(last) for person, last in found.items()}
