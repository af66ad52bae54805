"""Signing in by the government in Chromium: no barrier in three languages, on a phone, and by keyboard alone."""

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from tests.web.test_in_a_browser import barriers, expect

from rotonde.web.accounts.outside.provider import Provider
from rotonde.web.administration.outside.pages import CHOICE

pytestmark = pytest.mark.browser
WIDTHS = (("nl", 390, False), ("fr", 1280, True), ("en", 320, False))


@pytest.fixture(autouse=True)
def offered(open_page: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Offer a service that nobody reaches."""
    from django.core.cache import cache

    cache.clear()
    monkeypatch.setattr(settings, "OUTSIDE_SIGN_IN", Provider("https://localhost:1", "rotonde", "geheim"))
    yield
    cache.clear()


def seen(page: Any, width: int) -> list[Any]:
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    return list(barriers(page))


def test_signing_in_and_being_refused_have_no_barrier(open_page: Any) -> None:
    found = []
    for lang, width, dark in WIDTHS:
        for where in ("aanmelden/", "aanmelden/overheid/niet/", "aanmelden/niet-vandaag/"):
            found += seen(open_page(f"/{lang}/{where}", width=width, dark=dark, role=""), width)
    assert found == []


def test_a_service_that_does_not_answer_is_told_after_a_press_on_enter(open_page: Any) -> None:
    page = open_page("/nl/aanmelden/", width=390, role="", javascript=False)
    page.get_by_role("link", name="Aanmelden via de overheid").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/nl/aanmelden/overheid/niet/.waarom=outside_down$"))
    expect(page.locator(".lead")).to_contain_text("antwoordt nu niet")


def test_an_organisation_is_chosen_with_the_keyboard(open_page: Any, server: str) -> None:
    from rotonde.web.accounts.models import User

    users = [User.objects.get(email=f"{who}@verzonnen.example") for who in ("worker", "coordinator")]
    found = []
    for lang, width, dark in WIDTHS:
        client = Client(headers={"host": "127.0.0.1"})
        session = client.session
        choices = [(str(user.pk), f"Organisatie {n}") for n, user in enumerate(users)]
        session[CHOICE] = {"accounts": choices, "outside_id": "", "is_surely_them": True, "at": time.time()}
        session.save()
        page = open_page(f"/{lang}/aanmelden/", width=width, dark=dark, role="")
        page.context.add_cookies([{"name": "sessionid", "value": session.session_key, "url": server}])
        page.goto(f"{server}/{lang}/aanmelden/overheid/kies/")
        found += seen(page, width)
    page.locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/nl/dossiers/$"))
    assert found == []
