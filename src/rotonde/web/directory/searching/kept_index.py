"""The index of this process: made again when the directory changed since."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from threading import Lock
from typing import Any
from uuid import UUID

from rotonde.web.directory.domain.clock import last_change
from rotonde.web.directory.models import Location, Provider, Service, ServiceAtLocation
from rotonde.web.directory.searching.index import Index
from rotonde.web.directory.searching.told import Document

ACTIVE = "active"
_kept: dict[str, tuple[datetime, Index]] = {}
_one_at_a_time = Lock()


def current_index() -> Index:
    """Give the index of the directory as it is now. It asks the database once where nothing changed."""
    changed = last_change()
    kept = _kept.get("index")
    if kept is None or kept[0] != changed:
        with _one_at_a_time:
            kept = _kept.get("index")
            if kept is None or kept[0] != changed:
                kept = _kept["index"] = (changed, Index(_documents(), _providers()))
    return kept[1]


def forget() -> None:
    """Make the index again at the next question, whatever changed."""
    _kept.clear()


def _providers() -> dict[UUID, str]:
    return dict(Provider.objects.filter(services__status=ACTIVE).values_list("id", "name"))


def _documents() -> Iterator[Document]:
    """Give the active services with their places and without their providers, in three questions to the database."""
    locations = {id: told | {"id": str(id)} for id, told in Location.objects.values_list("id", "told")}
    places: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    at_locations = ServiceAtLocation.objects.filter(service__status=ACTIVE).order_by("service_id", "place")
    for id, service, location, told in at_locations.values_list("id", "service_id", "location_id", "told"):
        at = told | {"id": str(id)}
        places[service].append(at | {"location": locations[location]} if location in locations else at)
    services = Service.objects.filter(status=ACTIVE).order_by("id").values_list("id", "changed_at", "told")
    for id, changed_at, told in services.iterator(chunk_size=1_000):
        yield told | {"id": str(id), "last_modified": changed_at.isoformat(), "service_at_locations": places[id]}
