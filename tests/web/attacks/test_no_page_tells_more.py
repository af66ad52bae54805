"""Every address, with every number that a partner could come by, in the hands of who may not: no page tells more."""

import io
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import NoReverseMatch, URLResolver, get_resolver, reverse
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.walls import inside
from rotonde.web.entitlements.domain.steps import Told, take_step
from rotonde.web.people.consent.giving import withdraw_consent
from rotonde.web.people.domain.keep_upload import keep_upload
from rotonde.web.people.domain.pairing import pair
from rotonde.web.people.emergency.opening import open_in_emergency
from rotonde.web.people.persons.record import Record, change_person
from rotonde.web.protection.domain.holding_back import hold_back
from rotonde.web.protection.domain.requesting import take_request
from web.oracle.test_every_address import WORDS
from web.sharing.worlds import World, a_world, consent_to, share_with, somebody

SECRETS = {
    "name": "Ada Verzonnen",
    "housemate": "Bas Verzonnen",
    "phone": "0470 00 00 00",
    "street": "Verzonstraat",
    "income": "22222",
    "number": "2026-0001",
    "step": "KWIKSTAP",
    "emergency": "KWIKNOOD",
    "request": "KWIKVRAAG",
    "hold": "KWIKREDEN",
    "via": "KWIKZUS",
    "upload": "kwikbestand",
}
MINE = {"name", "phone", "street"}
"""What was shared with the partner: name and contact."""


@dataclass
class Planted:
    """A world with something of everything in it, and the numbers of its records by what an address calls them."""

    world: World
    numbers: dict[str, uuid.UUID]
    consent: Any
    north: User


def planted() -> Planted:
    world = a_world("dmw")
    worker, today = world.giver.worker, localdate()
    giver = world.giver.organisation
    with inside(giver):
        User.objects.filter(id=worker.id).update(role=User.Role.RIGHTS_WORKER)
        worker = User.objects.select_related("organisation").get(id=worker.id)
        zuid, noord = (giver.offices.select_related("organisation").get(name=one) for one in ("Zuid", "Noord"))
    officer, north = somebody(giver, "protection_officer"), somebody(giver, "worker", noord)
    consent = consent_to(world, "name", "contact")
    made = share_with(world, consent, "name", "contact")
    with inside(giver), transaction.atomic():
        housemate = world.dossier.persons.select_related("organisation").get(member="p2")
        change_person(worker, housemate, Record(only_via="KWIKZUS"), housemate.version)
        upload = keep_upload(worker, zuid, "kwikbestand.csv", b"dossiernummer;geb.datum\r\n2026-0001;02/03/1988")
        take_step(worker, world.dossier, "leefloon", "p1", "discussed", 0, Told(note="KWIKSTAP"))
        emergency = open_in_emergency(north, "2026-0001", "danger", "KWIKNOOD bij Ada", 4)
        request = take_request(worker, world.person, "access", {"what": "KWIKVRAAG"}, today)
        hold = hold_back(officer, world.person, "KWIKREDEN", today + timedelta(days=9), today)
    numbers = {
        "dossier": world.dossier.id,
        "person": world.person.id,
        "upload": upload.id,
        "emergency": emergency.id,
        "request_id": request.id,
        "hold": hold.id,
        "consent": consent.id,
        "share": made.id,
        "office": zuid.id,
        "user": worker.id,
    }
    return Planted(world, numbers, consent, north)


def addresses(resolver: Any, numbers: dict[str, uuid.UUID]) -> Iterator[str]:
    """Every address, for a record with the number of that sort, and with those of every other sort."""
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            if not one.namespace:
                yield from addresses(one, numbers)
            continue
        for possibility in get_resolver().reverse_dict.getlist(str(one.name)):
            for _, wanted in possibility[0]:
                records = [name for name in wanted if name not in WORDS]
                for number in numbers.values() if len(records) == 1 else [next(iter(numbers.values()))]:
                    told = {name: numbers.get(name, number) if len(records) > 1 else number for name in records}
                    words = {name: told.get(name, WORDS.get(name)) for name in wanted if name != "kind"}
                    with suppress(NoReverseMatch):  # of an address that asks for another sort of word
                        yield reverse(str(one.name), kwargs=words)


def said(answer: Any) -> str:
    """What an answer tells, also as a PDF, in an archive or in its headers."""
    raw = b"".join(answer.streaming_content) if answer.streaming else answer.content
    files = (
        [ZipFile(io.BytesIO(raw)).read(name) for name in ZipFile(io.BytesIO(raw)).namelist()]
        if raw[:2] == b"PK"
        else [raw]
    )
    return " ".join([*(_text(one) for one in files), str(dict(answer.headers))])


def _text(raw: bytes) -> str:
    from pypdf import PdfReader

    if raw[:5] != b"%PDF-":
        return raw.decode("utf-8", "replace")
    paper = PdfReader(io.BytesIO(raw))
    return " ".join([*(page.extract_text() for page in paper.pages), str(paper.metadata)])


def seen_by(user: User, where: list[str], typed: dict[str, Any]) -> set[str]:
    """Which of the secrets an account comes by when it asks and posts everything."""
    client = Client(headers={"host": "127.0.0.1"})
    with inside(user.organisation_id):
        client.force_login(user)
    found: set[str] = set()
    for address in where:
        for ask in (client.get, client.post):
            cache.clear()
            with transaction.atomic():
                told = said(ask(address, typed if ask == client.post else None))
                transaction.set_rollback(True)
            found |= {name for name, secret in SECRETS.items() if secret in told and secret not in typed.values()}
    return found


@pytest.mark.proof
@pytest.mark.django_db
@pytest.mark.parametrize("who", ["partner", "partner, later", "expert", "administrator", "of another office"])
def test_nobody_comes_by_more_than_their_role_and_the_consent_allow(application: Any, who: str) -> None:
    made = planted()
    world, giver = made.world, made.world.giver.organisation
    where = sorted({one for one in addresses(get_resolver(), made.numbers) if "afmelden" not in one})
    typed = {name: str(number) for name, number in made.numbers.items()} | {"number": "2026-0001", "checked": "1"}
    if who == "partner":
        assert seen_by(world.receiver.worker, where, typed) == MINE
    elif who == "partner, later":
        withdraw_consent(world.giver.worker, made.consent)
        assert seen_by(world.receiver.worker, where, typed) == set()
    elif who == "of another office":
        noord = giver.offices.get(name="Noord")
        assert seen_by(somebody(giver, "worker", noord), where, typed) == set()
    elif who == "administrator":
        assert seen_by(somebody(giver, "administrator"), where, typed) == set()
    else:
        expert = somebody(giver, "expert_by_experience")
        pair(world.giver.worker, world.dossier, expert, localdate(), None)
        assert seen_by(expert, where, typed) == set()
