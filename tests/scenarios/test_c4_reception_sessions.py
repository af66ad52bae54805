"""C4: who is new comes to a reception session. Everybody hears the same, and who wasn't there is looked for again."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from rotonde.web.people.models import Person
from rotonde.web.people.persons.record import Record, change_person
from rotonde.web.reception.models import Session
from web.conftest import Form
from web.sharing.worlds import Partner, a_partner

NAMES = ("Ada", "Bas", "Cas")


@pytest.fixture
def leuven(db: None) -> Partner:
    return a_partner()


def page(name: str, **words: Any) -> str:
    return reverse(name, kwargs={"lang": "nl", **words})


def newcomer(partner: Partner, name: str) -> Person:
    person = Person.objects.create(organisation=partner.organisation, office=partner.worker.offices.get())
    return change_person(partner.worker, person, Record(given=name), person.version)


def test_c4_from_a_planned_session_to_everybody_found_again(leuven: Partner) -> None:
    client, today = Client(headers={"host": "127.0.0.1"}), localdate()
    client.force_login(leuven.worker)
    people = [newcomer(leuven, name) for name in NAMES]

    # A session in Dutch, with an interpreter, on another day.
    form = Form(client.get(page("reception_sessions")).content.decode()).fields
    told = {"day": f"{today + timedelta(days=7):%d/%m/%Y}", "place": "Zaal 1", "interpreter": "ar", "places": "3"}
    client.post(page("reception_sessions"), form | told)
    session = Session.objects.get()
    for person in people:
        client.post(page("invite", person=person.id), {"session": str(session.id)})

    # Everybody gets the same sheet, in their language.
    sheets = [client.get(f"/{lang}/onthaalmomenten/blad/") for lang in ("nl", "fr", "en")]
    assert [(one.status_code, one["Content-Type"]) for one in sheets] == [(200, "application/pdf")] * 3

    # On the day two come, and one doesn't.
    back = timedelta(days=8)
    Session.objects.update(begins_at=session.begins_at - back, ends_at=session.ends_at - back)
    where = page("reception_session", session=session.id)
    entries = re.findall(r'name="came:([0-9a-f-]{36})" value="yes"', client.get(where).content.decode())
    came = {f"came:{id}": "no" if n == 2 else "yes" for n, id in enumerate(entries)}
    shown = client.post(where, came, follow=True).content.decode()
    assert "3 van 3 uitgenodigd · aanwezig: 2 · afwezig: 1" in shown

    # Who didn't come is tried twice before anybody may say how it went on.
    follow = page("follow_up", missed=entries[2])
    assert "Cas opnieuw opzoeken" in client.get(follow).content.decode()
    assert client.post(follow, {"how": "not_reached"}).status_code == 409
    for number in ("1", "2"):
        tried = {"number": number, "on": f"{today:%d/%m/%Y}", "way": "phone", "reached": "no"}
        assert client.post(follow, tried).status_code == 302
    assert client.post(follow, {"how": "not_reached"}).status_code == 302
    assert Person.objects.filter(organisation=leuven.organisation).count() == len(NAMES)
