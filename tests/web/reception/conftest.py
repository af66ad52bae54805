"""A house with a reception: two workers of one office, a coordinator, and somebody of another office."""

import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from web.sharing.worlds import PASSWORD


@dataclass
class Reception:
    """An organisation with people at its reception, as a test knows them."""

    organisation: Any
    office: Any
    other_office: Any
    people: dict[str, Any] = field(default_factory=dict)

    def client(self, who: str = "worker") -> Any:
        """A client in which somebody is signed in."""
        from django.test import Client

        client = Client(headers={"host": "127.0.0.1"})
        with self.inside():
            client.force_login(self.people[who])
        return client

    def inside(self) -> Any:
        from rotonde.web.accounts.walls import inside

        return inside(self.organisation)

    def register(self, who: str = "worker", **told: Any) -> Any:
        """Write a contact down past the page."""
        from rotonde.web.reception.contacts.registering import register
        from rotonde.web.reception.contacts.told import Told

        with self.inside():
            office = self.other_office if who == "elsewhere" else self.office
            return register(self.people[who], office, Told(**told))

    def now(self, contact: Any) -> Any:
        """A contact as it stands."""
        from rotonde.web.reception.models import Contact

        with self.inside():
            found = Contact.objects.select_related("organisation", "office__organisation", "called_by")
            return found.select_related("person__dossier__organisation").get(id=getattr(contact, "id", contact))

    def contacts(self) -> int:
        """How many contacts there are."""
        from rotonde.web.reception.models import Contact

        with self.inside():
            return Contact.objects.filter(organisation=self.organisation).count()


def a_reception(kind: str = "ocmw") -> Reception:
    """Open it."""
    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.walls import inside

    organisation = open_organisation("OCMW Verzonnen", offices=["Zuid", "Noord"], kind=kind, is_made_up=True)
    with inside(organisation):
        zuid, noord = (organisation.offices.select_related("organisation").get(name=name) for name in ("Zuid", "Noord"))
    house = Reception(organisation, zuid, noord)
    roles = {"worker": "worker", "colleague": "rights_worker", "coordinator": "coordinator", "elsewhere": "worker"}
    for who, role in roles.items():
        house.people[who] = open_account(
            organisation,
            name=f"{who.capitalize()} Verzonnen",
            email=f"{uuid.uuid4().hex}@verzonnen.example",
            role=role,
            offices=[noord if who == "elsewhere" else zuid],
            password=PASSWORD,
        )[0]
    return house


@pytest.fixture
def house(either_database: str) -> Reception:
    return a_reception()


@pytest.fixture
def plain_house(db: None) -> Reception:
    return a_reception()


def at_once(connection: Any, *acts: Callable[[], Any]) -> list[Any]:
    """Do things at the same moment, each on a connection of its own; gives what each gave, or what it raised."""
    from django.db import connections
    from django.db.utils import load_backend

    settings = connection.settings_dict
    start, came = threading.Barrier(len(acts)), [None] * len(acts)

    def do(n: int, act: Callable[[], Any]) -> None:
        own = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, "default")
        connections["default"] = own
        start.wait(10)
        try:
            came[n] = act()
        except Exception as trouble:  # noqa: BLE001 - what it raised is what came of it
            came[n] = trouble  # type: ignore[call-overload]
        finally:
            own.close()

    threads = [threading.Thread(target=do, args=both) for both in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return came
