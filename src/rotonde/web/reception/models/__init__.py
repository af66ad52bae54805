"""What is written down at the reception; words of people are sealed."""

from rotonde.web.reception.models.applications import ReceptionApplication
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
from rotonde.web.reception.models.clarifying import Clarified, Goal
from rotonde.web.reception.models.contacts import Contact
from rotonde.web.reception.models.exits import Complaint, ComplaintPath, Signal

__all__ = [
    "Appointment",
    "Booking",
    "Clarified",
    "Complaint",
    "ComplaintPath",
    "Contact",
    "Enrolment",
    "FollowUp",
    "Goal",
    "ReceptionApplication",
    "Reminded",
    "Session",
    "Signal",
    "Slot",
    "SlotSeries",
    "Try",
]
