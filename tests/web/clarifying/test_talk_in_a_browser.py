"""Talk, plan and day list in Chromium: no barrier in three languages, on a phone, by keyboard, without JavaScript."""

from collections.abc import Iterator
from typing import Any

import pytest

from web.right_page.conftest import kept
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect

pytestmark = pytest.mark.browser
PAGES = ("talk", "domain", "plan", "goal", "day list")


@pytest.fixture(scope="module")
def addresses(server: str, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """Somebody who told something and has a plan to look back at today, where the server can see them."""
    from django.utils.timezone import localdate

    from rotonde.web.accounts.models import User
    from rotonde.web.entitlements.models import Run
    from rotonde.web.people.models import Dossier, Person
    from rotonde.web.reception.clarifying.goals import Aim, end_goal, plan_of, set_goal
    from rotonde.web.reception.clarifying.told import Told, put_first, tell

    with django_db_blocker.unblock():
        user = User.objects.get(email="rights_worker@verzonnen.example")
        person = Person.objects.select_related("organisation", "dossier").get(dossier=kept(user, "49"), member="pa")
        tell(user, person, "home", Told("Het is er koud. " * 40, "Mijn zus helpt.", "hard"), 0)
        tell(user, person, "safe", Told(rather_not=True), 0)
        put_first(user, person, ["home"], 0)
        set_goal(user, person, Aim("Ik wil een warm huis.", "home", "Ik bel.\nIk vraag.", "Ik zoek."), localdate())
        set_goal(user, person, Aim("Ik wil rust.", "safe"), None)
        first, second = plan_of(person)
        end_goal(user, person, second.id, 1, "reached")
        here = f"personen/{person.id}/"
        yield {
            "talk": here + "gesprek/",
            "domain": here + "gesprek/1/",
            "plan": here + "plan/",
            "goal": f"{here}plan/{first.id}/",
            "day list": "wacht-op-mij/",
        }
        Run.objects.all().delete()
        Dossier.objects.all().delete()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_barrier(addresses: dict[str, str], open_page: Any, lang: str, name: str) -> None:
    page = open_page(f"/{lang}/{addresses[name]}")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert barriers_in_every_light(page, WIDTHS if lang == "nl" else WIDTHS[:1]) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_on_the_narrowest_phone(addresses: dict[str, str], open_page: Any, name: str) -> None:
    page = open_page(f"/nl/{addresses[name]}", width=320, height=600)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_by_keyboard_alone_and_without_javascript_somebody_is_heard(addresses: dict[str, str], open_page: Any) -> None:
    page = open_page(f"/nl/{addresses['talk']}", javascript=False)
    page.get_by_role("link", name="Geld en schulden").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_contain_text("Kom je rond")
    page.locator("#words").focus()
    page.keyboard.type("Ik kom niet rond.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Bewaar en terug").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]")).to_have_text("Bewaard.")
    expect(page.locator(".domains")).to_contain_text("Ik kom niet rond.")
    expect(page.locator(".domains")).to_contain_text("Dat gaat goed")


def test_from_the_day_list_one_button_leads_to_the_plan(addresses: dict[str, str], open_page: Any) -> None:
    page = open_page("/nl/wacht-op-mij/", width=390)
    page.get_by_role("link", name="Kijk samen terug").click()
    expect(page.locator("h1")).to_have_text("Plan van Demo Een")
