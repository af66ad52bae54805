"""How a text is typed about accounts: who is invited, in which office, and what proves that it is them."""

import uuid
from typing import Any

from tests.conftest import PASSWORD

from web.hostile_desk import Desk, Shown


def invited(desk: Desk, text: str) -> Shown:
    from rotonde.web.accounts.models import User

    told = {"email": f"{uuid.uuid4().hex}@proef.example", "language": "nl", "role": "worker"}
    told |= {"offices": [str(desk.office.pk)], "name": text}
    yield desk.post("administrator", "/nl/beheer/uitnodigen/", told), [text]
    yield desk.get("administrator", "/nl/beheer/"), [text]
    newcomer = User.objects.get(email=told["email"])
    yield desk.get("administrator", f"/nl/beheer/account/{newcomer.pk}/"), [text]
    desk.is_now("newcomer", newcomer)
    yield desk.get("newcomer", "/nl/account/"), [text]


def new_offices(desk: Desk, text: str) -> Shown:
    yield desk.post("administrator", "/nl/beheer/diensten/", {"name": text}), [text]
    yield desk.post("administrator", "/nl/beheer/diensten/", {"name": text}), [text]  # there is one already
    yield desk.get("administrator", "/nl/beheer/uitnodigen/"), [text]


def renamed_office(desk: Desk, text: str) -> Shown:
    renamed = desk.post("administrator", f"/nl/beheer/diensten/{desk.office.pk}/", {"name": "R " + text})
    yield renamed, ["R " + text]
    yield desk.get("rights_worker", "/nl/account/"), ["R " + text]
    yield desk.get("rights_worker", "/nl/dossiers/"), []


def app_with_codes(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, "worker", "/nl/account/veilig/app/")[0], []


def passkey(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, "worker", "/nl/account/veilig/sleutels/nieuw/")[0], []


def name_of_a_passkey(desk: Desk, text: str) -> Shown:
    from allauth.mfa.models import Authenticator

    user = desk.signed_in_as("worker").user
    desk.of("worker")  # shows first that it is the worker
    key = Authenticator.objects.create(type=Authenticator.Type.WEBAUTHN, user=user, data={"name": "telefoon"})
    named = desk.typed(text, "worker", f"/nl/account/veilig/sleutels/{key.pk}/")
    yield named
    Authenticator.objects.all().delete()


def _with_an_app(desk: Desk) -> Any:
    from allauth.mfa.models import Authenticator

    from rotonde.web.accounts.sessions import sealed_text

    user = desk.signed_in_as("worker").user
    told = {"data": {"secret": sealed_text("JBSWY3DPEHPK3PXP")}}
    Authenticator.objects.get_or_create(type=Authenticator.Type.TOTP, user=user, defaults=told)
    return user


def second_step_again(desk: Desk, text: str) -> Shown:
    _with_an_app(desk)
    yield desk.typed(text, "worker", "/nl/aanmelden/opnieuw/code/")[0], []


def second_step(desk: Desk, text: str) -> Shown:
    page = desk.post("", "/nl/aanmelden/", {"login": _with_an_app(desk).email, "password": PASSWORD})
    yield desk.typed(text, "", page, to="/nl/aanmelden/tweede-stap/")[0], []
