"""What people are called on these pages, and what to beware of; for who may see the appointment."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import Http404

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.people.models import Person
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.people.persons.record import SAFETY
from rotonde.web.reception.appointments.words import Wording


def person_to_appoint(user: User, id: UUID) -> OpenedPerson:
    """A person for whom this user may make an appointment; raises Http404."""
    persons = visible(user, "appointments.appoint", Person).select_related("organisation", "office", "dossier")
    person = persons.filter(id=id).first()
    if person is None:
        raise Http404
    return OpenedPerson(user, person)


def named(user: User, person: Person, w: Wording) -> str:
    """What a person is called."""
    return OpenedPerson(user, person).name or w["somebody"]


def names(user: User, persons: Iterable[Person], w: Wording) -> dict[UUID, str]:
    """What each of these persons is called; the caller logs the reading."""
    return {one.id: named(user, one, w) for one in persons}


def beware(opened: OpenedPerson, w: Wording) -> dict[str, Any]:
    """What to beware of, for the note on top of a page."""
    record = opened.record
    return {"safety": [w[one] for one in SAFETY if one in record.safety], "only_via": record.only_via}
