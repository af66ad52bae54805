"""The reception in Chromium: for eyes, a keyboard, a screen reader, on a phone, and without JavaScript."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from web.keyboard import Keyboard
from web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser
LOOKS = (("nl", 390, False), ("fr", 1280, True), ("en", 320, False))
MOST_TABS, MOST_KEYS = 7, 44
QUESTION = "Mijn energiefactuur is te hoog"


@pytest.fixture(scope="module")
def planted(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """Somebody who waits and somebody with an application and a complaint, until these tests are over."""
    from rotonde.web.accounts.models import User
    from rotonde.web.people.models import Person
    from rotonde.web.reception.applying.acting import Asked, apply_here
    from rotonde.web.reception.contacts.registering import register
    from rotonde.web.reception.contacts.told import Told
    from rotonde.web.reception.exits.complaining import Complained, take_complaint
    from rotonde.web.reception.exits.signalling import give_signal
    from rotonde.web.reception.models import Contact, Signal

    with django_db_blocker.unblock():
        worker = User.objects.get(email="rights_worker@verzonnen.example")
        office = worker.offices.select_related("organisation").get()
        register(worker, office, Told(given="Bo", waits=True, is_urgent=True, words="Ik moet weg uit mijn huis"))
        told = {"place": "phone", "brought_by": "school", "interpreter": "yes", "language": "ar"}
        contact = register(worker, office, Told(given="Amina", words=QUESTION, proactivity="integral", **told))
        application = apply_here(worker, contact, Asked(QUESTION, "huurpremie", "Amina", "other_ocmw", "OCMW Elders"))
        complaint = take_complaint(worker, contact, Complained("Ik moest lang wachten", "Amina"))
        give_signal(worker, office, "De brief van mei begrijpt niemand")
        person = contact.person
    yield {
        "today": "onthaal/",
        "contact": f"onthaal/{contact.id}/",
        "check": f"onthaal/{contact.id}/rechten/",
        "apply": f"onthaal/{contact.id}/aanvraag/",
        "receipt": f"onthaal/aanvraag/{application.id}/",
        "complaint": f"onthaal/{contact.id}/klacht/",
        "complaint receipt": f"onthaal/klacht/{complaint.id}/",
        "signal": "onthaal/signaal/",
        "signals": "onthaal/signalen/",
        "appeal": "onthaal/beroep/?recht=leefloon",
        "person": f"personen/{person.id}/" if person else "",
    }
    with django_db_blocker.unblock():
        Contact.objects.all().delete()
        Signal.objects.all().delete()
        Person.objects.filter(dossier__isnull=True).delete()


PAGES = (
    "today",
    "contact",
    "check",
    "apply",
    "receipt",
    "complaint",
    "complaint receipt",
    "signal",
    "signals",
    "appeal",
    "person",
)


@pytest.mark.parametrize("which", PAGES)
def test_no_page_of_the_reception_has_a_barrier_in_any_language_width_or_light(
    open_page: Any, planted: dict[str, str], which: str
) -> None:
    found = []
    for lang, width, dark in LOOKS:
        role = "coordinator" if which == "signals" else "rights_worker"
        page = open_page(f"/{lang}/{planted[which]}", width=width, dark=dark, role=role)
        assert page.locator("h1").count() == 1
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found += barriers(page)
    assert found == []


@pytest.mark.parametrize("javascript", [True, False])
def test_somebody_who_walks_in_is_registered_with_few_keys(
    open_page: Any, planted: dict[str, str], javascript: bool
) -> None:
    page = open_page("/nl/onthaal/", javascript=javascript)
    keys = Keyboard().sits_at(page)
    expect(page.locator("#given")).to_be_focused()
    page.keyboard.type("Amina")
    keys.type_in("#words", QUESTION)
    keys.tab_to("button.is-large")
    keys.send()
    expect(page.locator("h1")).to_have_text("Amina")
    pressed = len("Amina") + len(QUESTION) + keys.tabs + len(["Control+A", "Enter"])
    assert (keys.tabs <= MOST_TABS, pressed <= MOST_KEYS) == (True, True), (keys.tabs, pressed)


def test_who_waits_is_called_with_the_keyboard_and_leads_on_to_what_can_be_done(
    open_page: Any, planted: dict[str, str]
) -> None:
    page = open_page("/nl/onthaal/", width=390, javascript=False)
    keys = Keyboard().sits_at(page)
    keys.tab_to("button[value=call]")
    keys.send()
    expect(page.locator(".wait-state")).to_contain_text("Binnengeroepen")
    keys.tab_to(".step.is-first")
    keys.send()
    expect(page).to_have_url(re.compile("/nl/onthaal/.*/rechten/$"))


def test_rights_are_checked_without_a_barrier_in_any_language_width_or_light(
    open_page: Any, planted: dict[str, str]
) -> None:
    found = []
    for lang, width, dark in LOOKS:
        page = open_page(f"/{lang}/{planted['check']}", width=width, dark=dark)
        page.fill("#age", "34")
        page.fill("#children", "8, 5")
        page.check("input[name=partner][value=none]")
        page.check("input[name=status][value=unemployed]")
        page.click("button[value=begin]")
        page.click("button.tap[value=long]")
        expect(page.locator("fieldset.row")).to_have_count(3)
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found += barriers(page)
    assert found == []


def test_the_head_takes_two_lines_on_a_desk(open_page: Any, planted: dict[str, str]) -> None:
    page = open_page("/nl/onthaal/")
    assert page.locator("header.top").bounding_box()["height"] <= 120


def test_on_a_phone_who_waits_stands_before_the_form(open_page: Any, planted: dict[str, str]) -> None:
    page = open_page("/nl/onthaal/", width=390)
    waiting, form = (page.locator(one).bounding_box()["y"] for one in (".is-waiting", ".is-new"))
    assert waiting < form
