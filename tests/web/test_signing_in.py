"""Nobody sees a page without signing in, and whoever signed in doesn't stay so for ever."""

import json
import re
import time
from collections import defaultdict
from typing import Any
from uuid import uuid4

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.urls import get_resolver
from tests.conftest import PASSWORD

from rotonde.web.accounts import sessions
from rotonde.web.accounts.domain.opening import open_account, open_organisation, random_password
from rotonde.web.accounts.models import User
from rotonde.web.accounts.wording import SENTENCES
from rotonde.web.audit.models import Event

LANGUAGES = ("nl", "fr", "en")
ADDRESS = "worker@verzonnen.example"
UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


@pytest.fixture
def visitor(application: Any, db: None) -> Client:
    cache.clear()
    return Client(headers={"host": "127.0.0.1"})


def sign_in(client: Client, password: str = PASSWORD, address: str = ADDRESS, lang: str = "nl") -> Any:
    return client.post(f"/{lang}/aanmelden/", {"login": address, "password": password})


def code_of_app(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time()))))


def set_up_app(client: Client) -> str:
    """Set up the app with codes; give its key."""
    client.post("/nl/aanmelden/opnieuw/", {"password": PASSWORD})
    secret = re.search(r'class="secret">(\w+)<', client.get("/nl/account/veilig/app/").content.decode()).group(1)
    done = client.post("/nl/account/veilig/app/", {"code": code_of_app(secret)})
    assert done["Location"] == "/nl/account/veilig/codes/"
    return secret


# --- who may open what


def addresses() -> list[str]:
    """Every address there is, with something filled in."""
    fills = defaultdict(
        lambda: str(uuid4()), {"lang": "nl", "spoken": "nl", "right": "leefloon", "pk": "1", "number": "1", "row": "1"}
    )
    found = []
    for pattern, *_ in [v[0] for values in get_resolver().reverse_dict.lists() for v in values[1]]:
        path, names = pattern[0] if isinstance(pattern, list) else pattern
        found.append("/" + path % {name: fills[name] for name in names})
    return sorted(set(found))


OPEN_TO_ALL = """
    / /nl/
    /nl/check/ /nl/check/vraag/ /nl/check/resultaat/ /nl/check/papier/ /nl/check/papier.pdf
    /nl/check/meenemen/ /nl/check/meenemen/weg/
    /nl/rechten/ /nl/rechten/thema/…/ /nl/rechten/gebeurtenis/…/ /nl/recht/leefloon/ /nl/recht/leefloon.pdf
    /nl/rechten/inbedden/ /nl/embed/rechten/ /nl/embed/recht/leefloon/ /nl/api/
    /nl/redactie/wijzigingen/ /nl/redactie/wijzigingen.json /nl/redactie/waarden.yaml
    /huisstijl.css /huisstijl/logo
    /nl/aanmelden/ /nl/aanmelden/afgesloten/ /nl/aanmelden/niet-vandaag/ /nl/aanmelden/gekozen/ /nl/aanmelden/link/…/
    /aanmelden/overheid/terug/ /nl/aanmelden/overheid/ /nl/aanmelden/overheid/niet/ /nl/aanmelden/overheid/kies/
    /nl/aanmelden/link/…/overheid/
    /nl/kaart/…/
    /nl/hulp/ /nl/hulp/soort/…/ /nl/hulp/over/…/ /nl/hulp/bij/leefloon/ /nl/hulp/van/…/ /nl/hulp/papier/
    /nl/hulp/dienst/…/ /nl/hulp/dienst/…/melding/
    /hsds/ /hsds/openapi.json /hsds/profile/ /hsds/profile/….json
    /hsds/export.json /hsds/export.ndjson /hsds/datapackage.zip
    /hsds/services /hsds/services/… /hsds/organizations /hsds/organizations/…
    /hsds/service_at_locations /hsds/service_at_locations/…
    /hsds/taxonomies /hsds/taxonomies/… /hsds/taxonomy_terms /hsds/taxonomy_terms/…
"""


def test_a_visitor_reaches_what_is_public_and_signing_in_and_nothing_else(visitor: Client) -> None:
    reached = {path for path in addresses() if "/aanmelden/" not in (visitor.get(path).get("Location") or "")}
    assert {re.sub(UUID, "…", path) for path in reached} == set(OPEN_TO_ALL.split())
    assert visitor.get("/nl/dossiers/")["Location"] == "/nl/aanmelden/?next=/nl/dossiers/"
    assert 'href="/nl/aanmelden/"' in visitor.get("/").content.decode()
    assert visitor.post("/nl/gezin/", {"base": "{}"}).status_code == 302


def test_a_part_of_a_page_leads_to_signing_in_as_a_whole(visitor: Client) -> None:
    answer = visitor.post("/fr/gezin/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (204, "/fr/aanmelden/")


@pytest.mark.parametrize(("role", "begins_at"), [("administrator", "beheer"), ("protection_officer", "logboek")])
def test_who_manages_users_or_protects_data_sees_no_client(signed_in_as: Any, role: str, begins_at: str) -> None:
    client = signed_in_as(role).client
    assert {
        client.get(path).status_code for path in ("/nl/gezin/", "/nl/dossiers/", "/nl/dossiers/binnenbrengen/")
    } == {403}
    assert "niet voor jouw account" in client.get("/nl/dossiers/").content.decode()
    assert client.get("/nl/")["Location"] == f"/nl/{begins_at}/"


def test_nobody_makes_an_account_for_themselves(visitor: Client) -> None:
    for path in ("/nl/aanmelden/nieuw/", "/nl/signup/", "/accounts/signup/"):
        assert visitor.get(path).status_code == 404


# --- signing in


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wrong_password_and_an_unknown_address_are_told_in_the_same_words(visitor: Client, lang: str) -> None:
    said = SENTENCES["wrong_address_or_password"][LANGUAGES.index(lang)]
    for address in (ADDRESS, "niemand@verzonnen.example"):
        answer = sign_in(visitor, "iets heel anders", address, lang)
        assert said in answer.content.decode()
        assert address in answer.content.decode()  # what was typed is kept
    failed = Event.objects.filter(action="accounts.failed_to_sign_in")
    assert list(failed.values_list("actor__email", flat=True)) == [ADDRESS]


def test_an_address_typed_wrong_stands_nowhere_in_the_log(visitor: Client, caplog: pytest.LogCaptureFixture) -> None:
    sign_in(visitor, "iets", "annapeeters@example.org")
    assert "annapeeters" not in caplog.text
    assert not [row for row in Event.objects.values_list() if "annapeeters" in str(row)]


def test_after_five_wrong_passwords_the_right_one_waits_too(visitor: Client) -> None:
    for _ in range(5):
        sign_in(visitor, "iets heel anders")
    assert SENTENCES["too_many_tries"][0] in sign_in(visitor).content.decode()
    assert visitor.get("/nl/account/").status_code == 302


def test_a_closed_account_does_not_get_in(visitor: Client) -> None:
    User.objects.filter(email=ADDRESS).update(is_active=False)
    assert sign_in(visitor)["Location"] == "/nl/aanmelden/afgesloten/"
    assert SENTENCES["account_closed"][0] in visitor.get("/nl/aanmelden/afgesloten/").content.decode()
    assert visitor.get("/nl/account/").status_code == 302


def test_an_account_that_is_closed_while_somebody_is_in_ends_at_once(visitor: Client) -> None:
    sign_in(visitor)
    assert visitor.get("/nl/account/").status_code == 200
    User.objects.filter(email=ADDRESS).update(is_active=False)
    assert visitor.get("/nl/account/").status_code == 302


def test_with_an_app_the_password_alone_is_not_enough(visitor: Client) -> None:
    sign_in(visitor)
    secret = set_up_app(visitor)
    codes = re.findall(r"<li>(\d{8})</li>", visitor.get("/nl/account/veilig/codes/").content.decode())
    assert len(codes) == 10
    visitor.post("/nl/afmelden/")
    assert sign_in(visitor)["Location"] == "/nl/aanmelden/tweede-stap/"
    assert visitor.get("/nl/account/").status_code == 302
    assert SENTENCES["wrong_code"][0] in visitor.post("/nl/aanmelden/tweede-stap/", {"code": "1"}).content.decode()
    cache.clear()  # a code is good for one time
    assert visitor.post("/nl/aanmelden/tweede-stap/", {"code": code_of_app(secret)})["Location"] == "/nl/"
    assert visitor.get("/nl/account/").status_code == 200
    visitor.post("/nl/afmelden/")
    for code, leads_to in ((codes[0], "/nl/"), (codes[0], None)):
        sign_in(visitor)
        assert visitor.post("/nl/aanmelden/tweede-stap/", {"code": code}).get("Location") == leads_to
        visitor.post("/nl/afmelden/")


def test_changing_how_you_sign_in_asks_for_the_password_again(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in(visitor)
    app = "/nl/account/veilig/app/"
    assert visitor.get(app)["Location"].startswith("/nl/aanmelden/opnieuw/")
    wrong = visitor.post(f"/nl/aanmelden/opnieuw/?next={app}", {"password": "iets heel anders"})
    assert SENTENCES["wrong_password"][0] in wrong.content.decode()
    assert visitor.post(f"/nl/aanmelden/opnieuw/?next={app}", {"password": PASSWORD})["Location"] == app
    assert visitor.get(app).status_code == 200
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 600)
    assert visitor.get(app).status_code == 302


def test_a_new_password_replaces_the_old_one(visitor: Client) -> None:
    sign_in(visitor)
    new = {"oldpassword": PASSWORD, "password1": "nog vier andere woorden", "password2": "nog vier andere woorden"}
    short = visitor.post("/nl/account/wachtwoord/", new | {"password1": "kort", "password2": "kort"})
    assert "Dit wachtwoord is te kort. Neem minstens 12 tekens." in short.content.decode()
    assert visitor.post("/nl/account/wachtwoord/", new)["Location"] == "/nl/account/"
    visitor.post("/nl/afmelden/")
    assert sign_in(visitor).status_code == 200
    assert sign_in(visitor, "nog vier andere woorden").status_code == 302


# --- sessions


@pytest.mark.parametrize(
    ("steps", "still_in"),
    [([29 * 60] * 3, True), ([31 * 60], False), ([20 * 60] * 29, True), ([20 * 60] * 31, False)],
)
def test_half_an_hour_of_nothing_or_ten_hours_in_all_end_a_session(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, steps: list[int], still_in: bool
) -> None:
    sign_in(visitor)
    visitor.get("/nl/account/")
    now, answers = int(time.time()), []
    for step in steps:
        now += step
        monkeypatch.setattr(sessions, "time", type("Clock", (), {"time": staticmethod(lambda at=now: at)}))
        answers.append(visitor.get("/nl/account/").status_code)
    assert answers == [200] * len(steps) if still_in else answers[-1] == 302


def test_a_session_in_the_database_can_be_read_by_nobody(visitor: Client) -> None:
    sign_in(visitor)
    stored = Session.objects.get().session_data
    user = User.objects.get(email=ADDRESS)
    assert visitor.session["_auth_user_id"] == str(user.pk)
    from django.core import signing

    class Raw:
        loads = staticmethod(bytes)

    raw = signing.loads(stored, salt="django.contrib.sessions.SessionStore", serializer=Raw)
    for known in (str(user.pk), user.pk.hex, ADDRESS, "password"):
        assert known.encode() not in raw
        assert known not in stored


def test_the_cookie_of_a_session_is_kept_from_scripts_and_gone_with_the_browser(visitor: Client) -> None:
    sign_in(visitor)
    cookie = visitor.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["expires"], cookie["max-age"]) == (True, "Lax", "", "")


def test_the_secret_of_an_app_is_sealed(visitor: Client) -> None:
    from allauth.mfa.models import Authenticator

    sign_in(visitor)
    secret = set_up_app(visitor)
    for stored in Authenticator.objects.values_list("data", flat=True):
        assert secret not in json.dumps(stored)


# --- accounts


def test_a_made_up_password_is_long_and_never_twice_the_same() -> None:
    made = {random_password() for _ in range(1_000)}
    assert len(made) == 1_000
    assert {len(password.replace("-", "")) for password in made} == {16}


def test_somebody_works_in_offices_of_their_own_organisation_only(db: None) -> None:
    here, there = (
        open_organisation("Hier", offices=["Zuid"], is_made_up=True),
        open_organisation("Daar", offices=["Zuid"], is_made_up=True),
    )
    user, _ = open_account(
        here,
        name="Robin",
        email=" Robin@Verzonnen.example",
        role=User.Role.WORKER,
        offices=[*here.offices.all(), *there.offices.all()],
    )
    assert user.office_ids == frozenset(here.offices.values_list("id", flat=True))
    assert user.email == "robin@verzonnen.example"


def test_every_sentence_of_accounts_stands_in_three_languages() -> None:
    assert [key for key, said in SENTENCES.items() if len(said) != 3 or not all(s.strip() for s in said)] == []
