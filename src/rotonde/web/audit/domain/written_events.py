"""A line of the log as it is sealed: everything that stands in it, written in one way."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.db.models import QuerySet

from rotonde.web.audit.chain.canonical import canonical
from rotonde.web.audit.models import Concerned, Event

AT_ONCE = 500
OWN = "action", "basis", "count", "fields", "function", "kind", "purpose", "record", "session"
NUMBERS = "actor", "by_organisation", "organisation"


def written(events: QuerySet[Event] | Iterable[Event]) -> Iterator[bytes]:
    """Write each event, in the order given; whom it is about is read for many at once."""
    waiting: list[Event] = []
    for event in events:
        waiting.append(event)
        if len(waiting) == AT_ONCE:
            yield from _all(waiting)
            waiting = []
    yield from _all(waiting)


def moment(at: datetime) -> str:
    """A moment as the sealed log writes it.

    >>> moment(datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
    '2026-11-22T09:30:00.000000Z'
    """
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}Z"


def _all(events: list[Event]) -> Iterator[bytes]:
    about: dict[str, list[str]] = {}
    found = Concerned.objects.filter(event__in=[event.id for event in events]).values_list("event_id", "subject")
    for event_id, subject in found:
        about.setdefault(str(event_id), []).append(str(subject))
    for event in events:
        told = {name: getattr(event, name) for name in OWN}
        numbers = {name: _number(getattr(event, name + "_id")) for name in NUMBERS}
        id = str(event.id)
        yield canonical({"about": sorted(about.get(id, [])), "at": moment(event.at), "id": id} | told | numbers)


def _number(id: object) -> str:
    return "" if id is None else str(id)
