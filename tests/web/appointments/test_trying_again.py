"""What didn't happen leads to a try, and to another; never to an end by itself."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils.timezone import localdate

from rotonde.web.people.models import Dossier, Person
from rotonde.web.people.persons.record import Record, change_person
from rotonde.web.reception.appointments.booking import cancel
from rotonde.web.reception.appointments.outcome import AlreadySaid, NotYet, say_outcome
from rotonde.web.reception.appointments.trying import (
    AnotherTry,
    IsClosed,
    TooSoon,
    close,
    missed,
    missed_by,
    safe_ways,
    write_try,
)
from rotonde.web.reception.appointments.waiting_for import to_say, to_try_again
from rotonde.web.reception.models import Appointment, Booking, FollowUp, Try
from web.appointments.worlds import booked, is_over, offered, slots_of
from web.sharing.worlds import World

DAY = timedelta(days=1)


def an_appointment(world: World, at_partner: bool = False) -> Appointment:
    owner = world.receiver if at_partner else world.giver
    series = offered(owner, for_partners=at_partner)
    with owner.inside():
        slot = slots_of(series)[0]
    with world.giver.inside():
        return booked(world.giver.worker, world.person, slot, owner.organisation)


def went_by(world: World, made: Appointment, at_partner: bool = False) -> None:
    with (world.receiver if at_partner else world.giver).inside():
        is_over(made.booking_id)


def waits(world: World) -> list[Any]:
    return [(one.words[0], one.page, one.due) for one in to_try_again(world.giver.worker, localdate())]


def test_until_somebody_says_how_it_went_it_waits_to_be_said(world: World) -> None:
    made = an_appointment(world)
    with world.giver.inside():
        assert list(to_say(world.giver.worker, localdate())) == []
        went_by(world, made)
        (one,) = to_say(world.giver.worker, localdate())
        assert (one.page, one.about, one.who) == ("appointment", {"appointment": made.id}, world.person.id)
        say_outcome(world.giver.worker, Booking.objects.get(id=made.booking_id), came=True)
        assert [*to_say(world.giver.worker, localdate()), *to_try_again(world.giver.worker, localdate())] == []


def test_what_became_of_it_is_said_once_and_not_before_its_hour(world: World) -> None:
    made = an_appointment(world)
    with world.giver.inside():
        one = Booking.objects.get(id=made.booking_id)
        with pytest.raises(NotYet):
            say_outcome(world.giver.worker, one, came=True)
        went_by(world, made)
        for _ in range(2):
            say_outcome(world.giver.worker, one, came=False, why="language")
        with pytest.raises(AlreadySaid):
            say_outcome(world.giver.worker, one, came=True)
        with pytest.raises(ValueError, match="blame"):
            say_outcome(world.giver.worker, one, came=False, why="blame")


@pytest.mark.parametrize("at_partner", [False, True])
def test_what_did_not_happen_waits_for_two_tries_before_anybody_may_close(world: World, at_partner: bool) -> None:
    made, today = an_appointment(world, at_partner), localdate()
    went_by(world, made, at_partner)
    with (world.receiver if at_partner else world.giver).inside():
        worker = (world.receiver if at_partner else world.giver).worker
        say_outcome(worker, Booking.objects.get(id=made.booking_id), came=False, why="not_there")
    with world.giver.inside():
        user = world.giver.worker
        assert waits(world)[0][0].startswith("Een afspraak ging niet door: poging 1 van ten minste 2")
        found = missed(user, made.booking_id)
        assert found is not None
        with pytest.raises(TooSoon):
            close(user, found, "not_reached")
        write_try(user, found, 1, today, "phone", reached=False)
        assert "poging 2" in waits(world)[0][0]
        assert waits(world)[0][2] == today + timedelta(days=7)
        with pytest.raises(TooSoon):
            close(user, found, "not_reached")
        write_try(user, found, 2, today, "visit", reached=False)
        assert waits(world) == [("Zeg hoe het verder ging na de pogingen", "follow_up", today + DAY)]
        for _ in range(2):
            close(user, found, "not_reached")
        assert waits(world) == []
        with pytest.raises(IsClosed):
            write_try(user, found, 3, today, "phone", reached=False)


def test_whoever_was_reached_can_be_closed_after_one_try(world: World) -> None:
    made = an_appointment(world)
    went_by(world, made)
    with world.giver.inside():
        user = world.giver.worker
        say_outcome(user, Booking.objects.get(id=made.booking_id), came=False, why="something_for_us")
        found = missed(user, made.booking_id)
        assert found is not None
        write_try(user, found, 1, localdate(), "phone", reached=True)
        close(user, found, "another_moment")
        assert missed_by(user) == []


def test_closing_changes_nothing_of_the_person(world: World) -> None:
    made = an_appointment(world)
    went_by(world, made)
    with world.giver.inside():
        user = world.giver.worker
        before = (list(Person.objects.values()), list(Dossier.objects.values()))
        say_outcome(user, Booking.objects.get(id=made.booking_id), came=False, why="not_known")
        found = missed(user, made.booking_id)
        assert found is not None
        for n in (1, 2):
            write_try(user, found, n, localdate(), "letter", reached=False)
        close(user, found, "not_reached")
        assert (list(Person.objects.values()), list(Dossier.objects.values())) == before


def test_who_cancels_and_still_needs_one_is_looked_for_again(world: World) -> None:
    first, second = an_appointment(world), an_appointment(world)
    with world.giver.inside():
        cancel(world.giver.worker, first, "something_for_them", 1, asks_another=True)
        cancel(world.giver.worker, second, "not_needed", 1, asks_another=False)
        assert [(one.id, one.kind, one.day) for one in missed_by(world.giver.worker)] == [
            (first.booking_id, "cancelled", localdate())
        ]


def test_of_two_who_write_the_same_try_one_hears_it_and_a_form_sent_twice_is_one_try(world: World) -> None:
    made = an_appointment(world)
    went_by(world, made)
    with world.giver.inside():
        user = world.giver.worker
        say_outcome(user, Booking.objects.get(id=made.booking_id), came=False, why="not_known")
        found = missed(user, made.booking_id)
        assert found is not None
        for _ in range(3):
            write_try(user, found, 1, localdate(), "phone", reached=False)
        with pytest.raises(AnotherTry):
            write_try(user, found, 1, localdate(), "visit", reached=False)
        with pytest.raises(AnotherTry):
            write_try(user, found, 5, localdate(), "visit", reached=False)
        assert Try.objects.filter(follow_up=FollowUp.objects.get()).count() == 1


def test_only_ways_that_are_safe_are_proposed(world: World) -> None:
    assert safe_ways(Record(safety=("no_home_calls", "no_letters"))) == ["message", "visit", "via_somebody"]
    assert safe_ways(Record(only_via="de zus")) == ["via_somebody"]
    assert safe_ways(Record(safety=("no_voicemail",))) == list(Try.Way)


def test_a_worker_of_another_organisation_finds_nothing_that_was_missed(world: World) -> None:
    made = an_appointment(world)
    went_by(world, made)
    with world.giver.inside():
        say_outcome(world.giver.worker, Booking.objects.get(id=made.booking_id), came=False, why="not_known")
    with world.receiver.inside():
        assert missed(world.receiver.worker, made.booking_id) is None
        assert missed_by(world.receiver.worker) == []


def test_a_partner_s_booking_waits_at_both_until_one_of_them_says_it(world: World) -> None:
    made = an_appointment(world, at_partner=True)
    went_by(world, made, at_partner=True)
    with world.receiver.inside():
        (there,) = to_say(world.receiver.worker, localdate())
        assert (there.page, there.who) == ("booking", None)
    with world.giver.inside():
        (here,) = to_say(world.giver.worker, localdate())
        assert (here.page, here.who) == ("appointment", world.person.id)
        say_outcome(world.giver.worker, Booking.objects.get(id=made.booking_id), came=True)
    with world.receiver.inside():
        assert list(to_say(world.receiver.worker, localdate())) == []


def test_a_person_s_record_may_change_meanwhile(world: World) -> None:
    made = an_appointment(world)
    with world.giver.inside(), transaction.atomic():
        person = Person.objects.get(id=made.person_id)
        change_person(world.giver.worker, person, Record(safety=("no_messages",)), person.version)
        assert Appointment.objects.get(id=made.id).version == 1
