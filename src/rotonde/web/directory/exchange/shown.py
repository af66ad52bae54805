"""How a record is shown: whole with everything inside, as a list shows it, or with hardly more than its id."""

from typing import Any

from rotonde.web.directory.domain.reading import at_location_document, provider_document, service_document
from rotonde.web.directory.hsds.json_schema import as_listed
from rotonde.web.directory.models import Provider, Service, ServiceAtLocation
from rotonde.web.directory.terms.on_attributes import with_terms

Document = dict[str, Any]
MINIMAL = ("id", "name", "status", "last_modified")
"""The standard asks for a service's name and status everywhere, so the smallest form has them too."""


def service_shown(service: Service, *, full: bool = True) -> Document:
    """Give a service."""
    told = service_document(service)
    return with_terms(told) if full else as_listed(told)


def service_in_short(service: Service) -> Document:
    """Give a service in its smallest form."""
    told = {"id": service.id, "name": service.name, "status": service.status}
    return {name: str(value) for name, value in told.items()} | {"last_modified": service.changed_at.isoformat()}


def organization_shown(provider: Provider, *, full: bool = True, full_service: bool = False) -> Document:
    """Give an organisation; whole, it has its services, in short or written out."""
    told = provider_document(provider)
    if not full:
        return as_listed(told)
    services = sorted(provider.services.all(), key=lambda one: one.id)
    if services:
        told["services"] = [
            _without(service_document(one), "organization") if full_service else service_in_short(one)
            for one in services
        ]
    return with_terms(told)


def at_location_shown(at: ServiceAtLocation, *, full: bool = True) -> Document:
    """Give a service at a place, with the service."""
    told = at_location_document(at) | {"service": _without(service_document(at.service), "service_at_locations")}
    return with_terms(told) if full else as_listed(told)


def _without(told: Document, name: str) -> Document:
    return {key: value for key, value in told.items() if key != name}
