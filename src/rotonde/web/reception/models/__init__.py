"""What is written down at the reception; words of people are sealed."""

from rotonde.web.reception.models.applications import ReceptionApplication
from rotonde.web.reception.models.contacts import Contact
from rotonde.web.reception.models.exits import Complaint, ComplaintPath, Signal

__all__ = ["Complaint", "ComplaintPath", "Contact", "ReceptionApplication", "Signal"]
