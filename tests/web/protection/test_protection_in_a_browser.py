"""The pages about data in Chromium: for eyes, a keyboard, a screen reader, on a phone, and without JavaScript."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def planted(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """A household of the office of everybody under test with one request of it, until these tests are over."""
    from django.utils import timezone

    from rotonde.web.accounts.models import User
    from rotonde.web.people.domain.dossiers import put_in_office
    from rotonde.web.people.models import Person
    from rotonde.web.protection.domain.requesting import take_request
    from web.protection.conftest import DAY, written

    with django_db_blocker.unblock():
        worker = User.objects.get(email="rights_worker@verzonnen.example")
        office = worker.offices.select_related("organisation").get()
        file = written("gegevens-1", ("a", "b"), DAY, {})
        dossier = put_in_office(office, [file]).dossiers["gegevens-1"]
        person = Person.objects.select_related("organisation").get(dossier=dossier, member="a")
        told = {"what": "Geboortedatum", "now": "2 maart 1960", "should_be": "3 maart 1960", "why": "op de kaart"}
        made = take_request(worker, person, "rectify", told, timezone.localdate())
    yield {
        "desk": "gegevens/",
        "people": f"gegevens/dossier/{dossier.id}/",
        "person": f"gegevens/persoon/{person.id}/",
        "request": f"gegevens/vraag/{made.id}/",
        "periods": "bewaartermijnen/",
    }
    with django_db_blocker.unblock():
        dossier.delete()


@pytest.mark.parametrize("which", ["desk", "people", "person", "request", "periods"])
def test_no_page_about_data_has_a_barrier_in_any_language_width_or_light(
    open_page: Any, planted: dict[str, str], which: str
) -> None:
    found = []
    for lang, width, dark in (("nl", 390, False), ("fr", 1280, True), ("en", 320, False)):
        page = open_page(f"/{lang}/{planted[which]}", width=width, dark=dark, role="protection_officer")
        assert page.locator("h1").count() == 1
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found += barriers(page)
    assert found == []


@pytest.mark.parametrize("javascript", [True, False])
def test_somebody_asks_not_to_be_screened_with_the_keyboard_alone(
    open_page: Any, planted: dict[str, str], javascript: bool
) -> None:
    page = open_page(f"/nl/{planted['person']}", width=390, role="worker", javascript=javascript)
    page.locator("summary", has_text="Niet automatisch nakijken").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("liever niet")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Niet automatisch nakijken")
    expect(page.locator(".lead")).to_contain_text("ingewilligd")
    page.locator("#told").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".lead")).to_contain_text("beëindigd")


def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(
    open_page: Any, planted: dict[str, str]
) -> None:
    page = open_page(f"/nl/{planted['person']}", width=320, role="protection_officer", quiet=False)
    page.locator("#reason").fill("een beroep")
    page.locator("#until").fill("morgen")
    page.get_by_role("button", name="Wissen tegenhouden").click()
    assert page.locator("#reason").input_value() == "een beroep"
    assert page.locator("#until").input_value() == "morgen"
    assert "Zeg waarom, en een dag" in page.locator("#hold-error").inner_text()
    assert barriers(page) == []
