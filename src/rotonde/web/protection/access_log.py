"""Who looked at what is held of a person: the lines of the log about them and about their file."""

from django.db.models import QuerySet

from rotonde.web.audit.domain.about import lines_about
from rotonde.web.audit.models import Event
from rotonde.web.people.models import Person


def events_about(person: Person) -> QuerySet[Event]:
    """The lines of the log about a person and their file, the newest first. The one place that asks for these."""
    subjects = [person.id, *([person.dossier_id] if person.dossier_id else [])]
    return lines_about(person.organisation, subjects).select_related("actor")
