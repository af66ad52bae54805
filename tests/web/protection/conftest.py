"""An organisation with households that were helped, on either database, and the people who look after their data."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

DAY = date(2026, 11, 1)


@dataclass
class House:
    """An organisation under test: who works in it, and its office."""

    organisation: Any
    office: Any
    users: dict[str, Any]

    def household(self, number: str, *people: str, last_contact: date | None = DAY, told: Any = None) -> Any:
        """Keep a file with these people in it, each with a name and an income that are nobody else's."""
        from rotonde.web.people.domain.dossiers import put_in_office

        with self.inside():
            stored = put_in_office(self.office, [written(number, people, last_contact, told or {})])
            return stored.dossiers[number]

    def person(self, dossier: Any, member: str) -> Any:
        from rotonde.web.people.models import Person

        with self.inside():
            persons = Person.objects.select_related("organisation", "office", "dossier__organisation")
            return persons.get(dossier=dossier, member=member)

    def inside(self) -> Any:
        from rotonde.web.accounts.walls import inside

        return inside(self.organisation)

    def rule(self, category: str = "file", months: int = 60, counted_from: str = "last_contact") -> Any:
        """Fill a made-up period in, and have it signed by somebody else."""
        from rotonde.web.protection.domain.periods import fill_in, sign

        with self.inside():
            made = fill_in(
                self.users["administrator"], category, months, counted_from, "verzonnen basis", "verzonnen bron"
            )
            return sign(self.users["protection_officer"], made)

    def client(self, role: str) -> Any:
        from django.test import Client

        client = Client(headers={"host": "127.0.0.1"})
        with self.inside():
            client.force_login(self.users[role])
        return client


def written(number: str, people: tuple[str, ...], last_contact: date | None, told: Any) -> Any:
    """A file as it is sealed; `told` are more facts of a person."""
    from rotonde.web.people.domain.dossiers import Contents

    form = {
        "persons": {
            one: {"birth_date": f"19{60 + place}-03-02", **told.get(one, {})} for place, one in enumerate(people)
        },
        "households": {"h": {"complete.member": True, "complete.partner": True, **told.get("h", {})}},
        "links": {
            "member": [{"of": one, "to": "h"} for one in people],
            "partner": [{"of": people[0], "to": people[1]}] if len(people) > 1 else [],
        },
    }
    return Contents(
        number=number,
        form=form,
        source="verzonnen.csv",
        source_day=DAY.isoformat(),
        identity={one: {"first_name": f"Voornaam{one}{number}", "last_name": f"Naam{one}"} for one in people},
        roles={one: "applicant" if place == 0 else "partner" for place, one in enumerate(people)},
        last_contact=last_contact.isoformat() if last_contact else None,
        note="",
    )


def opened_house() -> House:
    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.models import User
    from rotonde.web.accounts.walls import inside

    organisation = open_organisation("OCMW Proef", offices=["Zuid"], is_made_up=True)
    with inside(organisation):
        office = organisation.offices.select_related("organisation").get()
    users = {}
    for role in User.Role.values:
        address = f"{role}.{organisation.id.hex}@verzonnen.example"
        told = {"name": f"Test {role}", "email": address, "role": role}
        open_account(organisation, offices=[office], **told)
        with inside(organisation):
            users[role] = User.objects.select_related("organisation").get(email=address)
    return House(organisation, office, users)


@pytest.fixture
def house(application: Any, either_database: str) -> House:
    return opened_house()


@pytest.fixture
def small_house(application: Any, db: None) -> House:
    """The same on SQLite alone, for what a database has nothing to do with."""
    return opened_house()
