"""Row B2: one intake. Somebody comes in with one question; with them the question behind it is found, in their words.

From what they told the rights that fit are opened, a goal is set with who does what, the plan goes home on paper, the
right is followed until it is received, and each day on which something is to be done comes back by itself.
"""

import io
import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate
from pypdf import PdfReader

from rotonde.web.entitlements.models import Step
from rotonde.web.reception.clarifying.goals import plan_of
from rotonde.web.reception.clarifying.told import talk_with
from rotonde.web.reception.models import Goal
from web.conftest import Form
from web.right_page.conftest import kept

TODAY = localdate()


@pytest.fixture
def worker(db: None) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(email="rights_worker@verzonnen.example")


def test_one_intake_from_the_first_words_to_the_right_received(worker: Any) -> None:
    from django.test import Client

    from rotonde.web.people.models import Person

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(worker)

    def read(address: str) -> str:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return str(answer.content.decode())

    def send(address: str, **told: str) -> str:
        answer = client.post(address, told, follow=True)
        assert answer.status_code == 200, (address, answer.status_code)
        return str(answer.content.decode())

    # Somebody is in a file already; the way to the talk starts on their page.
    person = Person.objects.select_related("organisation", "dossier").get(dossier=kept(worker), member="pa")
    talk = f"/nl/personen/{person.id}/gesprek/"
    assert talk in read(f"/nl/personen/{person.id}/")
    assert read(talk).count("nog niet over gesproken") == 13

    # They came for the cold bedroom; what keeps them awake is money. Both in their own words, nothing else is asked.
    home = "De slaapkamer is koud. De huur is 650 euro."
    send(talk + "1/", words=home, strengths="Mijn zus helpt.", going="hard", version="0", next="1")
    send(talk + "2/", words="Ik slaap er niet van.", version="0")
    html = send(talk, first_1="money", first_2="home", version="0")
    assert talk_with(person).first == ("money", "home")
    assert html.index("Geld en schulden</b>") < html.index("Wonen</b>")
    assert html.count("nog niet over gesproken") == 11

    # The domain opens the rights that fit, of their own file, and help with the lightest first.
    html = read(talk + "1/")
    right = f"/nl/dossiers/{person.dossier_id}/recht/huurpremie/"
    assert right in html
    assert html.index("Buren of vrienden") < html.index("Opvang")

    # A goal in their words, who does what, a day to look back; on paper to take home.
    plan = f"/nl/personen/{person.id}/plan/"
    once = Form(read(plan)).fields["once"]
    words, day = "Ik wil een warme slaapkamer.", f"{TODAY:%d/%m/%Y}"
    send(plan, words=words, domain="home", by_client="Ik bel de huisbaas.", review_on=day, once=once)
    (goal,) = plan_of(person)
    paper = client.post(plan + "papier/", {"goal": [str(goal.id)]})
    text = " ".join(PdfReader(io.BytesIO(paper.content)).pages[0].extract_text().split())
    assert "Ik wil een warme slaapkamer." in text
    assert "Ik bel de huisbaas." in text

    # The right is followed: explained, papers asked, sorted out together with an appointment, sent, granted, received.
    soon = TODAY + timedelta(days=2)
    steps: list[dict[str, str]] = [
        {"step": "discussed", "barrier:not_proposed": "1", "check": "14"},
        {"step": "papers_asked", "bring:0": "1", "barrier:papers_missing": "1", "check": "7"},
        {"step": "together", "day": f"{soon:%d/%m/%Y}", "time": "10:00", "bring:0": "1", "check": "14"},
        {"step": "applied", "day": day, "check": "30"},
        {"step": "granted", "day": day, "check": "30"},
        {"step": "received", "day": day},
    ]
    for number, step in enumerate(steps):
        send(right, read=str(number), of="h", **step)
    html = read(right + "?voor=h")
    assert "Ontvangen" in html
    for barrier in (
        "Niemand stelde dit recht voor (tussen de persoon en wie helpt, niet voorgesteld)",
        "Een gevraagd bewijs is moeilijk te krijgen (in de regel, geen toegang)",
    ):
        assert barrier in html
    assert list(Step.objects.order_by("number").values_list("check_on", flat=True))[2] == soon

    # The day to look back stands on the day list; when the client says it is reached, nothing waits any more.
    html = read("/nl/wacht-op-mij/")
    assert re.search("Kijk samen terug op het plan", html)
    send(f"{plan}{goal.id}/", state="reached", version="1")
    assert "Er wacht niets op jou" in read("/nl/wacht-op-mij/")
    assert Goal.objects.get().review_on is None
