"""Pairing in Chromium: the fold on the page of a file, and the pages of an expert by experience."""

import re
from datetime import date
from typing import Any

import pytest

from web.caseload.test_pages_in_a_browser import addresses  # noqa: F401 - the files that are looked at
from web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser
TODAY = f"{date.today():%d/%m/%Y}"


@pytest.mark.parametrize("javascript", [True, False])
def test_a_household_is_paired_with_the_keyboard_and_the_pairing_is_ended_again(
    addresses: dict[str, str],  # noqa: F811
    open_page: Any,
    javascript: bool,
) -> None:
    worker = open_page(f"/nl/{addresses['file']}", width=390, javascript=javascript)
    worker.locator("summary", has_text="Ervaringsdeskundige").focus()
    worker.keyboard.press("Enter")
    worker.locator("#pair-agreed").fill(TODAY)
    found = barriers(worker) if javascript else []
    worker.get_by_role("button", name="Koppel", exact=True).focus()
    worker.keyboard.press("Enter")
    expect(worker.locator(".held").first).to_contain_text("Test expert_by_experience leest mee")
    for lang, width, dark in (("nl", 390, False), ("fr", 1280, True), ("en", 320, False)):
        for where in ("gekoppeld/", addresses["file"]):
            expert = open_page(f"/{lang}/{where}", width=width, dark=dark, role="expert_by_experience")
            assert expert.evaluate("document.documentElement.scrollWidth") <= width
            found += barriers(expert) if javascript else []
    worker.get_by_role("button", name=re.compile("Stop de koppeling")).focus()
    worker.keyboard.press("Enter")
    expect(worker.locator(".held")).to_have_count(0)
    gone = open_page("/nl/gekoppeld/", role="expert_by_experience", javascript=javascript)
    expect(gone.locator(".paper")).to_contain_text("Er is nu geen gezin waarmee je meegaat")
    assert found == []
