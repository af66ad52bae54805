"""An organisation whose worker is linked with somebody at the sign-in service, which runs on this machine."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.web.administration.houses import House
from tests.web.outside.fake_provider import CLIENT, PERSON, SECRET, FakeProvider, Keys, running

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.outside.identity import digest_of
from rotonde.web.accounts.outside.provider import Provider

BEGIN, BACK = "/nl/aanmelden/overheid/", "/aanmelden/overheid/terug/"


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FakeProvider, Path]]:
    """Run the service once for all tests."""
    provider = FakeProvider(Keys())
    with running(provider, tmp_path_factory.mktemp("service")) as certificate:
        yield provider, certificate


@dataclass
class World:
    """Who comes in, from where, and to which organisation."""

    service: FakeProvider
    house: House
    settings: Any
    monkeypatch: pytest.MonkeyPatch
    own_number: str

    @property
    def worker(self) -> User:
        return self.house.people["worker"]

    def trust(self, **changes: Any) -> None:
        """Change what the installation was told of the service."""
        self.settings.OUTSIDE_SIGN_IN = replace(self.settings.OUTSIDE_SIGN_IN, **changes)

    def change(self, who: str, **fields: Any) -> None:
        """Change somebody's account, as an administrator or the passing of days would."""
        user = self.house.people[who]
        with walls.inside(user.organisation_id):
            User.objects.filter(pk=user.pk).update(**fields)

    def number(self, number: str, house: House | None = None) -> None:
        """Give an organisation a number."""
        Organisation.objects.filter(pk=(house or self.house).organisation.pk).update(number=number)

    def link(self, user: User, person: str = PERSON) -> None:
        """Link an account with somebody at the service."""
        with walls.inside(user.organisation_id):
            digest = digest_of(self.settings.OUTSIDE_SIGN_IN, person)
            User.objects.filter(pk=user.pk).update(outside_id=digest)

    def another_house(self, number: str = "") -> House:
        """Open a second organisation in which the same person works; perhaps under a number of its own."""
        other = House.opened()
        self.number(number or self.own_number, other)
        self.link(other.people["worker"])
        return other


@pytest.fixture
def world_on(application: Any, served: Any, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[[], World]:
    """Open a world on the database that the test chose."""

    def opened() -> World:
        from django.core.cache import cache

        cache.clear()
        service, certificate = served
        service.fresh()
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        settings.OUTSIDE_SIGN_IN = Provider(service.issuer, CLIENT, SECRET)
        number = f"0{secrets.randbelow(10**9):09}"  # of its own: what a test writes on PostgreSQL stays there
        service.claims["vo_orgcode"] = number
        world = World(service, House.opened(), settings, monkeypatch, number)
        world.number(number)
        world.link(world.worker)
        return world

    return opened


@pytest.fixture
def world(world_on: Callable[[], World], db: None) -> World:
    return world_on()


@pytest.fixture
def world_on_either(world_on: Callable[[], World], either_database: str) -> World:
    return world_on()


def browser() -> Client:
    return Client(headers={"host": "127.0.0.1"})


def come_in(world: World, client: Client, begin: str = BEGIN, **changes: Any) -> Any:
    """Go to the service and come back; what stands in the address of coming back may be changed (None: left out)."""
    sent = client.get(begin)
    if not sent.get("Location", "").startswith(world.service.issuer):
        return sent
    told = world.service.sign_in(sent["Location"]) | changes
    return client.get(BACK, {name: value for name, value in told.items() if value is not None})


def is_in(client: Client) -> bool:
    return client.get("/nl/account/").status_code == 200
