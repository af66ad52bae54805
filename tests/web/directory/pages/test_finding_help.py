"""Finding help without a browser: what is typed stays out of addresses, list and map are one, nothing is a dead end."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rotonde.web.directory import hours
from rotonde.web.directory.care.wording.remarks import REMARKS
from rotonde.web.directory.domain.reading import services
from rotonde.web.directory.domain.remarks import DOUBTED_AFTER, remark
from rotonde.web.directory.kinds.kinds import domains, steps
from rotonde.web.directory.pages.wording import SENTENCES
from rotonde.web.directory.searching import wording as reasons
from web.directory.pages.some_services import id_of, keep_many, keep_some

DOUBT = SENTENCES["may_be_wrong"][0]
REMARKED = {key: texts for key, texts in REMARKS.items() if key.startswith(("remark_", "wrong_", "about_"))}
LANGUAGES = ("nl", "fr", "en")
KETEL = id_of("De Ketel")
PAGES = [
    "hulp/",
    *(f"hulp/over/{one.code}/" for one in domains()),
    "hulp/soort/food_aid/",
    "hulp/bij/leefloon/",
    f"hulp/van/{KETEL}/",
    f"hulp/dienst/{id_of('Voedselpakketten')}/",
]


@pytest.fixture
def visitor(application: Any, db: None) -> Client:
    keep_some()
    return Client(headers={"host": "127.0.0.1"})


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()


def page(visitor: Client, address: str) -> str:
    response = visitor.get(address)
    assert response.status_code == 200, address
    return str(response.content.decode())


def search(visitor: Client, lang: str = "nl", where: str = "hulp/", **typed: str) -> str:
    response = visitor.post(f"/{lang}/{where}", typed)
    assert response.status_code == 200
    return str(response.content.decode())


def found(html: str) -> list[str]:
    return [unescape(one) for one in re.findall(r"<h5[^>]*><a[^>]*>([^<]*)</a>", html)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_there_without_signing_in_light_and_without_a_cookie(visitor: Client, lang: str) -> None:
    for address in PAGES:
        response = visitor.get(f"/{lang}/{address}")
        assert (address, response.status_code, dict(response.cookies)) == (address, 200, {})
        assert len(response.content) < 45_000
        assert f'<html lang="{lang}">' in response.content.decode()
    assert dict(visitor.cookies) == {}


@pytest.mark.parametrize(
    "address",
    [
        "hulp/over/nee/",
        "hulp/soort/nee/",
        "hulp/soort/neighbours/",
        "hulp/bij/nee/",
        "hulp/van/00000000-0000-0000-0000-000000000001/",
        "hulp/dienst/00000000-0000-0000-0000-000000000001/",
    ],
)
def test_what_is_not_there_says_so(visitor: Client, address: str) -> None:
    response = visitor.get(f"/nl/{address}")
    assert response.status_code == 404
    assert "Deze bladzijde bestaat niet." in response.content.decode()


# --- what is typed


def test_what_somebody_types_stands_in_no_address(visitor: Client) -> None:
    html = search(visitor, words="eten na ruzie", place="Verzonnen")
    assert 'value="eten na ruzie"' in html
    addresses = re.findall(r'(?:href|action|formaction|src)="([^"]*)"', html)
    assert [one for one in addresses if "ruzie" in one or "Verzonnen" in one or "?" in one] == []


def test_a_search_typed_in_the_address_is_not_carried_out(visitor: Client) -> None:
    assert page(visitor, "/nl/hulp/?words=eten&place=9999") == page(visitor, "/nl/hulp/")


def test_a_search_needs_no_cookie_and_leaves_none(visitor: Client) -> None:
    strict = Client(headers={"host": "127.0.0.1"}, enforce_csrf_checks=True)
    response = strict.post("/nl/hulp/", {"words": "eten"})
    assert (response.status_code, dict(response.cookies)) == (200, {})
    assert response["Cache-Control"] == "no-store"


def test_a_place_that_nobody_knows_gets_a_sentence_and_loses_nothing(visitor: Client) -> None:
    html = search(visitor, words="eten", place="Zzyzx")
    assert "We kennen de plaats ‘Zzyzx’ niet. Typ een gemeente of een postcode." in text(html)
    assert ('value="eten"' in html, 'value="Zzyzx"' in html, bool(found(html))) == (True, True, True)


def test_a_place_is_said_as_it_was_understood(visitor: Client) -> None:
    assert "voor ‘eten’ in Verzonnen" in text(search(visitor, words="eten", place="9999"))


def test_where_there_is_nothing_for_a_place_the_way_to_everywhere_is_a_button(visitor: Client) -> None:
    html = search(visitor, words="eten", place="Gent")
    assert "In Gent vonden we hiervoor niets. Elders wel." in text(html)
    (form,) = (one for one in re.findall(r"<form.*?</form>", html, re.DOTALL) if "Zoek overal" in one)
    assert re.findall(r'name="(\w+)" value="([^"]*)"', form) == [("words", "eten")]


def test_a_slip_is_told(visitor: Client) -> None:
    assert "‘voedselpaketten’ kennen we niet. We zochten naar" in text(search(visitor, words="voedselpaketten"))


def test_an_empty_search_asks_for_a_word(visitor: Client) -> None:
    html = search(visitor, words="  ")
    assert "Typ eerst een woord" in text(html)
    assert "Of kies waarover het gaat" in text(html)


def test_a_script_that_is_searched_for_is_only_a_word(visitor: Client) -> None:
    assert "<script>alert" not in search(visitor, words="<script>alert(1)</script>", place="<script>alert(1)</script>")


def test_a_search_goes_on_in_another_language_with_all_that_was_typed(visitor: Client) -> None:
    html = search(visitor, words="eten", place="9999", free="1")
    assert re.search(r'<button form="again" formaction="/fr/hulp/"', html)
    (again,) = re.findall(r'<form id="again".*?</form>', html)
    assert re.findall(r'name="(\w+)" value="([^"]*)"', again) == [("words", "eten"), ("place", "9999"), ("free", "1")]


# --- what is found


def test_the_numbers_on_the_map_are_those_of_the_list(visitor: Client) -> None:
    html = search(visitor, words="eten")
    numbers = re.findall(r'<span class="dot[^"]*">(\d+)</span>', html)
    on_map = re.findall(r'<g class="spot[^"]*"><circle[^>]*/><text[^>]*>(\d+)</text>', html)
    assert numbers == [str(number) for number in range(1, len(found(html)) + 1)]
    assert sorted(on_map, key=int) == numbers
    assert {"Voedselpakketten", "Eetkaffee", "Kruidenier"} <= set(found(html))


def test_in_each_part_of_the_list_the_lightest_help_stands_first(visitor: Client) -> None:
    parts = re.split(r"<h3[^>]*>", search(visitor, words="eten"))[1:]
    names = [one[0] for one in steps()]
    for part in parts:
        said = [names.index(unescape(one)) for one in re.findall(r'class="step">([^<]*)</h4>', part)]
        assert said == sorted(set(said))


def test_a_result_tells_all_that_one_wants_to_know_first(visitor: Client) -> None:
    told = text(search(visitor, words="eten")).split("Voedselpakketten ")[1].split("Op de kaart")[0]
    for said in ("De Ketel", "Markt 1, 9999 Verzonnen", "Nu open", "09 999 99 01", "Nederlands", "Prijs niet bekend"):
        assert said in told
    assert "Nagekeken op 1 november 2026" in told
    assert "Nog een zin" not in told


def test_what_was_not_looked_at_for_long_and_a_secret_address_say_so(visitor: Client) -> None:
    assert "Lang niet nagekeken (laatst op 2 januari 2025): bel eerst" in text(search(visitor, words="kruidenier"))
    shelter = text(page(visitor, "/nl/hulp/soort/safe_shelter/"))
    assert "Het adres is geheim. Bel: wij spreken af waar." in shelter
    assert "Op de kaart" not in shelter


def test_what_is_no_more_or_closed_for_now_is_not_found(visitor: Client) -> None:
    assert {"Was er vroeger", "Even dicht"} & set(found(page(visitor, "/nl/hulp/soort/food_aid/"))) == set()


@pytest.mark.parametrize(
    ("tick", "stays"), [("open", {"Voedselpakketten"}), ("free", {"Eetkaffee"}), ("language", {"Voedselpakketten"})]
)
def test_a_choice_is_shown_above_the_results_and_can_be_taken_back(visitor: Client, tick: str, stays: set[str]) -> None:
    html = search(visitor, words="eten", **{tick: "nl" if tick == "language" else "1"})
    assert stays <= set(found(html))
    assert re.search(r'<details class="filters-fold" open>', html)
    assert "Gekozen:" in text(html)


def test_nothing_found_says_what_to_do_now(visitor: Client, settings: Any) -> None:
    told = text(search(visitor, words="xqzzyvq", free="1"))
    for said in ("We vonden niets", "Dat betekent niet dat er geen hulp is", "Ga naar het OCMW", "Bel 112"):
        assert said in told
    assert ("Zoek zonder die keuzes" in told, "Gaat het over iets anders?" in told) == (True, True)


def test_nothing_found_gives_the_number_of_the_desk_where_there_is_one(
    visitor: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.directory.pages import nothing_found
    from rotonde.web.entitlements.public_check.welcome import ELSEWHERE, Welcome

    desk = Welcome({"nl": "Sociaal Huis"}, "09 999 99 00", "Markt 2", {"nl": "elke dag"})
    monkeypatch.setattr(nothing_found, "welcomes", lambda: {ELSEWHERE: desk})
    html = search(visitor, words="xqzzyvq")
    assert 'href="tel:099999900"' in html
    assert "Ga naar Sociaal Huis, Markt 2. Open: elke dag." in text(html)


# --- many


def test_twenty_stand_on_a_page_and_the_next_one_goes_on_counting(visitor: Client) -> None:
    keep_many(45)
    first = search(visitor, where="hulp/soort/food_aid/", place="9999")
    assert len(found(first)) == 20
    assert '<button form="again" class="button" name="page" value="2">Volgende 20</button>' in first
    last = search(visitor, where="hulp/soort/food_aid/", place="9999", page="3")
    assert re.findall(r'<span class="dot[^"]*">(\d+)</span>', last) == [str(number) for number in range(41, 47)]
    assert ("Volgende" in last, "Vorige" in last) == (False, True)


@pytest.mark.parametrize("typed", ["0", "-1", "999", "²", "x", "9" * 50])
def test_a_page_that_is_not_there_is_one_that_is(visitor: Client, typed: str) -> None:
    assert found(search(visitor, words="eten", page=typed)) == found(search(visitor, words="eten"))


def test_a_page_of_twenty_with_its_map_is_light(visitor: Client) -> None:
    keep_many(30)
    assert len(search(visitor, words="voedselpunt")) < 34_000  # with styles, script, mark and font: under 100 kB


# --- other ways in


def test_a_domain_leads_to_the_kinds_that_some_service_gives_and_a_kind_to_its_services(visitor: Client) -> None:
    money = page(visitor, "/nl/hulp/over/money/")
    assert set(re.findall(r"/nl/hulp/soort/(\w+)/", money)) == {"food_aid", "social_restaurant", "social_grocery"}
    assert found(page(visitor, "/nl/hulp/soort/social_restaurant/")) == ["Eetkaffee"]
    assert "Hiervoor kennen we nog geen dienst." in text(page(visitor, "/nl/hulp/over/moving/"))


def test_a_right_leads_to_who_helps_with_it_and_back(visitor: Client) -> None:
    assert 'href="/nl/hulp/bij/leefloon/"' in page(visitor, "/nl/recht/leefloon/")
    html = page(visitor, "/nl/hulp/bij/leefloon/")
    assert (found(html), 'href="/nl/recht/leefloon/"' in html) == (["Brievenhulp"], True)


def test_a_right_with_which_nobody_helps_leads_to_the_desk(visitor: Client) -> None:
    assert "Ga naar het OCMW" in text(page(visitor, "/nl/hulp/bij/huurpremie/"))


def test_who_is_named_in_a_search_has_a_page_of_their_own(visitor: Client) -> None:
    assert f'href="/nl/hulp/van/{KETEL}/"' in search(visitor, words="de ketel eten")
    assert len(found(page(visitor, f"/nl/hulp/van/{KETEL}/"))) == 5


def test_a_kind_of_help_in_a_talk_leads_to_its_services_but_not_where_people_close_by_give_it() -> None:
    from rotonde.web.reception.clarifying.domains_said import help_said
    from rotonde.web.reception.clarifying.instrument import instrument
    from rotonde.web.reception.clarifying.words import Wording

    money = instrument().named("money")
    assert money is not None
    addresses = [address for _, _, address in help_said(money, Wording("fr"))]
    assert addresses == [f"/fr/hulp/soort/{one.code}/" if one.is_service else "" for one in money.help]
    assert addresses[0] == ""


def test_the_front_door_leads_here(visitor: Client) -> None:
    for lang in LANGUAGES:
        assert f'href="/{lang}/hulp/"' in page(visitor, f"/{lang}/")


def test_a_worker_is_led_here_from_the_head_and_a_visitor_from_the_front(signed_in_as: Any) -> None:
    heads = {
        role: "/nl/hulp/" in signed_in_as(role).get("/nl/account/") for role in ("worker", "rights_worker", "editor")
    }
    assert heads == {"worker": True, "rights_worker": True, "editor": False}


def test_the_results_are_printed_as_they_stand(visitor: Client) -> None:
    response = visitor.post("/nl/hulp/papier/", {"words": "eten", "page": "1"})
    assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ({"words": "eten", "free": "1"}, "hulp/"),
        ({"kind": "food_aid"}, "hulp/soort/food_aid/"),
        ({"right": "leefloon"}, "hulp/bij/leefloon/"),
        ({"provider": str(KETEL)}, f"hulp/van/{KETEL}/"),
    ],
)
def test_what_is_printed_is_what_stands_on_the_page(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, told: dict[str, str], where: str
) -> None:
    from rotonde.web.directory.pages import paper

    printed: list[str] = []
    monkeypatch.setattr(paper, "pdf_of", lambda html, *_, **__: printed.append(html) or b"%PDF-")
    visitor.post("/nl/hulp/papier/", told)
    names = [unescape(one).split(". ", 1)[1] for one in re.findall(r"<h3[^>]*>([^<]*)</h3>", printed[0])]
    assert names == found(search(visitor, where=where, **told))


@pytest.mark.parametrize("told", [{"kind": "nee"}, {"right": "nee"}, {"provider": "nee"}])
def test_what_is_not_there_is_not_printed(visitor: Client, told: dict[str, str]) -> None:
    assert visitor.post("/nl/hulp/papier/", told).status_code == 404


def test_paper_that_can_not_be_made_here_is_said_above_the_same_list(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.directory.pages import paper

    def fails(*_: Any, **__: Any) -> bytes:
        raise paper.NoPaper

    monkeypatch.setattr(paper, "pdf_of", fails)
    response = visitor.post("/nl/hulp/papier/", {"words": "eten"})
    assert response.status_code == 501
    assert "Een PDF maken lukt hier niet." in text(response.content.decode())
    assert found(response.content.decode()) == found(search(visitor, words="eten"))


# --- what people doubt, leaving at once, and how somebody is spoken to


def test_what_people_doubt_is_said_on_its_line_with_one_question_for_the_whole_list(visitor: Client) -> None:
    keep_many(12)
    service = services().get(id=id_of("Voedselpunt 3"))
    remark(service, "phone", "Niemand neemt op", date.today() - DOUBTED_AFTER - timedelta(days=400))
    with CaptureQueriesContext(connection) as asked:
        html = search(visitor, words="voedselpakket")
    lines = {found(one)[0]: one for one in html.split('<li class="service"')[1:]}
    assert len(lines) > 12
    assert [name for name, line in lines.items() if DOUBT in line] == ["Voedselpunt 3"]
    assert "Niemand neemt op" not in html
    assert sum('FROM "directory_remark"' in one["sql"] for one in asked) == 1


def test_from_what_is_about_safety_one_leaves_at_once(visitor: Client) -> None:
    pages = {
        "domain": page(visitor, "/nl/hulp/over/safe/"),
        "kind": page(visitor, "/nl/hulp/soort/safe_shelter/"),
        "search": search(visitor, words="veilige plek om te verblijven"),
        "start": page(visitor, "/nl/hulp/"),
        "other domain": page(visitor, "/nl/hulp/over/money/"),
        "other kind": page(visitor, "/nl/hulp/soort/food_aid/"),
        "other search": search(visitor, words="voedselpakket"),
    }
    assert [name for name, html in pages.items() if "data-leave" in html] == ["domain", "kind", "search"]


@pytest.mark.parametrize("sentences", [SENTENCES, hours.wording.SENTENCES, reasons.SENTENCES, REMARKED])
def test_in_french_the_reader_is_tu_on_every_page_for_everybody(sentences: Mapping[str, tuple[str, str, str]]) -> None:
    polite = re.compile(r"\b(vous|votre|vos|(?!chez\b|assez\b)\w+ez)\b", re.IGNORECASE)
    formal = {key: texts[1] for key, texts in sentences.items() if polite.search(texts[1].replace("rendez-vous", ""))}
    assert formal == {}
