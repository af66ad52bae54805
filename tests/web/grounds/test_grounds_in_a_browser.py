"""What an organisation rests on, in Chromium: on a phone, at a desk, in the dark, with the keyboard alone."""

from typing import Any

import pytest
from tests.web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser


def test_the_page_has_no_barrier_in_any_language_width_or_light(open_page: Any) -> None:
    found = []
    for lang, width, dark in (("nl", 390, False), ("fr", 1280, True), ("en", 320, False)):
        page = open_page(f"/{lang}/rechtsgronden/", width=width, dark=dark, role="protection_officer")
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found += barriers(page)
    assert found == []


def test_a_signature_is_recorded_and_withdrawn_with_the_keyboard(open_page: Any) -> None:
    page = open_page("/nl/rechtsgronden/", width=390, role="protection_officer", javascript=False)
    page.get_by_label("Wat", exact=True).focus()
    page.keyboard.type("Rechtsgrond: Dossiers")
    for typed in ("Decreet Proef, art. 1", "voorzitter"):
        page.keyboard.press("Tab")
        page.keyboard.type(typed)
    page.keyboard.press("Enter")
    card = page.locator(".signed .card", has_text="Decreet Proef, art. 1")
    expect(card).to_have_count(1)
    card.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".signed .card", has_text="Decreet Proef, art. 1")).to_have_count(0)
