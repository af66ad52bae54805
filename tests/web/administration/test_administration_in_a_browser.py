"""Managing in Chromium: for eyes, a keyboard, a screen reader, on a phone, and without JavaScript."""

import re
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from tests.conftest import PASSWORD
from tests.web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser
ANOTHER = "nog vier andere woorden"


@pytest.fixture(autouse=True)
def patient(open_page: Any) -> None:
    """Let these tests sign in as often as they like."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def nobody_stays(open_page: Any) -> Iterator[str]:
    """Give an address for somebody invited, who is gone after the test."""
    address = f"noor.{uuid.uuid4().hex[:8]}@verzonnen.example"
    yield address
    from rotonde.web.accounts.models import User

    User.objects.filter(email=address).update(is_active=False)


def address_of(who: str) -> str:
    """Give the page of an account."""
    from rotonde.web.accounts.models import User

    return f"beheer/account/{User.objects.get(email=f'{who}@verzonnen.example').pk}/"


def invite(page: Any, address: str) -> str:
    """Invite somebody with the keyboard alone; give the link that is shown."""
    page.get_by_role("link", name="Iemand uitnodigen").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Naam", exact=True).focus()
    page.keyboard.type("Noor Verzonnen")
    page.keyboard.press("Tab")
    page.keyboard.type(address)
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")  # the first role: rights worker
    page.keyboard.press("Tab")
    page.keyboard.press("Space")  # the first office
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ben jij het?")
    page.get_by_label("Wachtwoord").focus()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    return str(page.locator(".shown-once").inner_text())


@pytest.mark.parametrize("which", ["beheer/", "beheer/uitnodigen/", "beheer/organisatie/", "worker", "administrator"])
def test_no_page_of_managing_has_a_barrier_in_any_language_width_or_light(open_page: Any, which: str) -> None:
    found = []
    for lang, width, dark in (("nl", 390, False), ("fr", 1280, True), ("en", 320, False)):
        where = which if "/" in which else address_of(which)
        page = open_page(f"/{lang}/{where}", width=width, dark=dark, role="administrator")
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found += barriers(page)
    assert found == []


@pytest.mark.parametrize("javascript", [True, False])
def test_somebody_is_invited_with_the_keyboard_and_signs_in_with_the_link(
    open_page: Any, nobody_stays: str, javascript: bool
) -> None:
    page = open_page("/nl/beheer/", width=390, role="administrator", javascript=javascript)
    link = invite(page, nobody_stays)
    found = barriers(page) if javascript else []
    newcomer = open_page(re.sub(r"^http://[^/]+", "", link), width=320, role="", javascript=javascript)
    assert newcomer.evaluate("document.documentElement.scrollWidth") <= 320
    found += barriers(newcomer) if javascript else []
    newcomer.get_by_label("Je nieuwe wachtwoord", exact=True).fill("kort")
    newcomer.get_by_label("Je nieuwe wachtwoord, nog eens").fill("kort")
    newcomer.keyboard.press("Enter")
    expect(newcomer.locator("#id_password1_error")).to_contain_text("Dit wachtwoord is te kort")
    newcomer.get_by_label("Je nieuwe wachtwoord", exact=True).fill(ANOTHER)
    newcomer.get_by_label("Je nieuwe wachtwoord, nog eens").fill(ANOTHER)
    newcomer.keyboard.press("Enter")
    expect(newcomer).to_have_url(re.compile("/nl/aanmelden/gekozen/$"))
    found += barriers(newcomer) if javascript else []
    newcomer.get_by_role("link", name="Aanmelden").click()
    newcomer.get_by_label("E-mailadres").fill(nobody_stays)
    newcomer.get_by_label("Wachtwoord").fill(ANOTHER)
    newcomer.keyboard.press("Enter")
    expect(newcomer).to_have_url(re.compile("/nl/dossiers/$"))
    assert found == []


def test_a_mistake_in_an_invitation_is_told_beside_the_field_without_a_barrier(open_page: Any) -> None:
    page = open_page("/nl/beheer/uitnodigen/", width=390, role="administrator", quiet=False)
    page.get_by_label("E-mailadres").fill("noor")
    page.keyboard.press("Enter")
    expect(page.locator("#id_name_error")).to_contain_text("Vul dit in")
    expect(page.locator("#id_email_error")).to_contain_text("Dit is geen e-mailadres")
    expect(page.locator("#id_role_error")).to_contain_text("Vul dit in")
    assert page.get_by_label("E-mailadres").input_value() == "noor"
    assert barriers(page) == []


def test_a_link_that_no_longer_works_and_one_opened_while_signed_in_are_told_without_a_barrier(
    open_page: Any,
) -> None:
    found = []
    for role in ("", "worker"):
        page = open_page("/nl/aanmelden/link/x/", width=320, role=role, quiet=False)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        found += barriers(page)
    assert found == []
