"""A made-up service as HSDS, and a file that a coordinator brings in."""

import json
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

START = "/nl/hulp/binnenbrengen/"


def id_of(name: str) -> str:
    """An id that is the same in every run."""
    return str(uuid5(NAMESPACE_OID, name))


def service(name: str = "Soep op dinsdag", **more: Any) -> dict[str, Any]:
    """A service with its organisation and its place, as JSON; `more` replaces its fields."""
    organisation = more.pop("organisation", "De Ketel")
    address = {
        "id": id_of(f"address {name}"),
        "address_1": "Markt 1",
        "city": "Verzonnen",
        "state_province": "Oost-Vlaanderen",
        "postal_code": "9999",
        "country": "BE",
        "address_type": "physical",
    }
    place = {"id": id_of(f"place {name}"), "location_type": "physical", "name": "Zaal", "addresses": [address]}
    return {
        "id": id_of(name),
        "name": name,
        "status": "active",
        "description": "Een kom soep en een babbel.",
        "assured_date": "2026-10-01",
        "phones": [{"id": id_of(f"phone {name}"), "number": "09 999 99 01"}],
        "organization": {"id": id_of(organisation), "name": organisation, "description": "Een verzonnen vereniging"},
        "service_at_locations": [{"id": id_of(f"at {name}"), "location": place}],
    } | more


class Coordinator:
    """Somebody who brings files in through the pages."""

    def __init__(self, pages: Any) -> None:
        self.client, self.user = pages.client, pages.user

    def bring(self, told: Any, **more: str) -> str:
        """Bring in bytes, or what becomes JSON; give the page that it leads to."""
        content = told if isinstance(told, bytes) else json.dumps(told).encode()
        file = SimpleUploadedFile("lijst", content)
        return self.page(self.client.post(START, more | {"file": file}, follow=True))

    def page(self, response: Any) -> str:
        self.response = response
        if getattr(response, "redirect_chain", None):
            self.address = response.redirect_chain[-1][0]
        return str(response.content.decode())

    def post(self, address: str = "", **typed: Any) -> str:
        return self.page(self.client.post(self.address + address, typed, follow=True))

    def rows(self, **which: Any) -> list[Any]:
        from rotonde.web.directory.models import BroughtRecord

        return list(BroughtRecord.objects.filter(**which).order_by("number"))

    def keep_all(self) -> str:
        """Tick everything that is shown as new or different."""
        typed: dict[str, Any] = {}
        for row in self.rows(is_done=False):
            if row.finding == "new":
                typed[f"r{row.id}"] = "on"
            elif row.differences:
                typed[f"f{row.id}"] = [one["field"] for one in row.differences]
        return self.post("", **typed)


@pytest.fixture
def coordinator(signed_in_as: Any) -> Coordinator:
    return Coordinator(signed_in_as("coordinator"))
