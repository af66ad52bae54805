"""What hangs on a service, an organisation or a place: numbers, hours, prices, papers, languages."""

from datetime import date, datetime, time
from typing import Literal
from uuid import UUID

from rotonde.web.directory.hsds.terms import Leaf
from rotonde.web.directory.hsds.values import Mail, Name, Number, Text, WebAddress

Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


class Url(Leaf):
    """A further web address."""

    called = "url"
    around = frozenset({"organization_id", "service_id"})
    label: Text | None = None
    url: WebAddress
    organization_id: UUID | None = None
    service_id: UUID | None = None


class Language(Leaf):
    """A language that is spoken: at a service, at a place, on a phone line."""

    called = "language"
    around = frozenset({"service_id", "location_id", "phone_id"})
    service_id: UUID | None = None
    location_id: UUID | None = None
    phone_id: UUID | None = None
    name: Text | None = None
    code: Text | None = None
    note: Text | None = None


class Phone(Leaf):
    """A number to call."""

    called = "phone"
    around = frozenset({"location_id", "service_id", "organization_id", "contact_id", "service_at_location_id"})
    location_id: UUID | None = None
    service_id: UUID | None = None
    organization_id: UUID | None = None
    contact_id: UUID | None = None
    service_at_location_id: UUID | None = None
    number: Name
    extension: Number | None = None
    type: Text | None = None
    description: Text | None = None
    languages: list[Language] = []


class Contact(Leaf):
    """Who to turn to: a desk or a function. A worker's own name or number stands here only if they want it."""

    called = "contact"
    around = frozenset({"organization_id", "service_id", "service_at_location_id", "location_id"})
    organization_id: UUID | None = None
    service_id: UUID | None = None
    service_at_location_id: UUID | None = None
    location_id: UUID | None = None
    name: Text | None = None
    title: Text | None = None
    department: Text | None = None
    email: Mail | None = None
    phones: list[Phone] = []


class Schedule(Leaf):
    """When: the rule of iCalendar (RFC 5545) in fields. Without hours it says what `description` tells, or closed."""

    called = "schedule"
    around = frozenset({"service_id", "location_id", "service_at_location_id"})
    service_id: UUID | None = None
    location_id: UUID | None = None
    service_at_location_id: UUID | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    dtstart: date | None = None
    timezone: Number | None = None
    until: date | None = None
    count: Number | None = None
    wkst: Weekday | None = None
    freq: Literal["WEEKLY", "MONTHLY"] | None = None
    interval: Number | None = None
    byday: Text | None = None
    byweekno: Text | None = None
    bymonthday: Text | None = None
    byyearday: Text | None = None
    description: Text | None = None
    opens_at: time | None = None
    closes_at: time | None = None
    schedule_link: WebAddress | None = None
    attending_type: Text | None = None
    notes: Text | None = None


class ServiceArea(Leaf):
    """For whom by where they live: `uri` holds the NIS code of a municipality or sector."""

    called = "service_area"
    around = frozenset({"service_id", "service_at_location_id"})
    service_id: UUID | None = None
    service_at_location_id: UUID | None = None
    name: Text | None = None
    description: Text | None = None
    extent: Text | None = None
    extent_type: Text | None = None
    uri: Text | None = None


class CostOption(Leaf):
    """One price, and for whom it counts: a reduced price is a row of its own."""

    called = "cost_option"
    around = frozenset({"service_id"})
    service_id: UUID | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    option: Text | None = None
    currency: Text | None = None
    amount: Number | None = None
    amount_description: Text | None = None


class Funding(Leaf):
    """Who pays for it."""

    called = "funding"
    around = frozenset({"organization_id", "service_id"})
    organization_id: UUID | None = None
    service_id: UUID | None = None
    source: Text | None = None


class RequiredDocument(Leaf):
    """A paper to bring."""

    called = "required_document"
    around = frozenset({"service_id"})
    service_id: UUID | None = None
    document: Text | None = None
    uri: WebAddress | None = None


class Accessibility(Leaf):
    """How somebody gets in and around."""

    called = "accessibility"
    around = frozenset({"location_id"})
    location_id: UUID | None = None
    description: Text | None = None
    details: Text | None = None
    url: WebAddress | None = None


class Unit(Leaf):
    """What a capacity is counted in."""

    called = "unit"
    name: Name
    scheme: Text | None = None
    identifier: Text | None = None
    uri: WebAddress | None = None


class ServiceCapacity(Leaf):
    """Whether there is room: a band rather than a number, where the partner prefers."""

    called = "service_capacity"
    around = frozenset({"service_id", "unit_id"})
    service_id: UUID | None = None
    unit: Unit
    unit_id: UUID | None = None
    available: Number
    maximum: Number | None = None
    description: Text | None = None
    updated: datetime


class Address(Leaf):
    """A place to go to or to write to. Belgium has no state in an address: `state_province` is the province."""

    called = "address"
    around = frozenset({"location_id"})
    location_id: UUID | None = None
    attention: Text | None = None
    address_1: Name
    address_2: Text | None = None
    city: Name
    region: Text | None = None
    state_province: Name
    postal_code: Name
    country: Name
    address_type: Literal["physical", "postal", "virtual"]


class OrganizationIdentifier(Leaf):
    """How a register calls an organisation: KBO, OVO, Sociale Kaart."""

    called = "organization_identifier"
    around = frozenset({"organization_id"})
    organization_id: UUID | None = None
    identifier_scheme: Text | None = None
    identifier_type: Name
    identifier: Name


class Program(Leaf):
    """Services of an organisation under one name."""

    called = "program"
    around = frozenset({"organization_id"})
    organization_id: UUID | None = None
    name: Name
    alternate_name: Text | None = None
    description: Text
