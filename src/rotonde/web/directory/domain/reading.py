"""Reading the directory: records as documents of HSDS, whole, in the order of the standard."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet

from rotonde.web.directory.hsds import records as hsds
from rotonde.web.directory.models import Location, Provider, Service, ServiceAtLocation

AT_ONCE = 500
Document = dict[str, Any]
Kind = type[hsds.Service | hsds.Organization | hsds.Location | hsds.ServiceAtLocation]

_in_order = {
    kind: {name: place for place, name in enumerate(kind.model_fields)}
    for kind in (hsds.Organization, hsds.Location, hsds.Service, hsds.ServiceAtLocation)
}


def services() -> QuerySet[Service]:
    """Give all services, with what is read along with each."""
    at_locations = ServiceAtLocation.objects.select_related("location").order_by("place")
    places_of_provider = Location.objects.order_by("id")
    return Service.objects.select_related("provider").prefetch_related(
        Prefetch("at_locations", at_locations), Prefetch("provider__locations", places_of_provider)
    )


def service_documents(found: QuerySet[Service] | None = None) -> Iterator[Document]:
    """Give whole services one by one, some hundreds read at a time: all, or those found, in the order of ids."""
    for one in (services() if found is None else found).order_by("id").iterator(chunk_size=AT_ONCE):
        yield service_document(one)


def service_document(service: Service) -> Document:
    """Give a service with its organisation and its places."""
    told = service.told | {
        "id": str(service.id),
        "last_modified": service.changed_at.isoformat(),
        "service_at_locations": [at_location_document(one) for one in service.at_locations.all()],
    }
    if service.provider:
        told["organization"] = provider_document(service.provider)
    return _ordered(told, hsds.Service)


def at_location_document(at: ServiceAtLocation) -> Document:
    """Give a service at a place, with the place."""
    told = at.told | {"id": str(at.id)}
    if at.location:
        told["location"] = location_document(at.location)
    return _ordered(told, hsds.ServiceAtLocation)


def location_document(location: Location) -> Document:
    """Give a place."""
    return _ordered(location.told | {"id": str(location.id)}, hsds.Location)


def provider_document(provider: Provider) -> Document:
    """Give an organisation with the places that are its own."""
    places = [location_document(one) for one in provider.locations.all()]
    return _ordered(provider.told | {"id": str(provider.id), "locations": places}, hsds.Organization)


def service_told(service: Service) -> hsds.Service:
    """Give a service as an object of HSDS."""
    return hsds.Service.model_validate(service_document(service))


def _ordered(
    told: Document, kind: type[hsds.Service | hsds.Organization | hsds.Location | hsds.ServiceAtLocation]
) -> Document:
    order = _in_order[kind]
    return {
        name: told[name]
        for name in sorted(told, key=order.__getitem__)
        if told[name] not in (None, [], "") or kind.model_fields[name].is_required()
    }
