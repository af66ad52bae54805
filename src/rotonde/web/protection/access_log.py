"""Who looked at what is held of a person: the lines of the log about them and about their file."""

from django.db.models import QuerySet

from rotonde.web.audit.domain.about import lines_about
from rotonde.web.audit.models import Event
from rotonde.web.people.models import Person
from rotonde.web.people.persons.called import numbers_in_log


def events_about(person: Person) -> QuerySet[Event]:
    """The lines of the log about a person and their file, the newest first. The one place that asks for these."""
    return lines_about(person.organisation, numbers_in_log(person)).select_related("actor")
