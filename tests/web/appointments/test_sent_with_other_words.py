"""A form that is sent again with other words in it: what was made stays, what is new isn't done, and both are said."""

import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from rotonde.web.accounts.domain.once import SentDifferently
from rotonde.web.accounts.models import PostedForm
from rotonde.web.reception.appointments.booking import book, move
from rotonde.web.reception.appointments.publishing import publish
from rotonde.web.reception.appointments.sessions import hold
from rotonde.web.reception.models import Appointment, Session, Slot, SlotSeries
from web.appointments.test_pages import DAY, OFFER, address, fields, main
from web.appointments.test_sessions import planned
from web.appointments.worlds import offer, offered, slots_of
from web.conftest import Form
from web.interrupted.two import client_of
from web.sharing.worlds import World

NAMED = ("opens", "closes", "first", "last", "place", "minutes", "bring")
TOMORROW = localdate() + DAY


@pytest.fixture
def client(application: Any, world: World) -> Client:
    return client_of(world.giver.worker)


def test_other_hours_by_the_same_form_are_not_published_and_that_is_said(client: Client, world: World) -> None:
    form = fields(client, address("slots"))
    first = OFFER | {"id": form["id"], "office": form["office"]}
    other = first | {"opens": "13.00", "closes": "15.00", "bring": "een pas"}
    there = client.post(address("slots"), first)["Location"].partition("?")[0]
    answer = client.post(address("slots"), other)
    assert answer.status_code == 409
    with world.giver.inside():
        assert (SlotSeries.objects.count(), Slot.objects.count()) == (1, 6)

    # What was published is said, with the way there; what was typed still stands.
    said = main(answer)
    days = "maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag"
    assert "Deze uren zijn niet aangeboden" in said
    assert f"bood je al {days}, 9.00 uur tot 10.00 uur, per 30 minuten aan" in said
    assert "Druk nog eens op “Bied aan”" in said
    assert f'href="{there}"' in said
    typed = Form(answer.content.decode()).fields
    assert {name: typed.get(name, "") for name in NAMED} == {name: other.get(name, "") for name in NAMED}

    # The button once more publishes them too; the first form again still does nothing.
    assert client.post(address("slots"), other | {"id": typed["id"]}).status_code == 302
    assert client.post(address("slots"), first)["Location"].partition("?")[0] == there
    with world.giver.inside():
        assert sorted(f"{one.opens_at:%H}" for one in SlotSeries.objects.all()) == ["09", "13"]


@pytest.mark.parametrize(
    "other",
    [
        {"closes": "11.00"},
        {"minutes": "15"},
        {"places": "2"},
        {"last": f"{TOMORROW + DAY:%d/%m/%Y}"},
        {"except": f"{TOMORROW:%d/%m/%Y}"},
        {"weekdays": ["0", "1"]},
        {"place": "Elders 2"},
        {"bring": "een pas"},
        {"phone": "09 000 00 00"},
        {"partners": "1"},
        {"with_me": "1"},
        {"holidays": "1"},
    ],
    ids=lambda told: next(iter(told)),
)
def test_whatever_differs_is_never_dropped_in_silence(
    application: Any, plain_world: World, other: dict[str, Any]
) -> None:
    client = client_of(plain_world.giver.worker)
    form = fields(client, address("slots"))
    first = OFFER | {"id": form["id"], "office": form["office"]}
    answers = [client.post(address("slots"), told).status_code for told in (first, first | other, first)]
    assert answers == [302, 409, 302]
    assert SlotSeries.objects.count() == 1


def test_another_session_by_the_same_form_is_not_planned_and_that_is_said(client: Client, world: World) -> None:
    where = address("reception_sessions")
    typed = {"day": f"{TOMORROW:%d/%m/%Y}", "begins": "9", "ends": "10", "place": "Plein 1", "language": "nl"}
    first = fields(client, where) | typed | {"places": "3"}
    there = client.post(where, first)["Location"].partition("?")[0]
    answer = client.post(where, first | {"place": "Elders 2"})
    assert answer.status_code == 409
    assert "Dit is niet gepland" in main(answer)
    assert ", Plein 1." in main(answer)
    assert f'href="{there}"' in main(answer)
    again = Form(answer.content.decode()).fields
    assert again["place"] == "Elders 2"
    assert client.post(where, first | {"place": "Elders 2", "id": again["id"]}).status_code == 302
    with world.giver.inside():
        assert sorted(Session.objects.values_list("place", flat=True)) == ["Elders 2", "Plein 1"]


def test_a_booking_that_was_moved_is_found_by_its_form_and_another_reminder_is_not_dropped(world: World) -> None:
    series, key = offered(world.giver), uuid.uuid4()
    user, person, ours = world.giver.worker, world.person, world.giver.organisation
    with world.giver.inside():
        first, second = slots_of(series)[:2]
        made = book(user, person, first.id, ours, key)
        move(user, made, second.id, ours, made.version)
        assert book(user, person, first.id, ours, key).booking.slot_id == second.id
        for told in ((second.id, ours, key), (first.id, ours, key, "sms")):
            with pytest.raises(SentDifferently) as refused:
                book(user, person, *told)
            assert refused.value.made == str(made.id)
        assert Appointment.objects.filter(person=person).count() == 1


def test_what_a_forgotten_key_made_is_said_and_not_made_again(world: World) -> None:
    user, keys = world.giver.worker, [uuid.uuid4(), uuid.uuid4()]
    with world.giver.inside():
        office = user.offices.get()
        made = [publish(user, office, offer(), keys[0]).id, hold(user, office, planned(), keys[1]).id]
        PostedForm.objects.filter(user=user).delete()
        for again, id in (
            (lambda: publish(user, office, offer(), keys[0]), made[0]),
            (lambda: hold(user, office, planned(), keys[1]), made[1]),
        ):
            with pytest.raises(SentDifferently) as refused:
                again()
            assert refused.value.made == str(id)
        assert (SlotSeries.objects.count(), Session.objects.count()) == (1, 1)
