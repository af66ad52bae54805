"""How a text is typed in a referral: why somebody is referred, and what goes with each move."""

import re
from typing import Any

from web.hostile_desk import Desk, Shown
from web.hostile_persons import world_with_a_partner

BOARD = "/nl/doorverwijzingen/"


def referred(desk: Desk, text: str) -> Shown:
    world = world_with_a_partner(desk)
    where = f"/nl/doorverwijzen/{world.person.id}/"
    told: dict[str, Any] = {"to": str(world.receiver.organisation.id), "why": text, "categories": ["name"]}
    yield desk.post("rights_worker", where, told), [text]  # without saying whether they agree
    kept = desk.post("rights_worker", where, told | {"how": "draft"})
    assert kept.redirect_chain
    yield kept, [text]
    one = kept.request["PATH_INFO"]
    yield desk.get("rights_worker", one + "aanpassen/"), [text]
    yield desk.post("rights_worker", one + "aanpassen/", told | {"why": text[1:]}), [text[1:]]


def number_of_a_newcomer(desk: Desk, text: str) -> Shown:
    from rotonde.web.people.persons.newcomers import make_person
    from rotonde.web.people.persons.record import Record

    world_with_a_partner(desk)
    person = make_person(desk.signed_in_as("rights_worker").user, desk.office, Record(given="Amina"))
    yield desk.typed(text, "rights_worker", f"/nl/doorverwijzen/{person.id}/", "why|phone")


def too_long_a_why(desk: Desk, text: str) -> Shown:
    world = world_with_a_partner(desk)
    where = f"/nl/doorverwijzen/{world.person.id}/"
    yield desk.typed(text.ljust(700) + ".", "rights_worker", where, "why")


def moved(desk: Desk, text: str) -> Shown:
    from web.referrals.referring import moves, sent

    world = world_with_a_partner(desk)
    made = sent(world)
    desk.is_now("partner", world.receiver.worker)
    page = desk.get("partner", f"{BOARD}{made.id}/")
    number = re.findall(r'name="number" value="(\d+)"', page.content.decode())[0]
    step, told = f"{BOARD}{made.id}/stap/", {"move": "waitlist", "number": number, "text": text}
    yield desk.post("partner", step, told | {"expected_on": text}), [text]
    accepted = desk.post("partner", step, told | {"move": "accept"})
    assert accepted.redirect_chain
    yield accepted, [text]
    planned = {"appointment_day": "d" + text, "appointment_time": "t" + text, "number": str(int(number) + 1)}
    wrong = desk.post("partner", step, planned | {"move": "set_appointment"})
    yield wrong, ["d" + text, "t" + text]
    moves(world.receiver, made.id, "make_contact", text="M " + text)
    yield desk.get("rights_worker", f"{BOARD}{made.id}/"), [text, "M " + text]
