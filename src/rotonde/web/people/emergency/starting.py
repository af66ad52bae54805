"""What emergency access says when Django starts: its policy, its words in the log, and the way to the reviews."""

from rotonde.web.accounts.policy import allows
from rotonde.web.audit.naming import name_in_log
from rotonde.web.look.navigation import add_page
from rotonde.web.people.emergency import access  # noqa: F401
from rotonde.web.people.emergency.wording import NAMES, SENTENCES


def start_emergencies() -> None:
    """Register all of it, once."""
    for code, words in NAMES.items():
        name_in_log(code, words)


def lead_to_reviews() -> None:
    """Put the page into the head, after those of the app that calls this."""
    add_page("review_emergencies", SENTENCES["emergency"], lambda user: allows(user, "people.open_reviews"))
