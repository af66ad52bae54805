"""Signing in and the log in Chromium: for eyes, a keyboard, a screen reader, a phone, and without JavaScript."""

import re
from typing import Any

import pytest
from tests.conftest import PASSWORD
from tests.web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser

PAGES = [
    ("", "aanmelden/"),
    ("worker", "account/"),
    ("worker", "account/wachtwoord/"),
    ("worker", "account/veilig/"),
    ("worker", "account/veilig/sleutels/"),
    ("worker", "aanmelden/opnieuw/"),
    ("worker", "afmelden/"),
    ("protection_officer", "logboek/"),
    ("administrator", "dossiers/"),
]


@pytest.fixture(autouse=True)
def patient(open_page: Any) -> None:
    """Let these tests sign in as often as they like."""
    from django.core.cache import cache

    cache.clear()


@pytest.mark.parametrize(("role", "address"), PAGES)
def test_no_page_has_a_barrier_in_any_language_width_or_light(open_page: Any, role: str, address: str) -> None:
    found = []
    for lang, width, dark in (("nl", 390, False), ("fr", 1280, True), ("en", 320, False)):
        page = open_page(f"/{lang}/{address}", width=width, dark=dark, role=role, quiet=address != "dossiers/")
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found += barriers(page)
    assert found == []
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, main a.button, input:not([type=hidden]), .account a')]
        .filter(e => e.offsetParent && !e.closest('.unseen'))
        .map(e => [Math.round(e.getBoundingClientRect().height), e.outerHTML.slice(0, 90)])
        .filter(([h]) => h < 41)"""
    )
    assert small == []


@pytest.mark.parametrize("javascript", [True, False])
def test_somebody_signs_in_with_the_keyboard_and_out_again(open_page: Any, javascript: bool) -> None:
    page = open_page("/nl/dossiers/?recht=leefloon&antwoord=to_assess", role="", javascript=javascript)
    page.get_by_label("E-mailadres").focus()
    page.keyboard.type("worker@verzonnen.example")
    page.keyboard.press("Tab")
    page.keyboard.type("iets anders")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").first).to_contain_text("horen niet bij elkaar")
    assert page.get_by_label("E-mailadres").input_value() == "worker@verzonnen.example"
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/nl/dossiers/\?recht=leefloon"))
    page.get_by_role("button", name="Afmelden").click()
    expect(page).to_have_url(re.compile("/nl/aanmelden/$"))
    assert page.get_by_role("button", name="Aanmelden met toegangssleutel").is_visible() == javascript


def test_somebody_adds_a_passkey_and_signs_in_with_it_alone(open_page: Any, server: str) -> None:
    """A passkey belongs to a name, never to a number: hence localhost."""
    page = open_page("/nl/aanmelden/", role="")
    here = server.replace("127.0.0.1", "localhost")
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
            }
        },
    )
    page.goto(f"{here}/nl/aanmelden/?next=/nl/account/veilig/sleutels/nieuw/")
    page.get_by_label("E-mailadres").fill("coordinator@verzonnen.example")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_label("Naam van de sleutel").fill("Mijn sleutel")
    page.get_by_label("Aanmelden met deze sleutel alleen").check()
    page.locator("#passkey-add").click()
    expect(page.locator(".codes li")).to_have_count(10)
    page.get_by_role("button", name="Afmelden").click()
    page.get_by_role("button", name="Aanmelden met toegangssleutel").click()
    page.get_by_role("link", name="Je account").click()
    expect(page.locator("main")).to_contain_text("coordinator@verzonnen.example")
    page.goto(f"{here}/nl/account/veilig/sleutels/")
    expect(page.locator(".keys li")).to_contain_text("Mijn sleutel")
    assert barriers(page) == []
