"""Two who post at the same moment: one is first, the other reads so in a sentence, and nothing is lost or done twice.

On PostgreSQL, where they truly meet: on SQLite who writes waits at the start.
"""

import threading
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from rotonde.web.accounts.models import User
from rotonde.web.people.models import Consent, Share
from rotonde.web.reception.models import Appointment, Booking, Session, Slot, SlotSeries
from rotonde.web.referrals.models import Referral, ReferralSaid
from web.appointments.test_pages import OFFER
from web.appointments.worlds import offered, slots_of
from web.conftest import Form
from web.interrupted.two import both_read_first, client_of, statuses, words_of
from web.reception.conftest import a_reception, at_once
from web.referrals.referring import seen_by, sent, state
from web.referrals.test_referral_pages import TICKED, asked, hidden
from web.sharing.worlds import World, a_world, somebody

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("application")]
Send = Callable[[Any, str, dict[str, Any]], Callable[[], Any]]


@pytest.fixture
def world(postgres: Any) -> World:
    return a_world()


def sends(user: User, address: str, form: dict[str, Any]) -> Callable[[], Any]:
    client = client_of(user)
    return lambda: client.post(address, form)


def twice(postgres: Any, user: User, address: str, form: dict[str, Any]) -> list[Any]:
    """Press a button twice."""
    return both_read_first(postgres, sends(user, address, form), sends(user, address, form))


def office_of(world: World) -> str:
    with world.giver.inside():
        return str(world.giver.worker.offices.get().id)


def test_of_two_answers_to_a_referral_one_counts_and_the_other_is_told(postgres: Any, world: World) -> None:
    made = sent(world)
    with world.receiver.inside():
        other = somebody(world.receiver.organisation, User.Role.WORKER, world.receiver.worker.offices.get())
    where = f"/nl/doorverwijzingen/{made.id}/"
    number = {"number": hidden(client_of(other).get(where).content.decode(), "number")}
    step = where + "stap/"
    answers = both_read_first(
        postgres,
        sends(world.receiver.worker, step, number | {"move": "accept"}),
        sends(other, step, number | {"move": "decline", "reason": "no_place", "text": "vol"}),
    )
    assert statuses(answers) == [302, 409]
    assert "Iemand was je voor" in words_of(answers, 409)
    with world.receiver.inside():
        assert ReferralSaid.objects.filter(referral=made).count() == int(number["number"]) + 1
    assert state(world.receiver, made.id) in ("accepted", "declined")


def test_who_sends_a_referral_twice_refers_once(postgres: Any, world: World) -> None:
    answers = twice(postgres, world.giver.worker, f"/nl/doorverwijzen/{world.person.id}/", asked(world))
    assert statuses(answers) == [302, 302]
    with world.giver.inside():
        assert Referral.objects.filter(person=world.person).count() == 1


def test_who_sends_a_consent_twice_shares_once(postgres: Any, world: World) -> None:
    client = client_of(world.giver.worker)
    where = client.post(f"/nl/doorverwijzen/{world.person.id}/", asked(world))["Location"]
    shown = client.get(where).content.decode()
    told = {name: hidden(shown, name) for name in ("hoe", "taal", "digest", "number")}
    answers = twice(postgres, world.giver.worker, where.partition("?")[0], told | TICKED | {"do": "send"})
    assert statuses(answers) == [302, 302]
    with world.giver.inside():
        assert Consent.objects.filter(person=world.person).count() == 1
        shared = Share.objects.filter(person=world.person).values_list("receiver", "function")
        assert len(shared) == len(set(shared)) > 0
        assert list(ReferralSaid.objects.filter(move="send").values_list("number", flat=True)) == [3]


def test_a_draft_that_is_rewritten_as_it_is_sent_is_sent_as_it_was_agreed(postgres: Any, world: World) -> None:
    client = client_of(world.giver.worker)
    client.post(f"/nl/doorverwijzen/{world.person.id}/", asked(world, how="draft", categories=["name"]))
    with world.giver.inside():
        one = Referral.objects.get(person=world.person)
        other = somebody(world.giver.organisation, User.Role.WORKER, world.giver.worker.offices.get())
    where = f"/nl/doorverwijzingen/{one.id}/"
    shown = client.get(where + "toestemming/").content.decode()
    told = {name: hidden(shown, name) for name in ("hoe", "taal", "digest", "number")}
    answers = both_read_first(
        postgres,
        sends(world.giver.worker, where + "toestemming/", told | TICKED | {"do": "send"}),
        sends(other, where + "aanpassen/", asked(world, why="Iets anders.", categories=["name", "contact"])),
    )
    now = seen_by(world.giver, one.id)
    assert now is not None
    with world.giver.inside():
        agreed = [tuple(one.categories) for one in Consent.objects.filter(person=world.person)]
    assert (now.receiver_id is None) == (agreed == []), statuses(answers)
    assert now.receiver_id is None or tuple(now.categories) == agreed[0] == ("name",), statuses(answers)
    assert 500 not in statuses(answers)


def test_an_application_is_handed_over_once(postgres: Any) -> None:
    from rotonde.web.reception.applying.acting import Asked, apply_here

    house = a_reception()
    contact = house.register(given="Amina")
    with house.inside():
        made = apply_here(house.people["worker"], house.now(contact), Asked(handler="other", to="VDAB"))
    where = f"/nl/onthaal/aanvraag/{made.id}/doorgegeven/"
    answers = both_read_first(postgres, *(sends(house.people[who], where, {}) for who in ("worker", "colleague")))
    assert statuses(answers) == [302, 409]
    assert "doorgegeven" in words_of(answers, 409)


@pytest.mark.parametrize("kept", ["application", "complaint"])
def test_what_is_kept_as_a_colleague_writes_down_who_it_is_can_still_be_read(postgres: Any, kept: str) -> None:
    from rotonde.web.reception.applying.acting import Asked, apply_here, asked_in
    from rotonde.web.reception.contacts.registering import change_contact
    from rotonde.web.reception.contacts.told import Told
    from rotonde.web.reception.exits.complaining import Complained, complained_in, take_complaint

    house = a_reception()
    contact = house.register()
    here, there = house.now(contact), house.now(contact)

    written = threading.Event()

    def wait(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("INSERT") and kept in sql:
            written.wait(2)
        return execute(sql, params, many, context)

    def keeps() -> Any:
        from django.db import connections

        with house.inside(), connections["default"].execute_wrapper(wait):
            if kept == "application":
                return apply_here(house.people["worker"], here, Asked(what="Huurwaarborg"))
            return take_complaint(house.people["worker"], here, Complained("Ik wachtte lang"))

    def writes() -> Any:
        with house.inside():
            changed = change_contact(house.people["colleague"], there, Told(given="Amina"), there.version)
        written.set()
        return changed

    made, changed = at_once(postgres, keeps, writes)
    assert changed.person_id is not None
    made.contact = house.now(contact)
    with house.inside():
        made.refresh_from_db(fields=["sealed"])
        said = asked_in(made).what if kept == "application" else complained_in(made).words
    assert said in ("Huurwaarborg", "Ik wachtte lang")


@pytest.mark.parametrize("places", [1, 2])
def test_a_moment_that_is_booked_twice_by_one_form_is_booked_once(postgres: Any, world: World, places: int) -> None:
    series = offered(world.giver, places=places)
    with world.giver.inside():
        slot = slots_of(series)[0]
    form = {"id": str(uuid.uuid4()), "slot": f"{slot.id}:{world.giver.organisation.id}"}
    answers = twice(postgres, world.giver.worker, f"/nl/personen/{world.person.id}/afspraak/", form)
    assert statuses(answers) == [302, 302]
    with world.giver.inside():
        assert Appointment.objects.filter(person=world.person).count() == 1
        assert Booking.objects.filter(slot=slot).count() == 1


def test_moments_that_are_offered_twice_by_one_form_are_offered_once(postgres: Any, world: World) -> None:
    form = {"id": str(uuid.uuid4()), "office": office_of(world)}
    answers = twice(postgres, world.giver.worker, "/nl/afspraken/momenten/", OFFER | form)
    assert statuses(answers) == [302, 302]
    with world.giver.inside():
        assert (SlotSeries.objects.count(), Slot.objects.count()) == (1, 6)


def test_a_session_that_is_planned_twice_by_one_form_is_one(postgres: Any, world: World) -> None:
    page = client_of(world.giver.worker).get("/nl/onthaalmomenten/").content.decode()
    typed = {"day": OFFER["last"], "begins": "9", "ends": "10", "place": "Plein 1", "language": "nl", "places": "3"}
    form = Form(page).fields | typed | {"office": office_of(world)}
    answers = twice(postgres, world.giver.worker, "/nl/onthaalmomenten/", form)
    assert statuses(answers) == [302, 302]
    with world.giver.inside():
        assert Session.objects.count() == 1
