"""The themes of the facts, the baskets and the paper, in Chromium."""

from typing import Any

import pytest
from tests.web.test_in_a_browser import settled, unfold

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is missing: it is a development dependency")
expect = sync_api.expect

pytestmark = pytest.mark.browser


def test_a_theme_opens_and_closes_and_keeps_what_was_typed_and_the_focus(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    unfold(page)
    assert page.evaluate("document.activeElement.id") == "fold-persons_anna_income-head"
    page.locator("#v-persons-anna-movable_capital").fill("777,50")
    settled(page)
    page.locator("#fold-persons_anna_income-head").click()
    expect(page.locator("#fold-persons_anna_income.is-open")).to_have_count(0)
    expect(page.locator("#fold-persons_anna_income .told")).to_contain_text("777,50")
    unfold(page)
    assert page.locator("#v-persons-anna-movable_capital").input_value() == "777,50"


def test_no_field_stands_on_the_page_twice_after_a_while(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    for _ in range(2):
        field = page.locator(f"#{page.locator('.question button').get_attribute('data-jump')}")
        if not field.count() or field.get_attribute("type") != "radio":
            break
        field.evaluate("e => e.closest('details').open = true")
        field.locator("xpath=../..").locator("input").nth(1).check()
        settled(page)
    unfold(page)
    names = page.eval_on_selector_all("#situation [name^='f:']:not([type=radio])", "all => all.map(e => e.name)")
    assert len(names) == len(set(names))
    ids = page.eval_on_selector_all("#situation [id^='v-']", "all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))


def test_a_basket_is_chosen_and_only_its_rights_stay(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    every = page.locator("article.right").count()
    page.select_option("#basket", "unknown_residents")
    expect(page.locator(".busy")).to_be_visible()
    expect(page.locator("article.right")).not_to_have_count(every, timeout=30_000)  # the first time takes longer
    settled(page)
    assert "?" not in page.url


def test_on_paper_stand_the_answers_and_what_is_known_and_no_buttons(open_page: Any) -> None:
    page = open_page("/nl/gezin/")
    page.emulate_media(media="print")
    expect(page.locator("#net .net-line")).to_be_visible()
    expect(page.locator(".told").first).to_be_visible()
    assert [b for b in page.locator("button:not(.fold-head)").all() if b.is_visible()] == []
    assert page.locator(".told").first.evaluate("e => getComputedStyle(e).display") == "grid"
