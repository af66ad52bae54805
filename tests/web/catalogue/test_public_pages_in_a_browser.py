"""The public pages in Chromium: for eyes, keyboard and screen reader, on a phone, without JavaScript, in a frame."""

import socketserver
import threading
from collections.abc import Iterator
from typing import Any
from wsgiref.simple_server import WSGIServer, make_server

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


@pytest.fixture(autouse=True)
def the_server_reads_the_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Let the threads of the server ask which values were published."""
    with django_db_blocker.unblock():
        yield


def visit(open_page: Any, address: str, **how: Any) -> Any:
    return open_page(address, role="", **how)


def unfold(page: Any) -> None:
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


def barriers_with_everything_open(open_page: Any, address: str, widths: tuple[int, ...]) -> list[str]:
    page = visit(open_page, address)
    unfold(page)
    return barriers_in_every_light(page, widths)


@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_no_barrier_with_everything_open(open_page: Any, address: str) -> None:
    assert barriers_with_everything_open(open_page, f"/nl/{address}", WIDTHS) == []


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_axe_finds_no_barrier_in_another_language(open_page: Any, lang: str) -> None:
    assert barriers_with_everything_open(open_page, f"/{lang}/recht/leefloon/", WIDTHS[:1]) == []


@pytest.mark.proof
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_no_barrier_in_any_language_or_light(open_page: Any, address: str, lang: str) -> None:
    assert barriers_with_everything_open(open_page, f"/{lang}/{address}", WIDTHS) == []


@pytest.mark.parametrize("words", ["stempelgeld", "leeflonx"])
def test_axe_finds_no_barrier_in_what_a_search_brings(open_page: Any, words: str) -> None:
    page = visit(open_page, "/nl/rechten/")
    page.fill("#words", words)
    page.get_by_role("button", name="Zoeken").click()
    assert barriers_in_every_light(page, WIDTHS[:1]) == []


@pytest.mark.parametrize("address", KINDS)
def test_at_320_pixels_nothing_is_scrolled_sideways_but_a_table(open_page: Any, address: str) -> None:
    page = visit(open_page, f"/nl/{address}", width=320, height=256)
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("address", KINDS)
def test_a_page_with_all_that_it_loads_is_light(browser: Any, server: str, address: str) -> None:
    loaded: dict[str, Any] = {}
    context = browser.new_context()
    page = context.new_page()
    page.on("response", lambda one: loaded.update({one.url: one}))
    page.goto(f"{server}/nl/{address}", wait_until="networkidle")
    assert sum(len(response.body()) for response in loaded.values()) < HEAVIEST
    context.close()


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


class _Threaded(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


@pytest.fixture
def another_site(server: str) -> Iterator[str]:
    """Serve a page, from an origin of its own, with a right in a frame: the bare page and the page itself."""
    frames = "".join(
        f'<iframe title="{name}" src="{server}/nl/{name}/leefloon/"></iframe>' for name in ("embed/recht", "recht")
    )

    def page(_: Any, start: Any) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/html")])
        return [frames.encode()]

    running = make_server("127.0.0.1", 0, page, _Threaded)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}/"
    running.shutdown()


def test_another_site_shows_a_right_in_a_frame_and_may_not_show_the_page_itself(
    browser: Any, another_site: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(another_site)
    expect(page.frame_locator('[title="embed/recht"]').get_by_role("heading", level=1)).to_have_text("Leefloon")
    expect(page.frame_locator('[title="recht"]').get_by_role("heading", level=1)).to_have_count(0)
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
