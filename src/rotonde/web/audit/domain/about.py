"""Everything that the log tells about somebody: lines that name them, and lines of work done over many at once."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from rotonde.web.accounts.models import Organisation
from rotonde.web.audit.domain.session_pseudonyms import session_pseudonym
from rotonde.web.audit.models import Concerned, Event

Finder = Callable[[Collection[UUID]], Iterable[object]]
FINDERS: dict[str, Finder] = {}
WHO = ("dossier", "person")  # lines of before told about whom by their record alone


def summarised(kind: str, finder: Finder) -> None:
    """Say how a kind of record that stands for many files, such as `run`, is found from whom it was about.

    A line about such a record names nobody: the record itself tells whom. `finder` gives the numbers of the records
    that were about any of these persons or files.
    """
    FINDERS[kind] = finder


def lines_about(organisation: Organisation, subjects: Collection[UUID]) -> QuerySet[Event]:
    """Every line in the log of an organisation about these persons or files, the newest first."""
    named = Concerned.objects.filter(subject__in=subjects).values("event_id")
    told = Q(pk__in=named) | Q(kind__in=WHO, record__in=[str(subject) for subject in subjects])
    for kind, finder in FINDERS.items():
        told |= Q(kind=kind, record__in=[str(number) for number in finder(subjects)])
    return Event.objects.filter(told, organisation=organisation).select_related("by_organisation")


def is_told_in_this_session(action: str, subject: UUID) -> bool:
    """Say whether a line of this session tells already that this was done with a person or file."""
    session = session_pseudonym()
    return (
        bool(session)
        and Concerned.objects.filter(subject=subject, event__action=action, event__session=session).exists()
    )
