"""What talks and plans say when Django starts: the way there, their words in the log, and what waits."""

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows
from rotonde.web.audit.naming import name_in_log
from rotonde.web.people.last_contacts import count_contacts
from rotonde.web.people.models import Person
from rotonde.web.people.persons.ways import add_way
from rotonde.web.people.waiting import add_waiting
from rotonde.web.reception.clarifying import holdings, waiting  # noqa: F401
from rotonde.web.reception.clarifying.last_talks import last_talks
from rotonde.web.reception.clarifying.wording import NAMES, SENTENCES


def start_talks() -> None:
    """Register all of it, once."""
    for code, words in NAMES.items():
        name_in_log(code, words)
    add_way("clarify", SENTENCES["talk"], may_be_heard_by)
    add_way("plan", SENTENCES["plan"], may_be_heard_by)
    add_waiting("plans", waiting.TITLE, waiting.reviews_waiting_for, button=waiting.BUTTON)
    count_contacts(last_talks)


def may_be_heard_by(user: User, person: Person) -> bool:
    """Say whether this user talks with this person, and so sees what they told."""
    return allows(user, "reception.clarify", person)
