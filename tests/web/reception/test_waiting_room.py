"""Who waits is called by one worker; the other hears by whom."""

import random
import re
from collections.abc import Callable
from typing import Any

import pytest

from web.conftest import Form
from web.reception.conftest import Reception, a_reception, at_once


def press(house: Reception, contact: Any, do: str, who: str = "worker") -> Any:
    return house.client(who).post(f"/nl/onthaal/{contact.id}/wachtzaal/", {"do": do})


def said_in(page: str) -> list[str]:
    """What a page says was done."""
    return re.findall(r'role="status">(?:<p>)?([^<]*)<', page)


def waiting_names(house: Reception) -> list[str]:
    from rotonde.web.people.persons.called import name_of_person
    from rotonde.web.reception.contacts.waiting_room import waiting
    from rotonde.web.reception.models import Contact

    with house.inside():
        found = waiting(Contact.objects.filter(organisation=house.organisation))
        return [name_of_person(one.person) for one in found.select_related("person__dossier") if one.person]


def test_the_urgent_ones_stand_first_then_who_waits_longest(house: Reception) -> None:
    for name in ("Amina", "Bo"):
        house.register(given=name, waits=True)
    house.register(given="Cas", waits=True, is_urgent=True)
    house.register(given="Dina")
    assert waiting_names(house) == ["Cas", "Amina", "Bo"]


def test_of_two_who_call_somebody_one_gets_them_and_the_other_hears_who(house: Reception) -> None:
    one = house.register(given="Amina", waits=True)
    assert press(house, one, "call").status_code == 302
    late = press(house, one, "call", "colleague")
    assert late.status_code == 409
    assert "binnengeroepen om" in late.content.decode()
    assert "door Worker Verzonnen" in late.content.decode()
    assert house.now(one).called_by == house.people["worker"]
    assert waiting_names(house) == []


def test_calling_twice_is_calling_once(house: Reception) -> None:
    one = house.register(waits=True)
    press(house, one, "call")
    called_at = house.now(one).called_at
    assert press(house, one, "call").status_code == 302
    assert house.now(one).called_at == called_at


def test_who_is_gone_is_no_longer_called_and_can_come_back(house: Reception) -> None:
    one = house.register(given="Amina", waits=True)
    since = one.waits_since
    assert press(house, one, "gone").status_code == 302
    assert press(house, one, "call").status_code == 409
    assert press(house, one, "wait").status_code == 302
    assert waiting_names(house) == ["Amina"]
    assert house.now(one).waits_since == since


def test_who_was_called_and_isnt_heard_waits_again(house: Reception) -> None:
    one = house.register(given="Amina", waits=True)
    press(house, one, "call")
    press(house, one, "wait", "colleague")
    assert waiting_names(house) == ["Amina"]
    assert press(house, one, "call", "colleague").status_code == 302


def test_a_move_that_doesnt_exist_is_told(house: Reception) -> None:
    one = house.register(waits=True)
    assert press(house, one, "shout").status_code == 400
    assert house.now(one).called_at is None


def test_a_call_doesnt_spoil_what_a_colleague_is_typing(house: Reception) -> None:
    one = house.register(waits=True)
    press(house, one, "call")
    typed = {"version": "1", "words": "Een vraag"}
    assert house.client("colleague").post(f"/nl/onthaal/{one.id}/", typed).status_code == 302


@pytest.mark.postgres
def test_in_a_hundred_races_nobody_is_called_twice(postgres: Any) -> None:
    from rotonde.web.reception.contacts.waiting_room import NoLongerWaiting, call_in

    house, chance = a_reception(), random.Random(7)

    def calls(who: str, one: Any) -> Callable[[], str]:
        def call() -> str:
            with house.inside():
                call_in(house.people[who], one)
                return who

        return call

    for _ in range(100):
        one, racers = house.register(waits=True), ["worker", "colleague"]
        chance.shuffle(racers)
        came = at_once(postgres, *(calls(who, house.now(one)) for who in racers))
        won = [told for told in came if isinstance(told, str)]
        assert (len(won), [type(told) for told in came if told not in won]) == (1, [NoLongerWaiting])
        with house.inside():
            assert house.now(one).called_by == house.people[won[0]]


def test_the_hour_of_who_waits_since_they_came_is_said_once(house: Reception) -> None:
    from datetime import timedelta

    from django.utils.timezone import localtime

    from rotonde.web.reception.models import Contact

    one = house.register(given="Amina", waits=True)
    with house.inside():
        since = one.waits_since - timedelta(minutes=12)
        Contact.objects.filter(id=one.id).update(came_at=since, waits_since=since)
    hour = f"{localtime(since):%H:%M}"
    page = house.client().get("/nl/onthaal/").content.decode()
    assert (page.count(hour), f"{hour} · wacht 12 minuten" in page) == (1, True)
    with house.inside():
        Contact.objects.filter(id=one.id).update(came_at=since - timedelta(minutes=5))
    assert f"wacht sinds {hour} (12 min)" in house.client().get("/nl/onthaal/").content.decode()


def test_who_is_written_down_to_wait_is_said_to_stand_in_the_waiting_room(house: Reception) -> None:
    client = house.client()
    form = Form(client.get("/nl/onthaal/").content.decode()).fields
    page = client.post("/nl/onthaal/", form | {"given": "Amina", "waits": "1"}, follow=True).content.decode()
    assert said_in(page) == ["Ingeschreven. Wie je inschreef, staat in de wachtzaal."]


def test_that_somebody_was_called_in_is_said_once(house: Reception) -> None:
    one = house.register(given="Amina", waits=True)
    client = house.client()
    page = client.post(f"/nl/onthaal/{one.id}/wachtzaal/", {"do": "call"}, follow=True).content.decode()
    assert [line.partition(" om ")[0] for line in said_in(page)] == ["Binnengeroepen"]
    assert said_in(client.get(f"/nl/onthaal/{one.id}/").content.decode()) == []
