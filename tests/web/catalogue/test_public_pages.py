"""The public pages without a browser."""

import datetime
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from rotonde.rights.finding import life_events, themes
from rotonde.web.catalogue import freshness, leading_on
from rotonde.web.entitlements import engine_port

LANGUAGES = ("nl", "fr", "en")
RIGHTS = [right["id"] for right in engine_port.rights()]
ADDRESSES = [
    "rechten/",
    *(f"rechten/thema/{id}/" for id in themes()),
    *(f"rechten/gebeurtenis/{id}/" for id in life_events()),
    *(f"recht/{id}/" for id in RIGHTS),
    "rechten/inbedden/",
]
EMBEDDED = ["embed/rechten/", "embed/recht/leefloon/"]


@pytest.fixture
def visitor(application: Any, db: None) -> Client:
    return Client(headers={"host": "127.0.0.1"})


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def page(visitor: Client, address: str) -> str:
    response = visitor.get(address)
    assert response.status_code == 200, address
    return str(response.content.decode())


def search_for(visitor: Client, words: str, lang: str = "nl") -> str:
    response = visitor.post(f"/{lang}/rechten/", {"words": words})
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_is_there_without_signing_in_light_and_without_a_cookie(visitor: Client, lang: str) -> None:
    for address in ADDRESSES:
        response = visitor.get(f"/{lang}/{address}")
        assert (address, response.status_code, dict(response.cookies)) == (address, 200, {})
        assert len(response.content) < 45_000  # with styles, mark and font: under 100 kB
        assert f'<html lang="{lang}">' in response.content.decode()
    assert dict(visitor.cookies) == {}


@pytest.mark.parametrize(
    "address", ["rechten/thema/nee/", "rechten/gebeurtenis/nee/", "recht/nee/", "embed/recht/nee/"]
)
def test_what_is_not_there_says_so(visitor: Client, address: str) -> None:
    response = visitor.get(f"/nl/{address}")
    assert response.status_code == 404
    assert "Deze bladzijde bestaat niet." in response.content.decode()


# --- search


def test_what_somebody_searches_for_stands_in_no_address(visitor: Client) -> None:
    html = search_for(visitor, "schulden na scheiding")
    assert 'value="schulden na scheiding"' in html
    assert [
        one
        for one in re.findall(r'(?:href|action|formaction|src)="([^"]*)"', html)
        if "schulden na" in one or "?" in one
    ] == []


def test_a_search_typed_in_the_address_is_not_carried_out(visitor: Client) -> None:
    assert page(visitor, "/nl/rechten/?words=leefloon") == page(visitor, "/nl/rechten/")


def test_a_search_needs_no_cookie_and_leaves_none(visitor: Client) -> None:
    strict = Client(headers={"host": "127.0.0.1"}, enforce_csrf_checks=True)
    response = strict.post("/nl/rechten/", {"words": "huur"})
    assert (response.status_code, dict(response.cookies)) == (200, {})
    assert response["Cache-Control"] == "no-store"


def test_a_search_shows_what_it_found_and_through_which_event(visitor: Client) -> None:
    told = text(search_for(visitor, "stempelgeld"))
    assert "voordelen gevonden voor ‘stempelgeld’" in told
    assert "Telt mee als: Mijn werkloosheidsuitkering stopt." in told
    assert "Leefloon" in told


def test_a_slip_is_told(visitor: Client) -> None:
    assert "‘leeflon’ kennen we niet. We zochten naar ‘leefloon’." in text(search_for(visitor, "leeflon"))


def test_nothing_found_is_not_nothing_there(visitor: Client) -> None:
    assert "We vonden niets voor ‘xqzzyv’. Dat betekent niet dat er niets is." in text(search_for(visitor, "xqzzyv"))


def test_an_empty_search_asks_for_a_word(visitor: Client) -> None:
    assert "Typ eerst een woord" in text(search_for(visitor, "  "))


def test_a_script_that_is_searched_for_is_only_a_word(visitor: Client) -> None:
    html = search_for(visitor, "<script>alert(1)</script>")
    assert "<script>alert" not in html


def test_a_search_goes_on_in_another_language(visitor: Client) -> None:
    html = search_for(visitor, "huur")
    assert re.search(r'<button form="search" formaction="/fr/rechten/"', html)
    assert "trouvés pour « huur »" in text(search_for(visitor, "huur", "fr"))


# --- events and themes


def test_an_event_says_of_each_right_why_it_stands_there(visitor: Client) -> None:
    told = text(page(visitor, "/nl/rechten/gebeurtenis/schulden/"))
    assert "De regel kijkt naar: in schuldbemiddeling" in told
    assert "Keuze van de redactie. Zet een grens op wat je zelf betaalt" in told


def test_an_event_tells_what_was_left_out_and_what_may_follow(visitor: Client) -> None:
    told = text(page(visitor, "/nl/rechten/gebeurtenis/werkloosheidsuitkering-stopt/"))
    assert "Installatiepremie : Is er alleen voor wie dakloos was" in told
    follows = told.split("Wat daarna nog kan volgen")[1]
    assert "Sociaal tarief energie" in follows


def test_every_right_stands_under_its_theme(visitor: Client) -> None:
    for theme in themes():
        html = page(visitor, f"/nl/rechten/thema/{theme}/")
        for right in engine_port.catalogue().rights.values():
            assert (f"/nl/recht/{right.id}/" in html) == (theme in right.about["themes"])


# --- one right


def test_a_right_tells_its_cost_before_how_to_ask(visitor: Client) -> None:
    told = text(page(visitor, "/nl/recht/leefloon/"))
    parts = [
        "Wie beslist?",
        "Voor wie?",
        "Hoeveel?",
        "Wat kan het kosten?",
        "Hoe vraag je het aan?",
        "Je mag altijd aanvragen",
    ]
    assert [told.index(part) for part in parts] == sorted(told.index(part) for part in parts)


@pytest.mark.parametrize("right", RIGHTS)
def test_a_right_names_who_decides_its_owner_its_sources_and_its_law(visitor: Client, right: str) -> None:
    about = engine_port.catalogue().rights[right].about
    html = page(visitor, f"/nl/recht/{right}/")
    told = text(html)
    assert about["decided_by"]["nl"].lower() in told.lower()
    assert "Wie zorgt voor deze fiche: de redactie" in told
    for one in about["consequences"]:
        assert unescape(one["nl"]) in told
    for condition in engine_port.catalogue().rights[right].conditions:
        assert condition.law in told


def test_a_right_without_an_owner_says_so(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engine_port.catalogue().rights["leefloon"].about, "owner", None)
    assert "Deze fiche heeft geen eigenaar" in text(page(visitor, "/nl/recht/leefloon/"))


def test_a_gap_is_said_as_to_be_asked_and_a_stale_amount_with_its_day(visitor: Client) -> None:
    today = datetime.date.today()
    for right in RIGHTS:
        fresh, told = freshness.freshness_of(right, "nl", today), text(page(visitor, f"/nl/recht/{right}/"))
        assert told.count("kan veranderd zijn.") == len(fresh.standing("stale"))
        gaps = fresh.standing("gap")
        if len(gaps) <= 2:
            assert told.count("niet gekend. Na te vragen bij:") == len(gaps)
            continue
        assert told.count(f"Nog niet gekend: {len(gaps)} van de bedragen en grenzen. Na te vragen bij:") == 1
        unfolded = told.partition("Welke niet gekend zijn")[2]
        assert [one.label for one in gaps if unescape(one.label)[1:] not in unfolded] == []


def test_a_fiche_that_is_overdue_says_so_and_one_that_is_not_says_when(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "De redactie leest deze fiche opnieuw vóór" in text(page(visitor, "/nl/recht/leefloon/"))
    monkeypatch.setitem(engine_port.right("leefloon") or {}, "review_by", datetime.date(2025, 1, 1))
    assert "Deze fiche moest vóór 1 januari 2025 opnieuw gelezen zijn." in text(page(visitor, "/nl/recht/leefloon/"))


def test_a_right_leads_to_what_it_opens(visitor: Client) -> None:
    told = text(page(visitor, "/nl/recht/verhoogde_tegemoetkoming/"))
    opens = told.split("Krijg je dit, dan telt dat in je voordeel bij:")[1].split("Afgelezen uit de regels")[0]
    assert "Sociaal tarief energie" in opens
    assert "UiTPAS" in opens


def test_rights_that_exclude_each_other_say_so(visitor: Client) -> None:
    told = text(page(visitor, "/nl/recht/huurpremie/"))
    assert "Huursubsidie" in told.split("Het gaat niet, of niet altijd, samen met:")[1]


def test_a_page_that_is_not_here_gets_no_link(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leading_on, "is_valid_path", lambda address: False)
    assert "Doe de check" not in page(visitor, "/nl/recht/leefloon/")
    monkeypatch.setattr(leading_on, "is_valid_path", lambda address: True)
    html = page(visitor, "/nl/recht/leefloon/")
    assert 'href="/nl/check/"' in html
    assert 'href="/nl/recht/leefloon.pdf"' in html


# --- in the frame of another site


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", EMBEDDED)
def test_an_embedded_page_may_stand_in_any_frame_and_needs_nothing(visitor: Client, address: str, lang: str) -> None:
    response = visitor.get(f"/{lang}/{address}")
    assert "frame-ancestors *" in response["Content-Security-Policy"]
    assert "X-Frame-Options" not in response
    assert dict(response.cookies) == {}
    html = response.content.decode()
    assert "<script" not in html
    assert "<form" not in html
    assert re.findall(r'<a [^>]*href="/[^"]*"(?! target="_blank" rel="noopener")[^>]*>', html) == []


def test_every_other_page_stands_in_no_frame(visitor: Client) -> None:
    for address in ADDRESSES:
        response = visitor.get(f"/nl/{address}")
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
        assert response["X-Frame-Options"] == "DENY"


def test_the_page_about_embedding_gives_the_addresses_in_full(visitor: Client) -> None:
    told = unescape(page(visitor, "/nl/rechten/inbedden/"))
    assert '<iframe src="http://127.0.0.1/nl/embed/rechten/"' in told
    assert '<iframe src="http://127.0.0.1/nl/embed/recht/verhoogde_tegemoetkoming/"' in told
