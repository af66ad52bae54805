"""Two made-up organisations in one partnership, each with files and a worker who may read them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

FORM = {
    "persons": {
        "pa": {"birth_date": "1988-03-02"},
        "pb": {"birth_date": "1986-07-11"},
        "pc": {"birth_date": "2016-05-04"},
    },
    "households": {"h": {"rent_month": 650}},
    "links": {
        "member": [{"of": "pa", "to": "h"}, {"of": "pb", "to": "h"}, {"of": "pc", "to": "h"}],
        "partner": [{"of": "pa", "to": "pb", "kind": "de_facto"}],
        "parent": [{"of": "pa", "to": "pc"}],
    },
}
IDENTITY = {
    "pa": {"first_name": "Ada", "last_name": "Van den Demo"},
    "pb": {"full_name": "Ben Demo"},
    "pc": {"full_name": "Kleine Demo"},
}
ROLES = {"pa": "applicant", "pb": "partner", "pc": "child"}


@dataclass
class Partner:
    """An organisation with an office, a worker and a second one, as a test knows them."""

    organisation: Any
    office: Any
    worker: Any
    second: Any


def opened(name: str) -> Partner:
    """Open an organisation that may keep national numbers, with two workers."""
    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.models import User
    from rotonde.web.accounts.walls import inside

    organisation = open_organisation(name, offices=["Zuid"], is_made_up=True)
    organisation.processes_insz_under = "een verzonnen norm"
    organisation.save()
    workers = []
    with inside(organisation):
        offices = list(organisation.offices.all())
    for who in ("een", "twee"):
        address = f"{who}-{organisation.id}@verzonnen.example"
        told = {"name": f"Worker {who}", "email": address, "role": User.Role.RIGHTS_WORKER, "offices": offices}
        workers.append(open_account(organisation, **told)[0])
    return Partner(organisation, offices[0], *workers)


def kept(partner: Partner, number: str = "1", identity: Any = None, form: Any = None) -> Any:
    """Keep a file in the office of a partner."""
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.domain.dossiers import Contents, put_in_office

    told = Contents(number, form or FORM, "actief.csv", "2026-10-31", identity or IDENTITY, ROLES)
    with inside(partner.organisation):
        return put_in_office(partner.office, [told]).dossiers[number]


def person_of(partner: Partner, dossier: Any, member: str = "pa") -> Any:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.models import Person

    with inside(partner.organisation):
        return Person.objects.select_related("organisation").get(dossier=dossier, member=member)


def together(*partners: Partner) -> Any:
    """Put organisations in one partnership."""
    from rotonde.web.accounts.models import Membership, Partnership

    begins = date(2026, 1, 1)
    name = " ".join(str(partner.organisation.id) for partner in partners)
    one = Partnership.objects.create(name=name, agreement="een verzonnen akkoord", begins_on=begins)
    for partner in partners:
        Membership.objects.create(partnership=one, organisation=partner.organisation, begins_on=begins)
    return one


@pytest.fixture
def two(either_database: str) -> tuple[Partner, Partner]:
    """An OCMW and a CAW, partners, on SQLite and on PostgreSQL."""
    pair = opened("OCMW Verzonnen A"), opened("CAW Verzonnen B")
    together(*pair)
    return pair


class Signed:
    """A client of somebody who is signed in."""

    def __init__(self, user: Any) -> None:
        from django.test import Client

        from rotonde.web.accounts.walls import inside

        self.client, self.user = Client(headers={"host": "127.0.0.1"}), user
        with inside(user.organisation):
            self.client.force_login(user)
