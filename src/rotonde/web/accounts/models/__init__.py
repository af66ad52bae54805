"""Organisations, their partnerships, their offices and their users. What may happen to them stands in `domain/`."""

from rotonde.web.accounts.models.grounds import Ground
from rotonde.web.accounts.models.organisations import Office, Organisation, Team
from rotonde.web.accounts.models.partnerships import Membership, Partnership
from rotonde.web.accounts.models.posted import PostedForm
from rotonde.web.accounts.models.users import OneTimeLink, User, Users, new_session_mark

__all__ = [
    "Ground",
    "Membership",
    "Office",
    "OneTimeLink",
    "Organisation",
    "Partnership",
    "PostedForm",
    "Team",
    "User",
    "Users",
    "new_session_mark",
]
