"""The four records of the directory: places, organisations, services, and services at places.

Names and requirements of every field are those of the standard (Open Referral, Human Services Data Specification 3.1).
Pages, search, exports, the API and every check read these classes.
"""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from rotonde.web.directory.hsds.details import (
    Accessibility,
    Address,
    Contact,
    CostOption,
    Funding,
    Language,
    OrganizationIdentifier,
    Phone,
    Program,
    RequiredDocument,
    Schedule,
    ServiceArea,
    ServiceCapacity,
    Url,
)
from rotonde.web.directory.hsds.terms import Leaf
from rotonde.web.directory.hsds.values import Mail, Name, Number, Text, WebAddress

Status = Literal["active", "inactive", "defunct", "temporarily closed"]


class Location(Leaf):
    """Where: a place, a postbox, or `virtual` for what has no address or one that is nobody's business."""

    called = "location"
    location_type: Literal["physical", "postal", "virtual"]
    url: WebAddress | None = None
    organization_id: UUID | None = None
    name: Text | None = None
    alternate_name: Text | None = None
    description: Text | None = None
    transportation: Text | None = None
    latitude: Number | None = Field(default=None, ge=-90, le=90, json_schema_extra={"minimum": -90, "maximum": 90})
    longitude: Number | None = Field(default=None, ge=-180, le=180, json_schema_extra={"minimum": -180, "maximum": 180})
    external_identifier: Text | None = None
    external_identifier_type: Text | None = None
    languages: list[Language] = []
    addresses: list[Address] = []
    contacts: list[Contact] = []
    accessibility: list[Accessibility] = []
    phones: list[Phone] = []
    schedules: list[Schedule] = []


class Organization(Leaf):
    """Who offers help. Its locations are those that it keeps itself."""

    called = "organization"
    name: Name
    alternate_name: Text | None = None
    description: Text
    email: Mail | None = None
    website: WebAddress | None = None
    additional_websites: list[Url] = []
    tax_status: Text | None = None
    tax_id: Text | None = None
    year_incorporated: Number | None = None
    legal_status: Text | None = None
    logo: Text | None = None
    uri: WebAddress | None = None
    parent_organization_id: UUID | None = None
    funding: list[Funding] = []
    contacts: list[Contact] = []
    phones: list[Phone] = []
    locations: list[Location] = []
    programs: list[Program] = []
    organization_identifiers: list[OrganizationIdentifier] = []


class ServiceAtLocation(Leaf):
    """A service at one place, with what differs there: hours, numbers, an area of its own."""

    called = "service_at_location"
    around = frozenset({"service_id", "location_id"})
    service_id: UUID | None = None
    location_id: UUID | None = None
    description: Text | None = None
    service_areas: list[ServiceArea] = []
    contacts: list[Contact] = []
    phones: list[Phone] = []
    schedules: list[Schedule] = []
    location: Location | None = None


class Service(Leaf):
    """One kind of help that somebody can get, with all that one wants to know of it before one goes there."""

    called = "service"
    around = frozenset({"organization_id", "program_id"})
    organization_id: UUID | None = None
    program_id: UUID | None = None
    name: Name
    alternate_name: Text | None = None
    description: Text | None = None
    url: WebAddress | None = None
    additional_urls: list[Url] = []
    email: Mail | None = None
    status: Status
    interpretation_services: Text | None = None
    application_process: Text | None = None
    fees_description: Text | None = None
    wait_time: Text | None = None
    fees: Text | None = None
    accreditations: Text | None = None
    eligibility_description: Text | None = None
    minimum_age: Number | None = None
    maximum_age: Number | None = None
    assured_date: date | None = None
    assurer_email: Mail | None = None
    licenses: Text | None = None
    alert: Text | None = None
    last_modified: datetime | None = None
    phones: list[Phone] = []
    schedules: list[Schedule] = []
    service_areas: list[ServiceArea] = []
    service_at_locations: list[ServiceAtLocation] = []
    languages: list[Language] = []
    organization: Organization | None = None
    funding: list[Funding] = []
    cost_options: list[CostOption] = []
    program: Program | None = None
    required_documents: list[RequiredDocument] = []
    contacts: list[Contact] = []
    capacities: list[ServiceCapacity] = []
