"""What may be so between people and records: paired, opened in an emergency, shared, put forward; in every state."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Membership, Partnership, User
from rotonde.web.accounts.walls import inside
from rotonde.web.editing.models import Proposal
from rotonde.web.entitlements.models import VisitPack
from rotonde.web.people.models import Consent, Dossier, Emergency, Pairing, Share
from web.oracle.planning import House, Somebody, Thing
from web.oracle.world import (
    DAY,
    FOR_WHICH,
    HAVE_A_BASIS,
    HOUR,
    KINDS,
    ROLES,
    World,
)


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


def pairings_and_emergencies(world: World) -> None:
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


def visit_packs(world: World) -> None:
    """Everybody of two organisations has a pack for home visits, as if anybody could make one."""
    for house in (world.houses[0], next(h for h in world.houses if h.name == "no dpia")):
        with inside(house.organisation):
            for one in [one for one in world.people if one.house is house][: 2 * len(ROLES)]:
                pack = VisitPack.objects.create(
                    organisation=house.organisation, packed_by=one.user, expires_at=timezone.now() + HOUR
                )
                world.keep(Thing(pack, house, by=one.user.pk))


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


def shares(world: World) -> None:
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


def proposals(world: World) -> None:
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
