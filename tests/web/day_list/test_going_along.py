"""Who goes along with a household reads what waits in it and its appointments here, while the client agrees."""

import uuid
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core.cache import cache
from django.utils import timezone
from tests.web.administration.houses import House
from tests.web.caseload.test_pairing import DAY, TODAY, a_file, changed, paired

from rotonde.web.accounts import walls
from rotonde.web.audit.models import Concerned, Event
from rotonde.web.entitlements.domain.steps import Told, take_step
from rotonde.web.people.domain.pairing import pair
from rotonde.web.people.models import Dossier, Person
from rotonde.web.reception.appointments.booking import book, cancel
from rotonde.web.reception.appointments.publishing import publish
from rotonde.web.reception.models import Appointment, Booking, Slot
from web.appointments.worlds import PLACE, booked, offer, offered, slots_of
from web.interrupted.two import client_of
from web.sharing.worlds import a_world, somebody

PAGE, EXPERT, NOTHING = "/nl/wacht-op-mij/", "expert_by_experience", "Er wacht niets op jou"
RIGHT, SORT_OUT, ALONG = "huurpremie", "samen in orde", "Een afspraak waar je mee naartoe kan"


@pytest.fixture
def house(application: Any, either_database: str) -> House:
    cache.clear()
    return House.opened()


def appointment_of(house: House, file: Dossier) -> Appointment:
    """The applicant of a file has the first moment of tomorrow."""
    worker = house.people["worker"]
    with walls.inside(house.organisation):
        series = publish(worker, house.office("Zuid"), offer(), uuid.uuid4())
        slot = Slot.objects.filter(series=series).earliest("begins_at")
        return book(worker, Person.objects.get(dossier=file, member="pa"), slot.id, house.organisation, uuid.uuid4())


def step_of(house: House, file: Dossier) -> None:
    """A worker takes a step, to be looked at again in two weeks."""
    with walls.inside(house.organisation):
        take_step(house.people["worker"], file, RIGHT, "h", "together", 0, Told(), 14)


def lines(html: str) -> int:
    """How many things wait."""
    return html.count('class="what"')


def listed(house: House, who: str = EXPERT, after: int = 0) -> str:
    with patch("rotonde.web.reception.day_list.views.localdate", return_value=TODAY + timedelta(days=after)):
        answer = house.signed_in(who).get(PAGE)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_an_appointment_of_a_paired_household_is_on_the_list_with_when_where_and_the_file(house: House) -> None:
    file, other = a_file(house), a_file(house, name="Iemand Anders")
    made = appointment_of(house, file)
    appointment_of(house, other)
    assert NOTHING in listed(house)
    paired(house, file)
    html = listed(house)
    with walls.inside(house.organisation):
        begins = Appointment.objects.select_related("booking").get(id=made.id).booking.begins_at
    assert lines(html) == 1
    assert ("9.00 uur" in html, PLACE in html, "Demo Een" in html) == (True, True, True)
    assert timezone.localtime(begins).strftime("%-d") in html
    assert f'href="/nl/dossiers/{file.pk}/"' in html
    assert "Iemand Anders" not in html
    assert house.signed_in(EXPERT).get(f"/nl/dossiers/{file.pk}/").status_code == 200


def test_what_waits_in_a_paired_household_waits_whoever_took_the_step_and_opens_for_reading(house: House) -> None:
    file, other = a_file(house), a_file(house, name="Iemand Anders")
    step_of(house, file)
    step_of(house, other)
    assert NOTHING in listed(house, after=15)
    paired(house, file)
    html = listed(house, after=15)
    assert (lines(html), SORT_OUT in html, "Demo Een" in html, "Iemand Anders" in html) == (1, True, True, False)
    assert NOTHING in listed(house, after=13)
    where = f"/nl/dossiers/{file.pk}/recht/{RIGHT}/?voor=h"
    assert where in html
    expert = house.signed_in(EXPERT)
    read = expert.get(where)
    assert (read.status_code, 'name="step"' in read.content.decode()) == (200, False)


@pytest.mark.parametrize(
    "fields",
    [{"agreed_on": None}, {"agreed_on": TODAY + DAY}, {"until": TODAY - DAY}, {"ended_at": timezone.now()}],
    ids=["not agreed", "agrees tomorrow", "over", "ended"],
)
def test_without_a_pairing_that_counts_today_nothing_stands_there(house: House, fields: dict[str, Any]) -> None:
    file = a_file(house)
    appointment_of(house, file)
    step_of(house, file)
    changed(house, paired(house, file), **fields)
    html = listed(house, after=15)
    assert (NOTHING in html, "Demo Een" in html, PLACE in html) == (True, False, False)


def test_of_a_household_in_which_somebody_asked_not_to_use_their_data_nothing_is_listed(house: House) -> None:
    file = a_file(house)
    appointment_of(house, file)
    step_of(house, file)
    paired(house, file)
    with walls.inside(house.organisation):
        Person.objects.filter(dossier=file, member="pc").update(is_restricted=True)
    assert NOTHING in listed(house, after=15)


def test_an_appointment_that_is_cancelled_or_over_is_not_listed(house: House) -> None:
    file = a_file(house)
    first, second = appointment_of(house, file), appointment_of(house, file)
    paired(house, file)
    with walls.inside(house.organisation):
        cancel(house.people["worker"], first, Booking.Why.NOT_NEEDED, first.version, asks_another=False)
        back = timedelta(days=2)
        one = Booking.objects.get(id=second.booking_id)
        Booking.objects.filter(id=one.id).update(begins_at=one.begins_at - back, ends_at=one.ends_at - back)
    html = listed(house)
    assert (NOTHING in html, ALONG in html) == (True, False)


def test_it_never_says_which_partner_helps_somebody(application: Any, either_database: str) -> None:
    world = a_world()
    worker, there = world.giver.worker, world.receiver
    theirs = offered(there, for_partners=True)
    with there.inside():
        slot = slots_of(theirs)[0]
    booked(worker, world.person, slot, there.organisation)
    ours = offered(world.giver)
    with world.giver.inside():
        slot = slots_of(ours)[0]
        expert = somebody(world.giver.organisation, EXPERT, worker.offices.get())
        pair(worker, world.dossier, expert, TODAY + DAY, TODAY)
    html = client_of(expert).get(PAGE).content.decode()
    assert (NOTHING in html, ALONG in html) == (True, False)
    booked(worker, world.person, slot)
    assert lines(client_of(expert).get(PAGE).content.decode()) == 1


def test_the_list_of_a_worker_is_as_it_was(house: House) -> None:
    file = a_file(house)
    appointment_of(house, file)
    step_of(house, file)
    paired(house, file)
    html = listed(house, "worker", after=15)
    assert (lines(html), SORT_OUT in html) == (1, True)
    for who in ("rights_worker", "coordinator"):
        assert NOTHING in listed(house, who, after=15), who


def test_the_log_says_of_which_household_the_list_was_read(house: House) -> None:
    file = a_file(house)
    appointment_of(house, file)
    paired(house, file)
    listed(house)
    with walls.inside(house.organisation):
        read = Event.objects.filter(action="reception.day_list_read", actor_id=house.people[EXPERT].pk)
        assert [one.record for one in read] == [str(file.pk)]
        about = set(Concerned.objects.filter(event__in=read).values_list("subject", flat=True))
        assert about == {file.pk}
