"""A reminder says nothing: not what, where or when, and not by whom; and only who agreed gets one."""

from typing import Any

import pytest
from django.core import mail
from django.db import transaction

from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import Record, change_person
from rotonde.web.reception.appointments import reminding
from rotonde.web.reception.appointments.booking import cancel
from rotonde.web.reception.appointments.reminding import MAIL, SMS, message_in, ports, remind, ways_to_remind
from rotonde.web.reception.models import Appointment, Reminded
from web.appointments.worlds import booked, offered, slots_of
from web.sharing.worlds import World

PLANTED = ("geheimplaats", "Verzonnen", "OCMW", "Ada", "9.00", "geheimpapier", "geheimnummer")


@pytest.fixture
def mail_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROTONDE_MAIL_FROM", "niet-antwoorden@voorbeeld.example")
    monkeypatch.setenv("ROTONDE_MAIL_HOST", "localhost")
    through = mail.get_connection("django.core.mail.backends.locmem.EmailBackend")
    monkeypatch.setattr(reminding, "get_connection", lambda **_: through)


def reachable(world: World, **told: Any) -> Person:
    person = Person.objects.get(id=world.person.id)
    with transaction.atomic():
        return change_person(
            world.giver.worker, person, Record(**{"email": "ada@verzonnen.example"} | told), person.version
        )


def an_appointment(world: World, reminder: str = MAIL, **told: Any) -> Appointment:
    series = offered(world.giver, place="geheimplaats 1", bring="geheimpapier", phone="geheimnummer")
    with world.giver.inside():
        person = reachable(world, **told)
        return booked(world.giver.worker, person, slots_of(series)[0], reminder=reminder)


def test_who_agreed_is_reminded_once_by_words_that_say_nothing(world: World, mail_on: None) -> None:
    an_appointment(world)
    assert [remind(world.giver.organisation) for _ in range(3)] == [1, 0, 0]
    (sent,) = mail.outbox
    assert (sent.to, sent.cc, sent.bcc) == (["ada@verzonnen.example"], [], [])
    assert (sent.subject, sent.body) == message_in("nl")
    for word in PLANTED:
        assert word not in sent.subject + sent.body + str(sent.message()).replace(sent.to[0], "")


def test_no_language_says_anything_of_an_appointment() -> None:
    for lang in ("nl", "fr", "en", "ar"):
        subject, text = message_in(lang)
        for word in ("afspraak", "rendez-vous", "appointment", "rotonde", "ocmw", "cpas", "schuld", "hulp", "{"):
            assert word not in (subject + text).lower()


@pytest.mark.parametrize("told", [{"safety": ("no_messages",)}, {"only_via": "de zus"}, {"email": ""}])
def test_who_asked_for_no_messages_gets_none_whatever_was_agreed(
    world: World, mail_on: None, told: dict[str, Any]
) -> None:
    made = an_appointment(world)
    with world.giver.inside():
        person = reachable(world, **told)
        assert ways_to_remind(person) == []
    assert remind(world.giver.organisation) == 0
    assert mail.outbox == []
    with world.giver.inside():
        assert not Reminded.objects.filter(appointment=made).exists()


def test_who_did_not_agree_or_cancelled_is_not_reminded(world: World, mail_on: None) -> None:
    an_appointment(world, reminder="")
    made = an_appointment(world)
    with world.giver.inside():
        cancel(world.giver.worker, made, "not_needed", 1, asks_another=False)
    assert remind(world.giver.organisation) == 0


def test_nothing_goes_out_where_mail_was_not_set_up(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ROTONDE_MAIL_FROM", raising=False)
    monkeypatch.delenv("ROTONDE_MAIL_HOST", raising=False)
    an_appointment(world)
    assert ports() == {}
    assert remind(world.giver.organisation) == 0


def test_one_that_fails_stops_no_other_and_is_not_sent_twice(
    world: World, mail_on: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def fails_first(to: str, subject: str, text: str) -> None:
        tried.append(to)
        if len(tried) == 1:
            raise ConnectionRefusedError

    monkeypatch.setattr(reminding, "_by_mail", fails_first)
    an_appointment(world)
    an_appointment(world)
    with pytest.raises(OSError, match=r"^1 reminders could not be sent\.$"):
        remind(world.giver.organisation)
    assert remind(world.giver.organisation) == 0
    assert tried == ["ada@verzonnen.example"] * 2


def test_text_messages_are_off(mail_on: None) -> None:
    assert set(ports()) == {MAIL}
    assert SMS not in ports()
