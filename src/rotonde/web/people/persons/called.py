"""What one person is called: by their file where they have one that names them, else as they said themselves."""

from uuid import UUID

from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.domain.names import name_of
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import record_of


def name_of_person(person: Person) -> str:
    """The name of a person, for who may read it; empty where nobody said."""
    if person.dossier is not None:
        told = contents_of(person.dossier).identity.get(person.member) or {}
        if name_of(told):
            return name_of(told)
    return record_of(person).name


def numbers_in_log(person: Person) -> list[UUID]:
    """Every number under which the log tells of a person: their own, their file's, and those of before they had one."""
    earlier = [UUID(one) for one in record_of(person).earlier]
    return [person.id, *earlier, *([person.dossier_id] if person.dossier_id else [])]
