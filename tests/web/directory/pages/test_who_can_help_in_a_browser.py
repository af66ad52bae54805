"""Who can help, in Chromium: for eyes, keyboard and screen reader, on a phone, near by, printed, without JavaScript."""

from collections.abc import Iterator
from typing import Any

import pytest

from rotonde.web.entitlements.public_check.views import LEAVE_TO
from web.directory.pages.some_services import id_of, keep_many, keep_some
from web.keyboard import Keyboard
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect

pytestmark = pytest.mark.browser

SERVICE = f"hulp/dienst/{id_of('Eetkaffee')}/"
SAFE = f"hulp/dienst/{id_of('Huis zonder naam')}/"
KINDS = ["hulp/", "hulp/over/money/", "hulp/soort/food_aid/", "hulp/bij/leefloon/", SERVICE]
MARK = "/static/rotonde/mark.svg"
"""The picture of the tab: the browser asks for it whenever it likes."""
HEAVIEST = 100_000
NEARLY_ALL_KEYS = 8
"""From the page to a service, beside the letters of the word: at most so many keys; a key takes about a second."""


@pytest.fixture(scope="module", autouse=True)
def services(server: str, django_db_blocker: Any) -> Iterator[None]:
    """Some services and many more of one kind, where the server's own threads see them."""
    from rotonde.web.directory import models

    with django_db_blocker.unblock():
        keep_some()
        keep_many(24)
        yield
        for model in (models.ServiceAtLocation, models.Service, models.Location, models.Provider, models.Change):
            model.objects.all().delete()


@pytest.fixture(autouse=True)
def the_server_reads_the_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


def visit(open_page: Any, address: str, **how: Any) -> Any:
    return open_page(address, role="", **how)


def search(page: Any, words: str) -> None:
    page.fill("#words", words)
    page.keyboard.press("Enter")
    page.locator("#found").wait_for()


def unfold(page: Any) -> None:
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


@pytest.mark.parametrize("address", ["hulp/", "hulp/soort/food_aid/", SERVICE, "hulp/over/safe/", SAFE])
def test_axe_finds_no_barrier_with_everything_open(open_page: Any, address: str) -> None:
    page = visit(open_page, f"/nl/{address}")
    unfold(page)
    assert barriers_in_every_light(page, WIDTHS[:1]) == []


@pytest.mark.parametrize("words", ["eten", "xqzzyvq"])
def test_axe_finds_no_barrier_in_what_a_search_brings(open_page: Any, words: str) -> None:
    page = visit(open_page, "/nl/hulp/")
    page.fill("#place", "Zzyzx")
    search(page, words)
    assert barriers_in_every_light(page, WIDTHS[:1]) == []


@pytest.mark.proof
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_no_barrier_in_any_language_width_or_light(open_page: Any, address: str, lang: str) -> None:
    page = visit(open_page, f"/{lang}/{address}")
    unfold(page)
    assert barriers_in_every_light(page) == []


@pytest.mark.proof
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("words", ["eten", "xqzzyvq"])
def test_axe_finds_no_barrier_in_any_results(open_page: Any, words: str, lang: str) -> None:
    page = visit(open_page, f"/{lang}/hulp/")
    search(page, words)
    unfold(page)
    assert barriers_in_every_light(page) == []


def test_at_320_pixels_nothing_is_scrolled_sideways(open_page: Any) -> None:
    page = visit(open_page, "/nl/hulp/", width=320, height=256)
    wide = {"hulp/ and a search": [page.evaluate("document.documentElement.scrollWidth")]}
    search(page, "eten")
    for address in ["results", *KINDS[1:]]:
        if address != "results":
            page.goto(page.url.split("/nl/")[0] + f"/nl/{address}")
        unfold(page)
        wide[address] = [page.evaluate("document.documentElement.scrollWidth")]
    assert {address: found for address, found in wide.items() if found > [320]} == {}


def test_every_target_is_large_enough_for_a_thumb(open_page: Any) -> None:
    page = visit(open_page, "/nl/hulp/", width=390)
    search(page, "eten")
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, summary, .service a, .tools a, .crumbs a, label:has(input)')]
        .filter(e => e.offsetParent && e.getBoundingClientRect().height < 41).map(e => e.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_a_page_with_all_that_it_loads_is_light(browser: Any, server: str) -> None:
    heavy = {}
    for address in KINDS:
        loaded: dict[str, Any] = {}
        context = browser.new_context()
        page = context.new_page()
        page.on("response", lambda one, loaded=loaded: loaded.update({one.url: one}))
        page.goto(f"{server}/nl/{address}", wait_until="networkidle")
        heavy[address] = sum(len(response.body()) for response in loaded.values())
        context.close()
    assert {address: size for address, size in heavy.items() if size >= HEAVIEST} == {}


def test_everything_comes_from_this_machine_and_a_visit_leaves_nothing(open_page: Any, server: str) -> None:
    page = visit(open_page, "/nl/hulp/")
    search(page, "eten")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert [url for url in loaded if not url.startswith(server)] == []
    assert (page.context.cookies(), page.evaluate("localStorage.length + sessionStorage.length")) == ([], 0)
    assert "eten" not in page.url


def test_a_service_is_found_with_a_few_keys_without_javascript(open_page: Any) -> None:
    keys = Keyboard().sits_at(visit(open_page, "/nl/hulp/", javascript=False))
    keys.enter(".skip[href='#words']")
    keys.page.keyboard.type("soep")
    keys.send()
    expect(keys.page.locator("#found")).to_contain_text("gevonden voor ‘soep’")
    keys.follow(".service h5 a")
    expect(keys.page.locator(".now")).to_contain_text("Wat kun je nu doen?")
    pressed = keys.tabs + 3
    assert pressed <= NEARLY_ALL_KEYS


def test_a_service_is_found_with_three_taps_on_a_phone_without_typing(open_page: Any) -> None:
    page = visit(open_page, "/nl/", width=390)
    for name in ("Wie kan helpen?", "Geld en schulden", "Sociaal restaurant 1", "Eetkaffee"):
        page.get_by_role("link", name=name).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Eetkaffee")


def test_back_from_a_service_leads_to_the_same_results(open_page: Any) -> None:
    page = visit(open_page, "/nl/hulp/")
    search(page, "soep")
    page.goto(page.url.split("#")[0])
    search(page, "eten")
    name = page.locator(".service h5 a").nth(2)
    said = name.inner_text()
    name.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(said)
    page.evaluate("history.back()")
    expect(page.locator("#found")).to_contain_text("voor ‘eten’")
    assert page.locator(".service h5 a").nth(2).inner_text() == said
    assert "eten" not in page.url
    page.reload()
    expect(page.locator("#found")).to_contain_text("voor ‘eten’")


# --- near me


def nearest_first(open_page: Any) -> tuple[Any, list[str]]:
    page = visit(open_page, "/nl/hulp/soort/food_aid/")
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": 51.512, "longitude": 2.61})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if not request.url.endswith(MARK) else None)
    page.get_by_role("button", name="Dichtst bij mij eerst").click()
    expect(page.locator("[data-near-said]")).to_contain_text("Je plaats blijft op je toestel.")
    page.wait_for_timeout(300)
    return page, asked


def test_the_nearest_stands_first_and_no_request_leaves_the_device(open_page: Any) -> None:
    page, asked = nearest_first(open_page)
    assert asked == []
    assert "51.512" not in page.url
    said = page.locator("[data-far]").all_inner_texts()
    far = [float(one.removeprefix("· ").partition(" ")[0].replace(",", ".")) for one in said]
    assert len(far) == 20
    assert far == sorted(far)
    assert said[0].endswith("km van je")


def test_whoever_does_not_tell_where_they_are_is_led_to_the_field(open_page: Any) -> None:
    page = visit(open_page, "/nl/hulp/soort/food_aid/")
    page.context.clear_permissions()
    page.evaluate("() => { navigator.geolocation.getCurrentPosition = (_, refused) => refused({code: 1}); }")
    page.get_by_role("button", name="Dichtst bij mij eerst").click()
    expect(page.locator("[data-near-said]")).to_contain_text("Typ je gemeente of postcode bij ‘Waar?’.")


def test_without_javascript_there_is_no_button_that_does_nothing(open_page: Any) -> None:
    page = visit(open_page, "/nl/hulp/soort/food_aid/", javascript=False)
    expect(page.locator("[data-near]")).to_be_hidden()
    expect(page.locator("#place")).to_be_visible()


def test_in_print_the_list_and_the_map_stay_and_the_controls_go(open_page: Any) -> None:
    page = visit(open_page, "/nl/hulp/soort/food_aid/")
    page.emulate_media(media="print")
    shown = {what: page.locator(what).first.is_visible() for what in (".service", ".map svg", ".search", ".tools")}
    assert shown == {".service": True, ".map svg": True, ".search": False, ".tools": False}


@pytest.mark.parametrize("how", ["press", "escape"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_page_about_safety_is_left_at_once_by_a_button_that_covers_nothing(
    open_page: Any, how: str, width: int
) -> None:
    page = visit(open_page, f"/nl/{SAFE}", width=width)
    page.route(LEAVE_TO + "**", lambda route: route.fulfill(body="<title>weer</title>", content_type="text/html"))
    boxes = [page.locator(one).bounding_box() for one in (".leave", ".top .languages", ".top .brand")]
    assert not any(_overlap(boxes[0], one) for one in boxes[1:])
    if how == "press":
        page.click("[data-leave]")
    else:
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    page.wait_for_url(LEAVE_TO)


def _overlap(one: Any, other: Any) -> bool:
    return all(
        one[start] < other[start] + other[size] and other[start] < one[start] + one[size]
        for start, size in (("x", "width"), ("y", "height"))
    )
