"""The lists that the API gives: what each can be asked, how it finds, one of them by its id, and its class."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from rotonde.web.directory.domain.reading import services
from rotonde.web.directory.exchange.asked import (
    Asked,
    AskedOfOneOrganization,
    AskedOfOrganizations,
    AskedOfServices,
    AskedOfServicesAtPlaces,
    AskedOfTerms,
    NothingAsked,
)
from rotonde.web.directory.exchange.found import (
    Found,
    at_locations_found,
    organizations_found,
    services_found,
    taxonomies_found,
    terms_found,
)
from rotonde.web.directory.exchange.shown import Document, at_location_shown, organization_shown, service_shown
from rotonde.web.directory.hsds.hsds_object import HsdsObject
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.seen_from import OrganizationWithServices, ServiceAtLocationWithService
from rotonde.web.directory.hsds.terms import Taxonomy, TaxonomyTerm
from rotonde.web.directory.models import Provider, ServiceAtLocation
from rotonde.web.directory.terms.published import taxonomies, terms


@dataclass(frozen=True)
class Listing:
    """One list of the API. `of` is the class of its objects, `is_nested` says whether they can be asked whole."""

    name: str
    says: str
    asked: type[Asked]
    found: Callable[[Any], Found]
    asked_of_one: type[BaseModel]
    one: Callable[[UUID, Any], Document | None]
    of: type[HsdsObject]
    is_nested: bool = True


def _service(id: UUID, asked: BaseModel) -> Document | None:
    found = services().filter(id=id).first()
    return service_shown(found) if found else None


def _organization(id: UUID, asked: AskedOfOneOrganization) -> Document | None:
    found = Provider.objects.filter(id=id).first()
    return organization_shown(found, full_service=asked.full_service) if found else None


def _at_location(id: UUID, asked: BaseModel) -> Document | None:
    found = ServiceAtLocation.objects.filter(id=id).first()
    return at_location_shown(found) if found else None


def _taxonomy(id: UUID, asked: BaseModel) -> Document | None:
    found = taxonomies().get(id)
    return found.bare() if found else None


def _term(id: UUID, asked: BaseModel) -> Document | None:
    found = terms().get(id)
    return found.bare() if found else None


LISTINGS = {
    one.name: one
    for one in (
        Listing("services", "services", AskedOfServices, services_found, NothingAsked, _service, Service),
        Listing(
            "organizations",
            "organisations",
            AskedOfOrganizations,
            organizations_found,
            AskedOfOneOrganization,
            _organization,
            OrganizationWithServices,
        ),
        Listing(
            "service_at_locations",
            "services at places",
            AskedOfServicesAtPlaces,
            at_locations_found,
            NothingAsked,
            _at_location,
            ServiceAtLocationWithService,
        ),
        Listing("taxonomies", "lists of terms", Asked, taxonomies_found, NothingAsked, _taxonomy, Taxonomy, False),
        Listing("taxonomy_terms", "terms", AskedOfTerms, terms_found, NothingAsked, _term, TaxonomyTerm, False),
    )
}
