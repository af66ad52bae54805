"""The page of a right for a household: what stands on it, in which order, and for whom."""

import re
from typing import Any

import pytest

from web.right_page.conftest import address, press

pytestmark = pytest.mark.django_db


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_page_opens_on_the_answer_as_an_estimate_with_who_decides(pages: Any, file: Any) -> None:
    head = text_of(pages.get(address(file)).split('class="right-head"')[1].split("right-page details")[0])
    assert "Inschatting op 1 november 2026, geen beslissing. Beslist: wonen in Vlaanderen." in head


@pytest.mark.parametrize("right", ["leefloon", "huurpremie", "verhoogde_tegemoetkoming"])
def test_what_it_may_cost_stands_above_the_button(pages: Any, file: Any, right: str) -> None:
    html = pages.get(address(file, right))
    assert 0 < html.index("Lees dit voor je aanvraagt") < html.index('name="apply"')


def test_each_fact_says_where_it_comes_from_and_of_which_day(pages: Any, file: Any) -> None:
    used = re.findall(r'<ul class="used".*?</ul>', pages.get(address(file)), re.DOTALL)
    rent = next(line for block in used for line in re.findall(r"<li>.*?</li>", block) if "650,00" in line)
    assert re.search(r"\(uit actief\.csv, \d+ \w+ \d{4}\)", text_of(rent))


def test_a_fact_that_was_told_here_says_so(pages: Any, worker: Any, file: Any) -> None:
    from rotonde.web.people.domain.dossiers import change_dossier, contents_of

    contents = contents_of(file)
    here = contents.whole()
    here["households"]["h"]["rent_month"] = 700
    change_dossier(worker, file, contents.told(here, "2026-11-02"), file.version)
    assert re.search(r"700,00 \(verteld op 2 november 2026\)", text_of(pages.get(address(file))).replace("\xa0", " "))


def test_the_law_stands_behind_each_condition(pages: Any, file: Any) -> None:
    html = pages.get(address(file))
    assert html.count('class="check is-') == html.count('<p class="law">') > 2


def test_what_if_tries_a_value_and_keeps_nothing(pages: Any, file: Any) -> None:
    from rotonde.web.people.models import Dossier

    place = "households|h|rent_month|"
    asked = press(pages, file, status=200, whatif="1", whatif_fact=place).content.decode()
    assert 'name="whatif_value"' in asked
    tried = press(pages, file, status=200, whatif="1", whatif_fact=place, whatif_for=place, whatif_value="100")
    assert re.search(r'class="changes"|class="same"', tried.content.decode())
    assert Dossier.objects.get(id=file.id).version == file.version


def test_a_value_that_cant_be_read_is_kept_and_said(pages: Any, file: Any) -> None:
    place = "households|h|rent_month|"
    typed = press(pages, file, status=200, whatif="1", whatif_fact=place, whatif_for=place, whatif_value="veel")
    html = typed.content.decode()
    assert 'value="veel"' in html
    assert 'id="whatif-status"' in html


def test_the_amounts_tell_since_when_and_by_when_to_look_again(pages: Any, file: Any) -> None:
    html = pages.get(address(file, "leefloon"))
    rows = html.partition("Hoe vers zijn de bedragen?")[2].split("</table>")[0]
    assert re.search(r"<td[^>]*>1 september 2026</td><td[^>]*>1 september 2027</td>", rows)
    assert "Wie houdt dit bij? <b>de redactie van Rotonde</b>" in html


def test_the_three_exits_are_three_and_none_of_them_is_the_form(pages: Any, file: Any) -> None:
    html = pages.get(address(file))
    exits = html.split('class="exits"')[1].split("</dl>")[0]
    assert re.findall(r"<dt>(\w+)</dt>", exits) == ["Beroep", "Klacht", "Signaal"]
    assert "<form" not in exits


def test_no_name_stands_in_an_address_or_title(pages: Any, file: Any) -> None:
    html = pages.get(address(file))
    assert "Demo Een" in html
    told = re.findall(r'(?:href|action)="([^"]*)"', html) + re.findall(r"<title>.*?</title>", html)
    assert [one for one in told if "Demo" in one or "2026-0001" in one] == []


def test_the_household_leads_to_each_right_and_back(pages: Any, file: Any) -> None:
    html = pages.get(f"/nl/dossiers/{file.id}/")
    links = set(re.findall(r'href="(/nl/dossiers/[^"]+/recht/[^"]+)"', html))
    assert len({link.split("?")[0] for link in links}) > 20
    assert f'href="/nl/dossiers/{file.id}/"' in pages.get(address(file))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_is_there_in_every_language(pages: Any, file: Any, lang: str) -> None:
    html = pages.get(address(file, lang=lang))
    assert {"fr": "Ceci est une demande", "en": "This is an application"}[lang] in html
    assert "Dit is een aanvraag" not in html


def test_an_unknown_right_and_a_file_of_others_are_not_found(signed_in_as: Any, pages: Any, file: Any) -> None:
    assert pages.client.get(address(file, "gratis_bier")).status_code == 404
    for role in ("administrator", "protection_officer"):
        assert signed_in_as(role).client.get(address(file)).status_code == 404


def test_a_coordinator_reads_and_can_do_nothing(signed_in_as: Any, file: Any) -> None:
    other = signed_in_as("coordinator")
    html = other.get(address(file))
    assert [name for name in ("apply", "step", "hold", "back") if f'name="{name}"' in html] == []
    for button in ({"step": "discussed"}, {"apply": "1", "handled": "own"}):
        assert other.client.post(address(file), {"read": "0", "check": "0", **button}).status_code == 403


def test_wil_niet_nu_is_put_from_here_and_said(pages: Any, file: Any) -> None:
    press(pages, file, hold="1", until="31/12/2026")
    assert "Opzij gezet tot en met 31 december 2026. Dat is een keuze, geen weigering." in pages.get(address(file))
    assert press(pages, file, status=400, hold="1", until="31/12/2099")


def test_on_the_scratch_page_the_same_right_is_shown_and_nothing_is_kept(pages: Any) -> None:
    from rotonde.web.entitlements import models

    fields = pages.fields(pages.get("/nl/gezin/"))
    shown = pages.client.post("/nl/gezin/recht/huurpremie/", fields | {"of": "huurpremie|h1"})
    html = shown.content.decode()
    assert shown.status_code == 200
    assert "Klad: niets op deze bladzijde wordt bewaard." in html
    assert [name for name in ("apply", "step", "back") if f'name="{name}"' in html] == []
    place = re.search(r'<option value="(persons\|[^"]+)"', html)
    assert place
    tried = pages.fields(html) | {"whatif": "1", "whatif_fact": place[1]}
    assert 'name="whatif_value"' in pages.client.post("/nl/gezin/recht/huurpremie/", tried).content.decode()
    assert [one.objects.count() for one in (models.Step, models.Application, models.Doubt)] == [0, 0, 0]


def test_the_scratch_page_goes_back_with_the_household_as_it_was_typed(pages: Any) -> None:
    fields = pages.fields(pages.get("/nl/gezin/")) | {"name:anna": "Proefpersoon"}
    html = pages.client.post("/nl/gezin/recht/leefloon/", fields | {"of": "leefloon|anna"}).content.decode()
    assert "Proefpersoon" in html.split("</h1>")[0]
    back = pages.client.post("/nl/gezin/", pages.fields(html)).content.decode()
    assert "Proefpersoon" in back
    assert pages.client.get("/nl/gezin/recht/leefloon/").status_code == 302


def test_a_household_that_cant_be_has_no_answer_and_says_where_to_go(pages: Any, worker: Any, file: Any) -> None:
    from rotonde.web.people.domain.dossiers import change_dossier, contents_of

    contents = contents_of(file)
    here = contents.whole()
    here["persons"][next(iter(here["persons"]))]["birth_date"] = "1700-01-01"
    change_dossier(worker, file, contents.told(here, "2026-11-02"), file.version)
    response = pages.client.get(address(file))
    assert response.status_code == 409
    assert "spreken elkaar tegen" in response.content.decode()
