"""On whose list a referral stands: whose turn it is, and who has to hear of silence or a no until it was picked up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.referrals.domain.keeping import moment, replayed, said_of
from rotonde.web.referrals.machine.running import verdict_of
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.models import PickedUp, Referral, ReferralSaid

COORDINATOR = "coordinator"
COMPLETED_BY, ASKED_FOR = "complete", timedelta(days=60)
COMES_BACK = ("declined", "redirected", "expired")
"""Ends after which the sender looks further with the person."""


@dataclass(frozen=True)
class Standing:
    """Where a referral stands: its newest move, its state and clock, and on whose lists it is."""

    referral: Referral
    number: int
    state: str
    move: str
    at: datetime
    due_at: datetime | None
    due_kind: str
    lists: frozenset[str]

    @property
    def is_end(self) -> bool:
        """Whether it has ended."""
        return table().states[self.state].is_end


def standing(found: QuerySet[Referral], user: User) -> list[Standing]:
    """How these referrals stand, for somebody of one organisation, in one question to the database."""
    newest = ReferralSaid.objects.filter(referral=OuterRef("pk")).order_by("-number")
    picked = PickedUp.objects.filter(
        referral=OuterRef("pk"),
        number=OuterRef("number"),
        organisation=user.organisation_id,
        by_coordinator=user.role == user.Role.COORDINATOR,
    )
    asked = found.annotate(
        number=Subquery(newest.values("number")[:1]),
        state=Subquery(newest.values("state")[:1]),
        move=Subquery(newest.values("move")[:1]),
        moved_at=Subquery(newest.values("at")[:1]),
        due_at=Subquery(newest.values("due_at")[:1]),
        due_kind=Subquery(newest.values("due_kind")[:1]),
        followed=Exists(Referral.objects.filter(parent=OuterRef("pk"))),
    ).annotate(is_picked_up=Exists(picked))
    return [_standing(one) for one in asked.order_by(F("due_at").asc(nulls_last=True), "moved_at")]


def _standing(one: Referral) -> Standing:
    told = vars(one)
    state, name = told["state"], told["move"]
    lists = {table().states[state].turn} | told_by(name)
    if state in COMES_BACK:
        lists |= {"sender"}
    if table().states[state].is_end and (told["is_picked_up"] or told["followed"]):
        lists = set()
    if told["is_picked_up"]:
        lists -= {COORDINATOR}
    return Standing(
        referral=one,
        number=told["number"],
        state=state,
        move=name,
        at=told["moved_at"],
        due_at=told["due_at"],
        due_kind=told["due_kind"],
        lists=frozenset(lists - {"nobody"}),
    )


@cache
def told_by(name: str) -> frozenset[str]:
    """Who hears of a move that Rotonde makes when a clock runs out; nobody of a move of a person."""
    rules = [rule for state in table().states.values() for rule in state.clocks if rule.then == name]
    return frozenset(one for rule in rules for one in rule.tells)


@transaction.atomic
def pick_up(user: User, referral: Referral, number: int, *, now: datetime | None = None) -> PickedUp:
    """Say that one's organisation took this up after the move with this number; a second time changes nothing."""
    by_coordinator = not allows(user, "referrals.read", referral)
    require(user, "referrals.count" if by_coordinator else "referrals.read", referral)
    made, added = PickedUp.objects.get_or_create(
        organisation=user.organisation,
        referral=referral,
        number=number,
        by_coordinator=by_coordinator,
        defaults={"at": moment(now)},
    )
    if added:
        record_write(user, "referrals.picked_up", referral)
    return made


def our_list(user: User, referral: Referral) -> str:
    """The list on which somebody looks: the sender's, the receiver's, or the coordinator's."""
    if user.role == user.Role.COORDINATOR:
        return COORDINATOR
    return "sender" if referral.sender_id == user.organisation_id else "receiver"


def waits_for(user: User, found: Iterable[Standing]) -> list[Standing]:
    """Those that wait for somebody themselves."""
    return [one for one in found if our_list(user, one.referral) in one.lists or asks_verdict(user, one)]


def asks_verdict(user: User, one: Standing) -> bool:
    """Whether who referred still has to ask what the person thinks of it: not long ago completed, and nobody asked."""
    if one.move != COMPLETED_BY or our_list(user, one.referral) != "sender" or one.at < timezone.now() - ASKED_FOR:
        return False
    return verdict_of(replayed(one.referral, said_of(one.referral))) is None
