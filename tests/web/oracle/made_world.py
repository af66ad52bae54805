"""A world with every kind of organisation, a user in every role, and a record in every situation; planned in words.

The rows are written past the verbs of the domain, so that there also is what no verb would write: a pairing across
organisations, a user with an office of another one. What is sealed in them is nothing; no decision opens it.
"""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Ground, Office, Organisation, Team, User
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.models import Event, Oddity
from rotonde.web.entitlements.models import Doubt, Run
from rotonde.web.people.models import Dossier, Person, Upload
from rotonde.web.protection.models import Request, RetentionRule, Tombstone
from rotonde.web.reception.models import Contact, Signal
from rotonde.web.referrals.cards.models import Card
from web.oracle.made_appointments import appointments_of
from web.oracle.made_referrals import referrals
from web.oracle.made_services import services_of_the_directory
from web.oracle.made_situations import pairings_and_emergencies, proposals, shares, visit_packs
from web.oracle.planning import House, Somebody, Thing
from web.oracle.world import (
    DAY,
    EVERYTHING,
    KINDS,
    PAPERS,
    ROLES,
    SECRECY,
    WITHOUT_DPIA,
    WITHOUT_PROTOCOL,
    World,
)


def a_world() -> World:
    """Make it: eighteen organisations of every kind and secrecy, and some that signed less."""
    world, today = World(), localdate()
    for kind in KINDS:
        for secrecy in SECRECY:
            _house(world, f"{kind} {secrecy}", kind, secrecy, EVERYTHING)
    _house(world, "nothing signed", "ocmw", "professional", frozenset(), without=PAPERS)
    _house(world, "no protocol", "caw", "professional", WITHOUT_PROTOCOL, without=("paper:protocol",))
    _house(world, "no dpia", "ocmw", "professional", WITHOUT_DPIA, without=("paper:dpia",))
    _house(world, "assessment over", "ocmw", "professional", WITHOUT_DPIA, dpia={"ends_on": today - DAY})
    _house(world, "assessment withdrawn", "dmw", "professional", WITHOUT_DPIA, dpia={"withdrawn_on": today})
    _house(world, "assessment ends today", "ocmw", "professional", EVERYTHING, dpia={"ends_on": today})
    _house(world, "assessment tomorrow", "ocmw", "professional", WITHOUT_DPIA, dpia={"signed_on": today + DAY})
    _house(world, "made up", "ocmw", "professional", EVERYTHING, without=PAPERS, is_made_up=True)
    for house in world.houses:
        for role in ROLES:
            _somebody(world, house, role, offices=("Zuid",))
    _people_of_the_first(world)
    for house in world.houses:
        with inside(house.organisation):
            _records(world, house)
    pairings_and_emergencies(world)
    visit_packs(world)
    shares(world)
    referrals(world)
    proposals(world)
    services_of_the_directory(world)
    return world


def _house(
    world: World,
    name: str,
    kind: str,
    secrecy: str,
    functions: Iterable[str],
    without: Sequence[str] = (),
    dpia: Any = None,
    **fields: Any,
) -> None:
    organisation = Organisation(name=name, kind=kind, secrecy=secrecy, **fields)
    with inside(organisation):
        organisation.save(force_insert=True)
        offices = {one: Office.objects.create(organisation=organisation, name=one) for one in ("Zuid", "Noord")}
        house = House(name, organisation, frozenset(functions), offices)
        world.houses.append(house)
        for of in PAPERS:
            if of not in without:
                told = {"signed_on": localdate() - DAY} | (dpia or {} if of == "paper:dpia" else {})
                ground = Ground.objects.create(organisation=organisation, of=of, says="x", signed_by="y", **told)
                world.keep(Thing(ground, house))
        if without:  # one ground that opens nothing
            ground = Ground.objects.create(
                organisation=organisation, of="paper:processor", says="x", signed_by="y", signed_on=localdate()
            )
            world.keep(Thing(ground, house))
    world.keep(*(Thing(office, house, office=office.pk) for office in offices.values()))


def _somebody(
    world: World, house: House, role: str, name: str = "", counts: bool = True, offices: Any = (), **fields: Any
) -> Somebody:
    told = {"email": f"{uuid.uuid4().hex}@verzonnen.example", "password": "!"} | fields
    user = User(organisation=house.organisation, role=role, name=name or "plain", **told)
    with inside(house.organisation):
        user.save(force_insert=True)
        chosen = [one if isinstance(one, Office) else house.offices[one] for one in offices]
        User.offices.through.objects.bulk_create(
            User.offices.through(user_id=user.pk, office_id=office.pk) for office in chosen
        )
        somebody = Somebody(
            User.objects.select_related("organisation").get(pk=user.pk),
            house,
            counts,
            frozenset(office.pk for office in chosen),
        )
    world.people.append(somebody)
    words = {"an editor"} if role == "editor" else {"not an editor"}
    world.keep(Thing(somebody.user, house, words=frozenset(words), about=name))
    return somebody


def _people_of_the_first(world: World) -> None:
    """In the first organisation also those who don't count today, and those with other offices."""
    first, second, today = world.houses[0], world.houses[1], localdate()
    for role in ROLES:
        _somebody(world, first, role, "closed", counts=False, offices=("Zuid",), is_active=False)
        _somebody(world, first, role, "role over", counts=False, offices=("Zuid",), role_until=today - DAY)
        _somebody(world, first, role, "role to come", counts=False, offices=("Zuid",), role_from=today + DAY)
        _somebody(world, first, role, "last day", offices=("Zuid",), role_until=today)
        _somebody(world, first, role, "first day", offices=("Zuid",), role_from=today)
        _somebody(world, first, role, "no office")
        _somebody(world, first, role, "both offices", offices=("Zuid", "Noord"))
        _somebody(world, first, role, "left-over office", offices=(second.offices["Zuid"],))


def _records(world: World, house: House) -> None:
    """In each office of an organisation one record of each kind."""
    of, today = {"organisation": house.organisation}, localdate()
    asked = next(one.user for one in world.people if one.house is house)
    world.keep(
        Thing(Team.objects.create(name="Team", **of), house),
        Thing(Event.objects.create(action="tests.looked", **of), house),
        Thing(Oddity.objects.create(week=today, rule="night", **of), house),
        Thing(Tombstone.objects.create(subject=uuid.uuid4(), sort="person", at=timezone.now(), count=1, **of), house),
        Thing(
            RetentionRule.objects.create(
                category="files", months=1, counted_from="x", basis="x", source="x", filled_by=asked, **of
            ),
            house,
        ),
        Thing(
            Doubt.objects.create(right="x", catalogue="x", on=today, sealed_text=b"x", raised_by=asked, **of),
            house,
        ),
    )
    card = Card.objects.create(
        digest=uuid.uuid4().hex, sealed_token=b"x", name="x", made_on=today, works_until=today, **of
    )
    world.keep(Thing(card, house))
    for office in house.offices.values():
        told = of | {"office": office}
        dossier = Dossier.objects.create(number_index=uuid.uuid4().bytes, sealed=b"x", **told)
        with_file = Person.objects.create(dossier=dossier, member="p1", **told)
        alone = Person.objects.create(**told)
        upload = Upload.objects.create(
            brought_by=asked,
            size=1,
            fingerprint=b"x",
            sealed_name=b"x",
            expires_at=timezone.now(),
            **told,
        )
        run = Run.objects.create(upload=upload, key=uuid.uuid4().bytes, on=today, law=today, today=today, **told)
        request = Request.objects.create(
            person=with_file, kind="access", asked_on=today, due_on=today, sealed=b"x", taken_by=asked, **of
        )
        request = Request.objects.select_related("person").get(pk=request.pk)
        contact = Contact.objects.create(person=alone, registered_by=asked, **told)
        signal = Signal.objects.create(given_by=asked, sealed=b"x", **told)
        for record in (dossier, with_file, alone, upload, run, request, contact, signal):
            world.keep(Thing(record, house, office=office.pk))
        world.keep(*appointments_of(house, office, with_file, asked))
