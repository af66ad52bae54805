"""Who looked at what is held of a person: the lines of the log about them and about their file."""

from django.db.models import Q, QuerySet

from rotonde.web.audit.models import Event
from rotonde.web.people.models import Person


def events_about(person: Person) -> QuerySet[Event]:
    """The lines of the log about a person and their file, the newest first. The one place that asks for these."""
    about = Q(kind="person", record=str(person.id))
    if person.dossier_id is not None:
        about |= Q(kind="dossier", record=str(person.dossier_id))
    return Event.objects.filter(about, organisation_id=person.organisation_id).select_related("actor")
