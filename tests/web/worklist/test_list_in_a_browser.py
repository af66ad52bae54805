"""The list in Chromium: on a phone and at a desk, with a keyboard alone, and on paper."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect
from web.worklist.conftest import DOZEN, answered, store_list

pytestmark = pytest.mark.browser
VIEWS = ("list", "matrix", "overview")


@pytest.fixture(scope="module")
def kept_list(server: str, django_db_blocker: Any) -> Iterator[None]:
    """A list that the server's own threads can see, for as long as these tests run."""
    from rotonde.web.accounts.models import Office
    from rotonde.web.entitlements.models import Hold, Outcome, Run
    from rotonde.web.people.models import Dossier

    with django_db_blocker.unblock():
        office = Office.objects.select_related("organisation").get(name="Zuid", organisation__name="OCMW Verzonnen")
        store_list(office, answered(DOZEN))
        yield
        for model in (Hold, Outcome, Run, Dossier):
            model.objects.all().delete()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_barrier_in_the_list(kept_list: None, open_page: Any, lang: str, view: str) -> None:
    page = open_page(f"/{lang}/dossiers/?beeld={view}&startgetal=7")
    assert barriers_in_every_light(page, WIDTHS if lang == "nl" else WIDTHS[:1]) == []


@pytest.mark.parametrize("view", VIEWS)
def test_on_the_narrowest_phone_only_a_table_scrolls_sideways(kept_list: None, open_page: Any, view: str) -> None:
    page = open_page(f"/nl/dossiers/?beeld={view}&startgetal=7", width=320, height=600)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("view", VIEWS)
def test_every_target_of_the_list_is_large_enough_for_a_thumb(kept_list: None, open_page: Any, view: str) -> None:
    page = open_page(f"/nl/dossiers/?beeld={view}&startgetal=7", width=390)
    targets = "button, input:not([type=hidden]), select, summary, .views a, .parts a, h3 a, th a, td a, .button, .quiet"
    small = page.evaluate(
        """targets => [...document.querySelectorAll(`main :is(${targets})`)]
        .filter(e => e.offsetParent).map(e => [Math.round(e.getBoundingClientRect().height), e.outerHTML.slice(0, 90)])
        .filter(([h]) => h < 43)""",
        targets,
    )
    assert small == []


def test_with_a_keyboard_alone_the_order_is_changed_and_a_file_is_found(kept_list: None, open_page: Any) -> None:
    page = open_page("/nl/dossiers/", javascript=False)
    page.locator("#filter-order").focus()
    page.keyboard.press("ArrowDown")
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Toon")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**volgorde=one_question**")
    page.locator("#find-number").focus()
    page.keyboard.type(DOZEN[1])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/nl/dossiers/[0-9a-f-]{36}/$"))
    expect(page.locator("h1")).to_have_text("Demo Naam1")


def test_on_paper_each_household_has_a_box_and_no_name(kept_list: None, open_page: Any) -> None:
    page = open_page("/nl/dossiers/?per_blad=50")
    page.emulate_media(media="print")
    assert page.locator(".tick:visible").count() == page.locator(".row").count() > 0
    assert page.locator(".name:visible").count() == 0
    assert page.locator(":is(.choosing, .take-along, .parts):visible").count() == 0


def test_the_table_keeps_its_head_while_it_scrolls(kept_list: None, open_page: Any) -> None:
    page = open_page("/nl/dossiers/?beeld=matrix", height=500)
    head = page.locator(".households thead th").first
    page.locator(".tall").evaluate("e => { e.scrollTop = 300 }")
    assert abs(head.bounding_box()["y"] - page.locator(".tall").bounding_box()["y"]) < 4
