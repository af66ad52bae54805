"""From a list that is brought in to the same list at another house: on SQLite, and once more on PostgreSQL."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate
from tests.web.administration.houses import House

from rotonde.web.accounts import walls
from rotonde.web.directory.domain.remarks import remark
from rotonde.web.directory.exchange.putting_back import put_back
from rotonde.web.directory.exchange.taking_along import as_ndjson
from rotonde.web.directory.models import Bringing, Service
from rotonde.web.directory.searching import Asked, search
from web.conftest import Form
from web.directory.exchange.test_taking_along import emptied
from web.directory.incoming.conftest import id_of, service

NAMES = ("Soep op dinsdag", "Schulden op een rij", "Fietsen voor een tientje")
START = "/nl/hulp/binnenbrengen/"


@pytest.fixture
def house(either_database: str) -> Iterator[House]:
    cache.clear()
    emptied()
    yield House.opened()
    emptied()


def bring(house: House, client: Client, told: Any) -> None:
    """Bring a list in, and keep all that is new in it."""
    file = SimpleUploadedFile("lijst.json", json.dumps(told).encode())
    answer = client.post(START, {"file": file}, follow=True)
    address = str(answer.redirect_chain[-1][0])
    with walls.inside(house.organisation):
        new = {f"r{one.id}": "on" for one in Bringing.objects.get().records.filter(finding="new")}
    assert client.post(address, new, follow=True).status_code == 200


def test_a_list_is_brought_in_found_changed_and_taken_along(house: House, tmp_path: Any) -> None:
    coordinator, worker = house.signed_in("coordinator"), house.signed_in("worker")
    bring(house, coordinator, [service(name) for name in NAMES])
    assert sorted(Service.objects.values_list("name", flat=True)) == sorted(NAMES)

    # Anybody finds it, with a slip in the word.
    first = search(Asked("fietssen tientje"), localdate()).hits[0]
    assert str(first.service) == id_of(NAMES[2])
    shown = Client(headers={"host": "127.0.0.1"}).get(f"/nl/hulp/dienst/{first.service}/")
    assert (shown.status_code, NAMES[2] in shown.content.decode()) == (200, True)

    # What changes since a moment is given to who asks: just that one.
    since = max(Service.objects.values_list("changed_at", flat=True))
    page = f"/nl/hulp/zorg/{first.service}/wat/"
    with walls.inside(house.organisation):
        Service.objects.filter(id=first.service).update(kept_by=house.organisation)
    fields = Form(worker.get(page).content.decode()).fields
    assert worker.post(page, fields | {"description": "Een fiets voor tien euro."}).status_code == 302
    found = worker.get("/hsds/services", {"modified_after": since.isoformat()}).json()
    assert [one["id"] for one in found["contents"]] == [str(first.service)]

    # A remark waits for who keeps it.
    remark(Service.objects.get(id=first.service), "hours", "", localdate() - timedelta(days=1))
    assert "De uren" in worker.get(f"/nl/hulp/zorg/{first.service}/").content.decode()

    # Taken along, put back in an empty directory, it is the same to the byte.
    before = b"".join(as_ndjson())
    (tmp_path / "diensten.ndjson").write_bytes(before)
    emptied()
    put_back(tmp_path / "diensten.ndjson")
    assert b"".join(as_ndjson()) == before
