"""The page of one service: one thing to do now, and what is not known said as such."""

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.domain.reading import services
from rotonde.web.directory.domain.remarks import DOUBTED_AFTER, remark
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import term
from rotonde.web.directory.pages import links_out
from rotonde.web.directory.pages.freshness_said import freshness_said
from rotonde.web.directory.pages.next_step import next_step
from rotonde.web.directory.pages.one_service import has_places_without_a_word_of_the_way_in, one_service
from rotonde.web.directory.pages.open_said import open_said
from rotonde.web.directory.pages.prices_said import price_rows, price_said
from rotonde.web.directory.pages.week_in_short import week_in_short
from rotonde.web.directory.pages.week_said import weeks_said
from rotonde.web.directory.pages.words import Wording
from rotonde.web.entitlements.public_check.views import LEAVE_TO
from web.directory.pages.some_services import (
    BAND,
    NOW,
    TODAY,
    door,
    id_of,
    keep_some,
    made,
    open_hours,
    some_services,
    without_door,
)

NL = Wording("nl")
MARKET = door("Markt", "Markt 1", (51.5, 2.6))
SITE = "https://verzonnen.example/"


def first_step(service: Service, *, is_stale: bool = False) -> tuple[str, str]:
    step = next_step(service, open_said(service, NOW, NL), is_stale=is_stale, w=NL)
    return step.first.said, step.first.address


def all_day(name: str) -> list[dict[str, Any]]:
    return open_hours(name, "08:00", "18:00")


# --- the one next step


def test_where_it_is_open_now_one_goes_there() -> None:
    assert first_step(made("a", "food_aid", MARKET, schedules=all_day("a"))) == (
        "Ga langs: Markt 1, 9999 Verzonnen",
        "",
    )


def test_where_it_opens_later_one_goes_then() -> None:
    service = made("b", "food_aid", MARKET, schedules=open_hours("b", "14:00", "16:00"))
    assert (open_said(service, NOW, NL).said, first_step(service)[0]) == (
        "Nu gesloten, vandaag open om 14:00",
        "Ga langs: Markt 1, 9999 Verzonnen",
    )


@pytest.mark.parametrize(
    "service",
    [
        made("no hours", "food_aid", MARKET),
        made("secret", "safe_shelter", without_door("secret"), schedules=all_day("secret")),
        made(
            "asks", "food_aid", MARKET, schedules=[one | {"attending_type": "Op afspraak"} for one in all_day("asks")]
        ),
        made("dicht", "food_aid", MARKET, schedules=all_day("dicht"), status="temporarily closed"),
    ],
)
def test_where_hours_a_door_or_an_appointment_are_lacking_one_calls(service: Service) -> None:
    assert first_step(service) == ("Bel 09 999 99 01", "tel:099999901")


def test_where_it_is_full_or_was_not_looked_at_for_long_one_calls_first() -> None:
    full = {"id": str(id_of("f")), "unit": BAND, "available": 0, "updated": "2026-11-20T10:00:00Z"}
    service = made("vol", "food_aid", MARKET, schedules=all_day("vol"), capacities=[full])
    assert first_step(service)[1] == "tel:099999901"
    assert first_step(made("oud", "food_aid", MARKET, schedules=all_day("oud")), is_stale=True)[1] == "tel:099999901"


def test_without_a_number_one_mails_then_looks_at_the_site_then_goes_to_the_desk() -> None:
    told = {"phones": [], "email": "hulp@verzonnen.example", "url": SITE}
    place = without_door("x")
    assert first_step(made("x", "food_aid", place, **told))[1] == "mailto:hulp@verzonnen.example"
    assert first_step(made("x", "food_aid", place, **told | {"email": None})) == ("Kijk op de website", SITE)
    said, address = first_step(made("x", "food_aid", place, phones=[]))
    assert (address, "OCMW of sociaal huis" in said) == ("", True)


@pytest.mark.parametrize("place", [MARKET, without_door("y")])
@pytest.mark.parametrize("phones", [[], [{"id": str(id_of("p")), "number": "vraag het"}]])
def test_there_is_always_something_to_do(place: dict[str, Any], phones: list[Any]) -> None:
    assert first_step(made("y", "food_aid", place, phones=phones))[0]


# --- prices, freshness, hours


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "Prijs niet bekend: vraag het vooraf"),
        ([("0", "")], "Gratis"),
        ([("7", "")], "€ 7,00"),
        ([("7", ""), ("3.5", "kansentarief")], "€ 7,00 · € 3,50 met kansentarief"),
        ([("7", ""), ("0", "kansentarief")], "€ 7,00 · gratis met kansentarief"),
        ([("0", ""), ("0", "kansentarief")], "Gratis"),
    ],
)
def test_a_price_is_said_in_words(rows: list[tuple[str, str]], said: str) -> None:
    prices = []
    for number, (amount, tariff) in enumerate(rows):
        id = id_of(f"price {number}")
        terms = [term(id, "tariff", tariff).bare()] if tariff else []
        prices.append({"id": str(id), "amount": amount, "currency": "EUR", "attributes": terms})
    assert price_said(made("p", "food_aid", cost_options=prices), TODAY, NL).replace("\xa0", " ") == said


def test_a_price_that_is_over_or_not_there_yet_is_not_said() -> None:
    old = {"id": str(id_of("old")), "amount": "5", "currency": "EUR", "valid_to": "2026-01-01"}
    coming = {"id": str(id_of("coming")), "amount": "9", "currency": "EUR", "valid_from": "2027-01-01"}
    now = {"id": str(id_of("now")), "amount": "6", "currency": "EUR", "valid_from": "2026-01-02"}
    service = made("p", "food_aid", cost_options=[old, coming, now])
    assert price_said(service, TODAY, NL).replace("\xa0", " ") == "€ 6,00"


@given(st.integers(0, 4000))
def test_after_180_days_without_a_look_one_is_told_to_call_first(days: int) -> None:
    fresh = freshness_said(TODAY - timedelta(days=days), TODAY, NL)
    assert (fresh.is_stale, "bel eerst" in fresh.said) == (days > 180, days > 180)


def test_what_nobody_ever_looked_at_says_so() -> None:
    assert freshness_said(None, TODAY, NL).is_stale


def test_seven_days_from_today_on_are_told_with_a_holiday_marked() -> None:
    christmas = date(2026, 12, 23)
    (week,) = weeks_said(made("w", "food_aid", MARKET, schedules=all_day("w")), christmas, NL)
    assert [day.name for day in week.days][::6] == ["woensdag", "dinsdag"]
    assert [day.name for day in week.days if day.is_today] == ["woensdag"]
    assert [(day.name, day.hours) for day in week.days if day.is_holiday] == [("vrijdag", "feestdag: bel eerst")]


def test_places_with_hours_of_their_own_have_a_week_of_their_own_and_without_hours_there_is_no_table() -> None:
    ats = [
        {"id": str(id_of(name)), "location": door(name, f"{name} 1", (51.5, 2.6)), "schedules": all_day(name)}
        for name in ("Noord", "Zuid")
    ]
    titles = [one.title for one in weeks_said(made("w", "food_aid", service_at_locations=ats), TODAY, NL)]
    assert titles == ["Openingsuren vanaf vandaag: Noord", "Openingsuren vanaf vandaag: Zuid"]
    assert weeks_said(made("w", "food_aid", MARKET), TODAY, NL) == []


def test_what_our_words_say_of_a_price_is_not_said_again_in_those_of_the_service() -> None:
    reduced = {"id": str(id_of("low")), "amount": "0", "option": "Kansentarief"}
    reduced["attributes"] = [term(id_of("low"), "tariff", "kansentarief").bare()]
    free = {"id": str(id_of("free")), "amount": "0", "option": "Gratis"}
    paid = {"id": str(id_of("paid")), "amount": "7", "option": "Met drank"}
    rows = price_rows(made("p", "food_aid", cost_options=[free, paid, reduced]), TODAY, Wording("fr"))
    assert [(who, amount.replace("\xa0", " "), told) for who, amount, told in rows] == [
        ("Tout le monde", "Gratuit", ""),
        ("Tout le monde", "7,00 €", "Met drank"),
        ("Au tarif réduit", "Gratuit", ""),
    ]


def short(service: Service, lang: str = "nl") -> list[str]:
    w = Wording(lang)
    return week_in_short(service, open_said(service, NOW, w), TODAY, w)


def test_on_paper_days_with_the_same_hours_stand_together_and_the_week_begins_on_monday() -> None:
    def on(days: str, opens: str, closes: str) -> dict[str, Any]:
        return {"id": str(id_of(days + opens)), "freq": "WEEKLY", "byday": days, "opens_at": opens, "closes_at": closes}

    service = made("w", "food_aid", schedules=[on("FR,MO", "09:00", "12:00"), on("TU", "14:00", "16:00")])
    assert short(service) == ["ma, vr 9:00–12:00", "di 14:00–16:00"]
    assert short(service, "fr") == ["lun., ven. 9:00–12:00", "mar. 14:00–16:00"]
    over = {"id": str(id_of("over")), "valid_from": str(TODAY), "valid_to": str(TODAY + timedelta(days=20))}
    shut = made("w", "food_aid", schedules=[on("MO", "09:00", "12:00"), over])
    assert short(shut) == ["Deze week gesloten"]


def test_on_paper_what_is_not_known_or_asks_an_appointment_is_said_in_the_place_of_hours() -> None:
    ats = [
        {
            "id": str(id_of(name)),
            "location": door(name, f"{name} 1", (51.5, 2.6)),
            "schedules": open_hours(name, opens, "16:00"),
        }
        for name, opens in (("Noord", "13:00"), ("Zuid", "14:00"))
    ]
    every_day = "ma, di, wo, do, vr, za, zo"
    said = {
        "places": short(made("w", "food_aid", service_at_locations=ats)),
        "unknown": short(made("w", "food_aid")),
        "shut": short(made("w", "food_aid", schedules=all_day("w"), status="temporarily closed")),
        "asks": short(made("w", "food_aid", schedules=[{"id": str(id_of("a")), "attending_type": "Op afspraak"}])),
    }
    assert said == {
        "places": [f"Noord: {every_day} 13:00–16:00", f"Zuid: {every_day} 14:00–16:00"],
        "unknown": ["Openingsuren niet bekend: bel eerst"],
        "shut": ["Tijdelijk gesloten"],
        "asks": ["Op afspraak"],
    }


def test_ages_areas_room_and_registers_are_said() -> None:
    half = {"id": str(id_of("h")), "unit": BAND, "available": 1, "updated": "2026-11-20T10:00:00Z"}
    shown = one_service(made("z", "safe_shelter", minimum_age=12, maximum_age=25, capacities=[half]), NOW, NL)
    assert shown.for_whom == ["Van 12 tot en met 25 jaar"]
    assert shown.areas == "Voor wie woont in: Verzonnen"
    assert shown.room == "Weinig plaats (gezegd op 20 november 2026)"
    assert shown.intrusiveness == "Hulp die veel overneemt. Dat is stap 5 van 5: stap 1 is de lichtste hulp."


@pytest.mark.parametrize(
    ("code", "said"), [("", ""), ("wheelchair", NL["way_in_wheelchair"]), ("not", NL["way_in_not"])]
)
def test_whether_a_wheelchair_gets_in_is_said_where_it_is_sure(code: str, said: str) -> None:
    terms = [term(id_of("way in"), "accessibility", code).bare()] if code else []
    way_in = {"id": str(id_of("way in")), "description": "Bel aan.", "attributes": terms}
    service = made("w", "food_aid", MARKET | {"accessibility": [way_in]})
    (place,) = one_service(service, NOW, NL).places
    assert (place.wheelchair, place.way_in) == (said, ["Bel aan."])


@pytest.mark.parametrize(("told", "unknown"), [([], True), ([{}], True), ([{"description": "Bel aan."}], False)])
def test_a_door_of_which_nobody_told_how_to_get_in_says_so(told: list[Any], unknown: bool) -> None:
    way_in = [{"id": str(id_of("way in"))} | one for one in told]
    service = made("w", "food_aid", MARKET | {"accessibility": way_in})
    assert has_places_without_a_word_of_the_way_in(service) is unknown


# --- the page


@pytest.fixture
def visitor(application: Any, db: None) -> Client:
    keep_some()
    return Client(headers={"host": "127.0.0.1"})


def page(visitor: Client, name: str, lang: str = "nl") -> str:
    response = visitor.get(f"/{lang}/hulp/dienst/{id_of(name)}/")
    assert response.status_code == 200
    return str(response.content.decode())


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_every_service_has_a_page_with_one_large_thing_to_do(visitor: Client, lang: str) -> None:
    for one in some_services():
        html = page(visitor, one.name, lang)
        large = html.count("is-large") + html.count('class="go"')
        assert (one.name, large) == (one.name, 0 if one.status == "defunct" else 1)


def test_what_is_no_more_says_so_and_leads_to_others(visitor: Client) -> None:
    html = page(visitor, "Was er vroeger")
    assert "Deze dienst bestaat niet meer" in html
    assert 'href="/nl/hulp/soort/food_aid/"' in html


def test_a_secret_address_is_nowhere_on_the_page(visitor: Client) -> None:
    told = text(page(visitor, "Huis zonder naam"))
    assert ("Het adres is geheim" in told, "Ga langs" in told, "Op dit moment vol" in told) == (True, False, True)


def test_a_service_leads_to_the_rights_that_it_helps_with_and_says_what_to_bring(visitor: Client) -> None:
    html = page(visitor, "Brievenhulp")
    assert ('href="/nl/recht/leefloon/"' in html, "De brief" in html) == (True, True)


def test_a_reduced_price_is_a_row_and_leads_to_the_right(visitor: Client) -> None:
    told = text(page(visitor, "Eetkaffee")).replace("\xa0", " ")
    assert "Met kansentarief € 3,50" in told
    assert "Heb je recht op kansentarief? Kijk het na." in told


def test_a_text_in_dutch_on_a_french_page_says_its_language(visitor: Client) -> None:
    html = page(visitor, "Eetkaffee", "fr")
    assert '<h1 lang="nl">Eetkaffee</h1>' in html
    assert "Le service a écrit ce texte en néerlandais." in html


def test_a_hostile_text_of_a_service_is_only_text(visitor: Client) -> None:
    bad = "<script>alert(1)</script>"
    phones = [{"id": str(id_of("p")), "number": '09" onclick="alert(1)'}]
    keep_service(made(bad, "food_aid", description=bad, alert=bad, phones=phones, url=SITE), "coordinator")
    html = page(visitor, bad)
    assert ("<script>alert" in html, 'onclick="alert' in html) == (False, False)


def test_links_to_pages_that_are_not_here_are_not_there(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: Any, **__: Any) -> str:
        raise links_out.NoReverseMatch

    monkeypatch.setattr(links_out, "reverse", nowhere)
    monkeypatch.setattr(links_out, "is_valid_path", lambda address: False)
    html = page(visitor, "Brievenhulp")
    assert [word for word in ("Klopt er iets niet?", "Als gegevens", "/nl/recht/") if word in html] == []
    monkeypatch.setattr(links_out, "reverse", lambda name, kwargs: f"/nl/{name}/")
    monkeypatch.setattr(links_out, "is_valid_path", lambda address: True)
    html = page(visitor, "Brievenhulp")
    assert 'href="/nl/directory_remark/"' in html
    assert f'href="/hsds/services/{id_of("Brievenhulp")}"' in html


def test_only_who_may_make_cards_is_led_to_making_one(visitor: Client, signed_in_as: Any) -> None:
    address = f"/nl/hulp/dienst/{id_of('Eetkaffee')}/"
    led = {role: "Maak een kaart" in signed_in_as(role).get(address) for role in ("", "worker", "editor")}
    assert led == {"": False, "worker": True, "editor": False}


def test_what_people_doubt_is_said_without_what_they_said(visitor: Client) -> None:
    service = services().get(id=id_of("Eetkaffee"))
    assert NL["may_be_wrong"] not in page(visitor, "Eetkaffee")
    remark(service, "hours", "Dinsdag is het dicht", TODAY - DOUBTED_AFTER - timedelta(days=400))
    html = page(visitor, "Eetkaffee")
    assert (NL["may_be_wrong"] in html, "Dinsdag is het dicht" in html) == (True, False)


@pytest.mark.parametrize(("name", "has_way_out"), [("Huis zonder naam", True), ("Eetkaffee", False)])
def test_from_a_service_about_safety_one_leaves_at_once(visitor: Client, name: str, has_way_out: bool) -> None:
    html = page(visitor, name, "fr")
    shown = ("Quitter vite" in html, f'href="{LEAVE_TO}"' in html, "rotonde/leave.js" in html, "Deux fois Esc" in html)
    assert shown == (has_way_out,) * 4
