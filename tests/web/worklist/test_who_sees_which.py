"""List, search, downloads and paper show the same files: those that the role and the offices of a user allow."""

import csv
import io
import random
import re
from dataclasses import replace
from typing import Any

import pytest
from django.core.cache import cache

from web.worklist.conftest import DOZEN, Kept, answered, store_list

pytestmark = pytest.mark.django_db
ROLES = ("rights_worker", "worker", "coordinator", "administrator", "protection_officer")


class World:
    """Two organisations with offices, a user in every role in some of those, and files planted at random."""

    def __init__(self, seed: int) -> None:
        from rotonde.web.accounts.domain.opening import open_organisation
        from rotonde.web.accounts.models import User

        chance = random.Random(seed)
        self.numbers: dict[Any, set[str]] = {}
        self.users: list[Any] = []
        for name in ("Ene", "Andere"):
            organisation = open_organisation(f"{name} {seed}", offices=["A", "B", "C"], is_made_up=True)
            offices = list(organisation.offices.select_related("organisation"))
            for office in offices:
                kept = [
                    planted(one, f"{name}-{office.name}-")
                    for one in chance.sample(answered(DOZEN), chance.randint(0, 4))
                ]
                if kept:
                    store_list(office, kept)
                self.numbers[office] = {file.number for file, _ in kept}
            for role in ROLES:
                user = User(
                    organisation=organisation, role=role, name=role, email=f"{role}-{name}-{seed}@verzonnen.example"
                )
                user.save()
                user.offices.set(chance.sample(offices, chance.randint(0, 3)))
                self.users.append(user)

    def allowed(self, user: Any, office: Any) -> set[str]:
        """What the rule in words gives: workers their own offices, a coordinator every office, others nothing."""
        if office.organisation_id != user.organisation_id:
            return set()
        if user.role == "coordinator":
            return self.numbers[office]
        own = user.role in ("rights_worker", "worker") and user.offices.filter(id=office.id).exists()
        return self.numbers[office] if own else set()


def planted(kept: Kept, prefix: str) -> Kept:
    """A file of the dozen under a number of its own."""
    file, outcome = kept
    number = prefix + file.number
    return replace(file, number=number), outcome | {"number": number}


class Ways:
    """Every way in which a user gets to see files of an office."""

    def __init__(self, user: Any) -> None:
        from django.test import Client

        self.client = Client(headers={"host": "127.0.0.1"})
        self.client.force_login(user)

    def list(self, office: Any) -> set[str]:
        html = self.client.get(f"/nl/dossiers/?kantoor={office.id}&deel=everybody&per_blad=50").content.decode()
        return set(re.findall(r'href="/nl/dossiers/[0-9a-f-]{36}/">([^<]+)</a>', html))

    def search(self, office: Any, planted: set[str]) -> set[str]:
        cache.clear()  # nobody looks for so many in a minute
        address = f"/nl/dossiers/zoeken/?kantoor={office.id}"
        return {one for one in planted if self.client.post(address, {"number": one}).status_code == 302}

    def table(self, office: Any) -> set[str]:
        response = self.client.get(f"/nl/dossiers/lijst.csv?kantoor={office.id}&deel=everybody")
        if response.status_code != 200:
            return set()
        rows = csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";")
        return {row["Dossier"] for row in rows}

    def workbook(self, office: Any) -> set[str]:
        from openpyxl import load_workbook

        response = self.client.get(f"/nl/dossiers/lijst.xlsx?kantoor={office.id}&deel=everybody")
        if response.status_code != 200:
            return set()
        book = load_workbook(io.BytesIO(response.content))
        shown, answers = (
            {row[column].value for row in list(sheet)[1:]} for sheet, column in zip(book, (1, 0), strict=True)
        )
        assert shown == answers
        return shown

    def paper(self, office: Any) -> set[str]:
        from pypdf import PdfReader

        response = self.client.get(f"/nl/dossiers/lijst.pdf?kantoor={office.id}&deel=everybody")
        if response.status_code != 200:
            return set()
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(response.content)).pages)
        return set(re.findall(r"(?:Ene|Andere)-[ABC]-2026-\d{4}", text))


def chosen(user: Any, office: Any) -> Any:
    """The office that a page shows when this one is asked for: another where it isn't the user's."""
    from rotonde.web.entitlements.worklist.offices import offices_of

    return offices_of(user, office.id).chosen


@pytest.mark.parametrize("seed", [1, 3])
def test_list_search_and_downloads_are_the_same_files_in_any_world(application: Any, seed: int) -> None:
    world = World(seed)
    everything = set().union(*world.numbers.values())
    seen = 0
    for user in world.users:
        ways = Ways(user)
        for office in world.numbers:
            shown = chosen(user, office)
            expected = world.allowed(user, shown) if shown else set()
            assert ways.list(office) == expected
            assert ways.table(office) == expected
            assert ways.search(office, everything) == expected
            seen += len(expected)
    assert seen


def test_workbook_and_paper_hold_the_files_of_the_list(application: Any) -> None:
    world = World(99)
    seen = 0
    for user in world.users:
        ways, office = Ways(user), max(world.numbers, key=lambda one: len(world.allowed(user, one)))
        expected = world.allowed(user, office)
        if chosen(user, office) in (office, None):
            assert ways.list(office) == ways.workbook(office) == ways.paper(office) == expected
            seen += len(expected)
    assert seen
