import io
from typing import Any

import pytest
from pypdf import PdfReader

from rotonde.web.referrals.cards.words import CardWording
from web.referrals.cards.conftest import Maker
from web.right_page.test_papers import assert_accessible, roles_in

A6, A4 = (298, 420), (595, 842)
LONG = {
    "name": "Sociaal Huis en onthaal van het Geïntegreerd Breed Onthaal van Verzonnen aan Zee",
    "address": (
        "Onze-Lieve-Vrouw-van-de-Verzonnen-Gedachtenstraat 1234 bus 56, 9999 Verzonnen-aan-Zee, "
        "ingang langs de parking achter"
    ),
    "own_words": (
        "Ik kom op aanraden van de school van de kinderen, en ik wil graag een gesprek over alles "
        "wat we misschien nog kunnen aanvragen hier."
    ),
    "hours_0": "8:30-11:45, 13:15-15:45",
    "hours_1": "8:45-12:00, 13:30-16:00",
    "hours_2": "8:30-11:45, 13:15-18:45",
    "hours_3": "9:00-12:15, 13:15-15:30",
    "hours_4": "8:30-11:45, 13:45-15:15",
    "hours_5": "10:00-12:00",
    "by_appointment": "on",
    "say": ["know_help", "letter", "interpreter"],
    "bring": ["identity", "health_sticker", "letters", "income", "account", "rent"],
}


def pdf_of(maker: Maker, address: str) -> tuple[PdfReader, str]:
    response: Any = maker.client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    pdf = PdfReader(io.BytesIO(response.content))
    return pdf, " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def size(pdf: PdfReader) -> tuple[int, int]:
    return round(pdf.pages[0].mediabox.width), round(pdf.pages[0].mediabox.height)


@pytest.mark.parametrize("lang", ["nl", "fr", "en", "ar", "tr", "uk"])
def test_one_card_is_an_accessible_a6_with_its_code(maker: Maker, lang: str) -> None:
    address = maker.make()
    pdf, text = pdf_of(maker, f"{address}{lang}/kaart.pdf")

    assert_accessible(pdf, lang, CardWording(lang)["title"])
    assert "/Figure" in roles_in(pdf)
    assert (size(pdf), len(pdf.pages)) == (A6, 1)
    token = maker.token(address)
    assert "-".join(token[start : start + 4] for start in range(0, 16, 4)) in text
    assert "CAW Verzonnen" in text


@pytest.mark.parametrize("lang", ["nl", "uk"])
def test_eight_go_on_one_sheet(maker: Maker, lang: str) -> None:
    pdf, text = pdf_of(maker, f"{maker.make()}{lang}/blad.pdf")

    assert (size(pdf), len(pdf.pages)) == (A4, 1)
    assert text.count("CAW Verzonnen") == 8


@pytest.mark.parametrize("lang", ["nl", "fr", "ar", "tr", "uk"])
def test_the_fullest_card_still_fits(maker: Maker, lang: str) -> None:
    address = maker.make(**LONG)

    for form, size_of_page in (("kaart", A6), ("blad", A4)):
        pdf, _ = pdf_of(maker, f"{address}{lang}/{form}.pdf")
        assert (size(pdf), len(pdf.pages)) == (size_of_page, 1)


def test_a_card_that_works_once_stands_once_on_a_sheet(maker: Maker) -> None:
    _, text = pdf_of(maker, f"{maker.make(works_once='on')}nl/blad.pdf")

    assert text.count("CAW Verzonnen") == 1


def test_the_picture_leads_to_the_page_of_the_card() -> None:
    from rotonde.web.referrals.cards.qr import qr_of

    one, other = (qr_of(f"https://voorbeeld.example/nl/kaart/{token}/", "x") for token in ("A" * 16, "B" * 16))
    assert one != other
    assert one.startswith("<svg")


def test_without_a_way_to_make_a_pdf_a_sentence_says_so(maker: Maker, monkeypatch: Any) -> None:
    from rotonde.web.look.paper import NoPaper
    from rotonde.web.referrals.cards import printing

    def none(*_: Any, **__: Any) -> bytes:
        raise NoPaper

    monkeypatch.setattr(printing, "pdf_of", none)
    response = maker.client.get(f"{maker.make()}nl/kaart.pdf")

    assert response.status_code == 501
    assert "Druk de bladzijde van de kaart af." in response.content.decode()
