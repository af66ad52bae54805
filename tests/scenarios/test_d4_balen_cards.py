"""D4, as in Balen: a referral on paper, in the language of who carries it, that says nothing of anybody."""

import io
import re

from django.test import Client
from pypdf import PdfReader

from web.conftest import Form, Pages


def test_a_card_goes_from_a_desk_over_a_teacher_to_a_mother_who_reads_arabic_and_to_the_desk_again(db: None) -> None:
    worker = Pages("rights_worker").client
    made = worker.post(
        "/nl/kaarten/nieuw/",
        {
            "once": Form(worker.get("/nl/kaarten/nieuw/").content.decode()).fields["once"],
            "name": "Sociaal Huis Balen",
            "address": "Vredelaan 1, 2490 Balen",
            "hours_0": "9-12",
            "say": ["know_help", "interpreter"],
            "bring": ["identity"],
            "term": "365",
        },
    )
    card = made["Location"]

    # A sheet of eight for the teacher, who has no account; it is in Arabic, and it fits one sheet.
    sheet = PdfReader(io.BytesIO(worker.get(card + "ar/blad.pdf").content))
    assert len(sheet.pages) == 1
    printed = sheet.pages[0].extract_text()
    token = re.search(r"\w{4}-\w{4}-\w{4}-\w{4}", printed)
    assert token
    assert printed.count("Sociaal Huis Balen") == 8

    # The mother scans it: her language, no cookie, nothing asked.
    mother = Client(headers={"host": "127.0.0.1"})
    page = mother.get(f"/ar/kaart/{token[0].replace('-', '')}/")
    read = page.content.decode()
    assert 'dir="rtl"' in read
    assert "بطاقة هويتك" in read
    assert "ترجمة آلية" in read
    assert page.cookies == {}

    # At the desk the code is typed: somebody came. Only the number is there.
    worker.post("/nl/kaarten/gekomen/", {"code": token[0]})
    assert "1 keer" in worker.get("/nl/kaarten/").content.decode()

    # The house moves: the card is withdrawn, and every copy of it says to ask for a new one.
    worker.post(card + "intrekken/")
    gone = mother.get(f"/uk/kaart/{token[0]}/")
    assert gone.status_code == 404
    assert "Ця картка більше не діє" in gone.content.decode()
