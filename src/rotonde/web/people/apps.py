"""What happens when Django starts: who may do what with a file of a client, and the way to what partners share."""

from typing import Any

from django.apps import AppConfig


class People(AppConfig):
    name = "rotonde.web.people"

    def ready(self) -> None:
        from rotonde.web.accounts.policy import allows
        from rotonde.web.audit.naming import name_in_log
        from rotonde.web.look.navigation import add_page
        from rotonde.web.people import access  # noqa: F401
        from rotonde.web.people.carried.wording import NAMES
        from rotonde.web.people.emergency import access as of_emergencies  # noqa: F401
        from rotonde.web.people.emergency import wording as emergency
        from rotonde.web.people.sharing import access as of_sharing  # noqa: F401
        from rotonde.web.people.sharing import wording as sharing

        for code, words in (NAMES | sharing.NAMES | emergency.NAMES).items():
            name_in_log(code, words)
        add_page("shared_with_us", sharing.SENTENCES["shared_with_us"], receives_from_partners)
        add_page(
            "review_emergencies", emergency.SENTENCES["emergency"], lambda user: allows(user, "people.open_reviews")
        )


def receives_from_partners(user: Any) -> bool:
    """Say whether partners could share with this user: who works alone isn't led to an empty page."""
    from rotonde.web.accounts.models import Membership
    from rotonde.web.accounts.policy import allows

    may = allows(user, "people.see_shares")
    return may and Membership.objects.filter(organisation_id=user.organisation_id).exists()
