"""Somebody comes in and has no file: as little as a first name makes them a person of the organisation."""

from dataclasses import asdict

from django.db import transaction

from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.domain.sealed_json import seal_json
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import PURPOSE, Record


class NobodyNamed(ValueError):
    """Nothing was said of what somebody is called; who stays unnamed is no person here."""


@transaction.atomic
def make_person(user: User, office: Office, record: Record) -> Person:
    """Make a person without a file, of whom only this record is known. Raises NobodyNamed.

    `make_person(user, office, Record(given="Amina"))`
    """
    require(user, "people.make_person", office)
    if not record.name:
        raise NobodyNamed
    person = Person(organisation=office.organisation, office=office)
    person.sealed = seal_json(person, PURPOSE, asdict(record))
    person.save(force_insert=True)
    record_write(user, "people.person_made", person)
    return person
