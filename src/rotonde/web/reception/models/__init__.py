"""What is written down at the reception; words of people are sealed."""

from rotonde.web.reception.models.appointments import (
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
from rotonde.web.reception.models.contacts import Contact

__all__ = [
    "Appointment",
    "Booking",
    "Contact",
    "Enrolment",
    "FollowUp",
    "Reminded",
    "Session",
    "Slot",
    "SlotSeries",
    "Try",
]
