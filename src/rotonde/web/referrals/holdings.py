"""What referrals hold of a person: to whom they were referred, why, and everything that both sides said of it."""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

from django.utils.timezone import localdate

from rotonde.web.accounts.walls import crossing_to
from rotonde.web.people.holdings import Leaving, Piece, Words, hold
from rotonde.web.people.models import Person
from rotonde.web.referrals.domain.keeping import said_of, told_in, why_of
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.models import PickedUp, Referral, ReferralSaid

REFERRED = ("Doorverwezen naar een andere dienst", "Orienté vers un autre service", "Referred to another service")


def referrals_of_person(person: Person) -> Iterator[Piece]:
    """Each referral of a person: to whom, why in their words, and each step with what was told."""
    found = Referral.objects.filter(person=person).select_related("sender", "wanted", "partnership")
    for one in found.order_by("made_at"):
        steps: list[dict[str, Any]] = []
        for said in said_of(one):
            by = one.sender.name if said.by_id == one.sender_id else one.wanted.name
            who = table().sides["system"][0] if said.side == "system" else by
            what = table().moves[said.move].story
            told = {name: value for name, value in told_in(one, said).items() if name != "consent"}
            steps.append({"on": localdate(said.at).isoformat(), "who": who, "what": what[0], **told})
        told_of = {"to": one.wanted.name, "why": why_of(one), "categories": one.categories, "steps": steps}
        yield Piece(told_of, REFERRED, since=localdate(one.made_at).isoformat())


def receivers_of(person: Person) -> Iterator[Words]:
    """To which organisations something of this person was sent."""
    found = Referral.objects.filter(person=person, receiver__isnull=False).select_related("receiver")
    for name in sorted({one.receiver.name for one in found if one.receiver}):
        yield name, name, name


def erase_referrals(person: Person, leaving: Leaving) -> int:
    """Erase the whole conversation, on both sides of the wall: it belongs to the person, and so to who referred them.

    What the receiver has to keep of its own help stands in its own records.
    """
    erased = 0
    for one in Referral.objects.filter(person=person).select_related("receiver"):
        with crossing_to(one.receiver) if one.receiver else nullcontext():
            erased += ReferralSaid.objects.filter(referral=one.id, by=one.receiver_id).delete()[0]
            erased += PickedUp.objects.filter(referral=one.id, organisation=one.receiver_id).delete()[0]
        erased += one.delete()[0]
    return erased


hold(
    "referrals.referral",
    REFERRED,
    [Referral, ReferralSaid, PickedUp],
    referrals_of_person,
    erase_referrals,
    recipients=receivers_of,
)
