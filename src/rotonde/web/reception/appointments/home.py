"""Whether somebody lives elsewhere since an appointment was made. It changes neither who helps them nor where."""

from rotonde.web.accounts.sealing import blind_index
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import record_of
from rotonde.web.reception.models import Appointment

PURPOSE = "reception.home"
PARTS = ("street", "house_number", "box", "postcode", "municipality", "address")


def home_index(person: Person) -> bytes | None:
    """A mark of where somebody lives, by which nothing of it can be read; None where nobody told."""
    told = contents_of(person.dossier).identity.get(person.member) or {} if person.dossier else {}
    kept = record_of(person).address
    parts = [kept] if kept else [told.get(part, "") for part in PARTS]
    home = " ".join(filter(None, parts))
    return blind_index(person.organisation, PURPOSE, home) if home else None


def has_moved(appointment: Appointment) -> bool:
    """Whether the person lived elsewhere when this appointment was made, as far as both are known."""
    before, now = appointment.home_index, home_index(appointment.person)
    return before is not None and now is not None and bytes(before) != now
