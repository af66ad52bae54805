"""What somebody takes along is everything that is held of them, and nothing of who lives with them (R27)."""

import io
import json
import random
import time
from datetime import date
from typing import Any
from zipfile import ZipFile

import pytest

from web.protection.conftest import DAY, House


def planted(chance: random.Random, people: list[str], each: int) -> tuple[dict[str, Any], dict[str, list[str]]]:
    """Facts of each person, every value one that nobody else has; and those values, which are the oracle."""
    told: dict[str, Any] = {}
    oracle: dict[str, list[str]] = {}
    for one in people:
        values = [str(chance.randrange(10**8, 10**9)) for _ in range(each)]
        told[one] = {f"planted_{place}": {str(2000 + place): value} for place, value in enumerate(values)}
        oracle[one] = values
    return told, oracle


def pack_of(house: House, person: Any, role: str = "worker") -> tuple[Any, bytes]:
    from rotonde.web.protection.pack import make_pack

    with house.inside():
        pack = make_pack(house.users[role], person, "nl", identity_checked=True)
    return json.loads(pack.as_json), pack.as_pdf


def text_of(pdf: bytes) -> str:
    from pypdf import PdfReader

    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_two_hundred_planted_facts_are_all_there_and_none_of_the_housemates(house: House) -> None:
    told, oracle = planted(random.Random(27), ["a", "b", "c"], 200)
    told["h"] = {"rent_month": {"2026-11": 65432}}
    dossier = house.household("27", "a", "b", "c", told=told)
    person = house.person(dossier, "b")
    began = time.process_time()  # seconds of the processor: a busy machine is no fault of the pack
    pack, pdf = pack_of(house, person)
    took = time.process_time() - began
    whole, paper = json.dumps(pack, ensure_ascii=False), text_of(pdf)
    assert [value for value in oracle["b"] if value not in whole] == []
    assert [value for value in oracle["b"] if value not in paper] == []
    others = [*oracle["a"], *oracle["c"], "Voornaama27", "Voornaamc27", "Naama", "Naamc"]
    assert [value for value in others if value in whole or value in paper] == []
    assert "65432" in whole
    assert "Voornaamb27 Naamb" in whole
    assert took <= 10


def test_steps_applications_holds_and_requests_are_in_it_without_the_name_of_a_worker(house: House) -> None:
    from django.db import transaction

    from rotonde.web.entitlements.domain.applications import apply_for
    from rotonde.web.entitlements.domain.holds import hold
    from rotonde.web.protection.domain.requesting import take_request

    dossier = house.household("1", "a", "b")
    person, worker = house.person(dossier, "a"), house.users["worker"]
    with house.inside(), transaction.atomic():
        apply_for(worker, dossier, "leefloon", "a", 0, "x", is_passed_on=False, check_after=0)
        apply_for(worker, dossier, "leefloon", "b", 0, "x", is_passed_on=False, check_after=0)
        hold(worker, dossier, "huurpremie", "a", date(2026, 12, 1), DAY)
        take_request(worker, person, "not_screened", {"why": "liever niet"}, DAY)
    pack, pdf = pack_of(house, person, "protection_officer")
    counts = {one["name"]: len(one["items"]) for one in pack["held"]}
    assert counts["entitlements.step"] == 1
    assert counts["entitlements.application"] == 1
    assert counts["entitlements.hold"] == 1
    assert counts["protection.request"] == 1
    by = {line["by"] for line in pack["access_log"]}
    assert by == {"medewerker"}
    assert "Test worker" not in json.dumps(pack) + text_of(pdf)


def test_the_pack_is_logged_and_needs_somebody_who_looked_at_the_identity(house: House) -> None:
    from rotonde.web.audit.models import Event
    from rotonde.web.protection.pack import IdentityNotChecked, make_pack

    person = house.person(house.household("1", "a"), "a")
    with house.inside():
        with pytest.raises(IdentityNotChecked):
            make_pack(house.users["worker"], person, "nl", identity_checked=False)
        made = Event.objects.filter(organisation=house.organisation, action="protection.pack_made")
        assert made.count() == 0
    pack_of(house, person)
    with house.inside():
        assert made.values_list("record", flat=True).get() == str(person.id)


def test_the_paper_is_tagged_for_a_screen_reader(small_house: House) -> None:
    from pypdf import PdfReader

    _, pdf = pack_of(small_house, small_house.person(small_house.household("1", "a"), "a"))
    root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_one_click_gives_both_files_under_names_that_say_nothing(small_house: House, lang: str) -> None:
    person = small_house.person(small_house.household("1", "a"), "a")
    address = f"/{lang}/gegevens/persoon/{person.id}/overzicht/"
    client = small_house.client("worker")
    assert client.post(address).status_code == 400
    answer = client.post(address, {"checked": "1"})
    assert answer["Content-Type"] == "application/zip"
    assert ZipFile(io.BytesIO(answer.content)).namelist() == ["gegevens.json", "gegevens.pdf"]
    assert "Naam" not in answer["Content-Disposition"]


@pytest.mark.parametrize("role", ["coordinator", "administrator", "editor", "volunteer"])
def test_nobody_else_gets_a_pack(small_house: House, role: str) -> None:
    person = small_house.person(small_house.household("1", "a"), "a")
    client = small_house.client(role)
    assert client.get(f"/nl/gegevens/persoon/{person.id}/").status_code == 404
    assert client.post(f"/nl/gegevens/persoon/{person.id}/overzicht/", {"checked": "1"}).status_code == 404


def test_what_the_source_said_before_something_else_was_told_here_is_in_it_too(small_house: House) -> None:
    from rotonde.web.people.domain.dossiers import change_dossier, contents_of

    dossier = small_house.household("1", "a", "b", told={"a": {"planted": "EERST"}, "b": {"planted": "ANDER"}})
    contents = contents_of(dossier)
    here = contents.form | {"persons": {"a": {"planted": "DAARNA"}, "b": {"planted": "NIEUW"}}}
    change_dossier(small_house.users["worker"], dossier, contents.told(here, DAY.isoformat()), dossier.version)
    said = json.dumps(pack_of(small_house, small_house.person(dossier, "a"))[0])
    assert ["EERST" in said, "DAARNA" in said, "ANDER" in said, "NIEUW" in said] == [True, True, False, False]


def test_a_question_list_that_went_out_is_in_it_for_whom_it_asks_about(house: House) -> None:
    from rotonde.screening.worklist.question_list import Question, QuestionList
    from rotonde.web.entitlements.domain.printed_questions import keep_questions

    dossier = house.household("1", "a", "b")
    asked = [
        Question(n, fact, of, None, "truth", "?", (), "", (), False)
        for n, fact, of in ((1, "pregnant", "a"), (2, "student", "b"))
    ]
    with house.inside():
        keep_questions(house.users["worker"], dossier, QuestionList("ABCDE", DAY, tuple(asked), ()))
    pack, _ = pack_of(house, house.person(dossier, "a"))
    told = next(one["items"] for one in pack["held"] if one["name"] == "entitlements.questions")
    assert [one["value"] for one in told] == [{"fact": "pregnant"}]


def test_what_was_written_with_a_step_is_left_out_where_it_names_a_housemate(small_house: House) -> None:
    from rotonde.web.entitlements.domain.steps import Told, take_step

    dossier, worker = small_house.household("1", "a", "b"), small_house.users["worker"]
    take_step(worker, dossier, "leefloon", "a", "discussed", 0, Told(note="MIJNE"))
    take_step(worker, dossier, "huurpremie", "a", "discussed", 0, Told(note="Voornaamb1 betaalt: GEHEIM"))
    said = json.dumps(pack_of(small_house, small_house.person(dossier, "a"))[0], ensure_ascii=False)
    assert ["MIJNE" in said, "GEHEIM" in said, "Voornaamb1" in said] == [True, False, False]
