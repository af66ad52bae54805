"""The pack in Chromium: without a signal, locked, with a wrong code, stolen, and brought back."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from web.right_page.conftest import kept
from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light

pytestmark = pytest.mark.browser
CODE = "tuin-1987"
PLANTED = "Geheimstraat 13"


@pytest.fixture
def pack(server: str, django_db_blocker: Any) -> Iterator[str]:
    """A pack where the server can see it, with an address that nobody else may read."""
    from rotonde.web.accounts.models import User
    from rotonde.web.entitlements.home_visits.packing import make_pack
    from rotonde.web.entitlements.models import PrintedQuestions, Run, VisitPack
    from rotonde.web.people.models import Dossier, Person
    from rotonde.web.people.persons.record import Record, change_person

    with django_db_blocker.unblock():
        user = User.objects.get(email="rights_worker@verzonnen.example")
        file = kept(user, "2026-0031")
        person = Person.objects.get(dossier=file, member="pa")
        change_person(user, person, Record(address=PLANTED), person.version)
        yield str(make_pack(user, ["2026-0031"], 24, "nl").id)
        for model in (VisitPack, PrintedQuestions, Run, Dossier):
            model.objects.all().delete()


def unlock(page: Any, code: str = CODE) -> None:
    page.fill("#pin", code)
    page.click("#door button")


def opened(open_page: Any, pack: str, lang: str = "nl", **how: Any) -> Any:
    page = open_page(f"/{lang}/huisbezoek/{pack}/", **({"width": 390} | how))
    unlock(page)
    page.locator("#files summary").first.click()
    return page


def first_choice(page: Any) -> Any:
    return page.locator("#files select").first


def stored(page: Any) -> str:
    return str(page.evaluate("JSON.stringify(Object.entries(localStorage))"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_no_barrier(pack: str, open_page: Any, lang: str) -> None:
    assert barriers_in_every_light(open_page(f"/{lang}/huisbezoek/"), WIDTHS[:1]) == []
    page = opened(open_page, pack, lang)
    assert barriers_in_every_light(page, WIDTHS) == []


def test_nothing_sticks_out_on_the_narrowest_phone(pack: str, open_page: Any) -> None:
    page = opened(open_page, pack, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_is_filled_in_without_a_signal_is_there_after_the_page_was_lost(pack: str, open_page: Any) -> None:
    page = opened(open_page, pack, quiet=False)
    page.context.set_offline(True)
    first_choice(page).select_option("ja")
    page.get_by_text("Versleuteld bewaard op deze gsm.").wait_for()
    page.click("#close .button:not(#lock)")
    page.get_by_text("Geen bereik.").wait_for()
    page.context.set_offline(False)
    page.reload()
    unlock(page)
    page.locator("#files summary").first.click()
    assert first_choice(page).input_value() == "ja"


def test_locked_it_opens_without_a_signal_and_only_with_the_code(pack: str, open_page: Any) -> None:
    page = opened(open_page, pack)
    first_choice(page).select_option("nee")
    page.context.set_offline(True)
    page.click("#lock")
    page.get_by_text("Vergrendeld.").wait_for()
    assert (PLANTED in page.content(), "Demo Een" in page.content()) == (False, False)
    unlock(page, "een-andere")
    page.get_by_text("Dit is niet de code van dit pak.").wait_for()
    unlock(page)
    page.locator("#files summary").first.click()
    assert first_choice(page).input_value() == "nee"


def test_after_five_wrong_codes_the_page_gives_up_its_half(pack: str, open_page: Any) -> None:
    page = opened(open_page, pack)
    page.click("#lock")
    for n in range(5):
        page.wait_for_selector("#door button:enabled")
        unlock(page, f"verkeerd{n}")
        page.get_by_text("Te vaak" if n == 4 else "Dit is niet de code").wait_for()
        page.evaluate("document.getElementById('told').textContent = ''")
    assert page.locator("#door").is_hidden()


def test_a_stolen_phone_tells_nothing(pack: str, open_page: Any, server: str) -> None:
    page = opened(open_page, pack, quiet=False)
    first_choice(page).select_option("ja")
    page.get_by_text("Versleuteld bewaard op deze gsm.").wait_for()
    loot = stored(page)
    assert all(one not in loot for one in ("Demo", "2026-0031", PLANTED, '"ja"', CODE))
    page.context.clear_cookies()  # signed out in the meantime
    page.goto(f"{server}/nl/huisbezoek/{pack}/")
    assert page.locator("[data-visit]").count() == 0
    assert json.loads(stored(page)) != []


def test_with_the_code_and_the_loot_alone_nothing_opens(pack: str, open_page: Any) -> None:
    page = opened(open_page, pack)
    first_choice(page).select_option("ja")
    page.get_by_text("Versleuteld bewaard op deze gsm.").wait_for()
    tried = """async (pin) => {
        const [[, sealed]] = Object.entries(localStorage);
        const key = await keyOf(pin, btoa("\\0".repeat(32)));
        try { return await opened(key, sealed); } catch (trouble) { return trouble.name; }
    }"""
    assert page.evaluate(tried, CODE) == "OperationError"


def test_brought_back_it_is_in_the_file_and_gone_from_the_phone(pack: str, open_page: Any) -> None:
    page = opened(open_page, pack)
    first_choice(page).select_option("ja")
    page.click("#close .button:not(#lock)")
    page.get_by_role("heading", name="Wat je meebracht").wait_for()
    page.click("button[name=save]")
    page.get_by_text("Alles is terug.").wait_for()
    assert stored(page) == "[]"


def test_without_javascript_the_page_says_to_take_paper(pack: str, open_page: Any) -> None:
    page = open_page(f"/nl/huisbezoek/{pack}/", width=320, javascript=False)
    told = page.locator("noscript p")
    assert (told.is_visible(), "Neem de vragenlijst op papier mee" in told.inner_text()) == (True, True)
