"""The pages of appointments: what is typed comes back with what is wrong, and nothing of anybody stands elsewhere."""

import re
import uuid
from datetime import time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from rotonde.web.audit.models import Concerned, Event
from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import Record, change_person
from rotonde.web.reception.appointments import free_moments, list_page
from rotonde.web.reception.appointments import offered as offered_slots
from rotonde.web.reception.appointments.outcome import say_outcome
from rotonde.web.reception.models import Appointment, Booking, Enrolment, Session, Slot, SlotSeries, Try
from web.appointments.worlds import PLACE, booked, is_over, offered, slots_of
from web.conftest import Form
from web.sharing.worlds import World, somebody
from web.sheets import sheets_of

DAY = timedelta(days=1)


def client_of(user: Any) -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    return client


@pytest.fixture
def client(application: Any, plain_world: World) -> Client:
    return client_of(plain_world.giver.worker)


def address(name: str, **words: Any) -> str:
    return reverse(name, kwargs={"lang": "nl", **words})


def main(answer: Any) -> str:
    return str(answer.content.decode().partition("<main")[2].partition("</main>")[0])


OFFER = {
    "weekdays": ["0", "1", "2", "3", "4", "5", "6"], "opens": "9.00", "closes": "10u", "minutes": "30", "places": "1",
    "first": f"{localdate() + DAY:%d/%m/%Y}", "last": f"{localdate() + 3 * DAY:%d/%m/%Y}", "place": PLACE,
}  # fmt: skip


def fields(client: Client, where: str) -> dict[str, str]:
    return Form(client.get(where).content.decode()).fields


def test_moments_are_offered_on_the_page_once(client: Client, plain_world: World) -> None:
    form = fields(client, address("slots"))
    posted = OFFER | {"id": form["id"], "office": form["office"]}
    answers = [client.post(address("slots"), posted) for _ in range(2)]
    assert [one.status_code for one in answers] == [302, 302]
    assert (SlotSeries.objects.count(), Slot.objects.count()) == (1, 6)
    assert "vrij: 6 · geboekt: 0" in main(client.get(answers[0]["Location"]))


def test_a_wrong_field_says_so_beside_it_and_nothing_typed_is_lost(client: Client) -> None:
    form = fields(client, address("slots"))
    typed = OFFER | {"office": form["office"], "opens": "negen", "last": "31/02/2027", "bring": "een pas"}
    answer = client.post(address("slots"), typed)
    assert answer.status_code == 400
    page = Form(answer.content.decode()).fields
    assert {name: page[name] for name in ("opens", "last", "bring")} == {
        "opens": "negen", "last": "31/02/2027", "bring": "een pas",
    }  # fmt: skip
    assert main(answer).count("Dit is geen uur. Typ het als 9.00.") == 2  # above, and beside its field
    assert not SlotSeries.objects.exists()


def test_an_appointment_is_made_moved_and_cancelled_by_its_pages(client: Client, plain_world: World) -> None:
    series = offered(plain_world.giver)
    first, second = slots_of(series)[:2]
    ours, appoint = plain_world.giver.organisation.id, address("appoint", person=plain_world.person.id)
    form = fields(client, appoint)
    posted = {"id": form["id"], "slot": f"{first.id}:{ours}"}
    answers = [client.post(appoint, posted) for _ in range(2)]
    assert answers[0]["Location"] == answers[1]["Location"]
    made = Appointment.objects.get()
    assert "De afspraak staat vast." in main(client.get(answers[0]["Location"]))
    other = client.post(appoint, posted | {"slot": f"{second.id}:{ours}"})
    assert other.status_code == 409
    assert "maakte je al deze afspraak" in main(other)
    move = address("move_appointment", appointment=made.id)
    assert client.post(move, {"version": "1", "slot": f"{second.id}:{ours}"}).status_code == 302
    stale = client.post(move, {"version": "1", "slot": f"{first.id}:{ours}"})
    assert stale.status_code == 409
    assert "Iemand anders wijzigde deze afspraak net" in main(stale)
    cancel = address("cancel_appointment", appointment=made.id)
    assert client.post(cancel, {"version": "2"}).status_code == 400
    assert client.post(cancel, {"version": "2", "why": "something_for_them", "another": "1"}).status_code == 302
    assert "Zoek de persoon opnieuw op" in main(client.get(address("appointment", appointment=made.id)))


def test_two_who_want_the_last_place_both_see_what_became_of_it(client: Client, plain_world: World) -> None:
    slot = slots_of(offered(plain_world.giver))[0]
    ours, appoint = plain_world.giver.organisation.id, address("appoint", person=plain_world.person.id)
    answers = [client.post(appoint, {"id": str(uuid.uuid4()), "slot": f"{slot.id}:{ours}"}) for _ in range(2)]
    assert [one.status_code for one in answers] == [302, 409]
    assert "Dit moment is net ingenomen" in main(answers[1])


NOWHERE = uuid.UUID(int=7)


@pytest.mark.parametrize("slot", ["", "x", f"{NOWHERE}:x", f"{NOWHERE}:{NOWHERE}"])
def test_a_moment_that_isnt_one_is_asked_again(client: Client, plain_world: World, slot: str) -> None:
    answer = client.post(address("appoint", person=plain_world.person.id), {"slot": slot})
    assert (answer.status_code, "Kies een moment." in main(answer)) == (400, True)


def test_a_place_that_all_moments_share_is_said_once(client: Client, plain_world: World) -> None:
    offered(plain_world.giver)
    appoint = address("appoint", person=plain_world.person.id)
    assert main(client.get(appoint)).count(PLACE) == 1
    offered(plain_world.giver, place="Elders 2, 9000 Gent", opens=time(14), closes=time(16))
    page = main(client.get(appoint))
    assert page.count(PLACE) == page.count("Elders 2, 9000 Gent") == page.count('class="moment"') // 2


def test_at_a_partner_the_page_gives_a_reference_and_the_partner_sees_no_more(
    client: Client, plain_world: World
) -> None:
    slot, there = slots_of(offered(plain_world.receiver, for_partners=True))[0], plain_world.receiver
    appoint = address("appoint", person=plain_world.person.id)
    assert there.organisation.name in main(client.get(appoint))
    answer = client.post(appoint, {"slot": f"{slot.id}:{there.organisation.id}"}, follow=True)
    made = Appointment.objects.get()
    assert made.booking.reference in main(answer)
    theirs = client_of(there.worker)
    for page in (address("appointments"), address("booking", booking=made.booking_id)):
        said = main(theirs.get(page))
        assert made.booking.reference in said
        assert "Ada" not in said
        assert str(plain_world.person.id) not in said
        assert str(made.id) not in said
    assert theirs.get(address("appointment", appointment=made.id)).status_code == 404


def test_what_did_not_happen_leads_to_the_page_of_tries(client: Client, plain_world: World) -> None:
    made = booked(plain_world.giver.worker, plain_world.person, slots_of(offered(plain_world.giver))[0])
    outcome = address("appointment_outcome", appointment=made.id)
    assert client.post(outcome, {"came": "yes"}).status_code == 409
    is_over(made.booking_id)
    assert client.post(outcome, {"came": "no"}).status_code == 400
    answer = client.post(outcome, {"came": "no", "why": "not_there"}, follow=True)
    assert "Ada Verzonnen opnieuw opzoeken" in main(answer)
    follow = address("follow_up", missed=made.booking_id)
    form, today = fields(client, follow), f"{localdate():%d/%m/%Y}"
    assert client.post(follow, {"how": "not_reached"}).status_code == 409
    tried = {"number": form["number"], "on": today, "way": "phone", "reached": "no"}
    for _ in range(3):
        assert client.post(follow, tried).status_code == 302
    assert Try.objects.count() == 1
    assert client.post(follow, tried | {"way": "visit"}).status_code == 409
    late = tried | {"number": "2", "on": f"{localdate() + DAY:%d/%m/%Y}"}
    assert (client.post(follow, late).status_code, client.post(follow, late | {"on": "x"}).status_code) == (400, 400)
    assert client.post(follow, tried | {"number": "2"}).status_code == 302
    assert client.post(follow, {"how": "not_reached"}).status_code == 302
    assert "niet bereikt; de deur blijft open" in main(client.get(follow))


def test_a_way_that_isnt_safe_isnt_proposed(client: Client, plain_world: World) -> None:
    worker, person = plain_world.giver.worker, Person.objects.get(id=plain_world.person.id)
    change_person(worker, person, Record(safety=("no_home_calls", "no_letters")), person.version)
    made = booked(worker, person, slots_of(offered(plain_world.giver))[0])
    with plain_world.giver.inside():
        say_outcome(worker, is_over(made.booking_id), came=False, why="not_there")
    page = client.get(address("follow_up", missed=made.booking_id)).content.decode()
    assert re.findall(r'name="way" value="(\w+)"', page) == ["message", "visit", "via_somebody"]
    assert "Niet naar huis bellen" in page


def test_a_session_is_planned_filled_and_followed_up(client: Client, plain_world: World) -> None:
    form = fields(client, address("reception_sessions"))
    day = f"{localdate() + DAY:%d/%m/%Y}"
    plan = form | {"day": day, "place": "Zaal 1", "interpreter": "ar"}
    answers = [client.post(address("reception_sessions"), plan) for _ in range(2)]
    assert [one.status_code for one in answers] == [302, 302]
    session = Session.objects.get()
    invite = address("invite", person=plain_world.person.id)
    for _ in range(2):
        assert client.post(invite, {"session": str(session.id)}).status_code == 302
    entry = Enrolment.objects.get()
    page = address("reception_session", session=session.id)
    assert "Ada Verzonnen" in main(client.get(page))
    assert ("1 van 12 uitgenodigd" in main(client.get(page)), "aanwezig" in main(client.get(page))) == (True, False)
    assert client.post(page, {f"came:{entry.id}": "no"}).status_code == 409
    Session.objects.update(begins_at=session.begins_at - 3 * DAY, ends_at=session.ends_at - 3 * DAY)
    assert client.post(page, {f"came:{entry.id}": "no"}).status_code == 302
    assert "aanwezig: 0 · afwezig: 1" in main(client.get(page))
    assert client.get(address("follow_up", missed=entry.id)).status_code == 200


def test_of_a_session_a_wrong_day_is_said_once_beside_its_field(client: Client) -> None:
    form = fields(client, address("reception_sessions"))
    answer = client.post(address("reception_sessions"), form | {"day": "morgen", "place": "Zaal 1"})
    assert (answer.status_code, main(answer).count("Dit is geen dag.")) == (400, 1)
    assert "Er is nog niets bewaard." in main(answer)
    assert Session.objects.count() == 0


def test_of_somebody_of_another_office_a_session_shows_no_name(plain_world: World, application: Any) -> None:
    giver = plain_world.giver
    session = Session.objects.create(
        organisation=giver.organisation, office=giver.worker.offices.get(), place="Zaal", language="nl", places=3,
        made_by=giver.worker, begins_at=Slot.objects.get(id=slots_of(offered(giver))[0].id).begins_at,
        ends_at=slots_of(offered(giver))[0].ends_at,
    )  # fmt: skip
    Enrolment.objects.create(
        organisation=giver.organisation, session=session, person=plain_world.person, number=1, enrolled_by=giver.worker
    )
    elsewhere = somebody(giver.organisation, "worker", giver.organisation.offices.get(name="Noord"))
    page = main(client_of(elsewhere).get(address("reception_session", session=session.id)))
    assert "iemand van een ander kantoor" in page
    assert "Ada" not in page


def test_a_calendar_and_a_card_hold_no_name(client: Client, plain_world: World) -> None:
    made = booked(plain_world.giver.worker, plain_world.person, slots_of(offered(plain_world.giver))[0])
    one = client.get(address("appointment_calendar", appointment=made.id))
    every = client.get(address("coming_calendar"))
    assert {one["Content-Type"], every["Content-Type"]} == {"text/calendar; charset=utf-8"}
    for text in (one.content.decode(), every.content.decode()):
        assert "Ada" not in text
        assert str(plain_world.person.id) not in text
        assert "SUMMARY:Afspraak\r\nLOCATION:Verzonplein 1\\, 9000 Gent" in text
    card = client.get(address("appointment_card", appointment=made.id))
    assert card["Content-Type"] == "application/pdf"
    import io

    from pypdf import PdfReader

    said = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(card.content)).pages)
    assert "Verzonplein 1" in said
    assert "Ada" not in said
    assert "Verzonnen" not in said


def test_the_card_is_held_back_for_who_asked_for_no_paper(client: Client, plain_world: World) -> None:
    worker, person = plain_world.giver.worker, Person.objects.get(id=plain_world.person.id)
    change_person(worker, person, Record(safety=("no_letters",)), person.version)
    made = booked(worker, person, slots_of(offered(plain_world.giver))[0])
    card = address("appointment_card", appointment=made.id)
    held = client.get(card)
    assert (held.status_code, held["Content-Type"]) == (409, "text/html; charset=utf-8")
    assert client.post(card, {"asked": "1"})["Content-Type"] == "application/pdf"


def test_who_moved_house_is_shown_with_a_note_and_nothing_else_changes(client: Client, plain_world: World) -> None:
    worker, person = plain_world.giver.worker, Person.objects.get(id=plain_world.person.id)
    made = booked(worker, person, slots_of(offered(plain_world.giver, worker=worker))[0])
    page = address("appointment", appointment=made.id)
    assert "Het adres is veranderd" not in main(client.get(page))
    change_person(worker, person, Record(address="Elders 9"), person.version)
    assert "Wie helpt en waar, blijft zoals het was." in main(client.get(page))
    assert "Vorige keer was het bij Robin Verzonnen." in main(client.get(address("appoint", person=person.id)))


def test_each_look_stands_in_the_log_with_whom_it_was_about(client: Client, plain_world: World) -> None:
    made = booked(plain_world.giver.worker, plain_world.person, slots_of(offered(plain_world.giver))[0])
    looks = {
        "appointments.read": address("appointment", appointment=made.id),
        "appointments.list_read": address("appointments"),
        "appointments.free_read": address("appoint", person=plain_world.person.id),
        "appointments.card_made": address("appointment_card", appointment=made.id),
    }
    for action, where in looks.items():
        assert client.get(where).status_code == 200
        told = Concerned.objects.filter(event__in=Event.objects.filter(action=action))
        assert set(told.values_list("subject", flat=True)) == {plain_world.person.id}, action


def test_no_address_holds_anything_of_a_person(client: Client, plain_world: World) -> None:
    made = booked(plain_world.giver.worker, plain_world.person, slots_of(offered(plain_world.giver))[0])
    for page in (address("appointments"), address("appointment", appointment=made.id)):
        for link in re.findall(r'(?:href|action)="([^"]+)"', main(client.get(page))):
            assert re.fullmatch(r"/nl/[a-z0-9./?=-]*", link), link


def test_a_booking_of_one_s_own_has_no_page_for_partners(client: Client, plain_world: World) -> None:
    made = booked(plain_world.giver.worker, plain_world.person, slots_of(offered(plain_world.giver))[0])
    assert client.get(address("booking", booking=made.booking_id)).status_code == 404
    assert Booking.objects.get(id=made.booking_id).booker == plain_world.giver.organisation


def test_a_moment_that_somebody_has_stays_on_the_page(client: Client, plain_world: World) -> None:
    series = offered(plain_world.giver)
    first, second = slots_of(series)[:2]
    booked(plain_world.giver.worker, plain_world.person, first)
    taken = client.post(address("withdraw_slot", slot=first.id))
    assert (taken.status_code, "Iemand heeft dit moment" in main(taken)) == (409, True)
    assert client.post(address("withdraw_slot", slot=second.id)).status_code == 302
    assert client.post(address("withdraw_series", series=series.id)).status_code == 302
    assert "vrij: 0 · geboekt: 1" in main(client.get(address("slot_series", series=series.id)))


def test_every_appointment_stands_on_a_sheet_and_every_free_moment_can_be_reached(
    client: Client, plain_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    slots = slots_of(offered(plain_world.giver, last=localdate() + 4 * DAY))
    made = {str(booked(plain_world.giver.worker, plain_world.person, slot).id) for slot in slots[:5]}
    monkeypatch.setattr(list_page, "LINES", 2)
    sheets = list(sheets_of(client, address("appointments")))
    assert len(sheets) == 3
    assert {id for sheet in sheets for id in re.findall(r'href="/nl/afspraken/([0-9a-f-]{36})/"', sheet)} == made

    for module in (offered_slots, free_moments):
        monkeypatch.setattr(module, "MOST", 6)
    seen, where = set(), address("appoint", person=plain_world.person.id)
    for _ in range(len(slots)):
        shown = main(client.get(where))
        seen |= set(re.findall(r'name="slot" value="([0-9a-f-]{36}):', shown))
        later = re.search(r'href="([?]vanaf=[0-9-]+)"', shown)
        if not later:
            break
        where = address("appoint", person=plain_world.person.id) + later[1]
    assert seen == {str(one.id) for one in slots[5:]}
    assert "Naar de eerste vrije momenten" in shown
    for day, sentence in (("9999-12-31", "Er is geen vrij moment vanaf die dag."), ("morgen", "Naar latere")):
        assert sentence in main(client.get(address("appoint", person=plain_world.person.id) + f"?vanaf={day}"))
