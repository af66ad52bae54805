"""What stands out in the log, in Chromium: no barrier in three languages, on a phone, and by keyboard alone."""

import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate

from web.audit.test_oddities import line
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect

pytestmark = pytest.mark.browser
ADDRESS = "logboek/opvallend/"


@pytest.fixture
def oddities(server: str, django_db_blocker: Any) -> Iterator[list[Any]]:
    """One of each kind that needs no file, where the server can see them; what is looked at before is there too."""
    from rotonde.web.accounts.models import User
    from rotonde.web.audit.domain.oddities import judge, look_for_oddities
    from rotonde.web.audit.models import Oddity

    with django_db_blocker.unblock():
        robin = User.objects.get(email="rights_worker@verzonnen.example")
        officer = User.objects.get(email="protection_officer@verzonnen.example")
        monday = localdate() - timedelta(days=localdate().weekday() + 21)
        for n in range(9):
            line(robin, monday, about=uuid.UUID(int=5000 + n))
        line(robin, monday, hour=23, about=uuid.UUID(int=5000))
        line(robin, monday, action="people.emergency_opened")
        look_for_oddities(robin.organisation, monday)
        found = list(Oddity.objects.order_by("rule"))
        judge(officer, found[0], "further", "Nagevraagd bij de dienst.")
        yield found
        Oddity.objects.all().delete()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_no_barrier(oddities: list[Any], open_page: Any, lang: str) -> None:
    page = open_page(f"/{lang}/{ADDRESS}", role="protection_officer")
    for fold in page.locator("details").all():
        fold.locator("summary").first.click()
    assert barriers_in_every_light(page, WIDTHS if lang == "nl" else WIDTHS[:1]) == []


def test_nothing_sticks_out_on_the_narrowest_phone(oddities: list[Any], open_page: Any) -> None:
    page = open_page(f"/nl/{ADDRESS}", width=320, height=600, role="protection_officer")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_by_keyboard_alone_something_is_noted_as_in_order(oddities: list[Any], open_page: Any) -> None:
    page = open_page(f"/nl/{ADDRESS}", javascript=False, role="protection_officer")
    page.locator("textarea").first.focus()
    page.keyboard.insert_text("Had wachtdienst.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    expect(page.locator("details.side").first).to_contain_text("in orde")
