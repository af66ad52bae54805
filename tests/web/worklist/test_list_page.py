"""The page *Lopende dossiers* as a rights worker without JavaScript meets it."""

import csv
import io
import re
from datetime import timedelta
from typing import Any
from urllib.parse import unquote

import pytest

from rotonde.web.entitlements.words import Wording
from web.worklist.conftest import DOZEN, answered, file_of, store_list, want_nothing, written

pytestmark = pytest.mark.django_db
LANGUAGES = ("nl", "fr", "en")


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ")


def numbers_on(html: str) -> list[str]:
    """The file numbers on a page, from top to bottom."""
    return re.findall(r'href="/\w\w/dossiers/[0-9a-f-]{36}/">([^<]+)</a>', html)


# --- the head


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_list_the_page_says_what_to_do_in_three_steps(pages: Any, office: Any, lang: str) -> None:
    html = pages.get(f"/{lang}/dossiers/")
    steps = html.split('class="first-time"')[1].split("</section>")[0]
    assert steps.count("<li>") == 3
    assert f'href="/{lang}/dossiers/binnenbrengen/"' in steps
    template = re.search(r'href="([^"]+sjabloon.xlsx)"', steps)
    assert template
    assert pages.client.get(template[1]).content.startswith(b"PK")


def test_who_may_not_bring_in_is_told_whom_to_ask(signed_in_as: Any, office: Any) -> None:
    html = signed_in_as("worker").get("/nl/dossiers/")
    assert "Vraag een rechtenmedewerker" in text(html)
    assert "binnenbrengen/" not in html


@pytest.mark.parametrize("role", ["administrator", "protection_officer"])
def test_who_looks_after_rotonde_sees_no_list(signed_in_as: Any, run: Any, role: str) -> None:
    for address in ("", "lijst.csv", "lijst.xlsx", "lijst.pdf", "antwoorden.csv"):
        assert signed_in_as(role).client.get(f"/nl/dossiers/{address}").status_code == 403
    assert signed_in_as(role).client.post("/nl/dossiers/zoeken/", {"number": DOZEN[0]}).status_code == 403


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_head_says_which_office_which_day_and_how_many(pages: Any, run: Any, lang: str) -> None:
    from rotonde.web.entitlements.models import Run

    Run.objects.filter(id=run.id).update(left_out=2)
    w, html = Wording(lang), pages.get(f"/{lang}/dossiers/")
    assert w.say("list_of_office", office="Zuid") in html
    head = text(html.split('class="about-list"')[1].split("</ul>")[0])
    assert "2026" in head
    assert f"{w.count('files_answered', 12)}, {w.count('files_left_out', 2)}" in head
    assert w["engines_not_yet"] in head
    assert f'href="/{lang}/dossiers/rekenbeurt/{run.id}/"' in html


def test_it_says_when_the_second_engine_agreed(pages: Any, run: Any) -> None:
    from datetime import UTC, datetime

    from rotonde.web.entitlements.models import Run

    Run.objects.filter(id=run.id).update(compared_at=datetime(2026, 11, 2, 3, 15, tzinfo=UTC))
    assert "Dubbel nagerekend, 2 november 2026 om 04:15: geen verschil" in text(pages.get("/nl/dossiers/"))


def test_where_two_engines_differ_it_says_about_what_and_whom_to_call(pages: Any, office: Any) -> None:
    told = {"left_out": [], "warnings": [], "differ": {"leefloon": 3}}
    store_list(office, answered(DOZEN), state="differs", summary=told)
    html = pages.get("/nl/dossiers/")
    assert "Leefloon (3)" in text(html)
    assert "Bel de beheerder: Test administrator" in text(html)
    assert numbers_on(html) == []
    assert pages.client.get("/nl/dossiers/lijst.csv").status_code == 409
    assert pages.client.post("/nl/dossiers/zoeken/", {"number": DOZEN[0]}).status_code == 404


def test_a_new_file_under_way_is_said_and_can_be_followed(pages: Any, run: Any, office: Any) -> None:
    newer = store_list(office, [], state="busy", is_shown=False, files=40, answered=7)
    type(run).objects.filter(id=run.id).update(is_shown=True)
    html = pages.get("/nl/dossiers/")
    assert "nieuw bestand bekeken: 7 van 40" in text(html)
    assert f"/nl/dossiers/rekenbeurt/{newer.id}/" in html
    assert len(numbers_on(html)) == len(DOZEN)


# --- the list


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("view", ["list", "matrix", "overview"])
def test_every_view_opens_in_every_language(pages: Any, run: Any, lang: str, view: str) -> None:
    html = pages.get(f"/{lang}/dossiers/?beeld={view}")
    assert f'<html lang="{lang}">' in html
    assert Wording(lang)["view_" + view] in html


def test_each_household_stands_with_its_reason_its_rights_and_what_they_bring(
    pages: Any, listed: Any, run: Any
) -> None:
    html = pages.get("/nl/dossiers/")
    rows = re.findall(r'<li class="row">.*?</li>', html, re.DOTALL)
    lines = listed().listed
    assert len(rows) == len(lines)
    for row, line in zip(rows, lines, strict=True):
        said = text(row)
        assert line.entry.id in said
        assert line.reason in said
        assert ("minstens, per jaar" in said) == bool(line.entry.floor and line.entry.floor > 0)
        assert row.count('class="one-right"') == min(4, len({one.right for one in line.entry.unused}))


def test_the_order_and_its_rule_for_ties_stand_above_the_list(pages: Any, run: Any) -> None:
    said = text(pages.get("/nl/dossiers/?volgorde=youngest_child"))
    assert "Eerst wie het jongste kind heeft." in said
    assert "Bij gelijke stand: op dossiernummer." in said
    assert "startgetal 77" in text(pages.get("/nl/dossiers/?volgorde=at_random&startgetal=77"))


def test_the_parts_add_up_and_who_does_not_want_to_can_be_reached(pages: Any, run: Any, worker: Any) -> None:
    from datetime import date

    want_nothing(worker, DOZEN[2], date.today() + timedelta(days=30))
    html = pages.get("/nl/dossiers/")
    parts = {name: int(n) for name, n in re.findall(r">([^<>]+): (\d+)</a></li>", html)}
    assert parts["Samen"] == len(DOZEN)
    assert parts["Wil niet (nu)"] == 1
    assert sum(n for name, n in parts.items() if name != "Samen") == len(DOZEN)
    assert DOZEN[2] not in numbers_on(html)
    held = pages.get("/nl/dossiers/?deel=held")
    assert numbers_on(held) == [DOZEN[2]]
    assert "tot en met" in text(held)


def test_a_page_holds_so_many_and_the_next_goes_on_where_it_ended(pages: Any, office: Any) -> None:
    many = tuple(f"2026-{n:04}" for n in range(1, 31))
    store_list(office, answered(many))
    first, second = pages.get("/nl/dossiers/"), pages.get("/nl/dossiers/?blad=2")
    assert (len(numbers_on(first)), len(numbers_on(second))) == (25, 5)
    assert sorted(numbers_on(first) + numbers_on(second)) == list(many)
    assert 'start="26"' in second
    assert len(numbers_on(pages.get("/nl/dossiers/?per_blad=50"))) == 30


def test_a_nonsense_choice_is_as_none(pages: Any, run: Any) -> None:
    html = pages.get("/nl/dossiers/?recht=<script>&antwoord=x&blad=99999999999&volgorde=risk&steekproef=-3&korf=none")
    assert sorted(numbers_on(html)) == sorted(DOZEN)


def test_another_office_in_the_address_shows_nothing_of_it(pages: Any, run: Any) -> None:
    from rotonde.web.accounts.models import Office

    north = Office.objects.select_related("organisation").get(name="Noord", organisation=run.organisation)
    store_list(north, [(written(0, "N-1"), dict(answered(("N-1",))[0][1]))])
    assert "N-1" not in pages.get(f"/nl/dossiers/?kantoor={north.id}&per_blad=50")


def test_a_coordinator_chooses_the_office(signed_in_as: Any, run: Any) -> None:
    from rotonde.web.accounts.models import Office

    north = Office.objects.select_related("organisation").get(name="Noord", organisation=run.organisation)
    store_list(north, answered(("N-1",)))
    coordinator = signed_in_as("coordinator")
    assert numbers_on(coordinator.get(f"/nl/dossiers/?kantoor={north.id}")) == ["N-1"]
    assert numbers_on(coordinator.get(f"/nl/dossiers/?kantoor={run.office_id}&per_blad=50")) != ["N-1"]


# --- names and numbers stay where they belong


def test_names_stand_on_the_page_and_in_no_address_and_no_download(pages: Any, run: Any) -> None:
    html = pages.get("/nl/dossiers/?per_blad=50")
    assert html.count('class="name">Demo Naam') == len(DOZEN)
    addresses = [unquote(one) for one in re.findall(r'(?:href|action|src)="([^"]+)"', html)]
    assert addresses
    assert not [one for one in addresses if "Naam" in one or "2026-0" in one]
    for kind in ("lijst.csv", "antwoorden.csv", "lijst.xlsx", "lijst.pdf"):
        content = pages.client.get(f"/nl/dossiers/{kind}").content
        assert b"Naam" not in content
    assert "Naam" not in pages.client.get("/nl/dossiers/lijst.csv")["Content-Disposition"]


def test_a_number_that_is_posted_leads_to_its_file(pages: Any, run: Any) -> None:
    response = pages.client.post("/nl/dossiers/zoeken/?recht=leefloon", {"number": f" {DOZEN[4]} "})
    assert response.status_code == 302
    assert response["Location"] == f"/nl/dossiers/{file_of(DOZEN[4], run.organisation).id}/"


@pytest.mark.parametrize(("typed", "said", "status"), [("2025-9", "niet op de lijst", 404), ("", "Vul een", 400)])
def test_a_number_that_is_not_there_stays_in_its_field_with_a_sentence(
    pages: Any, run: Any, typed: str, said: str, status: int
) -> None:
    response = pages.client.post("/nl/dossiers/zoeken/?volgorde=long_unseen", {"number": typed})
    html = response.content.decode()
    assert response.status_code == status
    assert said in text(html.split('id="find-trouble"')[1].split("</p>")[0])
    assert pages.fields(html)["number"] == typed
    assert pages.fields(html)["volgorde"] == "long_unseen"


def test_a_page_is_one_line_in_the_log_with_how_many_were_read(pages: Any, run: Any) -> None:
    from rotonde.web.audit.models import Event

    def lines() -> list[tuple[str, int]]:
        return list(Event.objects.filter(action__startswith="entitlements.").values_list("action", "count"))

    before = len(lines())
    pages.get("/nl/dossiers/")
    assert lines()[: len(lines()) - before] == [("entitlements.list_read", len(DOZEN))]
    pages.client.get("/nl/dossiers/lijst.csv")
    assert lines()[: len(lines()) - before][0] == ("entitlements.list_taken", len(DOZEN))


# --- the table and the overview


def test_an_icon_has_its_words_for_who_cannot_see_it(pages: Any, run: Any) -> None:
    body = pages.get("/nl/dossiers/?beeld=matrix").split('class="households"')[1].split("<tbody>")[1]
    cells = re.findall(r'<td class="of-[^"]*" title="([^"]+)">.*?class="unseen">([^<]+)<', body, re.DOTALL)
    assert len(cells) > 12 * len(DOZEN)
    for title, said in cells:
        assert title == said
        assert re.match(r".+: \w", said)


def test_a_basket_stands_in_the_address_and_leaves_its_columns(pages: Any, run: Any) -> None:
    from rotonde.web.entitlements.baskets import baskets

    basket = min(baskets(), key=lambda one: len(one.rights))
    html = pages.get(f"/nl/dossiers/?beeld=matrix&korf={basket.id}")
    head = html.split('class="households"')[1].split("</thead>")[0]
    assert head.count("<th ") == len(basket.rights) + 2


def test_the_rights_that_are_missed_most_come_first_and_their_numbers_add_up(pages: Any, run: Any) -> None:
    table = pages.get("/nl/dossiers/?beeld=overview").split('<table class="bars">')[1].split("</table>")[0]
    missed = []
    for row in table.split("<tbody>")[1].split("</tr>")[:-1]:
        without_bar = re.sub(r"<svg.*?</svg>", "", row, flags=re.DOTALL)
        *counts, total = [int(n) for n in re.findall(r"(?<=>)\s*(\d+)\s*(?=<)", without_bar)]
        assert sum(counts) == total
        missed.append(counts[0])
    assert missed == sorted(missed, reverse=True)


def test_a_number_of_the_overview_leads_to_just_so_many_households(pages: Any, run: Any) -> None:
    table = pages.get("/nl/dossiers/?beeld=overview").split('<table class="bars">')[1].split("</table>")[0]
    links = re.findall(r'<td class="n[^"]*"><a href="(\?[^"]+)">.*?</span>(\d+)</a>', table)
    assert len(links) > 20
    for address, count in links[::7]:
        assert len(numbers_on(pages.get(f"/nl/dossiers/{address.replace('&amp;', '&')}"))) == int(count)


def test_the_page_says_which_fact_and_which_source_settle_most(pages: Any, run: Any) -> None:
    said = text(pages.get("/nl/dossiers/?beeld=overview").split('class="asked-most"')[1])
    assert re.search(r"Eén gegeven .+ \d+ antwoorden in \d+ gezinnen", said)
    assert re.search(r"Eén bron .+ \d+ antwoorden", said)


# --- taking along


def test_a_number_that_looks_like_a_formula_is_only_text_in_a_download(pages: Any, office: Any) -> None:
    store_list(office, answered(("=1+1",)))
    (row,) = csv.DictReader(
        io.StringIO(pages.client.get("/nl/dossiers/lijst.csv").content.decode("utf-8-sig")), delimiter=";"
    )
    assert row["Dossier"] == "'=1+1"


def test_a_paper_that_would_be_too_long_says_what_to_do(pages: Any, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from rotonde.web.entitlements.worklist import downloads

    monkeypatch.setattr(downloads, "MOST_ON_PAPER", 11)
    response = pages.client.get("/nl/dossiers/lijst.pdf")
    assert response.status_code == 422
    assert "Kies er minder" in text(response.content.decode())


def test_without_the_library_for_paper_the_page_says_what_to_do(
    pages: Any, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.entitlements.worklist import downloads
    from rotonde.web.look.paper import NoPaper

    def missing(*_: Any) -> bytes:
        raise NoPaper

    monkeypatch.setattr(downloads, "pdf_of", missing)
    response = pages.client.get("/nl/dossiers/lijst.pdf")
    assert response.status_code == 501
    assert "Druk de bladzijde af" in text(response.content.decode())
