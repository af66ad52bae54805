"""Small directories for the tests of the search: services as JSON, indexed without a database."""

from typing import Any
from uuid import UUID, uuid5

from rotonde.web.directory.hsds.taxonomies import OURS, term
from rotonde.web.directory.searching.index import Index

Document = dict[str, Any]


def service(name: str, *kinds: str, owner: str = "", **more: Any) -> Document:
    """A service of some kinds of help; its id follows from its name."""
    id = uuid5(OURS, name)
    told = {
        "id": str(id),
        "name": name,
        "status": "active",
        "assured_date": "2026-11-01",
        "attributes": [term(id, "kinds", code).bare() for code in kinds],
        "organization": {"id": str(uuid5(OURS, owner)), "name": owner, "description": owner},
    }
    return told | more


def place(postcode: str = "", **more: Any) -> Document:
    """A service at a place, with an address where there is a postcode."""
    address = {"address_type": "physical", "postal_code": postcode, "address_1": "Markt 1", "city": "x"}
    known = {"addresses": [address | {"id": str(UUID(int=1))}]} if postcode else {}
    location = {"id": str(UUID(int=2)), "location_type": "physical"} | known | more
    return {"id": str(UUID(int=3)), "location": location}


def area(code: str) -> Document:
    """An area that a service is there for."""
    return {"id": str(UUID(int=4)), "uri": code}


def index(*services: Document) -> Index:
    """The index of these services."""
    named = {UUID(one["organization"]["id"]): one["organization"]["name"] for one in services}
    return Index(services, {id: name for id, name in named.items() if name})
