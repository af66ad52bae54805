"""The two pages in Chromium: for eyes, for a keyboard, for a screen reader, on a phone and without JavaScript."""

import json
import re
from typing import Any

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is missing: it is a development dependency")
expect = sync_api.expect

pytestmark = pytest.mark.browser

WIDTHS = (390, 1280)
LANGUAGES = ("nl", "fr", "en")


def barriers(page: Any, within: str = "html") -> list[str]:
    """List what axe finds wrong, with where."""
    from axe_playwright_python.sync_playwright import Axe

    page.wait_for_function("true", timeout=10_000)  # axe never ends on a page whose JavaScript is off
    found = Axe().run(page, within).response["violations"]
    return [f"{v['id']}: {n['html'][:120]} {n['failureSummary'][:200]}" for v in found for n in v["nodes"]]


def barriers_in_every_light(page: Any, widths: tuple[int, ...] = WIDTHS, within: str = "html") -> list[str]:
    """Look for barriers in light and dark, on a phone and at a desk, without loading the page again."""
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme} {barrier}" for barrier in barriers(page, within)]
    return found


def settled(page: Any) -> None:
    """Wait until the answers stand still after a change."""
    page.wait_for_timeout(450)  # the pause after typing before the page asks
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0, timeout=30_000)


def unfold(page: Any, fold: str = "persons_anna_income") -> None:
    """Open the fields of one theme."""
    page.locator(f"#fold-{fold}-head").click()
    page.locator(f"#fold-{fold}.is-open").wait_for()
    settled(page)


def open_right(page: Any) -> None:
    page.locator("button.open").first.click()
    page.locator(".checklist").wait_for()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", ["gezin/", "dossiers/", "recht/leefloon/"])
def test_axe_finds_no_barrier(open_page: Any, address: str, lang: str) -> None:
    assert barriers_in_every_light(open_page(f"/{lang}/{address}"), WIDTHS if lang == "nl" else WIDTHS[:1]) == []


def test_axe_finds_no_barrier_with_everything_open_and_something_typed_wrong(open_page: Any) -> None:
    page = open_page("/nl/gezin/", WIDTHS[0])
    unfold(page)
    page.locator("input[inputmode=decimal]").first.fill("veel")
    settled(page)
    open_right(page)
    try_another_value(page)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert barriers_in_every_light(page, WIDTHS[:1]) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_no_barrier_in_an_opened_right(open_page: Any, lang: str) -> None:
    page = open_page(f"/{lang}/gezin/")
    open_right(page)
    assert barriers_in_every_light(page, WIDTHS[1:], "#answers") == []


def try_another_value(page: Any) -> None:
    """Try the first fact of the what-if that takes a number."""
    choices = page.locator("#whatif-fact option").count()
    for n in range(1, choices):
        page.select_option("#whatif-fact", index=n)
        page.locator("[name=whatif_value]").first.wait_for()
        settled(page)
        if page.locator("#whatif-value + .unit").count():
            break
    page.fill("#whatif-value", "9.999,00") if page.locator("input#whatif-value").count() else page.locator(
        "[name=whatif_value]"
    ).first.click()
    page.locator("#whatif-show").click()
    settled(page)


def test_the_answers_change_while_a_fact_is_typed_and_the_facts_stay_where_they_are(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    unfold(page)
    before = page.locator("#answers").inner_text() + page.locator("#net").inner_text()
    for fact in ("movable_capital", "taxable_income-2023"):
        field = page.locator(f"#v-persons-anna-{fact}")
        field.fill("99.000,00")
        where = field.bounding_box()["y"]
        settled(page)
        assert abs(field.bounding_box()["y"] - where) < 40
        assert page.evaluate("document.activeElement.id") == field.get_attribute("id")
    assert page.locator("#answers").inner_text() + page.locator("#net").inner_text() != before
    assert page.locator("#announce").inner_text() != ""


def test_the_next_question_leads_to_its_field(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    button = page.locator(".question button")
    wanted = button.get_attribute("data-jump")
    button.click()
    assert page.evaluate("document.activeElement.id") == wanted
    assert page.locator(f"#{wanted}").is_visible()


def test_something_typed_wrong_is_said_beside_the_field_and_taken_back(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    unfold(page)
    field = page.locator("input[inputmode=decimal]").first
    kept = field.input_value()
    field.fill("veel")
    settled(page)
    status = page.locator(f"#status-{field.get_attribute('id')}")
    assert "Schrijf een getal" in status.inner_text()
    assert field.get_attribute("aria-invalid") == "true"
    assert field.input_value() == "veel"
    field.fill(kept)
    settled(page)
    assert status.inner_text() == ""
    assert field.get_attribute("aria-invalid") is None


def test_enter_in_a_field_answers_and_removes_nobody(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    people = page.locator("#residents li").count()
    unfold(page)
    page.locator("input[inputmode=decimal]").first.press("Enter")
    settled(page)
    assert page.locator("#residents li").count() == people
    assert page.url.endswith("/nl/gezin/")


def test_the_page_does_its_work_without_javascript(open_page: Any) -> None:
    page = open_page("/nl/gezin/", javascript=False)
    page.locator("#fold-persons_anna_income-head").click()
    page.locator("#fold-persons_anna_income.is-open").wait_for()
    field = page.locator("input[inputmode=decimal]").first
    field.fill("veel")
    page.locator(".recompute").click()
    expect(page.locator("#facts")).to_contain_text("Schrijf een getal")
    assert page.locator("input[inputmode=decimal]").first.input_value() == "veel"
    page.locator("button.open").first.click()
    expect(page.locator(".checklist")).to_be_visible()
    page.select_option("#whatif-fact", index=1)
    page.locator("#whatif-show").click()
    expect(page.locator("[name=whatif_value]").first).to_be_visible()
    page.locator(".question button").click()
    expect(page.locator(f"#{page.url.split('#')[1]}")).to_be_focused()


@pytest.mark.parametrize("address", ["/nl/gezin/", "/nl/dossiers/", "/nl/recht/huurpremie/"])
def test_at_four_times_the_size_nothing_is_scrolled_sideways_but_a_table(open_page: Any, address: str) -> None:
    page = open_page(address, width=320, height=256)
    if "gezin" in address:
        unfold(page)
        open_right(page)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", ["/nl/gezin/", "/nl/dossiers/"])
def test_every_target_is_large_enough_for_a_thumb(open_page: Any, address: str) -> None:
    page = open_page(address, width=390)
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, input:not([type=hidden]):not([type=radio]), select, summary,'
            + 'label:has(input), .pages a, .languages > *, .bars a, .fold-head, .bar a, tbody th a')]
        .filter(e => e.offsetParent && !e.closest('.unseen') && !e.matches('.unseen, .skip'))
        .map(e => [Math.round(e.getBoundingClientRect().height), e.outerHTML.slice(0, 90)])
        .filter(([h, html]) => h < 41)"""
    )
    assert small == []


def test_nothing_typed_reaches_an_address_a_cookie_or_the_browsers_own_store(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("input[name^='name:']").first.fill("Geheimnaam")
    settled(page)
    page.locator("button.open").first.click()
    settled(page)
    assert asked
    assert not [url for url in [*asked, page.url] if "Geheim" in url or "?" in url]
    assert {cookie["name"] for cookie in page.context.cookies()} <= {"csrftoken", "sessionid"}
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "Geheim" not in stored
    assert set().union(*json.loads(stored)) <= {"htmx-current-path-for-history"}


def test_everything_comes_from_this_machine(open_page: Any, server: str) -> None:
    page = open_page("/nl/dossiers/")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert loaded
    assert [url for url in loaded if not url.startswith(server)] == []


def test_the_letters_are_the_ones_shipped(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("[...document.fonts].some(f => f.family.includes('Atkinson') && f.status === 'loaded')")
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "18px"


def test_with_the_systems_own_colours_every_verdict_keeps_its_word(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    page.emulate_media(forced_colors="active")
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    for verdict in page.locator(".right .verdict").all():
        assert re.search(r"\w{3}", verdict.inner_text())
        assert verdict.locator("svg").is_visible()
