"""Keeping records of the directory: new ones and changed ones, whole, with what changed and when.

A record is given as an object of HSDS. What it holds inside (the organisation of a service, the places of both) is kept
with it; what it names by id alone must be there. A change of an organisation or a place is a change of its services.
"""

from typing import Any
from uuid import UUID

from django.db import transaction

from rotonde.web.accounts.models import Organisation
from rotonde.web.directory.domain.clock import next_moment, wait_for_others
from rotonde.web.directory.domain.history import forget_fields, note_changes
from rotonde.web.directory.domain.not_kept import OF_A_PLACE, without_secrets
from rotonde.web.directory.hsds import records as hsds
from rotonde.web.directory.hsds.hsds_object import HsdsObject
from rotonde.web.directory.models import Location, Provider, Service, ServiceAtLocation

IN_COLUMNS = {"id", "organization", "organization_id", "service_at_locations", "locations", "location", "last_modified"}


class NamesNobody(LookupError):
    """A record names another one by an id that isn't there."""


@transaction.atomic
def keep_provider(told: hsds.Organization, by_role: str) -> Provider:
    """Keep an organisation with its places."""
    wait_for_others()
    told = without_secrets(told)
    before = Provider.objects.filter(id=told.id).first()
    plain = as_kept(told)
    kept = before or Provider(id=told.id)
    if before is None or before.told != plain:
        kept.changed_at = next_moment()
        note_changes(told.id, "organization", before.told if before else None, plain, kept.changed_at, by_role)
        kept.name, kept.told = told.name, plain
        kept.save()
        Service.objects.filter(provider=kept).update(changed_at=kept.changed_at)
    for place in told.locations:
        keep_location(place.model_copy(update={"organization_id": kept.id}), by_role)
    return kept


@transaction.atomic
def keep_location(told: hsds.Location, by_role: str) -> Location:
    """Keep a place; whose it is, is told by `organization_id`. Raises NamesNobody."""
    wait_for_others()
    told = without_secrets(told)
    before = Location.objects.filter(id=told.id).first()
    plain = as_kept(told)
    kept = before or Location(id=told.id)
    was_of = kept.provider_id
    provider_id = _known(Provider, told.organization_id) or was_of
    is_told_otherwise = before is None or before.told != plain
    if is_told_otherwise or was_of != provider_id:
        kept.changed_at = next_moment()
        note_changes(told.id, "location", before.told if before else None, plain, kept.changed_at, by_role)
        if told.location_type == "virtual":
            forget_fields(told.id, OF_A_PLACE)
        kept.provider_id, kept.told = provider_id, plain
        kept.save()
        if is_told_otherwise:
            Service.objects.filter(at_locations__location=kept).update(changed_at=kept.changed_at)
        whose = {one for one in (was_of, provider_id) if one}
        Service.objects.filter(provider_id__in=whose).update(changed_at=kept.changed_at)
    return kept


@transaction.atomic
def keep_service(told: hsds.Service, by_role: str, *, kept_by: Organisation | None = None) -> Service:
    """Keep a service with its places; `kept_by` is who looks after a new one. Raises NamesNobody."""
    wait_for_others()
    told = without_secrets(told)
    if told.organization:
        keep_provider(told.organization, by_role)
    for at in told.service_at_locations:
        if at.location:
            keep_location(at.location, by_role)
    before = Service.objects.filter(id=told.id).first()
    kept = before or Service(id=told.id, kept_by=kept_by)
    provider_id = _known(Provider, told.organization.id if told.organization else told.organization_id)
    places = [_place(at, number) for number, at in enumerate(told.service_at_locations)]
    whole = as_kept(told) | {"organization_id": str(provider_id or ""), "service_at_locations": places}
    was = _whole(before) if before else None
    if whole != was:
        kept.changed_at = next_moment()
        note_changes(told.id, "service", was, whole, kept.changed_at, by_role)
        kept.provider_id, kept.name, kept.status = provider_id, told.name, told.status
        kept.assured_on, kept.told = told.assured_date, as_kept(told)
        kept.save()
        kept.at_locations.all().delete()
        ServiceAtLocation.objects.bulk_create(ServiceAtLocation(service=kept, **one) for one in map(_columns, places))
    return kept


def _place(at: hsds.ServiceAtLocation, number: int) -> dict[str, Any]:
    location_id = _known(Location, at.location.id if at.location else at.location_id)
    return {"id": str(at.id), "location_id": str(location_id or ""), "place": number, "told": as_kept(at)}


def _columns(place: dict[str, Any]) -> dict[str, Any]:
    return place | {
        "id": UUID(place["id"]),
        "location_id": UUID(place["location_id"]) if place["location_id"] else None,
    }


def _whole(service: Service) -> dict[str, Any]:
    places = [
        {"id": str(one.id), "location_id": str(one.location_id or ""), "place": one.place, "told": one.told}
        for one in service.at_locations.all()
    ]
    return service.told | {"organization_id": str(service.provider_id or ""), "service_at_locations": places}


def _known(model: type[Provider | Location], id: UUID | None) -> UUID | None:
    if id is not None and not model.objects.filter(id=id).exists():
        raise NamesNobody(f"{model.__name__} {id}")
    return id


def as_kept(record: HsdsObject) -> dict[str, Any]:
    """Give a record as JSON, without what a column or another record says."""
    return {
        name: value for name, value in record.bare().items() if name not in IN_COLUMNS and name != "organization_id"
    }
