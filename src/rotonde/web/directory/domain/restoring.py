"""Filling an empty directory with whole services at once, each with the moment at which it was changed last."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import batched
from typing import Any
from uuid import UUID

from django.db import transaction

from rotonde.web.accounts.models import Organisation
from rotonde.web.directory.domain.clock import next_moment
from rotonde.web.directory.domain.keeping import NamesNobody, as_kept
from rotonde.web.directory.domain.not_kept import without_secrets
from rotonde.web.directory.hsds import records as hsds
from rotonde.web.directory.models import Change, Location, Provider, Pulse, Service, ServiceAtLocation

AT_ONCE = 500


class NotEmpty(RuntimeError):
    """The directory holds records already: they are changed by the other verbs, one by one."""


@transaction.atomic
def restore_services(
    told: Iterable[hsds.Service | Mapping[str, Any]],
    by_role: str,
    *,
    kept_by: Mapping[UUID, Organisation] | None = None,
    beside: Iterable[hsds.Organization | Mapping[str, Any]] = (),
) -> int:
    """Fill an empty directory with services, objects of HSDS or their JSON, and say how many.

    `last_modified` is kept; where it isn't told, it is now. `kept_by` says who looks after the services of which
    provider. `beside`: organisations that offer no service. Raises NotEmpty, NamesNobody, or
    pydantic's ValidationError.
    """
    now = next_moment()
    if Service.objects.exists() or Provider.objects.exists() or Location.objects.exists():
        raise NotEmpty
    filled = _Filled(now, kept_by or {})
    for several in batched(told, AT_ONCE):
        filled.add([_object(hsds.Service, one) for one in several])
    filled.add_providers([without_secrets(_object(hsds.Organization, one)) for one in beside])
    filled.keep(by_role)
    return len(filled.services)


def _object[Record: (hsds.Service, hsds.Organization)](kind: type[Record], told: Record | Mapping[str, Any]) -> Record:
    return told if isinstance(told, kind) else kind.model_validate(told)


class _Filled:
    """The rows that come of the services."""

    def __init__(self, now: datetime, kept_by: Mapping[UUID, Organisation]) -> None:
        self.now, self.kept_by = now, kept_by
        self.providers: dict[UUID, Provider] = {}
        self.locations: dict[UUID, Location] = {}
        self.services: list[Service] = []
        self.at_locations: list[ServiceAtLocation] = []

    def add(self, services: list[hsds.Service]) -> None:
        """Add services with all they hold."""
        for told in map(without_secrets, services):
            moment = told.last_modified or self.now
            if told.organization:
                self._add_provider(told.organization, moment)
            provider_id = told.organization.id if told.organization else told.organization_id
            self.services.append(
                Service(
                    id=told.id,
                    provider_id=provider_id,
                    name=told.name,
                    status=told.status,
                    assured_on=told.assured_date,
                    kept_by=self.kept_by.get(provider_id) if provider_id else None,
                    told=as_kept(told),
                    changed_at=moment,
                )
            )
            self.at_locations += self._places(told, moment)

    def add_providers(self, providers: list[hsds.Organization]) -> None:
        """Add organisations with their places."""
        for told in providers:
            self._add_provider(told, self.now)

    def keep(self, by_role: str) -> None:
        """Keep all rows, that each was made, and the last moment. Raises NamesNobody."""
        by_service = {one.provider_id for one in self.services}
        by_location = {one.provider_id for one in self.locations.values()}
        _must_be_there("Provider", by_service | by_location, self.providers)
        _must_be_there("Location", {one.location_id for one in self.at_locations}, self.locations)
        Provider.objects.bulk_create(self.providers.values(), AT_ONCE)
        Location.objects.bulk_create(self.locations.values(), AT_ONCE)
        Service.objects.bulk_create(self.services, AT_ONCE)
        ServiceAtLocation.objects.bulk_create(self.at_locations, AT_ONCE)
        Change.objects.bulk_create(self._changes(by_role), AT_ONCE)
        last = max([self.now, *(one.changed_at for one in self.services)])
        Pulse.objects.filter(id=1).update(last_change=last)

    def _add_provider(self, told: hsds.Organization, moment: datetime) -> None:
        if told.id not in self.providers:
            self.providers[told.id] = Provider(id=told.id, name=told.name, told=as_kept(told), changed_at=moment)
        for place in told.locations:
            self._add_location(place, told.id, moment)

    def _add_location(self, told: hsds.Location, provider_id: UUID | None, moment: datetime) -> None:
        kept = self.locations.get(told.id)
        if kept is None:
            self.locations[told.id] = Location(
                id=told.id, provider_id=provider_id or told.organization_id, told=as_kept(told), changed_at=moment
            )
        elif provider_id:
            kept.provider_id = provider_id

    def _places(self, told: hsds.Service, moment: datetime) -> Iterator[ServiceAtLocation]:
        for place, at in enumerate(told.service_at_locations):
            if at.location:
                self._add_location(at.location, None, moment)
            location_id = at.location.id if at.location else at.location_id
            yield ServiceAtLocation(
                id=at.id, service_id=told.id, location_id=location_id, place=place, told=as_kept(at)
            )

    def _changes(self, by_role: str) -> Iterator[Change]:
        kinds = (("organization", self.providers.values()), ("location", self.locations.values()))
        for kind, records in (*kinds, ("service", self.services)):
            for one in records:
                yield Change(record=one.id, kind=kind, at=one.changed_at, action="create", field="*", by_role=by_role)


def _must_be_there(kind: str, named: set[UUID | None], there: Mapping[UUID, object]) -> None:
    for id in named:
        if id is not None and id not in there:
            raise NamesNobody(f"{kind} {id}")
