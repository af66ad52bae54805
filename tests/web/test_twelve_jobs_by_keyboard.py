"""Twelve whole jobs of real users with the keyboard alone: no mouse, no script, and the focus always to be seen."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import PASSWORD

from web.editing.conftest import TAX
from web.keyboard import MOST_TO_ONE_THING, Keyboard
from web.test_in_a_browser import expect, settled
from web.worklist.conftest import DOZEN, answered, store_list

pytestmark = pytest.mark.browser
PAGE = Path(__file__).parents[2] / "docs" / "jobs_by_keyboard.md"
JOB = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \| (\d+) \| (\d+) \|$", re.MULTILINE)
SIGN_IN = {"worker": "worker@verzonnen.example", "rights_worker": "rights_worker@verzonnen.example"}


@pytest.fixture(scope="module")
def a_list(server: str, django_db_blocker: Any) -> Iterator[None]:
    """The work list of an office, where the server's own threads see it."""
    from django.core.cache import cache

    from rotonde.web.accounts.models import Office
    from rotonde.web.entitlements import models
    from rotonde.web.people.models import CarriedAnswers, Dossier, RememberedColumns, Upload

    with django_db_blocker.unblock():
        cache.clear()
        office = Office.objects.select_related("organisation").get(name="Zuid", organisation__name="OCMW Verzonnen")
        store_list(office, answered(DOZEN))
        yield
        kept = (models.Step, models.Application, models.Hold, models.Outcome, models.Run)
        for model in (*kept, Dossier, RememberedColumns, Upload, CarriedAnswers):
            model.objects.all().delete()


@pytest.fixture
def keys() -> Keyboard:
    return Keyboard()


@pytest.fixture
def within(keys: Keyboard) -> Iterator[Callable[[int], None]]:
    """Say which job it is: at its end, Tab was pressed no more often than the table in docs tells."""
    yield from no_more_than_told(keys)


def no_more_than_told(keys: Keyboard) -> Iterator[Callable[[int], None]]:
    """Give what is told which job it is, and look at its end how often Tab was pressed."""
    jobs: list[int] = []
    yield jobs.append
    (job,) = jobs
    most, longest = told()[job]
    assert (keys.tabs <= most, keys.longest <= longest) == (True, True), f"job {job}: {keys.tabs}, {keys.longest}"


def told() -> dict[int, tuple[int, int]]:
    """What the table says of each job: the presses of Tab of it all, and on the longest way to one thing."""
    return {int(n): (int(tabs), int(longest)) for n, _, _, tabs, longest in JOB.findall(PAGE.read_text("utf-8"))}


def test_the_table_in_docs_tells_of_twelve_jobs_and_no_long_way() -> None:
    assert list(told())[:12] == list(range(1, 13))
    assert max(longest for _, longest in told().values()) <= MOST_TO_ONE_THING


def on_the_check(keys: Keyboard, wanted: str) -> None:
    """Press something of the check and wait for the page that it brings."""
    keys.tab_to(wanted)
    with keys.page.expect_response(lambda one: "/check/" in one.url):
        keys.press("Enter")
    expect(keys.page.locator("body.busy")).to_have_count(0)


def from_the_front_door_to_where_somebody_lives(keys: Keyboard, page: Any) -> None:
    keys.sits_at(page).follow("a.button")
    expect(page).to_have_url(re.compile("/check/$"))
    on_the_check(keys, "button[value=me]")
    keys.type_in("input[name='a:municipality']", "Eeklo")
    with page.expect_response(lambda one: "/check/" in one.url):
        keys.press("Enter")
    expect(page.locator("h1")).to_have_text("Wie woont er bij jou?")
    expect(page.locator("#question")).to_be_focused()


def test_1_a_citizen_comes_from_the_front_door_to_a_first_right(keys: Keyboard, within: Any, open_page: Any) -> None:
    within(1)
    page = open_page("/nl/", role="")
    from_the_front_door_to_where_somebody_lives(keys, page)
    keys.enter("input[name='a:partner']", "Space")
    keys.tab_to("select[name='a:children']")
    keys.press("ArrowDown")
    on_the_check(keys, "button[value=next]")
    keys.type_in("input[name='a:me']", "34")
    keys.type_in("input[name='a:child1']", "7")
    on_the_check(keys, "button[value=next]")
    keys.enter("input[name='a:leefloon']", "Space")
    on_the_check(keys, "button[value=next]")
    on_the_check(keys, ".to-result")
    expect(page.locator(".thing").first).to_contain_text("Waar?")


def test_2_a_citizen_takes_answers_along_with_a_code(a_list: None, keys: Keyboard, within: Any, open_page: Any) -> None:
    within(2)
    page = open_page("/nl/", role="")
    from_the_front_door_to_where_somebody_lives(keys, page)
    on_the_check(keys, ".to-result")
    keys.follow("form[action$='/meenemen/'] button")
    keys.follow("main button[name=make]")
    expect(page.locator(".the-code")).to_be_visible()


def test_3_a_citizen_finds_a_right_by_what_happened(keys: Keyboard, within: Any, open_page: Any) -> None:
    within(3)
    page = open_page("/nl/", role="", javascript=False)
    keys.sits_at(page).follow("a[href$='/rechten/']")
    keys.follow("a[href*='/gebeurtenis/']")
    keys.follow("a[href$='/recht/leefloon/']")
    expect(page.get_by_role("heading", level=1)).to_have_text("Leefloon")


def test_4_a_worker_signs_in_and_comes_to_an_answer_for_a_household(
    a_list: None, keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(4)
    page = open_page("/nl/aanmelden/", role="")
    keys.sits_at(page).type_in("[name=login]", SIGN_IN["worker"])
    keys.type_in("[name=password]", PASSWORD)
    keys.send()
    keys.follow(".pages a[href$='/gezin/']")
    keys.enter("a.skip[href='#facts']")
    keys.enter("#fold-persons_anna_income-head")
    page.locator("#fold-persons_anna_income.is-open").wait_for()
    settled(page)
    keys.type_in("input[inputmode=decimal]", "1.234,50")
    settled(page)
    keys.enter(".fold .skip-on a[href='#answers']")
    keys.enter("button.open")
    expect(page.locator(".checklist")).to_be_visible()
    settled(page)
    expect(page.locator("button.open[aria-expanded=true]")).to_be_focused()
    keys.tab_to("#whatif-fact")
    keys.press("ArrowDown")
    page.locator("[name=whatif_value]").first.wait_for()
    settled(page)
    keys.enter("[name=whatif_value]", "Space")
    keys.enter("#whatif-show")
    expect(page.locator("#what-if [role=status]")).to_be_visible()


def test_5_a_worker_opens_a_file_of_the_list_and_answers_the_next_question(
    a_list: None, keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(5)
    page = open_page("/nl/dossiers/", role="worker")
    keys.sits_at(page).follow(".row h3 a")
    expect(page.locator("#facts")).to_be_visible()
    wanted = page.locator(".question button").get_attribute("data-jump")
    keys.enter("a.skip[href='#answers']")
    keys.enter(".question button")
    expect(page.locator(f"#{wanted}")).to_be_focused()
    keys.press("Space")
    settled(page)
    keys.enter(".skip-on a[href='#save']")
    expect(page.locator("#save")).to_be_focused()
    keys.send()
    expect(page).to_have_url(re.compile("bewaard=1"))


def test_6_a_worker_records_an_application_and_gets_its_receipt(
    a_list: None, keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(6)
    page = open_page("/nl/dossiers/", role="worker", javascript=False)
    keys.sits_at(page).follow(".row h3 a")
    keys.enter("a.skip[href='#answers']")
    keys.follow(".right-link")
    keys.enter("a.skip[href='#course']")
    keys.enter("input[name=handled]", "Space")
    keys.follow("button[name=apply]")
    expect(page.locator("h1")).to_contain_text("Ontvangstbewijs van een aanvraag")


def test_7_a_worker_opens_answers_brought_along_and_keeps_them(
    a_list: None, keys: Keyboard, within: Any, open_page: Any
) -> None:
    from rotonde.web.entitlements.carried_answers.choosing import read_answers
    from rotonde.web.people.carried.keeping import Carried, take_along
    from web.carried.conftest import situation

    within(7)
    code = take_along(Carried(read_answers(situation()), date.today())).code
    page = open_page("/nl/dossiers/", role="worker")
    keys.sits_at(page).enter(".more-pages summary")
    keys.follow(".pages a[href$='/code/']")
    keys.type_in("#code", code)
    keys.send()
    keys.type_in("#number", DOZEN[0])
    keys.send()
    expect(page.locator("button[name=keep]")).to_be_visible()
    keys.follow("button[name=keep]")
    expect(page).to_have_url(re.compile("bewaard=1"))


def test_8_a_rights_worker_brings_an_export_in_up_to_the_list(
    a_list: None, keys: Keyboard, within: Any, open_page: Any
) -> None:
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
    from rotonde.web.entitlements.models import Run

    within(8)
    page = open_page("/nl/dossiers/", javascript=False)
    keys.sits_at(page).follow(".bring-in")
    keys.enter("main summary")
    keys.tab_to("#pasted")
    page.keyboard.insert_text("dossiernummer\tgeb.datum\n2026-0001\t02/03/1988\n2026-0002\t04/05/1951\n")
    keys.follow("main form button.button")
    expect(page.locator("h1")).to_have_text("Wat staat in welke kolom?")
    keys.follow("button[name=reckon]")
    expect(page).to_have_url(re.compile("/rekenbeurt/"))
    run = Run.objects.get(state=Run.State.WAITING)
    carry_out_run(run.organisation, run.id)
    expect(page.locator("h1")).to_have_text("De werklijst is klaar")
    keys.follow("main a.button[href$='/dossiers/']")
    expect(page.locator(".row")).to_have_count(2)


def test_9_a_rights_worker_downloads_the_list(a_list: None, keys: Keyboard, within: Any, open_page: Any) -> None:
    within(9)
    page = open_page("/nl/dossiers/")
    keys.sits_at(page).enter("a.skip[href='#take-along']")
    keys.tab_to(".take-along a[href*='csv']")
    with page.expect_download() as coming:
        keys.press("Enter")
    assert coming.value.suggested_filename.endswith((".xlsx", ".csv"))


def test_10_an_editor_puts_a_value_with_its_source_forward(keys: Keyboard, within: Any, open_page: Any) -> None:
    from rotonde.web.editing.models import Proposal, Reckoning

    within(10)
    page = open_page("/nl/redactie/", role="editor")
    keys.sits_at(page).tab_to("#right")
    page.keyboard.type("Vrijstelling prov")
    keys.tab_to(".choosing button")
    keys.send()
    place = f"a[href$='{TAX.parameter}/{TAX.key}/']"
    keys.follow(place)
    keys.type_in("#value", "61,50")
    keys.type_in("#starts", "1 januari 2025")
    keys.type_in("#source_title", TAX.source.title)
    keys.type_in("#source_url", TAX.source.url)
    keys.follow("form.card button.button")
    expect(page.locator(".figure").last).to_contain_text("61,50")
    for model in (Reckoning, Proposal):
        model.objects.all().delete()


def test_11_an_administrator_invites_somebody(keys: Keyboard, within: Any, open_page: Any) -> None:
    from rotonde.web.accounts.models import User

    within(11)
    page = open_page("/nl/beheer/", role="administrator")
    keys.sits_at(page).follow("a[href$='/uitnodigen/']")
    keys.type_in("#id_name", "Noor Verzonnen")
    keys.type_in("#id_email", "noor.toetsen@verzonnen.example")
    keys.enter("input[name=role]", "Space")
    keys.enter("input[name=offices]", "Space")
    keys.follow("main form button.button")
    keys.type_in("#id_password", PASSWORD)
    keys.follow("main form button.button")
    expect(page.locator(".shown-once")).to_contain_text("/aanmelden/link/")
    User.objects.filter(email="noor.toetsen@verzonnen.example").update(is_active=False)


def test_12_who_protects_the_data_reads_the_log(keys: Keyboard, within: Any, open_page: Any) -> None:
    within(12)
    page = open_page("/nl/account/", role="protection_officer")
    keys.sits_at(page).follow(".pages a[href$='/logboek/']")
    keys.tab_to("[role=region]")
    expect(page.locator("tbody tr").first).to_contain_text("Test protection_officer")
