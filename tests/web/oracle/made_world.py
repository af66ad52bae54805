"""A world with every kind of organisation, a user in every role, and a record in every situation; planned in words.

The rows are written past the verbs of the domain, so that there also is what no verb would write: a pairing across
organisations, a user with an office of another one. What is sealed in them is nothing; no decision opens it.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Ground, Membership, Office, Organisation, Partnership, Team, User
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.models import Event, Oddity
from rotonde.web.editing.models import Proposal
from rotonde.web.entitlements.models import Doubt, Run
from rotonde.web.people.models import Consent, Dossier, Emergency, Pairing, Person, Share, Upload
from rotonde.web.protection.models import Request, RetentionRule, Tombstone
from web.oracle.planning import House, Somebody, Thing

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
KINDS = ("ocmw", "caw", "dmw", "city_service", "association", "target_group")
SECRECY = ("professional", "official", "discretion")
ROLES = (
    "rights_worker",
    "worker",
    "coordinator",
    "administrator",
    "protection_officer",
    "editor",
    "expert_by_experience",
    "volunteer",
    "policy_officer",
)
PAPERS = ("basis:files", "basis:sharing", "basis:linking", "basis:carried_answers")
PAPERS += ("paper:dpia", "paper:register", "paper:notice", "paper:arrangement", "paper:protocol")
EVERYTHING = frozenset({"files", "sharing", "linking", "carried_answers"})
WITHOUT_DPIA = frozenset({"carried_answers"})
HAVE_A_BASIS = ("ocmw", "caw", "dmw", "city_service")
"""Partners of a *geïntegreerd breed onthaal*, and the city; for associations nobody wrote a norm down (ADR 0039)."""
FOR_WHICH = ("rights", "referral")


@dataclass
class World:
    """Everybody and everything, as planned."""

    houses: list[House] = field(default_factory=list)
    people: list[Somebody] = field(default_factory=list)
    things: dict[str, list[Thing]] = field(default_factory=lambda: defaultdict(list))

    def keep(self, *things: Thing) -> None:
        for thing in things:
            self.things[type(thing.record).__name__].append(thing)

    def sample(self, every: int) -> Sequence[Somebody]:
        """Some of the people: a step that shares no factor with the number of roles meets each role."""
        return self.people[::every]


def a_world() -> World:
    """Make it: eighteen organisations of every kind and secrecy, and some that signed less."""
    world, today = World(), localdate()
    for kind in KINDS:
        for secrecy in SECRECY:
            _house(world, f"{kind} {secrecy}", kind, secrecy, EVERYTHING)
    _house(world, "nothing signed", "ocmw", "professional", frozenset(), without=PAPERS)
    _house(world, "no protocol", "caw", "professional", {"files", "carried_answers"}, without=("paper:protocol",))
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
    _pairings_and_emergencies(world)
    _shares(world)
    _proposals(world)
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
        for record in (dossier, with_file, alone, upload, run, request):
            world.keep(Thing(record, house, office=office.pk))


def _dossier(world: World, house: House, office: str, about: str, **told: Any) -> Dossier:
    made = Dossier.objects.create(
        organisation=house.organisation,
        office=house.offices[office],
        number_index=uuid.uuid4().bytes,
        sealed=b"x",
    )
    world.keep(Thing(made, house, office=house.offices[office].pk, about=about, **told))
    return made


PAIRED = "paired by agreement"
PAIRINGS = {
    PAIRED: {},
    "paired, agreed long ago": {"agreed_on": -30},
    "paired, last day today": {"until": 0},
    "paired, not agreed yet": {"agreed_on": None},
    "paired, agrees tomorrow": {"agreed_on": 1},
    "paired, over": {"agreed_on": -30, "until": -1},
    "paired, ended": {"ended_at": True},
}
COUNTING = {PAIRED, "paired, agreed long ago", "paired, last day today"}
RUNS = "my emergency runs"
EMERGENCIES = {
    RUNS: {},
    "my emergency is over": {"until": -HOUR},
    "my emergency was ended": {"ended_at": True},
}


def _pairings_and_emergencies(world: World) -> None:
    """Everybody of two organisations is paired in every way, and opened in every way; also across the wall."""
    first, second, unsigned = world.houses[0], world.houses[1], next(h for h in world.houses if h.name == "no dpia")
    ours = [one for one in world.people if one.house is first]
    theirs = [one for one in world.people if one.house is unsigned]
    for house, office, people in (
        (first, "Noord", ours),
        (first, "Zuid", ours),
        (second, "Zuid", ours),
        (unsigned, "Noord", theirs),
    ):
        with inside(house.organisation):
            _every_way(world, house, office, people, is_own=people[0].house is house)
            _dossier(world, house, office, "nobody goes along")
    with inside(first.organisation):
        one = next(one for one in ours if one.role == "worker")
        dossier = _dossier(world, first, "Noord", "one of us opened it", words_for={one.user.pk: RUNS})
        _emergency(dossier, one.user, {}).save()


def _every_way(world: World, house: House, office: str, people: Sequence[Somebody], is_own: bool) -> None:
    for about, told in PAIRINGS.items():
        word = PAIRED if about in COUNTING and is_own else about + " not counting"
        dossier = _dossier(world, house, office, about, words_for={one.user.pk: word for one in people})
        Pairing.objects.bulk_create(_pairing(dossier, one.user, told) for one in people)
    for about, told in EMERGENCIES.items():
        word = about if is_own else "in an emergency elsewhere"
        dossier = _dossier(world, house, office, about, words_for={one.user.pk: word for one in people})
        made = Emergency.objects.bulk_create(_emergency(dossier, one.user, told) for one in people)
        world.keep(*(Thing(one, house, by=one.opened_by_id, about=about) for one in made[: len(ROLES)]))


def _pairing(dossier: Dossier, expert: User, told: Any) -> Pairing:
    today = localdate()
    agreed, ended = told.get("agreed_on", 0), told.get("ended_at")
    return Pairing(
        organisation_id=dossier.organisation_id,
        dossier=dossier,
        expert=expert,
        agreed_on=None if agreed is None else today + agreed * DAY,
        until=today + told.get("until", 10) * DAY,
        ended_at=timezone.now() if ended else None,
    )


def _emergency(dossier: Dossier, user: User, told: Any) -> Emergency:
    now = timezone.now()
    return Emergency(
        organisation_id=dossier.organisation_id,
        dossier=dossier,
        opened_by=user,
        reason="danger",
        sealed=b"x",
        opened_at=now - 2 * HOUR,
        until=now + told.get("until", HOUR),
        ended_at=now if told.get("ended_at") else None,
    )


def _partnership(*houses: House, agreement: str = "x", **days: Any) -> Partnership:
    """Days of the partnership as `begins_on` and `ends_on`, of the memberships as `joined` and `left` by house name."""
    today = localdate()
    made = Partnership.objects.create(
        name=uuid.uuid4().hex,
        agreement=agreement,
        begins_on=days.get("begins_on", today - 30 * DAY),
        ends_on=days.get("ends_on"),
    )
    for house in houses:
        with inside(house.organisation):
            Membership.objects.create(
                partnership=made,
                organisation=house.organisation,
                begins_on=days.get("joined", {}).get(house.name, today - 30 * DAY),
                ends_on=days.get("left", {}).get(house.name),
            )
    return made


def _shares(world: World) -> None:
    """From the first OCMW to everybody, in every state; and from an association, which has no basis for it."""
    by_name = {house.name: house for house in world.houses}
    giver, today = world.houses[0], localdate()
    caw, association = by_name["caw professional"], by_name["association discretion"]
    everybody = _partnership(*world.houses)
    for membership in Membership.objects.filter(partnership=everybody):
        house = next(one for one in world.houses if one.organisation.pk == membership.organisation_id)
        world.keep(Thing(membership, house))
    for house in world.houses[1:]:
        stands = house.organisation.kind in HAVE_A_BASIS
        for function in ("worker", "rights_worker"):
            _share(world, giver, house, everybody, stands, function=function)
    for kind in KINDS:
        one, stands = by_name[f"{kind} official"], kind in HAVE_A_BASIS
        for purpose in FOR_WHICH:
            _share(world, giver, one, everybody, stands, purpose=purpose, about=f"{purpose} to {one.name}")
            _share(world, one, caw, everybody, stands, purpose=purpose, about=f"{purpose} from {one.name}")
    for purpose in ("rights", "referral", "grant", "crisis", "statistics", "quality"):
        _share(world, giver, caw, everybody, purpose in FOR_WHICH, purpose=purpose, about=purpose)
        _share(world, association, caw, everybody, False, purpose=purpose, about=f"{purpose} of an association")
    for role in ROLES[2:]:
        _share(world, giver, caw, everybody, True, function=role)
    days: dict[str, tuple[bool, dict[str, Any]]] = {
        "ended": (False, {"ended_at": timezone.now()}),
        "over": (False, {"until": today - DAY}),
        "last day": (True, {"until": today}),
        "tomorrow": (False, {"begins_on": today + DAY}),
        "first day": (True, {"begins_on": today}),
        "spoken, unconfirmed too long": (False, {"unconfirmed_until": today - DAY}),
        "spoken, still counts": (True, {"unconfirmed_until": today}),
    }
    for about, (stands, told) in days.items():
        _share(world, giver, caw, everybody, stands, about=about, **told)
    both = (giver, caw)
    partnerships = {
        "partnership over": (False, _partnership(*both, ends_on=today - DAY)),
        "partnership ends today": (True, _partnership(*both, ends_on=today)),
        "partnership to come": (False, _partnership(*both, begins_on=today + DAY)),
        "partnership begins today": (True, _partnership(*both, begins_on=today)),
        "no written agreement": (False, _partnership(*both, agreement="")),
        "giver left": (False, _partnership(*both, left={giver.name: today - DAY})),
        "receiver left": (False, _partnership(*both, left={caw.name: today - DAY})),
        "both leave today": (True, _partnership(*both, left={giver.name: today, caw.name: today})),
        "giver joins tomorrow": (False, _partnership(*both, joined={giver.name: today + DAY})),
        "receiver joins tomorrow": (False, _partnership(*both, joined={caw.name: today + DAY})),
        "receiver no partner": (False, _partnership(giver)),
        "giver no partner": (False, _partnership(caw)),
    }
    for about, (stands, partnership) in partnerships.items():
        _share(world, giver, caw, partnership, stands, about=about)


def _share(
    world: World,
    giver: House,
    receiver: House,
    partnership: Partnership,
    stands: bool,
    about: str = "",
    function: str = "worker",
    purpose: str = "referral",
    **told: Any,
) -> None:
    today: date = localdate()
    with inside(giver.organisation):
        person = next(one.record for one in world.things["Person"] if one.house is giver)
        by = next(one.user for one in world.people if one.house is giver)
        consent = Consent.objects.create(
            organisation=giver.organisation,
            person=person,
            given_by="self",
            captured_by=by,
            channel="paper",
            language="nl",
            text_version=1,
            text_digest="x",
            purpose=purpose,
            categories=["name"],
            recipients=[],
            begins_on=today,
            until=today,
            sealed=b"x",
        )
        made = Share.objects.create(
            **{
                "giver": giver.organisation,
                "receiver": receiver.organisation,
                "person": person,
                "consent": consent,
                "partnership": partnership,
                "function": function,
                "purpose": purpose,
                "categories": ["name"],
                "under_secrecy": True,
                "shared_by": by,
                "begins_on": today - DAY,
                "until": today + DAY,
            }
            | told
        )
    words = frozenset({"it stands"} if stands else {"it doesn't stand"})
    world.keep(Thing(made, giver, receiver=receiver, function=function, words=words, about=about or receiver.name))


def _proposals(world: World) -> None:
    """Put forward by editors, and, as if their role was changed since, by everybody else of the first organisation."""
    editors = [one for one in world.people if one.role == "editor"][:4]
    others = [one for one in world.people if one.house is world.houses[0] and one.role != "editor"]
    for somebody in [*editors, *others[: len(ROLES) - 1]]:
        with inside(somebody.house.organisation):
            for state in Proposal.State.values:
                decided = None if state in ("waiting", "withdrawn") else _another(world, somebody)
                made = Proposal.objects.create(value={}, state=state, put_forward_by=somebody.user, decided_by=decided)
                words = frozenset({"it waits"} if state == "waiting" else {"it was settled"})
                world.keep(Thing(made, None, by=somebody.user.pk, words=words, about=state))


def _another(world: World, somebody: Somebody) -> User:
    return next(one.user for one in world.people if one.house is somebody.house and one is not somebody)
