"""The care of the directory in Chromium: on a phone, at a desk, in the dark, in three languages, by keyboard alone."""

import re
from typing import Any

import pytest

from web.directory.made_services import TODAY, a_service, days_ago
from web.test_in_a_browser import barriers, expect

pytestmark = pytest.mark.browser
PARTS = ("wat", "uren", "gesloten", "prijs", "waar", "bereiken", "talen", "gebied", "nu", "meebrengen")


@pytest.fixture
def service(open_page: Any) -> Any:
    """A service that nobody looked at for long, with a remark, at a place; it is gone after the test."""
    from rotonde.web.directory.domain.remarks import remark
    from rotonde.web.directory.models import Change, Location, Provider, Pulse, Service

    address = {"id": "00000000-0000-0000-0000-00000000000d", "address_1": "Markt 1", "city": "Verzonnen"}
    address |= {"state_province": "Oost-Vlaanderen", "postal_code": "9999", "country": "BE", "address_type": "physical"}
    place = {"id": "00000000-0000-0000-0000-00000000000e", "location_type": "physical", "addresses": [address]}
    at = [{"id": "00000000-0000-0000-0000-00000000000f", "location": place}]
    made = a_service(assured_date=days_ago(300), service_at_locations=at)
    remark(made, "hours", "Op dinsdag is het dicht", days_ago(20))
    yield made
    Service.objects.all().delete()
    for model in (Location, Provider, Change, Pulse):
        model.objects.all().delete()


def test_the_pages_have_no_barrier_in_any_language_width_or_light(open_page: Any, service: Any) -> None:
    own, found = f"/hulp/zorg/{service.id}/", []
    seen = [
        ("/nl/hulp/zorg/", 320, False, "coordinator"),
        ("/fr/hulp/zorg/", 1280, True, "worker"),
        (f"/nl{own}", 320, True, "worker"),
        (f"/en{own}", 1280, False, "coordinator"),
        (f"/fr{own}geschiedenis/", 320, False, "worker"),
        ("/nl/hulp/zorg/nieuw/", 320, False, "worker"),
        (f"/nl/hulp/dienst/{service.id}/melding/", 320, False, ""),
        (f"/fr/hulp/dienst/{service.id}/melding/", 1280, True, ""),
        *((f"/nl{own}{part}/", 320, place % 2 == 0, "worker") for place, part in enumerate(PARTS)),
        (f"/en{own}prijs/", 1280, True, "worker"),
    ]
    for where, width, dark, role in seen:
        page = open_page(where, width=width, dark=dark, role=role)
        assert page.locator("h1").count() == 1, where
        assert page.evaluate("document.documentElement.scrollWidth") <= width, where
        found += barriers(page)
    assert found == []


def test_a_service_is_assured_and_that_is_undone_with_the_keyboard_alone(open_page: Any, service: Any) -> None:
    from rotonde.web.directory.models import Service

    page = open_page("/nl/hulp/zorg/", width=390, javascript=False, role="worker")
    page.get_by_label("Kies Soep op dinsdag").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Alles klopt nog voor wat je aanvinkte").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("1 dienst is nagekeken.")
    assert Service.objects.get().assured_on == TODAY
    page.get_by_role("button", name="Maak ongedaan").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Dat is ongedaan gemaakt.")
    assert Service.objects.get().assured_on == days_ago(300)


def test_a_remark_is_mended_in_the_form_with_the_keyboard_alone(open_page: Any, service: Any) -> None:
    page = open_page(f"/nl/hulp/zorg/{service.id}/", width=390, javascript=False, role="worker")
    page.get_by_role("button", name=re.compile("^Ik pas het aan.*De uren$")).focus()
    page.keyboard.press("Enter")
    page.get_by_label("dinsdag").focus()
    page.keyboard.type("13-16")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Bewaard.")
    expect(page.get_by_role("region", name="Uren")).to_contain_text("13-16")


def test_a_visitor_says_with_the_keyboard_that_something_is_wrong(open_page: Any, service: Any) -> None:
    page = open_page(f"/nl/hulp/dienst/{service.id}/melding/", width=320, javascript=False, role="")
    page.get_by_label("De prijs").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Het kost nu 5 euro")
    page.wait_for_timeout(2_100)  # sooner nobody reads a form
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Dank je.")
    assert page.context.cookies() == []


def test_what_is_wrong_is_said_at_its_field_and_a_reader_hears_it(open_page: Any, service: Any) -> None:
    page = open_page(f"/nl/hulp/zorg/{service.id}/uren/", width=320, role="worker", quiet=False)
    page.get_by_label("woensdag").fill("na de middag")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_label("woensdag")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("woensdag")).to_have_value("na de middag")
    assert barriers(page) == []
