"""The papers of a right: readable by a screen reader, with what it may cost, and the name on paper alone."""

import io
from typing import Any

import pytest
from pypdf import PdfReader

from web.right_page.conftest import address, press

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
LANGUAGES = {"nl": "nl", "fr": "fr", "en": "en"}


def read(pages: Any, where: str) -> tuple[PdfReader, str, Any]:
    response = pages.client.get(where)
    assert response.status_code == 200, where
    assert response["Content-Type"] == "application/pdf"
    pdf = PdfReader(io.BytesIO(response.content))
    return pdf, " ".join(" ".join(page.extract_text() for page in pdf.pages).split()), response


def roles_in(pdf: PdfReader) -> set[str]:
    """The tags of the structure of a document."""
    found: set[str] = set()
    todo = [pdf.trailer["/Root"]["/StructTreeRoot"]]
    while todo:
        node = todo.pop().get_object()
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict):
            if "/S" in node:
                found.add(str(node["/S"]))
            if "/K" in node and not isinstance(node["/K"].get_object(), int):
                todo.append(node["/K"])
    return found


def assert_accessible(pdf: PdfReader, lang: str, title: str) -> None:
    root = pdf.trailer["/Root"]
    assert pdf.metadata is not None
    assert (pdf.metadata.title, root["/Lang"]) == (title, lang)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    assert {"/Document", "/H1", "/P"} <= roles_in(pdf)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_infofiche_is_an_accessible_pdf_for_everybody(signed_in_as: Any, lang: str) -> None:
    titles = {
        "nl": "Infofiche: Leefloon",
        "fr": "Fiche info: Revenu d’intégration",
        "en": "Information sheet: Living wage (leefloon)",
    }
    pdf, text, _ = read(signed_in_as(""), f"/{lang}/recht/leefloon.pdf")
    assert_accessible(pdf, lang, titles[lang])
    assert "/L" in roles_in(pdf)
    assert "€" in text


def test_an_infofiche_that_isnt_there_is_not_found(signed_in_as: Any) -> None:
    assert signed_in_as("").client.get("/nl/recht/gratis_bier.pdf").status_code == 404


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_letter_is_accessible_and_says_what_it_may_cost_before_the_signature(
    pages: Any, file: Any, lang: str
) -> None:
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.right_page.words import Wording

    w, about = Wording(lang), engine_port.right("leefloon")
    assert about
    pdf, text, response = read(pages, address(file, "leefloon", lang) + "brief.pdf")
    assert_accessible(pdf, lang, w.say("letter_title", right=about["names"][lang]))
    cost = text.index(" ".join(about["consequences"][0][lang].split())[:40])
    assert text.index(w["letter_know"]) < cost < text.index(w["letter_sign"])
    assert "Demo Een" in text
    assert "Demo" not in response["Content-Disposition"] + str(pdf.metadata)


def test_the_list_says_where_to_go_what_to_say_what_to_bring_and_when_the_appointment_is(pages: Any, file: Any) -> None:
    press(pages, file, step="together", day="01/12/2026", time="9:15", check="3")
    pdf, text, _ = read(pages, address(file) + "lijst.pdf?voor=h")
    assert_accessible(pdf, "nl", "Om mee te nemen: Huurpremie")
    for said in ("1 december 2026 om 09:15", "Waar ga je naartoe?", "Wat zeg je?", "Wat breng je mee?", "Demo Een"):
        assert said in text


def test_the_receipt_is_an_accessible_pdf_with_the_same_number(pages: Any, file: Any) -> None:
    where = press(pages, file, apply="1", handled="own", check="3")["Location"]
    pdf, text, _ = read(pages, where + "ontvangstbewijs.pdf")
    assert pdf.metadata is not None
    assert_accessible(pdf, "nl", str(pdf.metadata.title))
    assert str(pdf.metadata.title).split()[-1] in text


def test_a_child_doesnt_sign_and_is_named_beside_who_does(pages: Any, file: Any) -> None:
    from rotonde.web.people.domain.dossiers import contents_of

    child = next(one for one, told in contents_of(file).whole()["persons"].items() if "2016" in told["birth_date"])
    _, text, _ = read(pages, address(file, "schooltoeslag") + f"brief.pdf?voor={child}")
    assert "Demo Een" in text


def test_a_paper_is_for_who_may_see_the_file_and_making_it_is_logged(signed_in_as: Any, pages: Any, file: Any) -> None:
    from rotonde.web.audit.models import Event

    for role in ("administrator", "protection_officer"):
        assert signed_in_as(role).client.get(address(file) + "brief.pdf").status_code == 404
    read(pages, address(file) + "brief.pdf")
    assert Event.objects.filter(action="entitlements.paper_made", record=str(file.id)).count() == 1


def test_where_no_pdf_can_be_made_the_page_says_whom_to_ask(
    pages: Any, file: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.entitlements.right_page import papers
    from rotonde.web.look.paper import NoPaper

    def cannot(*_: Any, **__: Any) -> bytes:
        raise NoPaper

    monkeypatch.setattr(papers, "pdf_of", cannot)
    response = pages.client.get(address(file) + "brief.pdf")
    assert response.status_code == 501
    assert "Vraag het aan je beheerder" in response.content.decode()
