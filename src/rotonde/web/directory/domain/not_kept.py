"""What the directory doesn't keep, whoever brings it: what isn't here can't leak.

A location that is `virtual` has no address, point or way to get there: a shelter whose address is secret is one. A
worker who is named stands here only where they agreed to be; their function stays.
"""

from typing import Any

from rotonde.web.directory.hsds.details import Contact
from rotonde.web.directory.hsds.records import Location, Organization, Service, ServiceAtLocation
from rotonde.web.directory.hsds.taxonomies import codes_of
from rotonde.web.directory.hsds.terms import Leaf

OF_A_PLACE: dict[str, Any] = {
    "addresses": [],
    "latitude": None,
    "longitude": None,
    "transportation": None,
    "accessibility": [],
    "external_identifier": None,
    "external_identifier_type": None,
}


def without_secrets[Record: (Location, Organization, Service, ServiceAtLocation)](record: Record) -> Record:
    """Give the record without what isn't kept, all the way down."""
    return record.model_copy(update={"contacts": [_contact(one) for one in record.contacts]} | _inside(record))


def _inside(record: Leaf) -> dict[str, Any]:
    match record:
        case Location(location_type="virtual"):
            return OF_A_PLACE
        case Organization():
            return {"locations": [without_secrets(one) for one in record.locations]}
        case ServiceAtLocation(location=Location() as place):
            return {"location": without_secrets(place)}
        case Service():
            return {
                "service_at_locations": [without_secrets(one) for one in record.service_at_locations],
                "organization": without_secrets(record.organization) if record.organization else None,
            }
    return {}


def _contact(contact: Contact) -> Contact:
    if not contact.name or "named" in codes_of(contact, "agreed"):
        return contact
    return contact.model_copy(update={"name": None, "email": None, "phones": []})
