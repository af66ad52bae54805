"""What is written down at the reception; words of people are sealed."""

from rotonde.web.reception.models.clarifying import Clarified, Goal
from rotonde.web.reception.models.contacts import Contact

__all__ = ["Clarified", "Contact", "Goal"]
