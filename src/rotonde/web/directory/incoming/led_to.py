"""Who is led to bringing in, and what the log says of it."""

from rotonde.web.accounts.policy import allows
from rotonde.web.audit.naming import name_in_log
from rotonde.web.directory.incoming.wording import NAMES, SENTENCES
from rotonde.web.look.navigation import add_page


def lead_to_incoming() -> None:
    """Lead who may bring services in to the page, and name what the log says."""
    for code, words in NAMES.items():
        name_in_log(code, words)
    add_page("bring_services", SENTENCES["nav"], lambda user: allows(user, "directory.bring_in"), is_seldom=True)
