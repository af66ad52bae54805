"""What referrals hold of a person: to whom they were referred, why, and everything that both sides said of it."""

from collections.abc import Iterator
from contextlib import nullcontext

from django.utils.timezone import localdate

from rotonde.web.accounts.walls import crossing_to
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.consent.categories import categories
from rotonde.web.people.consent.texts import listed
from rotonde.web.people.holdings import Leaving, Piece, Words, hold
from rotonde.web.people.models import Person
from rotonde.web.referrals.domain.keeping import said_of, told_in, why_of
from rotonde.web.referrals.domain.reading import Line
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.models import PickedUp, Referral, ReferralSaid
from rotonde.web.referrals.saying import told_said, who_said
from rotonde.web.referrals.words import Wording

REFERRED = ("Doorverwezen naar een andere dienst", "Orienté vers un autre service", "Referred to another service")
WHY = ("Waarom, in je eigen woorden", "Pourquoi, avec vos mots", "Why, in your own words")
ALONG = ("Wat mee mocht", "Ce qui pouvait suivre", "What could go along")


def referrals_of_person(person: Person) -> Iterator[Piece]:
    """Each referral of a person: to whom, why in their words, what went along, and each step with what was told."""
    found = Referral.objects.filter(person=person).select_related("sender", "wanted", "partnership")
    for one in found.order_by("made_at"):
        nl, fr, en = (f"{REFERRED[at]}: {one.wanted.name}" for at in range(3))
        group, since = (nl, fr, en), localdate(one.made_at).isoformat()
        yield Piece(why_of(one), WHY, group=group, since=since)
        yield Piece(True, _along(one), group=group, since=since)
        for said in said_of(one):
            line = Line(said, told_in(one, said), is_ours=False, is_closed=False)
            day = localdate(said.at).isoformat()
            yield Piece(line.told.get("text") or day, _said(one, line), group=group, since=day)


def _along(referral: Referral) -> Words:
    """What was allowed to go along, in three languages."""
    names = {lang: listed([categories()[one].names[lang] for one in referral.categories], lang) for lang in LANGUAGES}
    nl, fr, en = (f"{ALONG[at]}: {names[lang]}" for at, lang in enumerate(LANGUAGES))
    return nl, fr, en


def _said(referral: Referral, line: Line) -> Words:
    """Who took a step, which, and what was told with it, in three languages."""
    told = []
    for w in (Wording(lang) for lang in LANGUAGES):
        story = table().moves[line.said.move].story[w.position]
        told.append(". ".join([f"{who_said(referral, line, w)} {story}", *told_said(line, w)]))
    nl, fr, en = told
    return nl, fr, en


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
