"""Who has an account that is linked comes in by the sign-in service: for one organisation, for as long as it holds."""

import time
from datetime import date, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from tests.web.administration.houses import link_on, page_of
from tests.web.outside.conftest import BEGIN, World, browser, come_in, is_in
from tests.web.outside.fake_provider import PERSON, jwk

from rotonde.web.accounts import sessions, walls
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.outside.provider import from_environment
from rotonde.web.audit.models import Event


def test_who_is_linked_comes_in_and_the_log_tells_it(world_on_either: World) -> None:
    client = browser()
    assert come_in(world_on_either, client)["Location"] == "/nl/"
    assert "Test worker" in client.get("/nl/account/").content.decode()
    assert world_on_either.house.logged("accounts.signed_in") == [("accounts.signed_in", world_on_either.worker.pk, "")]


@pytest.mark.parametrize(
    ("alg", "kid"), [("RS256", "rsa"), ("PS256", "rsa"), ("ES256", "ec")], ids=["RS256", "PS256", "ES256"]
)
def test_three_algorithms_are_taken(world: World, alg: str, kid: str) -> None:
    world.service.make_token = lambda claims: world.service.signed(claims, alg=alg, kid=kid)
    client = browser()
    come_in(world, client)
    assert is_in(client)


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": lambda now: now - 50},
        {"iat": lambda now: now + 50},
        {"nbf": lambda now: now + 50},
        {"aud": lambda now: ["rotonde-proef"]},
        {"azp": lambda now: "rotonde-proef"},
        {"at_hash": lambda now: "-XbQDvqKzKPPpr0Z9f7aTw"},
    ],
    ids=["a minute after", "a minute before", "not before, a minute", "one audience", "own azp", "at_hash"],
)
def test_clocks_may_differ_a_minute_and_what_fits_is_taken(world: World, claims: dict[str, Any]) -> None:
    from rotonde.web.accounts.outside.tokens import _half_digest

    told = {name: value(int(time.time())) for name, value in claims.items()}
    if "at_hash" in told:
        told["at_hash"] = _half_digest("toegang")
    world.service.claims |= told
    client = browser()
    come_in(world, client)
    assert is_in(client)


def test_a_new_key_of_the_service_is_fetched_when_it_is_first_seen(world: World) -> None:
    come_in(world, browser())
    world.service.published = [jwk(world.service.own.stranger, "new")]
    world.service.make_token = lambda claims: world.service.signed(claims, key=world.service.own.stranger, kid="new")
    client = browser()
    come_in(world, client)
    assert is_in(client)


def test_an_account_is_linked_with_the_link_that_was_handed_over_and_with_nothing_else(world_on_either: World) -> None:
    world, newcomer = world_on_either, "nog-niet-gekoppeld"
    world.service.claims |= {"vo_id": newcomer, "sub": newcomer}
    link = link_on(world.house.sure_of("administrator").post(page_of(world.house, "coordinator") + "link/"))
    client = browser()
    assert come_in(world, client)["Location"] == "/nl/aanmelden/overheid/niet/?waarom=outside_not_linked"
    assert f'href="{link}overheid/"' in client.get(link).content.decode()
    assert come_in(world, client, begin=link + "overheid/")["Location"] == "/nl/"
    assert "Test coordinator" in client.get("/nl/account/").content.decode()
    assert world.house.logged("accounts.linked_outside") == [
        ("accounts.linked_outside", world.house.people["coordinator"].pk, str(world.house.people["coordinator"].pk))
    ]
    assert browser().get(link).status_code == 410
    again = browser()
    come_in(world, again)
    assert is_in(again)


def test_an_administrator_takes_the_link_away_and_who_is_in_is_out(world_on_either: World) -> None:
    client = browser()
    come_in(world_on_either, client)
    administrator = world_on_either.house.signed_in("administrator")
    page = administrator.get(page_of(world_on_either.house, "worker")).content.decode()
    assert "Koppeling weghalen" in page
    administrator.post(page_of(world_on_either.house, "worker") + "ontkoppelen/")
    assert not is_in(client)
    assert come_in(world_on_either, client)["Location"].startswith("/nl/aanmelden/overheid/niet/?waarom=")
    assert not is_in(client)
    assert "Koppeling weghalen" not in administrator.get(page_of(world_on_either.house, "worker")).content.decode()


def test_who_works_for_two_organisations_chooses_one_and_sees_that_one_only(world_on_either: World) -> None:
    other = world_on_either.another_house()
    Organisation.objects.filter(pk=other.organisation.pk).update(name="OCMW Ander")
    client = browser()
    assert come_in(world_on_either, client)["Location"] == "/nl/aanmelden/overheid/kies/"
    page = client.get("/nl/aanmelden/overheid/kies/").content.decode()
    assert page.index("OCMW Ander") < page.index("OCMW Proef")
    assert not is_in(client)
    for nobody in ("", "x", str(other.people["coordinator"].pk)):
        answer = client.post("/nl/aanmelden/overheid/kies/", {"account": nobody})
        assert "Kies één organisatie." in answer.content.decode()
    chosen = client.post("/nl/aanmelden/overheid/kies/", {"account": str(other.people["worker"].pk)})
    assert chosen["Location"] == "/nl/"
    assert "OCMW Ander" in client.get("/nl/account/").content.decode()
    again = client.post("/nl/aanmelden/overheid/kies/", {"account": str(world_on_either.worker.pk)})
    assert again["Location"] == "/nl/aanmelden/"
    assert "OCMW Ander" in client.get("/nl/account/").content.decode()


def test_of_two_organisations_with_numbers_of_their_own_the_one_they_came_for_opens(world: World) -> None:
    world.another_house("OVO001234")
    world.service.claims["vo_orgcode"] = "OVO001234"
    client = browser()
    assert come_in(world, client)["Location"] == "/nl/"
    assert client.session["_auth_user_id"] != str(world.worker.pk)


def with_an_app(user: User) -> None:
    with walls.inside(user.organisation_id):
        data = {"secret": sessions.sealed_text("GEHEIM")}
        Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data=data)


def test_our_second_step_stays_unless_the_level_is_trusted(world: World) -> None:
    with_an_app(world.worker)
    world.service.claims["acr"] = "hoog"
    client = browser()
    assert come_in(world, client)["Location"] == "/nl/aanmelden/tweede-stap/"
    assert not is_in(client)
    world.trust(trusted_acr=frozenset({"hoog"}))
    client = browser()
    assert come_in(world, client)["Location"] == "/nl/"
    assert is_in(client)
    world.service.claims["acr"] = "laag"
    assert come_in(world, browser())["Location"] == "/nl/aanmelden/tweede-stap/"


def test_an_organisation_that_asks_a_second_step_takes_a_trusted_level_for_it(world: World) -> None:
    Organisation.objects.filter(pk=world.house.organisation.pk).update(asks_second_step=True)
    world.trust(trusted_acr=frozenset({"hoog"}))
    for level, reached in (("hoog", 200), ("laag", 302)):
        world.service.claims["acr"] = level
        client = browser()
        come_in(world, client)
        assert client.get("/nl/account/").status_code == reached
        client.post("/nl/afmelden/")


@pytest.mark.parametrize(
    "change",
    [{"role_until": date.today() - timedelta(days=1)}, {"role_from": date.today() + timedelta(days=1)},
     {"is_active": False}],
    ids=["last day over", "not begun", "closed"],
)  # fmt: skip
def test_what_is_taken_away_is_gone_at_the_next_request(world_on_either: World, change: dict[str, Any]) -> None:
    client = browser()
    come_in(world_on_either, client)
    assert is_in(client)
    world_on_either.change("worker", **change)
    assert not is_in(client)


def test_who_has_no_password_is_not_asked_for_one(world: World) -> None:
    world.change("worker", password="!" + "x" * 40)
    client = browser()
    come_in(world, client)
    assert "wachtwoord/" not in client.get("/nl/account/").content.decode()
    assert client.get("/nl/account/wachtwoord/")["Location"] == "/nl/account/"
    assert client.get("/nl/account/veilig/app/").status_code == 200


def test_a_role_counts_on_its_first_and_its_last_day(world: World) -> None:
    world.change("worker", role_from=date.today(), role_until=date.today())
    client = browser()
    come_in(world, client)
    assert is_in(client)


def test_another_role_is_another_page_at_the_next_request(world: World) -> None:
    client = browser()
    come_in(world, client)
    assert client.get("/nl/dossiers/").status_code in (200, 302)
    world.change("worker", role=User.Role.PROTECTION_OFFICER)
    assert client.get("/nl/dossiers/").status_code == 403


@pytest.mark.parametrize(("seconds", "stays"), [(1790, True), (1810, False)])
def test_half_an_hour_of_nothing_ends_it(
    world: World, monkeypatch: pytest.MonkeyPatch, seconds: int, stays: bool
) -> None:
    client = browser()
    come_in(world, client)
    assert is_in(client)
    later = time.time() + seconds
    monkeypatch.setattr(sessions.time, "time", lambda: later)
    assert is_in(client) == stays


def test_ten_hours_end_it_whatever_was_done(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    client = browser()
    come_in(world, client)
    begun, now = time.time(), [0.0]
    monkeypatch.setattr(sessions.time, "time", lambda: begun + now[0])
    stayed = 0
    for minutes in range(0, 620, 20):
        now[0] = minutes * 60.0
        stayed += is_in(client)
    assert stayed == 31


def test_nothing_of_the_person_stands_in_the_database_the_log_or_an_address(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.service.claims |= {"rrn": "85073003328", "given_name": "Robin"}
    client = browser()
    told = [come_in(world, client)["Location"]]
    world.service.claims["vo_id"] = PERSON + "-onbekend"
    told.append(come_in(world, browser())["Location"])
    world.service.claims |= {"vo_id": PERSON, "vo_orgcode": "OVO009999"}
    told.append(come_in(world, browser())["Location"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT * FROM "{table}"')
            told += [str(row) for row in cursor.fetchall()]
    told += [str(row.get_decoded()) for row in Session.objects.all()]
    whole = " ".join([*told, caplog.text])
    assert [secret for secret in (PERSON, "85073003328", "toegang", "Robin") if secret in whole] == []
    assert Event.objects.filter(action="accounts.failed_to_sign_in", actor=world.worker).count() == 1


def test_without_a_service_in_the_settings_the_pages_do_not_exist(signed_in_as: Any, settings: Any) -> None:
    settings.OUTSIDE_SIGN_IN = None
    visitor = signed_in_as("").client
    assert "via de overheid" not in visitor.get("/nl/aanmelden/").content.decode()
    for path in (BEGIN, BEGIN + "kies/", BEGIN + "niet/", "/aanmelden/overheid/terug/"):
        assert visitor.get(path).status_code == 404


def test_who_is_in_is_not_sent_to_the_service_again(world: World) -> None:
    client = world.house.signed_in("worker")
    assert client.get(BEGIN)["Location"] == "/nl/"
    assert client.get("/aanmelden/overheid/terug/?code=x&state=y")["Location"] == "/nl/"


def test_the_environment_tells_of_a_service_wholly_or_not_at_all(tmp_path: Any) -> None:
    file = tmp_path / "secret"
    file.write_text("geheim\n")
    whole = {
        "ROTONDE_OIDC_ISSUER": "https://aanmelden.example/op",
        "ROTONDE_OIDC_CLIENT_ID": "rotonde",
        "ROTONDE_OIDC_SECRET_FILE": str(file),
    }
    found = from_environment(whole | {"ROTONDE_OIDC_TRUSTED_ACR": "a, b"})
    assert found is not None
    assert (found.secret, found.trusted_acr, found.host) == ("geheim", frozenset({"a", "b"}), "aanmelden.example")
    assert from_environment({}) is None
    wrong = [
        {"ROTONDE_OIDC_ISSUER": "http://aanmelden.example/op"},
        {"ROTONDE_OIDC_ISSUER": "https://iemand@aanmelden.example/op"},
        {"ROTONDE_OIDC_ISSUER": "https://aanmelden.example/op?x=1"},
        {"ROTONDE_OIDC_CLIENT_ID": ""},
        {"ROTONDE_OIDC_ROLE": "gebruiker"},
    ]
    for change in wrong:
        with pytest.raises(ImproperlyConfigured):
            from_environment(whole | change)
