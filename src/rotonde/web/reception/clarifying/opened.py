"""One person, opened for a talk or a plan: who they are, for whom, and that it was read."""

from uuid import UUID

from django.http import Http404, HttpRequest

from rotonde.web.accounts.policy import visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.models import Person
from rotonde.web.people.persons.opened import OpenedPerson
from rotonde.web.reception.clarifying.told import DataAreRestricted
from rotonde.web.reception.clarifying.words import Wording
from rotonde.web.who_asks import user_of

TALK, PLAN = "reception.clarifying_read", "reception.plan_read"


def open_for(request: HttpRequest, id: UUID, action: str) -> OpenedPerson:
    """Open a person of the own office for a talk or a plan, and log it; raises Http404 and DataAreRestricted."""
    user = user_of(request)
    persons = visible(user, "reception.clarify", Person)
    person = persons.select_related("organisation", "office", "dossier__organisation").filter(id=id).first()
    if person is None:
        raise Http404
    if person.is_restricted:
        raise DataAreRestricted
    record_read(user, action, person)
    return OpenedPerson(user, person)


def name_in(opened: OpenedPerson, w: Wording) -> str:
    """What a person is called on these pages."""
    return opened.name or w["somebody_without_name"]
