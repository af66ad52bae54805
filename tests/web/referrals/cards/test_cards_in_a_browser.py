"""Cards in Chromium: on a phone, at a desk, in the dark, in six languages, with the keyboard alone."""

from typing import Any

import pytest

from web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser


def made(open_page: Any) -> tuple[Any, str]:
    """Make a card with the keyboard alone; gives its page and its token."""
    page = open_page("/nl/kaarten/nieuw/", width=390, javascript=False)
    page.get_by_label("Naam van de dienst").focus()
    page.keyboard.type("CAW Verzonnen")
    page.keyboard.press("Tab")
    page.keyboard.type("Verzonnenstraat 1")
    page.get_by_label("maandag").focus()
    page.keyboard.type("9-12, 13-16")
    page.get_by_label("Is er een tolk?").focus()
    page.keyboard.press("Space")
    page.get_by_label("je identiteitskaart").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("CAW Verzonnen")
    return page, page.locator("a", has_text="De bladzijde achter de code").get_attribute("href").split("/")[-2]


def test_the_pages_have_no_barrier_in_any_language_width_or_light(open_page: Any) -> None:
    first, token = made(open_page)
    address, found = "/" + first.url.split("/", 3)[3], []
    seen = [
        ("/fr/kaarten/", 320, True, "rights_worker"),
        ("/nl/kaarten/nieuw/", 320, False, "rights_worker"),
        ("/en/kaarten/nieuw/", 1280, True, "rights_worker"),
        (address, 320, False, "volunteer"),
        (address.replace("/nl/", "/en/"), 1280, True, "rights_worker"),
        *((f"/{lang}/kaart/{token}/", width, dark, "") for lang, width, dark in (
            ("nl", 320, False), ("fr", 1280, True), ("en", 390, False), ("ar", 320, True), ("tr", 390, False),
            ("uk", 320, False),
        )),
    ]  # fmt: skip
    for where, width, dark, role in seen:
        page = open_page(where, width=width, dark=dark, role=role)
        assert page.locator("h1").count() == 1, where
        assert page.evaluate("document.documentElement.scrollWidth") <= width, where
        found += barriers(page)
    gone = open_page("/ar/kaart/0123456789ABCDEF/", width=320, role="", quiet=False)
    assert found + barriers(gone) == []


def test_somebody_who_comes_with_a_card_is_counted_with_the_keyboard(open_page: Any) -> None:
    _, token = made(open_page)
    page = open_page("/nl/kaarten/", width=390, javascript=False)
    page.get_by_label("Code van de kaart").focus()
    page.keyboard.type(token.lower())
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_have_text("Genoteerd: iemand kwam met de kaart: CAW Verzonnen")


def test_a_mistake_is_said_at_its_field_and_nothing_typed_is_lost(open_page: Any) -> None:
    page = open_page("/nl/kaarten/nieuw/", width=390, javascript=False, quiet=False)
    page.get_by_label("Adres").fill("Verzonnenstraat 1")
    page.get_by_label("dinsdag").fill("na de middag")
    page.get_by_role("button", name="Kaart maken").click()

    expect(page.get_by_label("dinsdag")).to_have_value("na de middag")
    expect(page.get_by_label("Adres")).to_have_value("Verzonnenstraat 1")
    expect(page.get_by_label("Naam van de dienst")).to_have_attribute("aria-invalid", "true")
