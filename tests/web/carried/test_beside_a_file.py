"""Opened answers arrive as told: in a scratch page, beside a kept file, or nowhere."""

import copy
import re
from collections.abc import Callable
from typing import Any

import pytest

from web.carried.conftest import OPEN, PLANTED

pytestmark = pytest.mark.django_db
BESIDE = "/nl/code/dossier/"
RENT_SAID = "Prijs van de huur per maand zonder kosten"
FORM = {
    "persons": {"pa": {"birth_date": "1991-08-17"}, "pb": {"birth_date": "2019-04-23"}},
    "households": {"hh": {"rent_month": 650, "tenancy": "private", "complete.member": True}},
    "links": {
        "member": [{"of": "pa", "to": "hh"}, {"of": "pb", "to": "hh"}],
        "parent": [{"of": "pa", "to": "pb"}],
    },
}


@pytest.fixture
def file(worker: Any) -> Any:
    """A kept file of the same family, with another rent."""
    return stored(worker, FORM)


def stored(worker: Any, form: Any, number: str = "2026-0077", office: Any = None) -> Any:
    from rotonde.web.people.domain.dossiers import Contents, put_in_office

    contents = Contents(
        number,
        copy.deepcopy(form),
        source="export.csv",
        source_day="2026-10-01",
        identity={"pa": {"full_name": "Demo Een"}},
        roles={"pa": "applicant"},
    )
    return put_in_office(office or worker.offices.get(), [contents]).dossiers[number]


def contents_now(file: Any) -> Any:
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Dossier

    return contents_of(Dossier.objects.get(id=file.id))


def opened(pages: Any, code: str) -> str:
    response = pages.client.post(OPEN, {"code": code})
    assert response.status_code == 200
    return str(response.content.decode())


def beside(pages: Any, html: str, **typed: Any) -> Any:
    fields = {name: value for name, value in pages.fields(html).items() if name not in ("take", "keep", "compare")}
    return pages.client.post(BESIDE, fields | typed)


def rows(html: str) -> dict[str, tuple[bool, str]]:
    """The answers that come in or clash: whether each is ticked, and what is said of it."""
    found = re.findall(r'name="take" value="([^"]+)"( checked)?>\s*<span>(.*?)</span>', html, re.DOTALL)
    plain = {key.replace("&gt;", ">"): (ticked, re.sub(r"<[^>]+>", "", said)) for key, ticked, said in found}
    return {key: (bool(ticked), " ".join(said.replace("\xa0", " ").split())) for key, (ticked, said) in plain.items()}


def ticked(html: str) -> list[str]:
    return [key for key, (is_ticked, _) in rows(html).items() if is_ticked]


def test_a_worker_reads_what_was_told_and_when(pages: Any, a_code: Callable[..., str]) -> None:
    html = opened(pages, a_code())
    text = " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())
    assert re.search(r"Verteld op \d+ \w+ 20\d\d, door de persoon zelf", text)
    assert "Over de persoon zelf" in text
    assert [planted for planted in ("€ 731,37", "17 augustus 1991") if planted not in text] == []


def test_the_answers_open_in_a_scratch_page_that_keeps_nothing(pages: Any, a_code: Callable[..., str]) -> None:
    from rotonde.web.people.models import CarriedAnswers, Dossier

    html = opened(pages, a_code())
    response = pages.client.post("/nl/gezin/", {"base": pages.fields(html)["base"]})
    assert response.status_code == 200
    assert "731,37" in response.content.decode()
    assert (CarriedAnswers.objects.count(), Dossier.objects.count()) == (0, 0)


def test_beside_a_file_stands_what_is_new_and_what_contradicts_it(
    pages: Any, a_code: Callable[..., str], file: Any
) -> None:
    response = beside(pages, opened(pages, a_code()), number="2026-0077")
    assert response.status_code == 200
    html = response.content.decode()
    new, rent = "Staat nog niet in het dossier.", f"{RENT_SAID} [Het gezin]: € 731,37 per maand"
    assert rows(html) == {
        "households|hh|rent_month": (
            True,
            f"{rent} De bron zegt iets anders: € 650,00 per maand. De bron telt; wat verteld is, komt ernaast.",
        ),
        "persons|pa|net_wage_month": (
            True,
            f"Nettoloon per maand [Demo Een, 35 jaar]: november 2026: € 1.846,59 per maand {new}",
        ),
        "persons|pa|pregnant": (True, f"Zwanger [Demo Een, 35 jaar]: ja {new}"),
        "persons|pa|receives.leefloon": (True, f"Krijgt leefloon [Demo Een, 35 jaar]: nee {new}"),
        "persons|pb|care_supplement": (
            True,
            f"Heeft een erkende zorgnood met een toeslag bij de gezinsbijslag [Persoon 2, 7 jaar]: ja {new}",
        ),
    }
    assert "6 antwoorden staan er al zo." in html


def test_kept_answers_count_as_told_and_a_contradiction_is_shown_and_never_computed_on(
    pages: Any, a_code: Callable[..., str], file: Any
) -> None:
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    assert contents_now(file).told_here == []
    response = beside(pages, html, take=ticked(html), keep="1")
    assert response.headers["Location"] == f"/nl/dossiers/{file.id}/?bewaard=1"
    kept = contents_now(file)
    assert kept.form == FORM
    whole = kept.whole()
    assert whole["persons"]["pa"]["net_wage_month"] == {"2026-11": 1846.59}
    assert whole["households"]["hh"]["rent_month"] == 650
    page = pages.get(f"/nl/dossiers/{file.id}/").replace("\xa0", " ")
    assert "De bron zegt nu iets anders; die telt. Kijk na wat klopt.</b> " in page
    assert re.search(RENT_SAID.lower() + r"[^:]*: € 731,37 per maand \(verteld op", page)


def test_only_what_is_ticked_is_kept(pages: Any, a_code: Callable[..., str], file: Any) -> None:
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    beside(pages, html, take=["persons|pa|pregnant"], keep="1")
    assert [(one.place, one.value) for one in contents_now(file).told_here] == [(("persons", "pa", "pregnant"), True)]


def test_what_was_told_here_before_stays_unless_somebody_ticks_it_away(
    pages: Any, a_code: Callable[..., str], worker: Any, file: Any
) -> None:
    from rotonde.web.people.domain.dossiers import change_dossier

    contents = contents_now(file)
    here = contents.whole()
    here["households"]["hh"]["rent_month"] = 700
    change_dossier(worker, file, contents.told(here, "2026-11-01"), 1)
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    is_ticked, said = rows(html)["households|hh|rent_month"]
    assert not is_ticked
    assert said.endswith("€ 731,37 per maand Hier eerder verteld: € 700,00 per maand. Aanvinken vervangt dat.")
    beside(pages, html, take=ticked(html), keep="1")
    assert contents_now(file).whole()["households"]["hh"]["rent_month"] == 700
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    beside(pages, html, take=["households|hh|rent_month"], keep="1")
    assert contents_now(file).whole()["households"]["hh"]["rent_month"] == 731.37


def test_what_the_file_knew_less_precisely_becomes_precise(pages: Any, a_code: Callable[..., str], worker: Any) -> None:
    form = copy.deepcopy(FORM)
    form["households"]["hh"]["rent_month"] = {"min": 700, "max": 800}
    file = stored(worker, form)
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    assert (
        "Het dossier zegt het minder precies: € 700,00 per maand tot € 800,00 per maand."
        in rows(html)["households|hh|rent_month"][1]
    )
    beside(pages, html, take=ticked(html), keep="1")
    assert contents_now(file).whole()["households"]["hh"]["rent_month"] == 731.37


def test_somebody_new_comes_in_with_their_bonds(pages: Any, a_code: Callable[..., str], worker: Any) -> None:
    form = copy.deepcopy(FORM)
    del form["persons"]["pb"]
    form["links"] = {"member": [{"of": "pa", "to": "hh"}]}
    file = stored(worker, form)
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    assert not [key for key in rows(html) if "p1" in key]
    html = beside(pages, html, **{"who:pe2": "new", "compare": "1"}).content.decode()
    assert (
        rows(html)["links|parent|pa>p1"][1]
        == "Ouder: Demo Een, 35 jaar – het kind, 7 jaar Staat nog niet in het dossier."
    )
    beside(pages, html, take=ticked(html), keep="1")
    whole = contents_now(file).whole()
    assert whole["persons"]["p1"] == {"birth_date": "2019-04-23", "care_supplement": True}
    assert {"of": "p1", "to": "hh"} in whole["links"]["member"]
    assert whole["links"]["parent"] == [{"of": "pa", "to": "p1"}]
    assert pages.client.get(f"/nl/dossiers/{file.id}/").status_code == 200


def test_nothing_comes_in_of_somebody_who_is_left_out(pages: Any, a_code: Callable[..., str], file: Any) -> None:
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    html = beside(pages, html, **{"who:pe1": "", "who:pe2": "", "compare": "1"}).content.decode()
    assert list(rows(html)) == ["households|hh|rent_month"]


def test_two_persons_are_never_the_same_one(pages: Any, a_code: Callable[..., str], file: Any) -> None:
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    response = beside(pages, html, **{"who:pe2": "pa", "keep": "1", "take": ticked(html)})
    assert response.status_code == 400
    assert "Kies voor elk iemand anders." in response.content.decode()
    assert contents_now(file).told_here == []


def test_who_is_who_isnt_changed_and_kept_in_one_go_unseen(pages: Any, a_code: Callable[..., str], file: Any) -> None:
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    response = beside(pages, html, **{"who:pe1": "", "keep": "1", "take": ticked(html)})
    assert "Wie is wie is veranderd." in response.content.decode()
    assert contents_now(file).told_here == []


def test_a_file_that_somebody_changed_meanwhile_is_shown_anew_and_nothing_is_lost(
    pages: Any, a_code: Callable[..., str], worker: Any, file: Any
) -> None:
    from rotonde.web.people.domain.dossiers import change_dossier

    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    contents = contents_now(file)
    here = contents.whole()
    here["persons"]["pa"]["pregnant"] = False
    change_dossier(worker, file, contents.told(here, "2026-11-01"), 1)
    chosen = ticked(html)
    response = beside(pages, html, take=chosen, keep="1")
    assert response.status_code == 412
    html = response.content.decode()
    assert "Iemand anders wijzigde het dossier net." in html
    assert ticked(html) == chosen
    assert contents_now(file).whole()["persons"]["pa"]["pregnant"] is False
    chosen.remove("persons|pa|pregnant")
    assert beside(pages, html, take=chosen, keep="1").status_code == 302


def test_a_number_that_isnt_theirs_is_said_and_the_answers_stay_on_the_page(
    pages: Any, a_code: Callable[..., str], worker: Any
) -> None:
    stored(worker, FORM, "2026-0088", worker.organisation.offices.get(name="Noord"))
    html = opened(pages, a_code())
    for number in ("2026-0088", "bestaat niet", ""):
        response = beside(pages, html, number=number)
        assert response.status_code == 400
        html = response.content.decode()
        assert "Je hebt geen dossier met dit nummer" in html
        assert "731,37" in html


def test_answers_that_were_tampered_with_on_the_page_are_refused(pages: Any, file: Any) -> None:
    for sent in ("", "{}", "[]", '{"situation": {"persons": {"a": {"b": 1}}}, "told_on": "2026-11-22"}', "[" * 9_999):
        response = pages.client.post(BESIDE, {"answers": sent, "number": "2026-0077", "keep": "1"})
        assert response.headers["Location"] == "/nl/code/"
    assert contents_now(file).told_here == []


def test_from_the_file_the_way_leads_back_to_the_answers_also_in_another_language(
    pages: Any, a_code: Callable[..., str], file: Any
) -> None:
    html = beside(pages, opened(pages, a_code()), number="2026-0077").content.decode()
    answers = pages.fields(html)["answers"]
    assert "Meegebrachte antwoorden" in pages.client.post(OPEN, {"answers": answers}).content.decode()
    french = pages.client.post("/fr/code/", {"answers": answers}).content.decode()
    assert "Réponses apportées" in french
    assert "Es-tu enceinte" in french


def test_thrown_away_answers_leave_a_count_in_the_log_and_nothing_else(pages: Any, a_code: Callable[..., str]) -> None:
    from web.carried.test_taking_along import whole_database

    opened(pages, a_code())
    before = whole_database()
    assert pages.client.post("/nl/code/weg/").status_code == 302
    after = whole_database()
    assert len(after) - len(before) < 400
    assert [one for one in PLANTED if one.encode() in after] == []
