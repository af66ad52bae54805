"""The public pages in Chromium: for eyes, a keyboard and a screen reader, on a phone, without JavaScript, in a frame."""

from typing import Any

import pytest

from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is missing: it is a development dependency")
expect = sync_api.expect
pytestmark = pytest.mark.browser

KINDS = [
    "rechten/",
    "rechten/thema/wonen/",
    "rechten/gebeurtenis/werkloosheidsuitkering-stopt/",
    "recht/uitpas_kansentarief/",
    "rechten/inbedden/",
    "embed/rechten/",
    "embed/recht/leefloon/",
    "api/",
]
HEAVIEST = 100_000


def visit(open_page: Any, address: str, **how: Any) -> Any:
    return open_page(address, role="", **how)


def unfold(page: Any) -> None:
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_no_barrier_with_everything_open(open_page: Any, address: str, lang: str) -> None:
    page = visit(open_page, f"/{lang}/{address}")
    unfold(page)
    assert barriers_in_every_light(page, WIDTHS if lang == "nl" else WIDTHS[:1]) == []


@pytest.mark.parametrize("words", ["stempelgeld", "xqzzyv", "leeflon", ""])
def test_axe_finds_no_barrier_in_what_a_search_brings(open_page: Any, words: str) -> None:
    page = visit(open_page, "/nl/rechten/")
    page.fill("#words", words)
    page.get_by_role("button", name="Zoeken").click()
    assert barriers_in_every_light(page) == []


@pytest.mark.parametrize("address", KINDS)
def test_at_320_pixels_nothing_is_scrolled_sideways_but_a_table(open_page: Any, address: str) -> None:
    page = visit(open_page, f"/nl/{address}", width=320, height=256)
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", KINDS)
def test_a_page_with_all_that_it_loads_is_light(browser: Any, server: str, address: str) -> None:
    loaded: list[int] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("response", lambda response: loaded.append(len(response.body())))
    page.goto(f"{server}/nl/{address}", wait_until="networkidle")
    context.close()
    assert sum(loaded) < HEAVIEST


def test_a_search_is_done_with_the_keyboard_alone_and_without_javascript(open_page: Any) -> None:
    page = visit(open_page, "/nl/rechten/", javascript=False)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.locator("#words:focus").count():
            break
    page.keyboard.type("mutualiteit")
    page.keyboard.press("Enter")
    expect(page.locator("#found")).to_contain_text("gevonden voor ‘mutualiteit’")
    assert page.url.endswith("/nl/rechten/")
    found = page.get_by_role("link", name="Verhoogde tegemoetkoming", exact=True)
    for _ in range(30):
        page.keyboard.press("Tab")
        if found.and_(page.locator(":focus")).count():
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Verhoogde tegemoetkoming")


def test_from_an_event_to_how_to_ask_takes_two_taps_on_a_phone(open_page: Any) -> None:
    page = visit(open_page, "/nl/rechten/", width=390, javascript=False)
    page.get_by_role("link", name="Mijn werkloosheidsuitkering stopt").click()
    page.get_by_role("link", name="Leefloon", exact=True).click()
    expect(page.get_by_role("heading", name="Hoe vraag je het aan?")).to_be_visible()


def test_another_site_shows_a_right_in_a_frame_and_may_not_show_the_page_itself(browser: Any, server: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.set_content(
        f'<iframe title="a" src="{server}/nl/embed/recht/leefloon/"></iframe>'
        f'<iframe title="b" src="{server}/nl/recht/leefloon/"></iframe>'
    )
    expect(page.frame_locator('[title="a"]').get_by_role("heading", level=1)).to_have_text("Leefloon")
    expect(page.frame_locator('[title="b"]').get_by_role("heading", level=1)).to_have_count(0)
    assert any("frame-ancestors" in text for text in refused)
    assert context.cookies() == []
    context.close()


def test_a_visit_leaves_nothing_in_the_browser(open_page: Any) -> None:
    page = visit(open_page, "/nl/rechten/")
    page.fill("#words", "schulden")
    page.get_by_role("button", name="Zoeken").click()
    page.locator("#found").wait_for()
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.get_by_role("link", name="Ik heb schulden").first.click()
    assert "?" not in page.url
