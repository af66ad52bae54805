"""Twelve jobs of reception and referrals with the keyboard alone; `docs/jobs_by_keyboard.md` tells of them."""

import re
import uuid
from collections.abc import Callable, Iterator
from datetime import time, timedelta
from typing import Any

import pytest

from web.keyboard import MOST_TO_ONE_THING, Keyboard
from web.test_in_a_browser import expect
from web.test_twelve_jobs_by_keyboard import JOB, PAGE, no_more_than_told

pytestmark = [pytest.mark.browser, pytest.mark.proof]


@pytest.fixture
def keys() -> Keyboard:
    return Keyboard()


@pytest.fixture
def within(keys: Keyboard) -> Iterator[Callable[[int], None]]:
    yield from no_more_than_told(keys)


@pytest.fixture(scope="module")
def day(server: str, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """A day at a reception: who waits, who was heard, a missed appointment, a session that began, two referrals."""
    from django.utils import timezone

    from rotonde.web.accounts.models import Membership, User
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.models import Consent, Person
    from rotonde.web.reception.appointments.outcome import say_outcome
    from rotonde.web.reception.appointments.publishing import publish
    from rotonde.web.reception.appointments.sessions import Planned, enrol, hold
    from rotonde.web.reception.contacts.registering import register
    from rotonde.web.reception.contacts.told import Told
    from rotonde.web.reception.models import Appointment, Booking, Contact, Enrolment, FollowUp, Session, SlotSeries
    from rotonde.web.referrals.cards.models import Card
    from rotonde.web.referrals.models import Referral
    from web.appointments.worlds import booked, is_over, offer, slots_of
    from web.referrals.referring import moves, read_by, sent
    from web.sharing.worlds import Partner, World, a_file, a_partner, together

    with django_db_blocker.unblock():
        user = User.objects.get(email="worker@verzonnen.example")
        office = user.offices.select_related("organisation").get()
        register(user, office, Told(given="Bo", waits=True))
        heard = register(user, office, Told(given="Amina", words="Ik kan mijn rekening niet betalen."))
        assert heard.person is not None
        series = publish(user, office, offer(), uuid.uuid4())
        missed = booked(user, heard.person, slots_of(series)[0])
        with inside(user.organisation):
            say_outcome(user, is_over(missed.booking_id), came=False, why="not_there")
        tomorrow = timezone.localdate() + timedelta(days=1)
        session = hold(user, office, Planned(tomorrow, time(9), time(10), "Zaal", "nl", 5, ""), uuid.uuid4())
        enrol(user, heard.person, session)
        Session.objects.filter(id=session.id).update(begins_at=timezone.now() - timedelta(minutes=30))
        here, there = Partner(user.organisation, user), a_partner("caw")
        partnership = together(here, there)
        file = a_file(there, number="toetsen-1")
        world = World(there, here, partnership, Person.objects.get(dossier=file, member="p1"), file)
        new, running = sent(world), sent(world)
        read_by(here, running.id)
        for name in ("accept", "make_contact"):
            moves(here, running.id, name)
    yield {
        "contact": f"/nl/onthaal/{heard.id}/",
        "missed": f"/nl/opvolgen/{missed.booking_id}/",
        "session": f"/nl/onthaalmomenten/{session.id}/",
        "new": f"/nl/doorverwijzingen/{new.id}/",
        "running": f"/nl/doorverwijzingen/{running.id}/",
    }
    with django_db_blocker.unblock():
        Membership.objects.filter(partnership=partnership).delete()
        for model in (FollowUp, Appointment, Booking, Referral, Consent, Card, Contact, Enrolment, Session, SlotSeries):
            model.objects.all().delete()
        file.delete()
        Person.objects.filter(dossier__isnull=True).delete()


def the(address: str) -> str:
    """What leads to a page."""
    return f"main a[href='{address}']"


def test_the_table_in_docs_tells_of_twelve_jobs_of_the_reception_and_no_long_way() -> None:
    table = {int(n): int(longest) for n, _, _, _, longest in JOB.findall(PAGE.read_text("utf-8")) if int(n) > 12}
    assert list(table) == list(range(13, 25))
    assert max(table.values()) <= MOST_TO_ONE_THING


def test_13_somebody_who_comes_in_is_written_down(
    day: dict[str, str], keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(13)
    page = open_page("/nl/onthaal/", role="worker", javascript=False)
    expect(page.locator("#given")).to_be_focused()
    page.keyboard.type("Nora")
    keys.sits_at(page).type_in("#words", "Ik begrijp deze brief niet.")
    keys.follow("button.is-large")
    expect(page.locator("h1")).to_have_text("Nora")


def test_14_somebody_who_waits_is_called_in(day: dict[str, str], keys: Keyboard, within: Any, open_page: Any) -> None:
    within(14)
    page = open_page("/nl/onthaal/", role="worker", width=390, javascript=False)
    keys.sits_at(page).tab_to("button[value=call]", key="Shift+Tab")
    keys.send()
    expect(page.locator(".wait-state")).to_contain_text("Binnengeroepen")


def test_15_what_somebody_tells_is_written_down(
    day: dict[str, str], keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(15)
    page = open_page(day["contact"], role="worker", javascript=False)
    keys.sits_at(page).follow(".step[href$='/gesprek/']")
    keys.follow("main a[href$='/gesprek/2/']")
    keys.type_in("#words", "Ik kom niet rond.")
    keys.tab_to("input[name=going]")
    keys.press("ArrowDown", "ArrowDown", "ArrowDown")
    keys.follow("main button:not([name])")
    expect(page.locator("[role=status]")).to_have_text("Bewaard.")


def test_16_a_goal_comes_into_the_plan(day: dict[str, str], keys: Keyboard, within: Any, open_page: Any) -> None:
    within(16)
    page = open_page(day["contact"], role="worker", javascript=False)
    keys.sits_at(page).follow(".step[href$='/gesprek/']")
    keys.follow("main a[href$='/plan/']")
    keys.type_in("#words", "Ik wil mijn rekening afbetalen.")
    keys.follow("#new button")
    expect(page.locator(".goal h2")).to_have_text("Ik wil mijn rekening afbetalen.")


def test_17_an_appointment_is_made(day: dict[str, str], keys: Keyboard, within: Any, open_page: Any) -> None:
    within(17)
    page = open_page(day["contact"], role="worker", javascript=False)
    keys.sits_at(page).follow(".step[href$='/afspraak/']")
    keys.enter("main input[type=radio]", "Space")
    keys.send()
    expect(page.get_by_role("status")).to_have_text("De afspraak staat vast.")


def test_18_after_a_missed_appointment_a_try_is_written_down(
    day: dict[str, str], keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(18)
    page = open_page("/nl/wacht-op-mij/", role="worker", javascript=False)
    keys.sits_at(page).follow(the(day["missed"]))
    keys.enter("input[name=way]", "Space")
    keys.tab_to("input[name=reached]")
    keys.press("ArrowDown")
    keys.follow("form button.button")
    expect(page.get_by_role("status")).to_have_text("Dit is bewaard.")


def test_19_somebody_is_referred_with_their_consent(
    day: dict[str, str], keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(19)
    page = open_page(day["contact"], role="worker", javascript=False)
    keys.sits_at(page).follow(".step[href*='/doorverwijzen/']")
    keys.enter("input[name=to]", "Space")
    expect(page.locator("textarea[name=why]")).to_have_value("Ik kan mijn rekening niet betalen.")
    keys.type_in("input[name=phone]", "0470 00 00 00")
    keys.tab_to("input[name=how]")
    keys.press("ArrowUp")
    expect(page.locator("input[value=oral]")).to_be_checked()
    keys.follow("form.card > button.button")
    for tick in ("informed", "agrees", "same_purpose", "only_needed"):
        keys.enter(f"input[name={tick}]", "Space")
    keys.follow("button[value=send]")
    expect(page.get_by_role("heading", name="Stand: verstuurd")).to_be_visible()


def test_20_a_referral_is_accepted(day: dict[str, str], keys: Keyboard, within: Any, open_page: Any) -> None:
    within(20)
    page = open_page("/nl/wacht-op-mij/", role="worker", javascript=False)
    keys.sits_at(page).follow(the(day["new"]))
    keys.follow("#move-accept button")
    expect(page.get_by_role("heading", name="Stand: aanvaard")).to_be_visible()


def test_21_the_conversation_goes_on_with_an_appointment_and_a_word(
    day: dict[str, str], keys: Keyboard, within: Any, open_page: Any
) -> None:
    from django.utils.timezone import localdate

    within(21)
    page = open_page("/nl/doorverwijzingen/", role="worker", javascript=False)
    keys.sits_at(page).follow(the(day["new"]))
    keys.type_in("#set_appointment-appointment_day", f"{localdate() + timedelta(days=5):%d/%m/%Y}")
    keys.type_in("#set_appointment-appointment_time", "10:00")
    keys.type_in("#set_appointment-text", "Ze brengt de rekening mee.")
    keys.follow("#move-set_appointment button")
    expect(page.locator(".said")).to_contain_text("Ze brengt de rekening mee.")


def test_22_a_referral_is_closed_with_the_verdict_of_the_person(
    day: dict[str, str], keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(22)
    page = open_page("/nl/doorverwijzingen/", role="worker", javascript=False)
    keys.sits_at(page).follow(the(day["running"]))
    keys.enter("#move-complete input[name=outcome]", "Space")
    keys.enter("#move-complete input[name=verdict]", "Space")
    keys.follow("#move-complete button")
    expect(page.locator(".said")).to_contain_text("De persoon zelf: geholpen")


def test_23_a_card_is_made(day: dict[str, str], keys: Keyboard, within: Any, open_page: Any) -> None:
    within(23)
    page = open_page("/nl/kaarten/", role="worker", javascript=False)
    keys.sits_at(page).follow("main a[href$='/kaarten/nieuw/']")
    keys.type_in("#name", "CAW Verzonnen")
    keys.enter("#say-interpreter, input[name=say]", "Space")
    keys.enter("input[name=bring]", "Space")
    keys.send()
    expect(page.get_by_role("heading", level=1)).to_have_text("CAW Verzonnen")


def test_24_who_came_to_a_session_is_written_down(
    day: dict[str, str], keys: Keyboard, within: Any, open_page: Any
) -> None:
    within(24)
    page = open_page(day["session"], role="worker", javascript=False)
    keys.sits_at(page).enter("input[name^='came:']", "Space")
    keys.send()
    expect(page.get_by_role("status")).to_have_text(re.compile("."))
    expect(page.locator("input[name^='came:']").first).to_be_checked()
