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


def checked_here(desk: Desk, text: str) -> Shown:
    where = f"{HERE}{_contact(desk).id}/rechten/"
    yield desk.typed(text, "rights_worker", where, "age|children|where", go="begin")


def newcomer(desk: Desk, text: str) -> Shown:
    where = f"/nl/personen/{_contact(desk, given='Amina').person.id}/"
    yield desk.typed(text, "rights_worker", where, "given|surname|phone|email|address|only_via")


def file_of_a_newcomer(desk: Desk, text: str) -> Shown:
    where = f"/nl/personen/{_contact(desk, given='Amina').person.id}/"
    yield desk.typed(text, "rights_worker", where, "number", where + "dossier/")


def applied_here(desk: Desk, text: str) -> Shown:
    where = f"{HERE}{_contact(desk).id}/aanvraag/"
    told = {"what": "a" + text, "by": "b" + text, "to": "c" + text, "handler": "other"}
    yield desk.post("rights_worker", where, told | {"once": key_on(desk, where)}), list(told.values())[:3]
    yield desk.post("rights_worker", where, told), list(told.values())[:3]  # without a key it comes back


def complained(desk: Desk, text: str) -> Shown:
    where = f"{HERE}{_contact(desk).id}/klacht/"
    told = {"words": "a" + text, "by": "b" + text}
    yield desk.post("rights_worker", where, told | {"once": key_on(desk, where)}), list(told.values())
    yield desk.post("rights_worker", where, told), list(told.values())


def signalled(desk: Desk, text: str) -> Shown:
    where = HERE + "signaal/"
    yield desk.post("rights_worker", where, {"text": text}), [text]
    given = desk.post("rights_worker", where, {"text": text, "once": key_on(desk, where)})
    yield (desk.get("coordinator", HERE + "signalen/") if given.redirect_chain else given), [text]


def path_of_complaints(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, "coordinator", HERE + "signalen/", "who|how|answer_days|rests_on")
    told = {"who": "a" + text, "how": "b" + text, "answer_days": "45", "rests_on": "c" + text}
    yield desk.post("coordinator", HERE + "signalen/", told), [told["who"], told["how"], told["rests_on"]]
