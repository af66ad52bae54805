"""What appointments say when Django starts: who may what, the words of the log, what is held, and what waits."""

from rotonde.web.accounts.policy import allows
from rotonde.web.audit.naming import name_in_log
from rotonde.web.look.navigation import add_page
from rotonde.web.people.last_contacts import count_contacts
from rotonde.web.people.persons.ways import add_way
from rotonde.web.reception.appointments import access, holdings  # noqa: F401
from rotonde.web.reception.appointments.last_days import last_days
from rotonde.web.reception.appointments.waiting_for import let_wait
from rotonde.web.reception.appointments.wording import SENTENCES
from rotonde.web.reception.appointments.wording.log import NAMES


def start_appointments() -> None:
    """Register all of it, once."""
    add_page("appointments", SENTENCES["page_appointments"], lambda user: allows(user, "appointments.open"))
    add_way("appoint", SENTENCES["appoint"], lambda user, person: allows(user, "appointments.appoint", person))
    let_wait()
    count_contacts(last_days)
    for code, words in NAMES.items():
        name_in_log(code, words)
