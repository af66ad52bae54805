"""Hostile text through every text field, in Chromium under the policy of the pages: nothing runs, nothing even tries.

A form is posted to the application and its answer, with its own headers, is laid before Chromium, with the scripts and
styles of the pages; where a script puts text back, the page is typed in for real. Many payloads stand in one text, as
many as its field keeps, and each must be readable afterwards, letter by letter, for each field apart.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from web.hostile import PAYLOADS, SOME, Watched
from web.hostile_desk import Desk
from web.hostile_households import SCRATCH
from web.hostile_places import KNOWN, PLACES, QUICK
from web.test_in_a_browser import settled, sync_api, unfold

Error = sync_api.Error
pytestmark = pytest.mark.browser
AMOUNTS = [pytest.param(SOME, id="some"), pytest.param(PAYLOADS, id="all", marks=pytest.mark.proof)]


@pytest.fixture
def watched(browser: Any, server: str) -> Iterator[Watched]:
    context = browser.new_context()
    yield Watched(context.new_page(), server)
    context.close()


def together(payloads: list[str], longest: int) -> list[str]:
    """Put as many payloads in one text as a field keeps, with a letter before them."""
    texts = [""]
    for one in payloads:
        if texts[-1] and len(texts[-1]) + 1 + len(one) >= longest:
            texts.append("")
        texts[-1] = f"{texts[-1]} {one}".strip()
    return texts


def test_what_is_typed_in_the_quickest_fields_is_shown_as_words(watched: Watched, signed_in_as: Any) -> None:
    desk = Desk(signed_in_as)
    for where in QUICK:
        place = PLACES[where]
        for response, readable in place.send(desk, together(SOME, place.longest)[0]):
            watched.show(response, readable)
        assert place.covers - desk.typed_in == set(), where


@pytest.mark.proof
@pytest.mark.parametrize("where", PLACES)
def test_what_is_typed_is_shown_as_words(where: str, watched: Watched, signed_in_as: Any, record_property: Any) -> None:
    desk, place = Desk(signed_in_as), PLACES[where]
    for text in together(PAYLOADS, place.longest):
        for response, readable in place.send(desk, text):
            watched.show(response, readable)
    assert place.covers - desk.typed_in == set()
    assert desk.seen - KNOWN == set(), "a text field that no test types in"
    for what, how_many in (("payloads", len(PAYLOADS)), ("fields", len(place.covers)), ("pages", watched.shown)):
        record_property(what, how_many)


@pytest.mark.parametrize("payloads", AMOUNTS)
def test_what_a_script_puts_back_on_the_scratch_page_is_words(
    payloads: list[str], open_page: Any, record_property: Any
) -> None:
    scratch = Watched(open_page(SCRATCH, quiet=False))
    scratch.page.reload()
    unfold(scratch.page)
    names, amounts = (
        scratch.page.locator(f"input[{which}]:visible").all() for which in ("name^='name:'", "inputmode=decimal")
    )
    rounds = [payloads[at : at + len(names)] for at in range(0, len(payloads), len(names))]
    for some in rounds if payloads is PAYLOADS else rounds[:1]:
        for n, field in enumerate([*names, *amounts]):
            field.fill(some[n % len(some)])
        settled(scratch.page)
        assert scratch.found(some) == {}
    for what, how_many in (("payloads", len(payloads)), ("fields", 1), ("pages", len(rounds))):
        record_property(what, how_many)


@pytest.mark.parametrize("payloads", AMOUNTS)
def test_what_a_script_puts_back_in_the_check_is_words(
    payloads: list[str], open_page: Any, record_property: Any
) -> None:
    check = Watched(open_page("/nl/check/", role="", quiet=False))
    check.page.reload()
    check.page.click("button[value=me]")
    texts = together(payloads, 100)
    for text in texts if payloads is PAYLOADS else texts[:1]:
        check.page.fill("input[name='a:municipality']", text)
        with check.page.expect_response(lambda answer: "/check/" in answer.url):
            check.page.click(".go button[value=next]")
        check.page.locator("body:not(.busy) [aria-invalid=true]").wait_for()
        assert check.found([text]) == {}
    for what, how_many in (("payloads", len(payloads)), ("fields", 1), ("pages", len(texts))):
        record_property(what, how_many)


WITHOUT_A_TAG = PAYLOADS[160:]
HOLES = "<title>{0}</title><!--{0}--><p>{0}<textarea>{0}</textarea><input value=\"{0}\"><input value='{0}'>"


@pytest.mark.parametrize("payloads", AMOUNTS)
def test_a_page_that_forgets_to_escape_is_noticed_whatever_the_payload(payloads: list[str], watched: Watched) -> None:
    html = {"Content-Type": "text/html; charset=utf-8"}
    policy = html | {"Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'"}
    for headers, told in ((html, "executed"), (policy, "attempted")):
        watched.lay(b"<p><script>executed=1</script>", headers)
        assert told in watched.found([])
    unnoticed = []
    for one in payloads:
        if one not in WITHOUT_A_TAG:
            try:
                watched.lay(HOLES.replace("{0}", one).encode(), html)
                found = watched.found([])
            except Error as elsewhere:  # it went where nobody sent it, while it was being opened or looked at
                found = {"went": re.findall("navigation|ERR_ABORTED", str(elsewhere))}
            unnoticed += [] if any(found.values()) or watched.noise else [one]
            watched.noise.clear()
    assert unnoticed == []
