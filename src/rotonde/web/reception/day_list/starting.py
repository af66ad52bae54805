"""What the day list says when Django starts: the way there, and its words in the log."""

from rotonde.web.accounts.policy import allows
from rotonde.web.audit.naming import name_in_log
from rotonde.web.look.navigation import add_page
from rotonde.web.reception.day_list.wording import NAMES, SENTENCES


def lead_to_day_list() -> None:
    """Put the page into the head, for whom something can wait."""
    for code, words in NAMES.items():
        name_in_log(code, words)
    add_page("day_list", SENTENCES["page_day_list"], lambda user: allows(user, "reception.see_day_list"))
