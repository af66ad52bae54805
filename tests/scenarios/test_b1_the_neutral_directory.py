"""Row B1: one directory for all, that favours nobody. A mother types what is wrong, with the slips of a telephone.

She finds who is there for her town and open at this moment, with the reason of its place. Whoever owns or keeps the
services, she finds the same in the same order. Another house takes the directory along, and reads back what was there.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache as counted
from django.test import Client
from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.directory.checking.checks import faults_of_all
from rotonde.web.directory.domain.restoring import restore_services
from rotonde.web.directory.exchange.putting_back import put_back
from rotonde.web.directory.exchange.taken_along import read_file
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.made_up import made_up_services
from rotonde.web.directory.models import Change, Location, Provider, Pulse, Service, ServiceAtLocation
from rotonde.web.directory.pages import views

AT_TWO = datetime(2026, 11, 18, 13, 0, tzinfo=UTC)
"""A Wednesday, two o'clock here."""
TYPED = {"words": "mijn kint heeft tandpyn", "place": "9999", "open": "1"}
FORMS = {".json": "export.json", ".ndjson": "export.ndjson", ".zip": "datapackage.zip"}
Line = tuple[str, ...]
"""The address of a service's page, and why it stands where it stands."""


@pytest.fixture
def mother(db: None, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Somebody with a telephone, without an account, on an afternoon."""
    counted.clear()  # nobody asked anything yet
    monkeypatch.setattr(views, "_now", lambda: timezone.localtime(AT_TWO))
    return Client(headers={"host": "127.0.0.1"})


@cache
def the_town() -> tuple[Told, ...]:
    return tuple(made_up_services(300, on=AT_TWO.date()))


def emptied() -> None:
    for model in (ServiceAtLocation, Service, Location, Provider, Change, Pulse):
        model.objects.all().delete()


def page(mother: Client) -> str:
    answer = mother.post("/nl/hulp/", TYPED)
    assert (answer.status_code, dict(answer.cookies)) == (200, {})
    return str(answer.content.decode())


def lines(html: str) -> list[Line]:
    whole = re.findall(r'<h5[^>]*><a href="([^"]*)"(.*?)</li>', html, re.DOTALL)
    return [(address, *re.findall(r'<p class="hint">([^<]*)</p>', rest)) for address, rest in whole]


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def permuted(services: Sequence[Told], step: int) -> list[Told]:
    """The same services, each offered by who offered another one; with a step of 0 all by the first."""
    owners = [one.organization for one in services]
    return [
        one.model_copy(update={"organization": owners[(number + step) % len(owners)] if step else owners[0]})
        for number, one in enumerate(services)
    ]


def test_help_is_found_in_plain_words_whoever_owns_it_and_is_read_back_as_it_was(
    mother: Client, tmp_path: Path
) -> None:
    restore_services(the_town(), "coordinator")
    html = page(mother)
    read_as = "‘kint’ kennen we niet. We zochten naar ‘kind’. ‘tandpyn’ kennen we niet. We zochten naar ‘tandpijn’."
    assert read_as in text(html)
    first = text(html).split("Tandzorg voor iedereen ")[1]
    for said in ("Nu open, tot 18:30", "Tandpunt Oost", "Oosterschets 101, 9999 Verzonnen"):
        assert said in first
    before = lines(html)
    assert before[0][1] == "Past bij je vraag: Tandarts met lage prijs. Voor wie in deze gemeente woont."

    # Whoever owns what, and also where one office owns and keeps it all: the same services, order and reasons.
    office = Organisation.objects.get(name="OCMW Verzonnen")
    for step in (0, 137):
        emptied()
        restore_services(permuted(the_town(), step), "coordinator", kept_by={} if step else _all_by(office))
        assert lines(page(mother)) == before

    # Another house takes it along: nothing is wrong in it, and read back it is the same, and found the same.
    emptied()
    restore_services(the_town(), "coordinator")
    taken = {form: _taken(mother, form) for form in FORMS}
    for form, content in taken.items():
        file = tmp_path / f"directory{form}"
        file.write_bytes(content)
        assert list(faults_of_all(*read_file(file))) == []
        emptied()
        assert put_back(file) == 300
        assert _taken(mother, form) == content
        assert lines(page(mother)) == before


def _all_by(office: Organisation) -> dict[Any, Organisation]:
    return {one.organization.id: office for one in the_town() if one.organization}


def _taken(client: Client, form: str) -> bytes:
    answer: Any = client.get(f"/hsds/{FORMS[form]}")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)
