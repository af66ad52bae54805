"""The pages of appointments in Chromium: no barrier in three languages, on a phone, by keyboard, without JavaScript."""

from collections.abc import Iterator
from datetime import time, timedelta
from typing import Any

import pytest

from web.test_in_a_browser import LANGUAGES, WIDTHS, barriers_in_every_light, expect

pytestmark = pytest.mark.browser
PAGES = (
    "list",
    "slots",
    "series",
    "appoint",
    "appointment",
    "move",
    "over",
    "follow_up",
    "sessions",
    "session",
    "held",
)


@pytest.fixture(scope="module")
def addresses(server: str, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """Somebody with a coming and a missed appointment, and a session, where the server can see them."""
    import uuid

    from django.utils.timezone import localdate

    from rotonde.web.accounts.models import User
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.models import Person
    from rotonde.web.people.persons.record import Record, change_person
    from rotonde.web.reception.appointments.outcome import say_outcome
    from rotonde.web.reception.appointments.publishing import publish
    from rotonde.web.reception.appointments.sessions import Planned, enrol, hold
    from rotonde.web.reception.models import Appointment, Booking, FollowUp, Session, SlotSeries
    from web.appointments.worlds import booked, is_over, offer, slots_of

    with django_db_blocker.unblock():
        user = User.objects.get(email="rights_worker@verzonnen.example")
        office = user.offices.get()
        person = Person.objects.create(organisation=user.organisation, office=office)
        record = Record(given="Ada", safety=("no_letters",), only_via="de zus")
        person = change_person(user, person, record, person.version)
        series = publish(user, office, offer(for_partners=True, bring="een pas", phone="09 000 00 00"), uuid.uuid4())
        first, second, *_ = slots_of(series)
        coming, over, missed = (booked(user, person, slot) for slot in (second, first, slots_of(series)[2]))
        is_over(over.booking_id)
        with inside(user.organisation):
            say_outcome(user, is_over(missed.booking_id), came=False, why="not_there")
        day = localdate() + timedelta(days=3)
        session = hold(user, office, Planned(day, time(9), time(10), "Zaal", "nl", 5, "ar"), uuid.uuid4())
        enrol(user, person, session)
        one = "afspraken/{}/"
        yield {
            "list": "afspraken/",
            "slots": "afspraken/momenten/",
            "series": f"afspraken/momenten/{series.id}/",
            "appoint": f"personen/{person.id}/afspraak/",
            "appointment": one.format(coming.id),
            "move": one.format(coming.id) + "verzetten/",
            "over": one.format(over.id),
            "follow_up": f"opvolgen/{missed.booking_id}/",
            "sessions": "onthaalmomenten/",
            "session": f"onthaalmomenten/{session.id}/",
            "held": one.format(coming.id) + "kaart/",
        }
        FollowUp.objects.all().delete()
        Appointment.objects.all().delete()
        Booking.objects.all().delete()
        person.delete()
        Session.objects.all().delete()
        SlotSeries.objects.all().delete()


@pytest.mark.parametrize("page", PAGES)
def test_no_page_has_a_barrier(open_page: Any, addresses: dict[str, str], page: str) -> None:
    lang = LANGUAGES[PAGES.index(page) % len(LANGUAGES)]
    width = WIDTHS[PAGES.index(page) % len(WIDTHS)]
    shown = open_page(f"/{lang}/{addresses[page]}", width=width, quiet=page != "held")
    assert barriers_in_every_light(shown) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_narrow_phone_never_scrolls_sideways(open_page: Any, addresses: dict[str, str], page: str) -> None:
    shown = open_page(f"/fr/{addresses[page]}", width=320, quiet=page != "held")
    assert shown.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_appointment_is_made_by_keyboard_alone_without_javascript(open_page: Any, addresses: dict[str, str]) -> None:
    page = open_page("/nl/" + addresses["appoint"], javascript=False)
    page.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("De afspraak staat vast.")


def test_a_try_is_written_by_keyboard_alone(open_page: Any, addresses: dict[str, str]) -> None:
    page = open_page("/nl/" + addresses["follow_up"])
    page.get_by_role("radio", name="via iemand anders").focus()
    page.keyboard.press("Space")
    page.get_by_role("radio", name="Ja").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Dit is bewaard.")
    expect(page.get_by_role("heading", name="Hoe ging het verder?")).to_be_visible()
