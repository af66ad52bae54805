"""Reception sessions: everybody hears the same, nobody is overbooked, and who wasn't there is looked for again."""

import uuid
from datetime import time, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.people.models import Person
from rotonde.web.reception.appointments.booking import IsOver
from rotonde.web.reception.appointments.outcome import NotYet
from rotonde.web.reception.appointments.sessions import (
    CannotHold,
    IsFull,
    Planned,
    cancel_session,
    enrol,
    hold,
    say_attendance,
    sessions_seen,
    take_off,
)
from rotonde.web.reception.appointments.sheet import sheet_in
from rotonde.web.reception.appointments.trying import missed_by
from rotonde.web.reception.appointments.waiting_for import to_say
from rotonde.web.reception.models import Enrolment, Session
from web.sharing.worlds import World

DAY = timedelta(days=1)


def planned(**told: object) -> Planned:
    whole = {"day": localdate() + DAY, "begins": time(9, 30), "ends": time(11), "place": "Zaal", "language": "nl"}
    return Planned(**whole | {"places": 2} | told)  # type: ignore[arg-type]


def a_session(world: World, **told: object) -> Session:
    with world.giver.inside(), transaction.atomic():
        return hold(world.giver.worker, world.giver.worker.offices.get(), planned(**told), uuid.uuid4())


def another(world: World) -> Person:
    with world.giver.inside():
        office = world.giver.worker.offices.get()
        return Person.objects.create(organisation=world.giver.organisation, office=office)


def is_held(session: Session) -> Session:
    """As if it were yesterday."""
    now = timezone.now()
    Session.objects.filter(id=session.id).update(begins_at=now - DAY, ends_at=now - DAY + timedelta(hours=1))
    return Session.objects.get(id=session.id)


def test_who_is_invited_twice_has_one_place_and_a_full_session_is_full(world: World) -> None:
    session = a_session(world)
    people = [another(world) for _ in range(3)]
    with world.giver.inside():
        user = world.giver.worker
        assert enrol(user, people[0], session).id == enrol(user, people[0], session).id
        enrol(user, people[1], session)
        with pytest.raises(IsFull):
            enrol(user, people[2], session)
        take_off(user, Enrolment.objects.get(person=people[0]))
        enrol(user, people[2], session)
        assert sessions_seen(user).get(id=session.id).invited == 2


def test_who_was_not_there_is_looked_for_again_and_who_was_there_is_not(world: World) -> None:
    session = a_session(world)
    came, missed = another(world), another(world)
    with world.giver.inside():
        user = world.giver.worker
        entries = {one.person_id: one for one in (enrol(user, came, session), enrol(user, missed, session))}
        with pytest.raises(NotYet):
            say_attendance(user, session, {entries[came.id].id: True})
        over = is_held(session)
        assert [one.page for one in to_say(user, localdate())] == ["reception_session"]
        said = {entries[came.id].id: True, entries[missed.id].id: False}
        for _ in range(2):
            say_attendance(user, over, said)
        assert list(to_say(user, localdate())) == []
        assert [(one.id, one.kind) for one in missed_by(user)] == [(entries[missed.id].id, "session")]
        counted = sessions_seen(user).get(id=session.id)
        assert (counted.invited, counted.came, counted.did_not_come, counted.not_said) == (2, 1, 1, 0)


def test_everybody_who_is_invited_to_what_is_cancelled_is_to_be_told(world: World) -> None:
    session, person = a_session(world), another(world)
    with world.giver.inside():
        user = world.giver.worker
        entry = enrol(user, person, session)
        for _ in range(2):
            cancel_session(user, session)
        assert [(one.id, one.kind) for one in missed_by(user)] == [(entry.id, "session_cancelled")]
        with pytest.raises(IsOver):
            enrol(user, another(world), session)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"day": localdate() - DAY}, "is_past"),
        ({"ends": time(9)}, "closes_before_it_opens"),
        ({"place": ""}, "say_where"),
        ({"places": 101}, "too_many_in_session"),
    ],
)
def test_what_cant_be_held_says_why(plain_world: World, told: dict[str, object], code: str) -> None:
    with pytest.raises(CannotHold) as refused:
        a_session(plain_world, **told)
    assert refused.value.code == code


def test_a_form_that_is_sent_twice_plans_one_session(plain_world: World) -> None:
    key, user = uuid.uuid4(), plain_world.giver.worker
    with plain_world.giver.inside():
        made = [hold(user, user.offices.get(), planned(), key) for _ in range(2)]
    assert [one.id for one in made] == [key, key]
    assert Session.objects.count() == 1


def test_the_sheet_says_the_same_in_every_language() -> None:
    sheets = [sheet_in(lang) for lang in ("nl", "fr", "en")]
    assert len({tuple(len(part.says) for part in sheet.parts) for sheet in sheets}) == 1
    assert all(said.strip() for sheet in sheets for part in sheet.parts for said in part.says)
