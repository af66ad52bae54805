"""Leading to the people who may stand in the files twice: a page that comes after the files themselves."""

from rotonde.web.accounts.policy import allows
from rotonde.web.look.navigation import add_page
from rotonde.web.people.linking.wording import SENTENCES


def lead_to_doubles() -> None:
    """Put the page into the head, after those of the app that calls this."""
    add_page("doubles", SENTENCES["doubles"], lambda user: allows(user, "people.see_doubles"), is_seldom=True)
