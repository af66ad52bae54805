"""In any world somebody meets the same files wherever they look: list, search, paper, file, persons and doubles.

There is no API about files: what programs may ask holds nothing of anybody (addresses.yaml, `public`).
"""

import random
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction

from rotonde.web.accounts.models import Office, User
from rotonde.web.people.models import Dossier, Person
from web.oracle.world import ROLES
from web.worklist.conftest import DOZEN, answered, store_list
from web.worklist.test_who_sees_which import Ways, planted

pytestmark = pytest.mark.django_db
SEEN_BY = {"rights_worker": "own office", "worker": "own office", "coordinator": "own organisation"}
FOUND, SENT_ON = 200, 302
LIKELY = (*SEEN_BY, *SEEN_BY, *ROLES)


class Town:
    """Two organisations with two offices each, and one user who is given another role and other offices each time."""

    def __init__(self) -> None:
        from rotonde.web.accounts.domain.opening import open_account, open_organisation

        self.offices: list[Office] = []
        for name in ("Ene", "Andere"):
            organisation = open_organisation(name, offices=["A", "B"], is_made_up=True)
            self.offices += organisation.offices.select_related("organisation").order_by("name")
        user, _ = open_account(self.offices[0].organisation, name="Wie", email="wie@verzonnen.example", role="worker")
        self.user: User = user

    def fill(self, chance: random.Random) -> dict[Office, dict[str, Any]]:
        """Give the user a role and offices, and each office some files; gives their numbers with their ids."""
        User.objects.filter(pk=self.user.pk).update(role=chance.choice(LIKELY))
        self.user = User.objects.select_related("organisation").get(pk=self.user.pk)
        self.user.offices.set(chance.sample(self.offices[:2], chance.randint(0, 2)))
        kept: dict[Office, dict[str, Any]] = {}
        for office in self.offices:
            prefix = f"{office.organisation.name}-{office.name}-"
            files = [planted(one, prefix) for one in chance.sample(answered(DOZEN)[:4], chance.randint(0, 2))]
            if files:
                store_list(office, files)
            stored = Dossier.objects.filter(office=office).order_by("pk")
            numbers = {bytes(one.number_index): one.pk for one in stored}
            kept[office] = {file.number: numbers[_index(office, file.number)] for file, _ in files}
        return kept

    def allowed(self, office: Office) -> bool:
        """What the rule in words gives."""
        if office.organisation_id != self.user.organisation_id:
            return False
        where = SEEN_BY.get(self.user.role)
        return where == "own organisation" or (
            where == "own office" and self.user.offices.filter(pk=office.pk).exists()
        )


def _index(office: Office, number: str) -> bytes:
    from rotonde.web.people.domain.dossiers import index_of

    return bytes(index_of(office.organisation, number))


class Everywhere(Ways):
    """Also the page of a file and its papers, the pages of its persons, and the screen of doubles."""

    def opened(self, files: dict[str, Any], *ends: str) -> set[str]:
        """The files of which every one of these pages opens; one of which only some open is a fault."""
        found = set()
        for number, id in files.items():
            answers = {self.client.get(f"/nl/dossiers/{id}/{end}").status_code == FOUND for end in ends}
            assert len(answers) == 1, (number, ends)
            found |= {number} if answers == {True} else set()
        return found

    def persons(self, files: dict[str, Any]) -> set[str]:
        """The files of which every person has a page, and a page of what they agreed to."""
        found = set()
        for number, id in files.items():
            ids = Person.objects.filter(dossier=id).values_list("pk", flat=True)
            pages = [f"/nl/personen/{one}/{end}" for one in ids[:1] for end in ("", "delen/")]
            answers = {self.client.get(page).status_code == FOUND for page in pages}
            assert len(answers) == 1, number
            found |= {number} if answers == {True} else set()
        return found

    def doubles(self) -> set[str]:
        html = self.client.post("/nl/personen/dubbels/").content.decode()
        return set(re.findall(r"(?:Ene|Andere)-[AB]-2026-\d{4}", html))

    def answers(self, office: Any) -> set[str]:
        response = self.client.get(f"/nl/dossiers/antwoorden.csv?kantoor={office.id}&deel=everybody")
        text = response.content.decode() if response.status_code == FOUND else ""
        return set(re.findall(r"(?:Ene|Andere)-[AB]-2026-\d{4}", text))


def twins(numbers: set[str]) -> set[str]:
    """Files of the same household in two offices: their numbers end the same."""
    ends = [number.rpartition("-")[2] for number in numbers]
    return {number for number in numbers if ends.count(number.rpartition("-")[2]) > 1}


def same_everywhere(town: Town, seed: int, heavy: bool) -> int:
    """Look everywhere in one world; gives how many files there were to see."""
    kept = town.fill(random.Random(seed))
    ways, everything = Everywhere(town.user), {one for files in kept.values() for one in files}
    visible = {number for office, files in kept.items() if town.allowed(office) for number in files}
    files = {number: id for many in kept.values() for number, id in many.items()}
    listed: set[str] = set()
    for office in kept:
        expected = set(kept[office]) if town.allowed(office) else None
        shown = ways.list(office)
        assert shown == ways.table(office) == ways.answers(office)
        if expected is not None:
            assert shown == expected
            assert ways.search(office, everything) == expected
            listed |= shown
        if heavy:
            assert ways.workbook(office) == ways.paper(office) == shown
        assert shown <= visible
    assert listed == visible
    assert ways.persons(files) == visible
    assert ways.opened(files, "wie-keek/") == visible
    if heavy:
        assert ways.opened(files, "", "verslag/", "inkomen/") == visible
    assert twins(visible) <= ways.doubles() <= visible
    return len(visible)


def in_random_worlds(worlds: int, heavy_every: int) -> None:
    town, seen = Town(), 0
    for seed in range(worlds):
        cache.clear()
        with transaction.atomic():
            seen += same_everywhere(town, seed, heavy=seed % heavy_every == 0)
            transaction.set_rollback(True)
    assert seen > worlds // 2
    print(f"{worlds} worlds, {seen} files to see")  # noqa: T201  the figures are the point


def test_list_search_downloads_files_persons_and_doubles_agree(application: Any) -> None:
    in_random_worlds(8, heavy_every=8)


@pytest.mark.proof
def test_everything_agrees_in_five_hundred_random_worlds(application: Any) -> None:
    in_random_worlds(500, heavy_every=20)
