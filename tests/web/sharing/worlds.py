"""Two made-up partners, a person whom one of them knows, and what that person may agree to."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Membership, Organisation, Partnership, User
from rotonde.web.accounts.walls import inside
from rotonde.web.people.consent.giving import Given, asked_by, give_consent, text_shown
from rotonde.web.people.domain.dossiers import Contents, put_in_office
from rotonde.web.people.models import Consent, Dossier, Person, Share
from rotonde.web.people.sharing.granting import Secrecy, share

PASSWORD = "vier gewone woorden samen"
ALL_TICKED = Secrecy(informed=True, agrees=True, same_purpose=True, only_needed=True)
FORM = {
    "persons": {
        "p1": {
            "birth_date": "1988-03-02",
            "taxable_income": {"2024": 9000},
            "pregnant": True,
            "in_debt_mediation": True,
            "residence_group": "belgian",
            "willing_to_work": True,
            "emancipated_or_supervised": True,
        },
        "p2": {"birth_date": "1990-07-11", "taxable_income": {"2024": 22222}, "recognised_disability": True},
    },
    "households": {"h1": {"rent_month": 650, "raiser_long_term_ill": True, "municipality": "44021"}},
    "links": {"member": [{"of": "p1", "to": "h1"}, {"of": "p2", "to": "h1"}]},
}
IDENTITY = {
    "p1": {
        "full_name": "Ada Verzonnen",
        "phone": "0470 00 00 00",
        "street": "Verzonstraat",
        "house_number": "1",
        "insz": "85073003328",
        "bank_account": "BE00",
    },
    "p2": {"full_name": "Bas Verzonnen"},
}


@dataclass
class Partner:
    """An organisation with one worker in one office."""

    organisation: Organisation
    worker: User

    def inside(self) -> Any:
        return inside(self.organisation)


@dataclass
class World:
    """Somebody whom the giver knows, and a partner who may be shared with."""

    giver: Partner
    receiver: Partner
    partnership: Partnership
    person: Person
    dossier: Dossier


def a_partner(kind: str = "ocmw", secrecy: str = "professional", role: str = User.Role.WORKER) -> Partner:
    organisation = open_organisation(f"{kind} Verzonnen", offices=["Zuid", "Noord"], kind=kind, is_made_up=True)
    with inside(organisation):
        Organisation.objects.filter(id=organisation.id).update(secrecy=secrecy)
        organisation.refresh_from_db()
        office = organisation.offices.get(name="Zuid")
    return Partner(organisation, somebody(organisation, role, office))


def somebody(organisation: Organisation, role: str, *offices: Any) -> User:
    user, _ = open_account(
        organisation,
        name="Robin Verzonnen",
        email=f"{uuid.uuid4().hex}@verzonnen.example",
        role=role,
        offices=offices,
        password=PASSWORD,
    )
    return user


def together(*partners: Partner, begins_on: date | None = None) -> Partnership:
    begun = begins_on or localdate() - timedelta(days=30)
    made = Partnership.objects.create(
        name=f"GBO {uuid.uuid4().hex[:8]}", agreement="Verzonnen overeenkomst", begins_on=begun
    )
    for one in partners:
        Membership.objects.create(partnership=made, organisation=one.organisation, begins_on=begun)
    return made


def a_file(partner: Partner, source: str = "lopende-dossiers.csv", number: str = "2026-0001") -> Dossier:
    with partner.inside(), transaction.atomic():
        office = partner.organisation.offices.get(name="Zuid")
        contents = Contents(number=number, form=FORM, source=source, source_day="2026-11-01", identity=IDENTITY)
        return put_in_office(office, [contents]).dossiers[number]


def a_world(receiver_kind: str = "caw", receiver_secrecy: str = "professional", source: str = "export.csv") -> World:
    giver, receiver = a_partner(), a_partner(receiver_kind, receiver_secrecy)
    dossier = a_file(giver, source)
    with giver.inside():
        person = Person.objects.select_related("dossier").get(dossier=dossier, member="p1")
    return World(giver, receiver, together(giver, receiver), person, dossier)


def consent_to(
    world: World,
    *categories: str,
    purpose: str = "referral",
    days: int = 90,
    channel: str = "paper",
    function: str = "worker",
) -> Consent:
    """The person agrees, at the giver's desk, that the receiver reads these categories."""
    with world.giver.inside():
        recipients = ((str(world.receiver.organisation.id), function),)
        asked = asked_by(world.giver.worker, purpose, categories, recipients, localdate() + timedelta(days=days))
        digest = text_shown(asked, Given(channel, "nl", "")).digest
        return give_consent(world.giver.worker, world.person, asked, Given(channel, "nl", digest))


def share_with(world: World, consent: Consent, *categories: str, days: int = 30, function: str = "worker") -> Share:
    """The giver's worker shares these categories, every box ticked."""
    with world.giver.inside():
        until = localdate() + timedelta(days=days)
        return share(world.giver.worker, consent, world.receiver.organisation, function, categories, until, ALL_TICKED)
