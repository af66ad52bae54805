"""How a text is typed at the reception: of a contact, of who was heard, of somebody who has no file yet."""

from typing import Any

from web.conftest import Pages
from web.hostile_desk import Desk, Shown

HERE = "/nl/onthaal/"


def _contact(desk: Desk, **told: Any) -> Any:
    from rotonde.web.reception.contacts.registering import register
    from rotonde.web.reception.contacts.told import Told

    return register(desk.signed_in_as("rights_worker").user, desk.office, Told(**told))


def key_on(desk: Desk, where: str) -> str:
    return Pages.fields(desk.get("rights_worker", where).content.decode())["once"]


def heard(desk: Desk, text: str) -> Shown:
    told = {"given": "a" + text, "surname": "b" + text, "words": "c" + text}
    yield desk.post("rights_worker", HERE, told | {"once": key_on(desk, HERE)}), list(told.values())
    yield desk.post("rights_worker", HERE, told | {"office": "x", "once": ""}), list(told.values())


def heard_again(desk: Desk, text: str) -> Shown:
    where = f"{HERE}{_contact(desk).id}/"
    yield desk.typed(text, "rights_worker", where, "given|surname|words")


def who_was_heard(desk: Desk, text: str) -> Shown:
    where = f"{HERE}{_contact(desk).id}/"
    yield desk.typed(text, "rights_worker", where, "number", where + "wie/")


def newcomer(desk: Desk, text: str) -> Shown:
    where = f"/nl/personen/{_contact(desk, given='Amina').person.id}/"
    yield desk.typed(text, "rights_worker", where, "given|surname|phone|email|address|only_via")


def file_of_a_newcomer(desk: Desk, text: str) -> Shown:
    where = f"/nl/personen/{_contact(desk, given='Amina').person.id}/"
    yield desk.typed(text, "rights_worker", where, "number", where + "dossier/")
