"""Signal, complaint and appeal are three exits: each does one thing, and none is a form for another."""

import re
from typing import Any

import pytest

from web.conftest import Form
from web.reception.conftest import Reception, a_reception


@pytest.fixture
def house(db: None) -> Reception:
    return a_reception()


def sent(house: Reception, where: str, by: str = "worker", /, **typed: str) -> Any:
    client = house.client(by)
    return client.post(where, Form(client.get(where).content.decode()).fields | typed)


def signals_of(house: Reception) -> str:
    return str(house.client("coordinator").get("/nl/onthaal/signalen/").content.decode())


def test_a_signal_stands_on_the_list_of_the_coordinator_without_who_gave_it(house: Reception) -> None:
    assert sent(house, "/nl/onthaal/signaal/", text="De brief van mei begrijpt niemand").status_code == 302
    page = signals_of(house)
    assert "De brief van mei begrijpt niemand" in page
    assert "Worker Verzonnen" not in page


@pytest.mark.parametrize(
    "text", ["Bel naar 0470 12 34 56", "Amina Verzonnen wacht al maanden", "a@b.be", "85.07.30-033.28"]
)
def test_a_signal_with_a_name_or_number_of_somebody_is_handed_back(house: Reception, text: str) -> None:
    house.register(given="Amina", surname="Verzonnen")
    refused = sent(house, "/nl/onthaal/signaal/", text=text)
    assert (refused.status_code, text in refused.content.decode()) == (400, True)
    assert "Er zijn geen signalen." in signals_of(house)


def test_a_signal_is_taken_up_once(house: Reception) -> None:
    from rotonde.web.reception.models import Signal

    sent(house, "/nl/onthaal/signaal/", text="De wachttijd is te lang")
    with house.inside():
        one = Signal.objects.get(organisation=house.organisation)
    coordinator = house.client("coordinator")
    for _ in range(2):
        assert coordinator.post(f"/nl/onthaal/signalen/{one.id}/").status_code == 302
    assert "opgenomen" in signals_of(house)
    with house.inside():
        assert Signal.objects.get(id=one.id).seen_by == house.people["coordinator"]


def test_a_worker_has_no_list_of_signals(house: Reception) -> None:
    assert house.client().get("/nl/onthaal/signalen/").status_code == 403


def test_without_a_path_the_term_of_a_complaint_isnt_known_and_is_said_so(house: Reception) -> None:
    contact = house.register(given="Amina")
    given = sent(house, f"/nl/onthaal/{contact.id}/klacht/", words="Ik moest drie uur wachten")
    said = house.client().get(given["Location"]).content.decode()
    for words in ("K-", "Ik moest drie uur wachten", "Amina", "Wij weten het niet."):
        assert words in said


def test_the_path_that_the_coordinator_filled_in_sets_the_clock(house: Reception) -> None:
    from datetime import date, timedelta

    from rotonde.screening.worklist.notation import day

    told = {"who": "De klachtendienst", "how": "Verzonnenplein 1", "answer_days": "45", "rests_on": "Reglement, art. 3"}
    assert sent(house, "/nl/onthaal/signalen/", "coordinator", **told).status_code == 302
    contact = house.register()
    page = house.client().get(f"/nl/onthaal/{contact.id}/klacht/").content.decode()
    for words in ("De klachtendienst", "Verzonnenplein 1", "binnen 45 dagen", "Reglement, art. 3"):
        assert words in page
    given = sent(house, f"/nl/onthaal/{contact.id}/klacht/", words="Zo werd ik aangesproken")
    said = house.client().get(given["Location"]).content.decode()
    assert f"tegen {day(date.today() + timedelta(45), 'nl')}" in said


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"who": ""}, "Schrijf wie klachten behandelt"),
        ({"who": "x", "answer_days": "0"}, "een aantal dagen"),
        ({"who": "x", "answer_days": "veel"}, "een aantal dagen"),
        ({"who": "x", "answer_days": "30", "rests_on": ""}, "Een termijn rust op"),
    ],
)
def test_a_path_that_cant_be_right_is_told_beside_its_field(
    house: Reception, typed: dict[str, str], field: str
) -> None:
    refused = sent(house, "/nl/onthaal/signalen/", "coordinator", **typed)
    assert (refused.status_code, field in refused.content.decode()) == (400, True)


def test_an_empty_complaint_is_no_complaint(house: Reception) -> None:
    contact = house.register()
    assert sent(house, f"/nl/onthaal/{contact.id}/klacht/", words=" ").status_code == 400


def test_what_is_wrong_in_a_complaint_is_said_beside_its_field(house: Reception) -> None:
    contact = house.register()
    for typed, field, said in (
        ({"words": ""}, "words", "Schrijf op waarover de klacht gaat."),
        ({"words": "x" * 4001}, "words", "Houd dit korter dan 4.000 tekens."),
        ({"words": "x", "by": "y" * 201}, "by", "Houd de naam korter dan 200 tekens."),
    ):
        page = sent(house, f"/nl/onthaal/{contact.id}/klacht/", **typed).content.decode()
        assert f'id="{field}-fault">{said}<' in page
        assert page.count('aria-invalid="true"') == 1


def test_a_complaint_is_found_again_on_the_page_of_its_contact_by_who_wrote_it_down_and_not_by_a_colleague(
    house: Reception,
) -> None:
    contact = house.register(given="Amina")
    where = f"/nl/onthaal/{contact.id}/"
    assert "Klachten bij dit contact" not in house.client().get(where).content.decode()
    receipt = sent(house, where + "klacht/", words="Ik werd niet gehoord")["Location"]
    page = house.client().get(where).content.decode()
    assert re.findall(rf'<a href="{receipt}">(K-\d+-00001)</a>', page) != []
    assert "Klachten bij dit contact" not in house.client("colleague").get(where).content.decode()


def test_the_receipt_on_paper_of_who_wants_no_paper_bears_no_name(house: Reception) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    from rotonde.web.people.persons.record import Record, change_person

    contact = house.register(given="Amina")
    given = sent(house, f"/nl/onthaal/{contact.id}/klacht/", words="Ik werd niet gehoord")

    def paper() -> str:
        made = house.client().get(given["Location"] + "bewijs.pdf")
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(made.content)).pages)

    assert "Amina" in paper()
    with house.inside():
        change_person(house.people["worker"], contact.person, Record(given="Amina", safety=("no_letters",)), 1)
    assert ("Amina" in paper(), "Ik werd niet gehoord" in paper()) == (False, True)


def test_appeal_says_who_decided_and_where_to_go_and_keeps_nothing(house: Reception) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = house.client()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        page = client.get("/nl/onthaal/beroep/?recht=leefloon").content.decode()
    for words in ("bijzonder comité", "Bij de arbeidsrechtbank, binnen drie maanden", "De beslissing zelf"):
        assert words in page
    assert "<form" in page
    assert 'method="post" action="/nl/onthaal' not in page
    assert [
        one["sql"] for one in asked if one["sql"].startswith(("INSERT", "UPDATE")) and "session" not in one["sql"]
    ] == []


def test_an_appeal_of_which_nobody_told_us_sends_to_the_decision(house: Reception) -> None:
    page = house.client().get("/nl/onthaal/beroep/").content.decode()
    assert "wij weten het niet. Kijk in de beslissing" in page
    assert page.count("Waar en tegen wanneer") == 1


def test_the_list_for_an_appeal_is_printed(house: Reception) -> None:
    made = house.client().get("/nl/onthaal/beroep/lijst.pdf?recht=leefloon")
    assert (made.status_code, made.content[:5]) == (200, b"%PDF-")


def test_each_exit_stands_on_the_page_of_a_contact_and_none_leads_to_another(house: Reception) -> None:
    contact = house.register()
    page = house.client().get(f"/nl/onthaal/{contact.id}/").content.decode()
    exits = ["/nl/onthaal/signaal/", f"/nl/onthaal/{contact.id}/klacht/", "/nl/onthaal/beroep/"]
    assert [one for one in exits if f'href="{one}"' in page] == exits
    for one in exits:
        other = [to for to in exits if to != one]
        assert [to for to in other if to in house.client().get(one).content.decode()] == []
