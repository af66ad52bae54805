"""Somebody of a kept household to talk with, and a colleague of the same office."""

from typing import Any

import pytest

from web.right_page.conftest import kept


@pytest.fixture
def worker(db: None) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(email="rights_worker@verzonnen.example")


@pytest.fixture
def colleague(worker: Any) -> Any:
    from rotonde.web.accounts.domain.opening import open_account

    told = {"name": "Collega Verzonnen", "email": "collega@verzonnen.example", "role": "worker"}
    return open_account(worker.organisation, **told, offices=list(worker.offices.all()))[0]


@pytest.fixture
def person(worker: Any) -> Any:
    """An adult of a household with a child."""
    from rotonde.web.people.models import Person

    return Person.objects.select_related("organisation", "dossier__organisation").get(dossier=kept(worker), member="pa")


def client_of(user: Any) -> Any:
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    return client


def actions(person: Any) -> list[str]:
    """What the log says was done about somebody, oldest first."""
    from rotonde.web.audit.models import Event

    return list(Event.objects.filter(record=str(person.pk)).order_by("at", "id").values_list("action", flat=True))
