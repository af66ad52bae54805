"""Who doesn't want to be screened, or wants their data left alone, is so everywhere: list, search, export and run."""

import random
import re
from datetime import date
from typing import Any

import pytest

from web.worklist.conftest import DAY, DOZEN, answered, file_of, store_list

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(db: None) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(email="rights_worker@verzonnen.example")


@pytest.fixture
def office(worker: Any) -> Any:
    return worker.offices.select_related("organisation").get()


def ask(worker: Any, number: str, kind: str, chance: random.Random) -> Any:
    """Let one of the people of a file ask something."""
    from rotonde.web.people.models import Person
    from rotonde.web.protection.domain.requesting import take_request

    dossier = file_of(number, worker.organisation)
    persons = list(Person.objects.filter(dossier=dossier).order_by("member").select_related("organisation"))
    return take_request(worker, chance.choice(persons), kind, {}, DAY)


class Ways:
    """Every way in which files are used unasked."""

    def __init__(self, worker: Any, office: Any) -> None:
        from django.test import Client

        self.worker, self.office = worker, office
        self.client = Client(headers={"host": "127.0.0.1"})
        self.client.force_login(worker)

    def list(self, part: str) -> set[str]:
        html = self.client.get(f"/nl/dossiers/?deel={part}&per_blad=50").content.decode()
        return set(re.findall(r'href="/nl/dossiers/[0-9a-f-]{36}/">([^<]+)</a>', html))

    def found(self) -> set[str]:
        return {one for one in DOZEN if self.client.post("/nl/dossiers/zoeken/", {"number": one}).status_code == 302}

    def export(self, part: str, kind: str = "lijst.csv") -> set[str]:
        answer = self.client.get(f"/nl/dossiers/{kind}?deel={part}")
        return set(re.findall(r"2026-\d{4}", answer.content.decode("utf-8-sig"))) & set(DOZEN)

    def run(self) -> set[str]:
        from rotonde.web.entitlements.domain.files_of_run import files_of_run
        from rotonde.web.entitlements.models import Run

        run = Run.objects.get(office=self.office, is_shown=True)
        run.upload = None
        return {one.number for one in files_of_run(run).files}

    def second_opinion(self) -> set[str]:
        from rotonde.web.entitlements.domain import compare_engines
        from rotonde.web.entitlements.models import Run

        run = Run.objects.select_related("organisation").get(office=self.office, is_shown=True)
        return {
            one.focus or next(iter(one.records["household"]))
            for _, block in compare_engines._blocks(run)
            for one in block
        }


@pytest.mark.parametrize("seed", range(4))
def test_list_search_export_run_and_second_opinion_leave_out_the_same_files(
    worker: Any, office: Any, seed: int
) -> None:
    from rotonde.web.entitlements.models import Run

    chance = random.Random(seed)
    Run.objects.filter(office=office).update(is_shown=False)
    store_list(office, answered(DOZEN))
    asked = {one: chance.choice(["restrict", "object", "not_screened"]) for one in chance.sample(DOZEN, 5)}
    made = {one: ask(worker, one, kind, chance) for one, kind in asked.items()}
    ways, left = Ways(worker, office), set(DOZEN) - set(asked)
    assert ways.list("everybody") == ways.export("everybody") == ways.run() == ways.second_opinion() == left
    assert ways.export("everybody", "antwoorden.csv") <= left
    assert ways.list("absent") == ways.export("absent") == set(asked)
    assert ways.found() == set(DOZEN)

    from rotonde.web.protection.domain.requesting import end_request

    for one in made.values():
        one.refresh_from_db()
        end_request(worker, one)
    assert ways.list("everybody") == ways.run() == ways.export("everybody") == set(DOZEN)


def test_a_file_that_is_set_apart_says_why_and_shows_no_name(worker: Any, office: Any) -> None:
    store_list(office, answered(DOZEN))
    ask(worker, DOZEN[0], "restrict", random.Random(1))
    ask(worker, DOZEN[1], "not_screened", random.Random(1))
    html = Ways(worker, office).client.get("/nl/dossiers/?deel=absent").content.decode()
    assert "iemand in dit dossier vroeg om de gegevens niet te gebruiken" in html
    assert "iemand in dit dossier wil geen automatisch onderzoek" in html
    assert "Naam0" not in html
    assert "Naam1" in html


def test_a_restricted_file_opens_nowhere_and_says_where_to_go(worker: Any, office: Any) -> None:
    from rotonde.web.people.domain.dossiers import ChangedMeanwhile, change_dossier, contents_of
    from rotonde.web.people.domain.in_use import FileIsRestricted

    store_list(office, answered(DOZEN))
    ask(worker, DOZEN[0], "restrict", random.Random(1))
    dossier = file_of(DOZEN[0], worker.organisation)
    client = Ways(worker, office).client
    for end in ("", "verslag/", "inkomen/", "vragen/"):
        answer = client.get(f"/nl/dossiers/{dossier.id}/{end}")
        assert (answer.status_code, "Naam0" in answer.content.decode()) == (403, False), end
    answer = client.get(f"/nl/dossiers/{dossier.id}/")
    assert f"/nl/gegevens/dossier/{dossier.id}/" in answer.content.decode()
    with pytest.raises((FileIsRestricted, ChangedMeanwhile)):
        change_dossier(worker, dossier, contents_of(dossier), dossier.version)


def test_an_upload_keeps_a_file_that_is_not_screened_up_to_date_without_answering_it(run: Any, worker: Any) -> None:
    from rotonde.web.entitlements.models import Outcome
    from rotonde.web.people.domain.dossiers import contents_of
    from web.caseload.conftest import ROWS

    run()
    ask(worker, "2026-0001", "not_screened", random.Random(1))
    ask(worker, "2026-0002", "restrict", random.Random(1))
    rows = [[*row[:3], "999,00", *row[4:]] for row in ROWS]
    done = run(rows=rows, day=date(2026, 11, 2))
    numbers = {contents_of(one.dossier).number for one in Outcome.objects.filter(run=done).select_related("dossier")}
    assert numbers == {"2026-0003"}
    rents = [str(contents_of(file_of(n, worker.organisation)).form["households"]) for n in ("2026-0001", "2026-0002")]
    assert ["999" in rent for rent in rents] == [True, False]
    html = Ways(worker, None).client.get(f"/nl/dossiers/rekenbeurt/{done.id}/").content.decode()
    assert "iemand in dit dossier wil niet automatisch nagekeken worden" in html.replace("Iemand", "iemand")


@pytest.fixture
def run(worker: Any) -> Any:
    from web.caseload.conftest import DAY as FIRST
    from web.caseload.conftest import ROWS, export

    def run_over(rows: Any = ROWS, day: date = FIRST) -> Any:
        from rotonde.engine.calendar import Dates
        from rotonde.screening.incoming.proposing import propose
        from rotonde.screening.incoming.uploaded import open_upload
        from rotonde.web.entitlements import engine_port
        from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
        from rotonde.web.entitlements.domain.start_run import start_run
        from rotonde.web.people.domain.keep_upload import keep_upload

        upload = keep_upload(worker, worker.offices.get(), "actief.csv", export(rows))
        mapping = propose(open_upload("actief.csv", export(rows)), engine_port.catalogue().vocabulary).mapping
        asked = start_run(worker, upload, mapping, Dates.asked(on=day, today=day))
        return carry_out_run(asked.organisation, asked.id)

    return run_over
