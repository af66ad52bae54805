"""A right in Chromium: no barrier in three languages, on a phone, by keyboard, without JavaScript and on paper."""

from collections.abc import Iterator
from typing import Any

import pytest

from web.right_page.conftest import kept
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect

pytestmark = pytest.mark.browser
PAGES = ("right", "applied", "receipt", "file")


@pytest.fixture(scope="module")
def addresses(server: str, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """A kept household where the server can see it: with a right where nothing was done, and one applied for."""
    from rotonde.web.accounts.models import User
    from rotonde.web.entitlements.domain.applications import apply_for
    from rotonde.web.entitlements.domain.doubts import doubt_right
    from rotonde.web.entitlements.domain.steps import Told, take_step
    from rotonde.web.entitlements.models import Application, Doubt, Run, Step
    from rotonde.web.people.models import Dossier

    with django_db_blocker.unblock():
        user = User.objects.get(email="rights_worker@verzonnen.example")
        file = kept(user, "2026-0009")
        told = Told(appointment="2026-12-01 14:30", barriers=["language"], note="Samen bellen.")
        take_step(user, file, "leefloon", "pa", "together", 0, told, 3)
        made = apply_for(user, file, "leefloon", "pa", 1, "abc", is_passed_on=False, check_after=30)
        doubt_right(user, "leefloon", "abc", "De grens lijkt te laag.")
        home = f"dossiers/{file.id}/"
        yield {
            "right": home + "recht/huurpremie/",
            "applied": home + "recht/leefloon/?voor=pa",
            "receipt": f"{home}aanvraag/{made.id}/",
            "file": home,
        }
        for model in (Step, Application, Doubt, Run, Dossier):
            model.objects.all().delete()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PAGES[:3])
def test_axe_finds_no_barrier_with_everything_open(
    addresses: dict[str, str], open_page: Any, lang: str, name: str
) -> None:
    page = open_page(f"/{lang}/{addresses[name]}")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert barriers_in_every_light(page, WIDTHS if lang == "nl" or name == "right" else WIDTHS[:1]) == []


def test_axe_finds_no_barrier_on_the_household_with_its_steps(addresses: dict[str, str], open_page: Any) -> None:
    page = open_page(f"/nl/{addresses['file']}")
    assert barriers_in_every_light(page, WIDTHS[:1]) == []


def test_axe_finds_no_barrier_where_doubts_are_answered(addresses: dict[str, str], open_page: Any) -> None:
    assert barriers_in_every_light(open_page("/nl/meldingen/", role="coordinator"), WIDTHS) == []


@pytest.mark.parametrize("name", PAGES[:3])
def test_nothing_sticks_out_on_the_narrowest_phone(addresses: dict[str, str], open_page: Any, name: str) -> None:
    page = open_page(f"/nl/{addresses[name]}", width=320, height=600)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_step_with_something_wrong_stands_open_with_what_was_typed(addresses: dict[str, str], open_page: Any) -> None:
    page = open_page(f"/nl/{addresses['applied']}", quiet=False)
    page.locator("summary", has_text="Het is geweigerd").focus()
    page.keyboard.press("Enter")
    page.locator("#refused-note").fill("Brief van vandaag.")
    page.locator("button[name=step][value=refused]").click()
    expect(page.locator("#trouble")).to_contain_text("schrijf welke reden")
    expect(page.locator("#refused-note")).to_have_value("Brief van vandaag.")
    assert barriers_in_every_light(page, WIDTHS[:1]) == []


def test_on_paper_the_page_has_its_proof_and_no_buttons(addresses: dict[str, str], open_page: Any) -> None:
    page = open_page(f"/nl/{addresses['applied']}")
    page.emulate_media(media="print")
    assert page.locator("button:visible, form:visible").count() == 0
    expect(page.get_by_role("heading", name="Waarom dit antwoord")).to_be_visible()


def test_from_the_scratch_page_to_a_right_and_back_with_what_was_typed(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    page.locator(".right-link").first.click()
    expect(page.locator(".right-head h1")).to_be_visible()
    assert barriers_in_every_light(page, WIDTHS) == []
    page.get_by_role("button", name="FR").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.get_by_role("button", name="Retour au ménage").click()
    expect(page.locator(".right-link").first).to_be_visible()
