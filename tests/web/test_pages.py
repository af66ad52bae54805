"""The two pages as a visitor without JavaScript meets them."""

import json
import re
from html import unescape as html_unescape
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session

from rotonde.web.entitlements import words

LANGUAGES = ("nl", "fr", "en")
PAGES = ("gezin", "dossiers")
WEB = Path(words.__file__).parent


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_both_pages_open_in_every_language_and_say_which(pages: Any, lang: str, page: str) -> None:
    html = pages.get(f"/{lang}/{page}/")
    assert f'<html lang="{lang}">' in html
    assert words.Wording(lang)["page_household" if page == "gezin" else "page_caseload"] in html


def test_the_front_door_leads_to_the_list(pages: Any) -> None:
    assert pages.client.get("/")["Location"] == "/nl/dossiers/"
    assert pages.client.get("/fr/")["Location"] == "/fr/dossiers/"


def test_the_made_up_household_says_so(pages: Any) -> None:
    assert "Het gezin van het voorbeeld is verzonnen" in text(pages.get("/nl/gezin/"))


def test_every_right_has_a_card_with_a_verdict_in_words(pages: Any) -> None:
    from rotonde.web.entitlements import engine_port

    html = pages.get("/nl/gezin/")
    assert html.count('<article class="right"') == len(engine_port.rights())
    for card in html.split('<article class="right"')[1:]:
        assert re.search(r'class="verdict is-\w+".*?class="words">[^<]+<', card, re.DOTALL)


def test_a_refusal_says_that_you_may_always_apply(pages: Any) -> None:
    html = pages.get("/nl/gezin/")
    shelf = html.split('class="shelf is-not_entitled"')[1].split("<article")[0]
    folded = re.findall(r'<details class="folded"[^>]*><summary>Ook bekeken.*?</details>', html, re.DOTALL)
    assert folded
    for refusal in (shelf, *folded):
        assert "Je mag altijd aanvragen" in refusal


# --- what is kept, and who may look


def test_a_page_sets_no_cookie_but_those_of_signing_in_and_against_forged_forms(pages: Any) -> None:
    pages.post(pages.get("/nl/gezin/"))
    pages.get("/nl/dossiers/")
    assert set(pages.client.cookies) <= {"csrftoken", "sessionid"}


def test_every_answer_forbids_foreign_and_inline_code_and_copies_in_the_cache(pages: Any) -> None:
    for address in ("/nl/gezin/", "/nl/dossiers/", "/nl/recht/leefloon/", "/nl/nowhere/"):
        response = pages.client.get(address)
        policy = response["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert response["Cache-Control"] == "no-store"
        assert response["X-Frame-Options"] == "DENY"
        assert not re.search(r"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=", response.content.decode())


def test_what_is_filled_in_reaches_no_table(pages: Any) -> None:
    def everything() -> dict[str, list[Any]]:
        return {m._meta.label: list(m.objects.values_list()) for m in apps.get_models() if m is not Session}

    pages.get("/nl/gezin/")
    before = everything()
    pages.post(pages.get("/nl/gezin/"), **{"persons|anna|taxable_income|2023": "98765,43"})
    assert everything() == before


def test_a_visitor_from_another_machine_is_refused(pages: Any) -> None:
    assert pages.client.get("/nl/gezin/", REMOTE_ADDR="192.0.2.7").status_code == 403
    assert pages.client.get("/nl/gezin/", REMOTE_ADDR="::1").status_code == 200


def test_a_page_asked_for_under_another_name_is_refused(pages: Any) -> None:
    assert pages.client.get("/nl/gezin/", headers={"host": "evil.example"}).status_code == 400


def test_a_form_from_another_site_is_refused_with_a_sentence(application: Any) -> None:
    from django.test import Client

    response = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"}).post("/nl/gezin/", {"base": "{}"})
    assert response.status_code == 403
    assert "kwam niet van deze bladzijde" in response.content.decode()


def test_no_fact_of_a_household_stands_in_an_address(pages: Any) -> None:
    html = pages.post(pages.get("/nl/gezin/"), toggle=_first_line(pages))
    for address in re.findall(r'(?:href|action|formaction|hx-post|hx-get)="([^"]*)"', html):
        assert "Anna" not in address
        assert not re.search(r"1988|21[.]?000|[?&](?!recht|antwoord|blad|korf|volgorde|leeg)\w+=", address), address


# --- facts in, answers out


def _first_line(pages: Any) -> str:
    return str(re.search(r'name="toggle" value="([^"]+)"', pages.get("/nl/gezin/"))[1])  # type: ignore[index]


def test_a_posted_page_keeps_every_fact(pages: Any) -> None:
    before = pages.get("/nl/gezin/")
    after = pages.post(before)
    base = [json.loads(_value(html, "base")) for html in (before, after)]
    assert base[0] == base[1]


def _value(html: str, name: str) -> str:
    return html_unescape(str(re.search(rf'name="{name}" value="([^"]*)"', html)[1]))  # type: ignore[index]


def test_the_language_changes_and_the_facts_stay(pages: Any) -> None:
    html = pages.post(pages.get("/nl/gezin/"), **{"name:anna": "Annelies"})
    french = pages.post(html, "/fr/gezin/")
    assert '<html lang="fr">' in french
    assert "Annelies" in french


def test_an_opened_right_shows_its_conditions_its_cost_and_its_law(pages: Any) -> None:
    html = pages.post(pages.get("/nl/gezin/"), toggle=_first_line(pages))
    assert 'class="checklist"' in html
    assert html.index("Wat het kan kosten") < html.index("<h5>Aanvragen</h5>")
    assert 'class="law"' in html


def test_an_opened_right_closes_again(pages: Any) -> None:
    opened = pages.post(pages.get("/nl/gezin/"), toggle=_first_line(pages))
    assert 'class="checklist"' not in pages.post(opened, toggle=_first_line(pages))


def test_a_person_comes_in_and_leaves_and_can_be_put_back(pages: Any) -> None:
    more = pages.post(pages.get("/nl/gezin/"), act="add:persons|", new_name="Zita", role="child")
    assert "Zita" in text(more)
    fewer = pages.post(more, act="remove:persons|bram")
    assert "Bram is weggehaald." in text(fewer)
    assert "persons|bram|" not in fewer
    back = pages.post(fewer, act="restore")
    assert "persons|bram|" in back
    assert "Zita" in text(back)


def test_the_receipt_is_a_file(pages: Any) -> None:
    response = pages.client.post("/nl/gezin/ontvangstbewijs/", pages.fields(pages.get("/nl/gezin/")))
    assert "attachment" in response["Content-Disposition"]
    assert json.loads(response.content)


# --- what is typed wrong


@pytest.mark.parametrize(
    ("fact", "typed", "said"),
    [
        ("birth_date", "31/02/1990", "Deze dag bestaat niet"),
        ("birth_date", "gisteren", "Schrijf een dag"),
        ("birth_date", "3/3/1066", "Deze dag kan niet"),
    ],
)
def test_a_wrong_day_gets_a_sentence_and_stays_as_typed(pages: Any, fact: str, typed: str, said: str) -> None:
    html = pages.unfold(pages.get("/nl/gezin/"), "persons|anna|persons")
    html = pages.post(html, **{f"f:persons|anna|{fact}|": typed})
    box = html.split(f'id="box-v-persons-anna-{fact}"')[1].split('id="box-')[0]
    assert said in box
    assert f'value="{typed}"' in box
    assert 'aria-invalid="true"' in box


@pytest.mark.parametrize("typed", ["999999999999999999999", "1e400", "nan", "twaalf", "--5", "1.2.3.4", "12,345"])
def test_a_wrong_amount_gets_a_sentence_and_stays_as_typed(pages: Any, typed: str) -> None:
    html = pages.unfold(pages.get("/nl/gezin/"), "persons|anna|income")
    name = re.search(r'name="(f:persons\|anna\|[^"]*)"[^>]*inputmode="decimal"', html)[1]  # type: ignore[index]
    html = pages.post(html, **{name: typed})
    assert f'value="{typed}"' in html
    assert "Tot dan rekenen we alsof dit niet bekend is." in html


def test_a_script_in_a_name_is_only_a_name(pages: Any) -> None:
    html = pages.post(pages.get("/nl/gezin/"), **{"name:anna": "<script>alert(1)</script>"})
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


@pytest.mark.parametrize(
    "base",
    ["", "[]", "{}x", '{"persons": []}', '{"persons": {"a": 1}}', '{"links": {"member": [1]}}', "[" * 5000],
)
def test_a_household_spoiled_on_its_way_is_answered_with_the_example(pages: Any, base: str) -> None:
    response = pages.client.post("/nl/gezin/", {"base": base})
    assert response.status_code == 400
    assert "konden deze gegevens niet lezen" in response.content.decode()
