"""Lists as associations write them: the columns are recognised or corrected, and what isn't certain stays words."""

import contextlib
import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.directory.domain.reading import service_document, services
from rotonde.web.directory.incoming.files.headings import recognised_headings
from rotonde.web.directory.incoming.files.hours_in_words import DAYS, NotCertain, hours_of
from rotonde.web.directory.models import Service
from web.directory.incoming.conftest import Coordinator

LIST = """Dienst;Organisatie;Adres;Tel.;E-mail;Openingsuren;Prijs;Talen;Voor wie?;Wat meebrengen;Soort hulp
Voedselbedeling;De Ketel vzw;Markt 1 bus 2, 9999 Verzonnen;09 999 99 01;info@de-ketel.example;\
ma-vr 9-12u en 13u30-16u, woe gesloten;€ 2;Nederlands, Frans;Wie weinig geld heeft;identiteitskaart, attest;Voedselhulp
Babbelhoek;De Ketel vzw;geheim adres;bel maar;;soms op dinsdag;naar draagkracht;;Iedereen;;Iets vreemds
;;;;;;;;;;
;;Markt 3;;;;;;;;
"""


def test_the_headings_of_a_real_list_are_recognised_in_three_languages_and_mistyped() -> None:
    dutch = ["Naam", "Dienst", "Straat + nr", "Postcode", "Gemeente", "GSM-nr", "Mailadres", "Openingsurn", "Kostprijs"]
    assert recognised_headings(dutch) == [
        *("organisation", "name", "street", "postcode", "city", "mobile", "mail", "hours", "price"),
    ]
    french = ["Nom", "Organisation", "Rue", "N°", "Code postal", "Commune", "Téléphone", "Site web", "Horaires"]
    assert recognised_headings(french) == [
        *("name", "organisation", "street", "number", "postcode", "city", "phone", "website", "hours"),
    ]
    assert recognised_headings(["Lievelingskleur", "", "x"]) == ["", "", ""]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ma-vr 9-12u en 13u30-16u, woe gesloten", ["MO,TU,TH,FR 09:00 12:00", "MO,TU,TH,FR 13:30 16:00"]),
        ("dinsdag 9:00-12:00; donderdag 13.30-16.00", ["TU 09:00 12:00", "TH 13:30 16:00"]),
        ("elke werkdag van 9 tot 17 uur", ["MO,TU,WE,TH,FR 09:00 17:00"]),
        ("lu-ve 9h-12h et 13h30-16h", ["MO,TU,WE,TH,FR 09:00 12:00", "MO,TU,WE,TH,FR 13:30 16:00"]),
        ("dagelijks 8-20u", ["MO,TU,WE,TH,FR,SA,SU 08:00 20:00"]),
    ],
)
def test_hours_that_are_certain_become_schedules(text: str, told: list[str]) -> None:
    assert [f"{one['byday']} {one['opens_at']} {one['closes_at']}" for one in hours_of(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "soms op dinsdag",
        "ma-vr 17-9u",
        "ma-vr 9-12, wo 14-16",
        "eerste dinsdag van de maand 14-16u",
        "di 9u – 11u30 (niet in juli)",
        "9-12u",
        "vr-ma 9-12u",
        "ma 9-12 en 11-14u",
        "gesloten",
        "",
    ],
)
def test_hours_that_are_not_certain_stay_words(text: str) -> None:
    with pytest.raises(NotCertain):
        hours_of(text)


@given(st.sets(st.integers(0, 6), min_size=1), st.integers(0, 22), st.integers(0, 59))
def test_hours_written_day_by_day_are_read_as_they_were_meant(days: set[int], hour: int, minute: int) -> None:
    names = ["maandag", "di", "woe", "donderdag", "vr", "zat", "zo"]
    text = "; ".join(f"{names[day]} {hour}u{minute:02}-23u" for day in sorted(days)) if hour < 23 else "x"
    read = hours_of(text)
    assert {day for one in read for day in one["byday"].split(",")} == {DAYS[day] for day in days}
    assert {(one["opens_at"], one["closes_at"]) for one in read} == {(f"{hour:02}:{minute:02}", "23:00")}


@given(st.text(max_size=60))
def test_no_text_of_hours_makes_it_stumble(text: str) -> None:
    with contextlib.suppress(NotCertain):
        assert all(one["opens_at"] < one["closes_at"] for one in hours_of(text))


def as_workbook(text: str) -> bytes:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for line in text.splitlines():
        sheet.append(line.split(";"))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize("content", [LIST.encode(), LIST.encode("cp1252"), as_workbook(LIST)])
def test_a_list_is_read_by_its_columns_and_what_is_not_certain_is_said(
    coordinator: Coordinator, content: bytes
) -> None:
    html = coordinator.bring(content)
    assert "11 van de 11 kolommen zijn herkend" in html
    html = coordinator.post(organisation="", assured="01/10/2026")
    assert "Rij 5: er staat geen naam" in coordinator.page(coordinator.client.get(coordinator.address + "?wat=trouble"))
    assert "Rij 3: de uren “soms op dinsdag” zijn niet zeker te lezen." in html
    assert "“bel maar” is niet bruikbaar als telefoon" in html
    coordinator.keep_all()
    food, talk = (told(name) for name in ("Voedselbedeling", "Babbelhoek"))
    assert food["organization"]["name"] == "De Ketel vzw"
    assert [one["byday"] for one in food["schedules"]] == ["MO,TU,TH,FR", "MO,TU,TH,FR"]
    assert food["cost_options"][0]["amount"] == 2
    assert food["languages"][1]["code"] == "fr"
    assert [one["document"] for one in food["required_documents"]] == ["identiteitskaart", "attest"]
    assert food["attributes"][0]["label"] == "food_aid"
    address = food["service_at_locations"][0]["location"]["addresses"][0]
    assert (address["address_1"], address["postal_code"], address["city"]) == ("Markt 1 bus 2", "9999", "Verzonnen")
    assert food["assured_date"] == "2026-10-01"
    assert talk["schedules"] == [{"id": talk["schedules"][0]["id"], "description": "soms op dinsdag"}]
    assert talk["service_at_locations"][0]["location"] == {
        "id": talk["service_at_locations"][0]["location"]["id"],
        "location_type": "virtual",
    }
    assert (talk["fees_description"], "cost_options" in talk) == ("naar draagkracht", False)


def told(name: str) -> dict[str, Any]:
    return service_document(services().get(name=name))


@pytest.mark.django_db
def test_the_same_list_again_changes_nothing_and_a_newer_one_proposes_what_is_newer(coordinator: Coordinator) -> None:
    coordinator.bring(LIST.encode())
    coordinator.post(assured="01/10/2026")
    coordinator.keep_all()
    coordinator.bring(LIST.encode())
    coordinator.post(assured="01/10/2026")
    assert {row.finding for row in coordinator.rows(is_done=False)} == {"same"}
    coordinator.bring(LIST.replace("€ 2;", "€ 3;").encode())
    coordinator.post(assured="02/10/2026")
    (row,) = [row for row in coordinator.rows(is_done=False, finding="changed") if row.name == "Voedselbedeling"]
    assert {one["field"]: one["is_proposed"] for one in row.differences} == {
        "assured_date": True,
        "cost_options": True,
        "fees_description": True,
    }


@pytest.mark.django_db
def test_a_column_is_corrected_by_who_brought_the_list(coordinator: Coordinator) -> None:
    html = coordinator.bring(b"Wat we doen;Lievelingskleur;Tel\nSoep koken;groen;09 999 99 01\n")
    assert "1 van de 3 kolommen" in html
    html = coordinator.post()
    assert "Zeg welke kolom de naam van de dienst of de organisatie is." in html
    html = coordinator.post(s0c0="name", s0c2="name")
    assert "Twee kolommen betekenen “Naam van de dienst”." in html
    html = coordinator.post(s0c0="name", assured="31/02/2026")
    assert "Dit is geen dag." in html
    coordinator.post(s0c0="name", organisation="De Ketel")
    coordinator.keep_all()
    kept = Service.objects.get()
    assert (kept.name, kept.provider.name if kept.provider else "") == ("Soep koken", "De Ketel")
