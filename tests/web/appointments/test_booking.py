"""Moments are offered without opening a diary, and nobody has the same place as another."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from rotonde.web.audit.models import Concerned, Event
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.models import Dossier, Person
from rotonde.web.people.persons.record import Record, change_person
from rotonde.web.reception.appointments.booking import SIGNS, ChangedMeanwhile, IsOver, NotFree, book, cancel, move
from rotonde.web.reception.appointments.home import has_moved
from rotonde.web.reception.appointments.offered import offered_by_partners, offered_here
from rotonde.web.reception.appointments.publishing import IsBooked, withdraw, withdraw_free_ones
from rotonde.web.reception.models import Appointment, Booking, Slot
from web.appointments.worlds import booked, is_over, offered, slots_of
from web.sharing.worlds import World


def test_a_free_moment_is_booked_and_offered_no_more(world: World) -> None:
    series = offered(world.giver)
    with world.giver.inside():
        first = slots_of(series)[0]
        before = [one.id for one in offered_here(world.giver.worker)]
        appointment = booked(world.giver.worker, world.person, first)
        after = [one.id for one in offered_here(world.giver.worker)]
        assert appointment.booking.begins_at == first.begins_at
        assert appointment.booking.booker == appointment.booking.owner == world.giver.organisation
    assert before == [first.id, *after]


def test_a_moment_with_two_places_is_booked_twice_and_no_more(world: World) -> None:
    series = offered(world.giver, places=2)
    with world.giver.inside():
        slot = slots_of(series)[0]
        booked(world.giver.worker, world.person, slot)
        booked(world.giver.worker, world.person, slot)
        with pytest.raises(NotFree):
            booked(world.giver.worker, world.person, slot)
        assert sorted(slot.bookings.values_list("number", flat=True)) == [1, 2]


def test_the_database_itself_keeps_a_place_from_being_booked_twice(world: World) -> None:
    series = offered(world.giver)
    with world.giver.inside():
        made = booked(world.giver.worker, world.person, slots_of(series)[0]).booking
        made.pk = None
        made.id = uuid.uuid4()
        with pytest.raises(IntegrityError), transaction.atomic():
            made.save(force_insert=True)


def test_a_form_that_is_sent_twice_books_once(world: World) -> None:
    series, key = offered(world.giver), uuid.uuid4()
    with world.giver.inside():
        slot, ours = slots_of(series)[0], world.giver.organisation
        made = [book(world.giver.worker, world.person, slot.id, ours, key) for _ in range(3)]
        assert {one.id for one in made} == {key}
        assert Booking.objects.filter(slot=slot).count() == 1


def test_a_partner_sees_what_is_free_and_offered_to_partners_and_nothing_else(world: World) -> None:
    offered(world.giver, bring="iets van ons")
    for_partners = offered(world.giver, for_partners=True, worker=world.giver.worker)
    with world.giver.inside():
        booked(world.giver.worker, world.person, slots_of(for_partners)[0])
        free = slots_of(for_partners)[1:]
    with world.receiver.inside():
        seen = offered_by_partners(world.receiver.worker)
        assert [one.id for one in seen] == [slot.id for slot in free]
        assert {(one.worker, one.worker_name, one.owner.id) for one in seen} == {
            (None, "", world.giver.organisation.id)
        }


def test_a_partner_who_books_tells_no_name(world: World) -> None:
    series = offered(world.receiver, for_partners=True)
    with world.receiver.inside():
        slot = slots_of(series)[0]
    with world.giver.inside():
        made = booked(world.giver.worker, world.person, slot, world.receiver.organisation)
        assert Booking.objects.get(id=made.booking_id).reference == made.booking.reference
    with world.receiver.inside():
        there = Booking.objects.get(id=made.booking_id)
        told = {field.name: getattr(there, field.attname) for field in Booking._meta.fields}
        here = Event.objects.filter(action="appointments.booked_by_partner")
        assert [(one.by_organisation_id, one.record) for one in here] == [(world.giver.organisation.id, str(there.id))]
        assert not Concerned.objects.filter(event__in=here).exists()
    assert str(world.person.id) not in str(told)
    assert "Verzonnen" not in str({name: value for name, value in told.items() if name != "place"})
    assert set(there.reference) <= {*SIGNS, "-"}


def test_what_isnt_offered_to_partners_a_partner_cant_book(world: World) -> None:
    series = offered(world.receiver)
    with world.receiver.inside():
        slot = slots_of(series)[0]
    with world.giver.inside(), pytest.raises(NotFree):
        booked(world.giver.worker, world.person, slot, world.receiver.organisation)


def test_without_a_partnership_nothing_is_offered_or_booked(world: World) -> None:
    series = offered(world.receiver, for_partners=True)
    with world.receiver.inside():
        slot = slots_of(series)[0]
    world.partnership.memberships.all().delete()
    with world.giver.inside():
        assert offered_by_partners(world.giver.worker) == []
        with pytest.raises(NotFree):
            booked(world.giver.worker, world.person, slot, world.receiver.organisation)


def test_a_third_organisation_sees_no_booking(world: World) -> None:
    from web.sharing.worlds import a_partner

    series, third = offered(world.receiver, for_partners=True), a_partner("dmw")
    with world.receiver.inside():
        slot = slots_of(series)[0]
    with world.giver.inside():
        booked(world.giver.worker, world.person, slot, world.receiver.organisation)
    from rotonde.web.accounts.policy import visible

    with third.inside():
        assert list(visible(third.worker, "appointments.see_booking", Booking)) == []


def test_a_moment_that_was_moved_away_from_is_free_again(world: World) -> None:
    series = offered(world.giver)
    with world.giver.inside():
        first, second = slots_of(series)[:2]
        made = booked(world.giver.worker, world.person, first)
        ours = world.giver.organisation
        moved = move(world.giver.worker, made, second.id, ours, made.version)
        assert move(world.giver.worker, moved, second.id, ours, made.version).booking_id == moved.booking_id
        assert moved.booking.begins_at == second.begins_at
        assert Booking.objects.get(id=made.booking_id).state == Booking.State.MOVED
        booked(world.giver.worker, world.person, first)


def test_of_two_who_move_the_same_appointment_one_hears_that_it_changed(world: World) -> None:
    series = offered(world.giver)
    with world.giver.inside():
        first, second, third = slots_of(series)[:3]
        made = booked(world.giver.worker, world.person, first)
        move(world.giver.worker, made, second.id, world.giver.organisation, 1)
        made.refresh_from_db()
        with pytest.raises(ChangedMeanwhile):
            move(world.giver.worker, made, third.id, world.giver.organisation, 1)
        assert not Booking.objects.filter(slot=third).exists()


def test_a_move_that_fails_leaves_the_appointment_where_it_was(world: World) -> None:
    series = offered(world.giver)
    with world.giver.inside():
        first, taken = slots_of(series)[:2]
        made = booked(world.giver.worker, world.person, first)
        booked(world.giver.worker, world.person, taken)
        with pytest.raises(NotFree):
            move(world.giver.worker, made, taken.id, world.giver.organisation, 1)
        now = Appointment.objects.get(id=made.id)
        assert (now.booking_id, now.version, now.booking.is_held) == (made.booking_id, 1, True)


def test_cancelling_frees_the_place_and_is_done_once(world: World) -> None:
    series = offered(world.receiver, for_partners=True)
    with world.receiver.inside():
        slot = slots_of(series)[0]
    with world.giver.inside():
        made = booked(world.giver.worker, world.person, slot, world.receiver.organisation)
        for _ in range(2):
            cancel(world.giver.worker, made, "something_for_us", 1, asks_another=True)
        with pytest.raises(IsOver):
            cancel(world.giver.worker, made, "not_needed", 2, asks_another=False)
    with world.receiver.inside():
        assert list(slot.bookings.values_list("state", "is_held", "why")) == [("cancelled", False, "something_for_us")]


def test_a_moment_that_somebody_has_cant_be_withdrawn(world: World) -> None:
    series = offered(world.giver)
    with world.giver.inside():
        first, second, *others = slots_of(series)
        booked(world.giver.worker, world.person, first)
        with pytest.raises(IsBooked):
            withdraw(world.giver.worker, first)
        for _ in range(2):
            withdraw(world.giver.worker, second)
        assert withdraw_free_ones(world.giver.worker, series) == len(others)
        assert list(Slot.objects.filter(series=series, withdrawn_at__isnull=True)) == [first]
        with pytest.raises(NotFree):
            booked(world.giver.worker, world.person, second)


def test_what_is_past_cant_be_booked_moved_or_cancelled(world: World) -> None:
    series = offered(world.giver)
    with world.giver.inside():
        first, second = slots_of(series)[:2]
        made = booked(world.giver.worker, world.person, first)
        is_over(made.booking_id)
        with pytest.raises(IsOver):
            move(world.giver.worker, made, second.id, world.giver.organisation, 1)
        with pytest.raises(IsOver):
            cancel(world.giver.worker, made, "not_needed", 1, asks_another=False)
        Slot.objects.filter(id=second.id).update(begins_at=second.begins_at - timedelta(days=3))
        with pytest.raises(NotFree):
            booked(world.giver.worker, world.person, second)


def test_somebody_elses_person_cant_be_given_an_appointment(world: World) -> None:
    series = offered(world.receiver, for_partners=True)
    with world.receiver.inside():
        slot = slots_of(series)[0]
        with pytest.raises(PermissionDenied):
            booked(world.receiver.worker, world.person, slot)


def test_moving_house_never_changes_the_worker_or_the_place(world: World) -> None:
    worker = world.giver.worker
    series = offered(world.giver, worker=worker)
    with world.giver.inside():
        made = booked(worker, world.person, slots_of(series)[0])
        before = list(Booking.objects.filter(id=made.booking_id).values())
        assert not has_moved(made)
        person = Person.objects.get(id=world.person.id)
        with transaction.atomic():
            change_person(worker, person, Record(address="Elders 9, 8400 Oostende"), person.version)
        now = Appointment.objects.get(id=made.id)
        assert has_moved(now)
        assert list(Booking.objects.filter(id=now.booking_id).values()) == before
        assert Person.objects.get(id=person.id).office_id == person.office_id
        assert Slot.objects.get(id=made.booking.slot_id).series.worker == worker


def test_an_address_that_somebody_only_now_told_is_no_move(world: World) -> None:
    series = offered(world.giver)
    with world.giver.inside():
        made = booked(world.giver.worker, world.person, slots_of(series)[0])
        Appointment.objects.filter(id=made.id).update(home_index=None)
        assert not has_moved(Appointment.objects.get(id=made.id))
        assert "Verzonstraat" in str(contents_of(Dossier.objects.get(id=world.dossier.id)).identity)
