"""What sharing says when Django starts: its policy, its words in the log, and the way to what partners share."""

from collections.abc import Mapping
from typing import Any

from rotonde.web.accounts.models import Membership
from rotonde.web.accounts.policy import allows
from rotonde.web.audit.naming import name_in_log
from rotonde.web.look.navigation import add_page
from rotonde.web.people.consent.categories import categories
from rotonde.web.people.consent.purposes import purposes
from rotonde.web.people.sharing import access, holdings  # noqa: F401
from rotonde.web.people.sharing.wording import NAMES, SENTENCES


def start_sharing() -> None:
    """Register all of it but its page, once."""
    for code, words in NAMES.items():
        name_in_log(code, words)
    for purpose in purposes().values():
        name_in_log(f"purpose.{purpose.id}", _in_three(purpose.names))
    for category in categories().values():
        name_in_log(f"field.{category.id}", _in_three(category.names))


def lead_to_shares() -> None:
    """Put the page into the head, after those of the app that calls this."""
    add_page("shared_with_us", SENTENCES["shared_with_us"], receives_from_partners, is_seldom=True)


def receives_from_partners(user: Any) -> bool:
    """Say whether partners could share with this user: who works alone isn't led to an empty page."""
    may = allows(user, "people.see_shares")
    return may and Membership.objects.filter(organisation_id=user.organisation_id).exists()


def _in_three(names: Mapping[str, str]) -> tuple[str, str, str]:
    return names["nl"], names["fr"], names["en"]
