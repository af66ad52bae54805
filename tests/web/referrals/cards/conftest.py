"""Somebody who makes cards, and what is on one."""

import re
from typing import Any
from uuid import uuid4

import pytest

TOLD = {
    "name": "CAW Verzonnen",
    "address": "Verzonnenstraat 1, 9999 Verzonnen",
    "phone": "09 999 99 99",
    "hours_0": "9-12, 13-16",
    "hours_1": "9-12, 13-16",
    "hours_5": "10-12",
    "say": ["know_help", "interpreter"],
    "own_words": "Ik kom voor Onthaal.",
    "bring": ["identity", "letters"],
    "term": "90",
}


class Maker:
    """Makes cards through the pages, signed in in a role."""

    def __init__(self, signed_in_as: Any, role: str = "rights_worker") -> None:
        self.client = signed_in_as(role).client

    def make(self, **told: Any) -> str:
        """Make a card; gives its page."""
        response = self.client.post("/nl/kaarten/nieuw/", {"once": str(uuid4())} | TOLD | told)
        assert response.status_code == 302, response.content.decode()
        return str(response["Location"])

    def page(self, address: str) -> str:
        response = self.client.get(address)
        assert response.status_code == 200, response.status_code
        return str(response.content.decode())

    def token(self, address: str) -> str:
        """Give the token on a card's page."""
        found = re.search(r'href="/nl/kaart/(\w{16})/"', self.page(address))
        assert found
        return found[1]

    def came(self, code: str, key: str = "6f1d2f9a-0000-4000-8000-000000000001") -> Any:
        return self.client.post("/nl/kaarten/gekomen/", {"code": code, "key": key})


@pytest.fixture
def maker(signed_in_as: Any) -> Maker:
    from django.core.cache import cache

    cache.clear()
    return Maker(signed_in_as)
