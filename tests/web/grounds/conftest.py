"""An organisation that isn't made up: nothing is on in it until it is signed."""

import uuid
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client

DAY = date(2026, 1, 5)


@pytest.fixture
def real(db: None) -> Iterator[Any]:
    """Open an organisation with somebody in every role."""
    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.models import User

    organisation = open_organisation(f"OCMW Echt {uuid.uuid4().hex[:6]}", offices=["Zuid"])
    zuid = organisation.offices.get()
    for role in User.Role.values:
        address = f"{role}.{organisation.id.hex}@verzonnen.example"
        open_account(organisation, name=f"Test {role}", email=address, role=role, offices=[zuid])
    return organisation


@pytest.fixture
def signed_in(real: Any) -> Callable[[str], Client]:
    """Sign somebody of the organisation in, by role."""
    from rotonde.web.accounts.models import User

    def sign_in(role: str) -> Client:
        client = Client(headers={"host": "127.0.0.1"})
        client.force_login(User.objects.get(organisation=real, role=role))
        return client

    return sign_in


@pytest.fixture
def sign(real: Any) -> Callable[..., Any]:
    """Sign grounds of the organisation."""
    from rotonde.web.accounts.domain import grounds

    def sign_(*these: str, **told: Any) -> list[Any]:
        said = {"says": "Een norm, art. 1", "signed_by": "algemeen directeur", "signed_on": DAY} | told
        return [grounds.sign(real, of, **said) for of in these]

    return sign_
