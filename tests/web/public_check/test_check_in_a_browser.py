"""The check in Chromium: for eyes and ears, for a keyboard, on a small phone, without a signal, and leaving at once."""

from pathlib import Path
from typing import Any

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is missing: it is a development dependency")
expect = sync_api.expect

pytestmark = pytest.mark.browser

MOST_BYTES = 100_000
PHONE, DESK = 390, 1280
EXIT = "https://www.meteo.be/"


def barriers(page: Any) -> list[str]:
    """List what axe finds wrong, with where."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {n['html'][:120]} {n['failureSummary'][:200]}" for v in found for n in v["nodes"]]


def in_every_light(page: Any, widths: tuple[int, ...]) -> list[str]:
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme} {page.title()} {barrier}" for barrier in barriers(page)]
    return found


def go(page: Any, what: str) -> None:
    """Press something and wait for the next page."""
    with page.expect_response(lambda one: "/check/" in one.url):
        page.click(what)
    expect(page.locator("body.busy")).to_have_count(0)


NEXT, UNKNOWN = ".go button[value=next]", ".go button[value=unknown]"


def to_the_status(page: Any) -> None:
    go(page, "button[value=me]")
    page.fill("input[name='a:municipality']", "Eeklo")
    go(page, NEXT)
    page.check("input[value=none]")
    page.select_option("select[name='a:children']", "1")
    go(page, NEXT)
    page.fill("input[name='a:me']", "34")
    page.fill("input[name='a:child1']", "7")
    go(page, NEXT)


def test_axe_finds_no_barrier_on_a_phone(open_page: Any) -> None:
    assert along_the_check(open_page("/nl/check/", width=PHONE, role=""), (PHONE,), questions=1) == []


@pytest.mark.proof
@pytest.mark.parametrize("lang", ["nl", "fr", "en", "ar", "tr", "uk"])
def test_axe_finds_no_barrier_in_any_language(open_page: Any, lang: str) -> None:
    assert along_the_check(open_page(f"/{lang}/check/", width=PHONE, role=""), (PHONE, DESK), questions=3) == []


def along_the_check(page: Any, widths: tuple[int, ...], questions: int) -> list[str]:
    """List the barriers from the opening to the result, with something wrong on the way."""
    found = in_every_light(page, widths)
    go(page, "button[value=me]")
    page.fill("input[name='a:municipality']", "?")
    go(page, NEXT)
    found += in_every_light(page, widths)
    go(page, UNKNOWN)
    found += in_every_light(page, widths[:1])
    page.select_option("select[name='a:children']", "1")
    page.check("input[value=none]")
    go(page, NEXT)
    go(page, UNKNOWN)
    found += in_every_light(page, widths[:1])
    page.check("input[name='a:leefloon']")
    go(page, NEXT)
    for _ in range(questions):
        found += in_every_light(page, widths[:1])
        go(page, UNKNOWN)
    go(page, ".to-result")
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    return found + in_every_light(page, widths)


@pytest.mark.parametrize("address", ["/nl/", "/fr/check/papier/"])
def test_axe_finds_no_barrier_around_it(open_page: Any, address: str) -> None:
    assert in_every_light(open_page(address, role=""), (PHONE,)) == []


def test_the_whole_check_without_javascript(open_page: Any) -> None:
    page = open_page("/nl/check/", width=390, javascript=False, role="")
    to_the_status(page)
    page.check("input[name='a:leefloon']")
    go(page, NEXT)
    expect(page.locator(".found")).to_contain_text("gevonden")
    go(page, ".tap >> nth=1")
    go(page, "[data-back]")
    expect(page.locator(".tap.is-chosen")).to_have_count(1)
    go(page, ".to-result")
    expect(page.locator(".thing")).to_have_count(3)
    assert page.locator("[data-speak]:visible, [data-print]:visible, #no-signal:visible").count() == 0
    assert page.locator("[data-leave]").get_attribute("href") == EXIT


@pytest.mark.parametrize("lang", ["nl", "ar"])
def test_on_the_smallest_phone_nothing_is_scrolled_sideways_and_everything_is_large_enough(
    open_page: Any, lang: str
) -> None:
    page = open_page(f"/{lang}/check/", width=320, height=568, role="")
    wide, small = [], []

    def look() -> None:
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        wide.append(page.evaluate("document.documentElement.scrollWidth"))
        small.extend(
            page.evaluate(
                """() => [...document.querySelectorAll('button, select, summary, label:has(input), .leave,'
                + ' .languages > *, input:not([type=hidden], [type=radio], [type=checkbox])')]
                .filter(e => e.offsetParent && !e.matches('.unseen, .skip'))
                .map(e => [Math.round(e.getBoundingClientRect().height), e.outerHTML.slice(0, 90)])
                .filter(([h, html]) => h < 41)"""
            )
        )

    look()
    to_the_status(page)
    look()
    go(page, ".go button[value=none]")
    for _ in range(4):
        look()
        go(page, UNKNOWN)
    go(page, ".to-result")
    look()
    assert set(wide) == {320}
    assert small == []


@pytest.mark.parametrize("lang", ["nl", "tr"])  # Turkish has letters in a second file
def test_no_page_weighs_more_than_a_hundred_kilobytes(open_page: Any, lang: str) -> None:
    """With all that a first visitor loads: the page itself, styles, script, letters and pictures."""
    sizes = {}
    for address in ("/nl/", f"/{lang}/check/papier/", f"/{lang}/check/"):
        page = open_page(address, width=390, role="")
        weighs = "performance.getEntries().reduce((sum, e) => sum + (e.encodedBodySize || 0), 0)"
        sizes[address] = page.evaluate(weighs)
    to_the_status(page)
    page.check("input[name='a:leefloon']")
    go(page, NEXT)
    for what in (UNKNOWN, UNKNOWN, UNKNOWN, ".to-result"):
        with page.expect_response(lambda one: "/check/" in one.url) as answer:
            page.click(what)
        expect(page.locator("body.busy")).to_have_count(0)
        loaded = page.evaluate(
            "performance.getEntriesByType('resource').filter(e => !e.name.includes('/check/'))"
            ".map(e => [e.name, e.encodedBodySize])"
        )
        sizes[page.title()] = answer.value.request.sizes()["responseBodySize"] + sum(dict(loaded).values())
    assert {title: size for title, size in sizes.items() if size > MOST_BYTES} == {}


def test_what_was_filled_in_stays_while_there_is_no_signal(open_page: Any) -> None:
    page = open_page("/nl/check/", width=390, role="", quiet=False)
    to_the_status(page)
    page.check("input[name='a:leefloon']")
    page.context.set_offline(True)
    page.click(NEXT)
    expect(page.locator("#no-signal")).to_be_visible()
    expect(page.locator("#no-signal")).to_contain_text("Je antwoorden staan nog hier.")
    assert page.locator("input[name='a:leefloon']").is_checked()
    page.context.set_offline(False)
    expect(page.locator(".found")).to_be_visible()


@pytest.mark.parametrize("how", ["press", "escape"])
def test_leaving_puts_another_site_in_the_place_of_the_check(open_page: Any, server: str, how: str) -> None:
    page = open_page("/nl/", width=390, role="", quiet=False)
    left: list[Any] = []

    def elsewhere(route: Any) -> None:
        left.append(route.request.headers.get("referer"))
        route.fulfill(body="<title>weer</title>", content_type="text/html")

    page.route(EXIT + "**", elsewhere)
    page.click("a.button")
    page.wait_for_url("**/check/")  # with its script: an answer sent before that is a page of its own in the history
    to_the_status(page)
    if how == "press":
        page.click("[data-leave]")
    else:
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    page.wait_for_url(EXIT)
    assert left == [None]
    page.go_back()
    assert page.url == server + "/nl/"


def test_the_phones_own_button_goes_one_question_back(open_page: Any) -> None:
    page = open_page("/nl/check/", width=390, role="")
    to_the_status(page)
    with page.expect_response(lambda one: "/check/" in one.url):
        page.evaluate("history.back()")
    expect(page.locator("h1")).to_have_text("Hoe oud is iedereen?")
    assert page.input_value("input[name='a:child1']") == "7"


def test_the_browser_reads_with_its_own_voice_where_it_has_one(open_page: Any) -> None:
    page = open_page("/nl/check/", width=390, role="")
    page.evaluate(
        """() => {
        window.spoken = [];
        speechSynthesis.getVoices = () => [{lang: "fr-BE"}, {lang: "nl-BE"}];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        speechSynthesis.speak = (said) => window.spoken.push([said.lang, said.text]);
    }"""
    )
    go(page, "button[value=me]")
    page.click("[data-speak]")
    lang, text = page.evaluate("window.spoken[0]")
    assert lang == "nl-BE"
    assert "Waar woon je?" in text
    page.evaluate("speechSynthesis.getVoices = () => [{lang: 'fr-BE'}]")
    go(page, ".to-result")  # of which nothing was recorded
    assert page.locator("[data-speak]").is_hidden()


def test_the_result_prints(open_page: Any, tmp_path: Path) -> None:
    page = open_page("/nl/check/", role="")
    to_the_status(page)
    go(page, ".to-result")
    page.emulate_media(media="print")
    assert page.locator(".thing").first.is_visible()
    assert page.locator(".leave, .on-with, button:visible").filter(visible=True).count() == 0


TWO_SCREENS = 2 * 844


def to_the_result(page: Any) -> None:
    to_the_status(page)
    page.check("input[name='a:leefloon']")
    go(page, NEXT)
    go(page, ".to-result")


@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_three_things_to_do_stand_on_two_screens_of_a_phone(open_page: Any, lang: str) -> None:
    page = open_page(f"/{lang}/check/", width=PHONE, height=844, role="")
    to_the_result(page)
    ends = page.locator(".thing").evaluate_all("all => all.map(e => Math.round(e.getBoundingClientRect().bottom))")
    assert len(ends) == 3
    assert ends[-1] < TWO_SCREENS
    assert page.locator("details[open]").count() == 0


@pytest.mark.parametrize("javascript", [True, False])
def test_what_is_folded_is_printed(open_page: Any, javascript: bool) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    page = open_page("/nl/check/", width=PHONE, javascript=javascript, role="")
    to_the_result(page)
    folded = page.locator(".folded:not(.answered) .rights b").all_text_contents()
    known_before = page.locator(".before li").all_text_contents()
    sheets = PdfReader(BytesIO(page.pdf())).pages
    printed = "".join("".join(sheet.extract_text().split()) for sheet in sheets)
    assert len(folded) > 10
    assert [one for one in [*folded, *known_before] if "".join(one.split()) not in printed] == []
