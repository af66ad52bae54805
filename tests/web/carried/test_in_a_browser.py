"""Answers taken along, in Chromium: no barrier, on a phone, by keyboard alone, without JavaScript, nothing stored."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from web.carried.conftest import situation
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def nothing_is_left(open_page: Any) -> Iterator[None]:
    """What the server wrote outside a test's transaction goes away with it."""
    from rotonde.web.people.models import CarriedAnswers, Dossier

    yield
    CarriedAnswers.objects.all().delete()
    Dossier.objects.all().delete()


@pytest.fixture
def from_the_check(open_page: Any) -> Any:
    """Come to the choice as the check leads there: by its form."""

    def come(lang: str = "nl", **how: Any) -> Any:
        page = open_page(f"/{lang}/check/meenemen/", role="", **how)
        post(page, f"/{lang}/check/meenemen/", situation=situation())
        page.locator("main button[name=make]").wait_for()
        return page

    return come


def post(page: Any, action: str, **fields: str) -> None:
    """Post a form of another page from here; also where the page itself runs no script."""
    page.set_content(
        f'<form method="post" action="{page.url.split("/", 3)[0]}//{page.url.split("/")[2]}{action}">'
        + "".join(f"<input name='{name}' value='{value}'>" for name, value in fields.items())
        + "<button>go</button></form>"
    )
    page.get_by_role("button", name="go").click()


def make(page: Any) -> str:
    page.locator("main button[name=make]").click()
    page.locator(".the-code").wait_for()
    return str(page.locator("#check input[name=shown]").input_value())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_no_barrier_on_the_way_of_a_citizen(from_the_check: Any, lang: str) -> None:
    page = from_the_check(lang)
    widths = WIDTHS if lang == "nl" else WIDTHS[:1]
    found = barriers_in_every_light(page, widths)
    make(page)
    found += barriers_in_every_light(page, widths)
    page.get_by_role("button", name={"nl": "weggooien", "fr": "Jeter", "en": "Throw"}[lang]).click()
    page.locator("[role=status]").wait_for()
    found += barriers_in_every_light(page, widths)
    page.goto(page.url)
    found += barriers_in_every_light(page, widths)
    assert found == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_no_barrier_at_the_desk(from_the_check: Any, open_page: Any, lang: str) -> None:
    from rotonde.web.accounts.models import User
    from web.carried.test_beside_a_file import FORM, stored

    code = make(from_the_check())
    widths = WIDTHS if lang == "nl" else WIDTHS[:1]
    stored(User.objects.get(email="rights_worker@verzonnen.example"), FORM)
    page = open_page(f"/{lang}/code/")
    found = barriers_in_every_light(page, widths)
    page.locator("#code").fill(code.lower())
    page.keyboard.press("Enter")
    page.locator("#number").wait_for()
    found += barriers_in_every_light(page, widths)
    page.locator("#number").fill("2026-0077")
    page.keyboard.press("Enter")
    page.locator(".pairs").wait_for()
    found += barriers_in_every_light(page, widths)
    assert found == []


@pytest.mark.parametrize("javascript", [True, False])
def test_by_keyboard_alone_a_code_is_made_opened_and_kept(
    from_the_check: Any, open_page: Any, javascript: bool
) -> None:
    from rotonde.web.accounts.models import User
    from web.carried.test_beside_a_file import FORM, contents_now, stored

    page = from_the_check(javascript=javascript)
    page.locator("[name=take]").first.focus()
    page.keyboard.press("Space")
    assert not page.locator("[name=take]").first.is_checked()
    page.keyboard.press("Space")
    page.locator("main button[name=make]").focus()
    page.keyboard.press("Enter")
    page.locator(".the-code").wait_for()
    code = page.locator("#check input[name=shown]").input_value()

    file = stored(User.objects.get(email="rights_worker@verzonnen.example"), FORM)
    desk = open_page("/nl/code/", javascript=javascript)
    desk.locator("#code").focus()
    desk.keyboard.type(code)
    desk.keyboard.press("Enter")
    desk.locator("#number").focus()
    desk.keyboard.type("2026-0077")
    desk.keyboard.press("Enter")
    desk.locator("button[name=keep]").focus()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(re.compile(rf"/nl/dossiers/{file.id}/\?bewaard=1"))
    assert len(contents_now(file).told_here) == 3


def test_nothing_is_stored_on_the_device_and_no_code_stands_in_an_address(from_the_check: Any) -> None:
    page = from_the_check()
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url + str(request.headers.get("referer"))))
    code = make(page)
    page.get_by_role("button", name="Français").click()
    expect(page.locator("h1")).to_have_text("Ton code")
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    assert page.evaluate("caches.keys().then(found => found.length)") == 0
    assert [one for one in addresses if code in one or code.replace("-", "") in one] == []


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_sticks_out_on_a_phone(from_the_check: Any, open_page: Any, width: int) -> None:
    page = from_the_check(width=width, height=700)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    code = make(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    desk = open_page("/nl/code/", width=width, height=700)
    desk.locator("#code").fill(code)
    desk.keyboard.press("Enter")
    desk.locator("#number").wait_for()
    assert desk.evaluate("document.documentElement.scrollWidth") <= width


def test_the_card_prints_alone(from_the_check: Any) -> None:
    page = from_the_check()
    make(page)
    page.emulate_media(media="print")
    assert page.locator("button:visible").count() == 0
    expect(page.locator(".code-card")).to_be_visible()
    expect(page.locator(".qr svg")).to_be_visible()


def test_the_result_of_the_check_leads_here_with_its_answers(open_page: Any) -> None:
    from rotonde.web.entitlements.public_check.carried import Carried, Step

    page = open_page("/nl/check/", role="")
    steps = [Step("place", {"municipality": "Gent"}), Step("home", {"partner": "none"}), Step("ages", {"me": "34"})]
    post(page, "/nl/check/resultaat/", answers=Carried(steps=steps).written(), at="3")
    page.get_by_role("button", name="Kies wat meegaat").click()
    expect(page.locator("main")).to_contain_text("Hoe oud? 34 jaar")
    assert len(make(page)) == 19
    assert page.context.cookies() == []
