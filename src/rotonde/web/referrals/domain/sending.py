"""A referral begins: at the sender's desk, for whom, why in one sentence, and what may go along once they agree."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from rotonde.web.accounts.domain.once import made_once
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.consent.categories import opens_to, shareable
from rotonde.web.people.consent.partners import partnership_of
from rotonde.web.people.consent.purposes import purposes_between
from rotonde.web.people.models import Consent, Person, Share
from rotonde.web.people.sharing.granting import Secrecy, share
from rotonde.web.referrals.domain.following import SENDER
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, keep_move, moment, newest, sealed_why
from rotonde.web.referrals.machine.running import Said
from rotonde.web.referrals.models import Referral

PURPOSE = "referral"
LONGEST_WHY = 600


class CannotRefer(ValueError):
    """This referral can't be made; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Wanted:
    """What somebody asks: help of which organisation, why in one sentence of theirs, and what may go along.

    `language` is the code of the language in which they want to be helped; empty where nobody asked.
    """

    to: Organisation
    why: str
    categories: tuple[str, ...]
    language: str = ""


@transaction.atomic
def begin(
    user: User,
    person: Person,
    wanted: Wanted,
    *,
    key: uuid.UUID | None = None,
    parent: Referral | None = None,
    now: datetime | None = None,
) -> Referral:
    """Write a referral down as a draft; nobody but the sender's office sees it.

    A second time with the same key it gives the same one. Raises CannotRefer, SentDifferently.
    """
    require(user, "referrals.refer", person)
    id = key or uuid.uuid4()
    same = Referral.objects.filter(id=id, person=person).select_related("sender", "wanted", "partnership")
    told = (person.pk, wanted.to.pk, wanted.why, sorted(wanted.categories), wanted.language, parent and parent.pk)
    return made_once(user, id, told, same.first, lambda: _begin(user, person, wanted, id, parent, moment(now)))


def _begin(
    user: User, person: Person, wanted: Wanted, id: uuid.UUID, parent: Referral | None, now: datetime
) -> Referral:
    referral = Referral(
        id=id,
        sender=user.organisation,
        office_id=person.office_id,
        wanted=wanted.to,
        person=person,
        parent=parent,
        made_by=user,
        purpose=PURPOSE,
    )
    _fill_in(referral, wanted)
    referral.made_at = now
    referral.save(force_insert=True)
    keep_move(referral, user.organisation, Said("begin", referral.made_at, SENDER), 0)
    record_write(user, "referrals.started", referral, purpose=PURPOSE, fields=referral.categories)
    return referral


@transaction.atomic
def rewrite(user: User, referral: Referral, wanted: Wanted) -> Referral:
    """Write a referral anew as long as it is hidden from the receiver. Raises CannotRefer."""
    require(user, "referrals.refer", referral.person)
    if _as_it_stands(referral).receiver_id is not None:
        raise CannotRefer("already_sent")
    _fill_in(referral, wanted)
    referral.save(update_fields=["wanted", "partnership", "categories", "language", "sealed"])
    record_write(user, "referrals.started", referral, purpose=PURPOSE, fields=referral.categories)
    return referral


def ask_first(
    user: User,
    person: Person,
    wanted: Wanted,
    *,
    key: uuid.UUID | None = None,
    parent: Referral | None = None,
    now: datetime | None = None,
) -> Referral:
    """Write a referral down that waits for the person to agree; the receiver sees nothing of it. Raises CannotRefer."""
    with transaction.atomic():
        referral = begin(user, person, wanted, key=key, parent=parent, now=now)
        if newest(referral).number == 1:
            keep_move(referral, user.organisation, Said("ask_consent", moment(now), SENDER), 1)
        return referral


@transaction.atomic
def send_agreed(
    user: User,
    referral: Referral,
    consent: Consent,
    ticks: Secrecy,
    number_read: int,
    *,
    key: uuid.UUID | None = None,
    now: datetime | None = None,
) -> Referral:
    """Send a referral to which the person agreed: from now on the receiver sees it and reads what was agreed.

    Raises CannotRefer, CannotShare, ForbiddenUse, AnotherWasFirst and NotLawful.
    """
    require(user, "referrals.refer", referral.person)
    was_for = (referral.wanted_id, referral.categories)
    _as_it_stands(referral)
    if (referral.wanted_id, referral.categories) != was_for:  # rewritten, after what the person agreed to was read
        raise AnotherWasFirst
    if referral.receiver_id is not None:
        if referral.consent_id == consent.id:
            return referral
        raise AnotherWasFirst
    made = _share(user, referral, consent, ticks)
    referral.receiver, referral.consent = referral.wanted, consent
    referral.shares = [str(one.id) for one in made]
    referral.save(update_fields=["receiver", "consent", "shares"])
    new = Said("send", moment(now), SENDER, {"consent": str(consent.id)})
    keep_move(referral, user.organisation, new, number_read, key)
    record_write(user, "referrals.moved", referral, purpose=PURPOSE, basis=str(consent.id), fields=referral.categories)
    return referral


def send(
    user: User,
    person: Person,
    wanted: Wanted,
    consent: Consent,
    ticks: Secrecy,
    *,
    key: uuid.UUID | None = None,
    parent: Referral | None = None,
    now: datetime | None = None,
) -> Referral:
    """Begin and send in one go, for who agreed at the desk. Raises what `begin` and `send_agreed` raise."""
    with transaction.atomic():
        referral = begin(user, person, wanted, key=key, parent=parent, now=now)
        return send_agreed(user, referral, consent, ticks, newest(referral).number, now=now)


def _as_it_stands(referral: Referral) -> Referral:
    """Read again what sending and rewriting change, and let nobody else do either until this is kept."""
    now = Referral.objects.select_for_update(of=("self",)).get(id=referral.id)
    for name in ("wanted_id", "receiver_id", "consent_id", "categories", "language", "sealed"):
        setattr(referral, name, getattr(now, name))
    return referral


def _fill_in(referral: Referral, wanted: Wanted) -> None:
    partnership = partnership_of(referral.sender, wanted.to)
    code = _what_is_wrong(referral, wanted, has_partnership=partnership is not None)
    if code or partnership is None:
        raise CannotRefer(code)
    referral.wanted, referral.partnership = wanted.to, partnership
    referral.categories = [one for one in shareable() if one in wanted.categories]
    referral.language = wanted.language
    referral.sealed = sealed_why(referral, wanted.why.strip())


def _what_is_wrong(referral: Referral, wanted: Wanted, *, has_partnership: bool) -> str:
    chosen = set(wanted.categories)
    tests = (
        ("no_partnership", has_partnership and wanted.to != referral.sender),
        ("purpose_off", PURPOSE in [one.id for one in purposes_between(referral.sender, wanted.to)]),
        ("say_why", bool(wanted.why.strip())),
        ("why_too_long", len(wanted.why.strip()) <= LONGEST_WHY),
        ("choose_categories", bool(chosen) and chosen <= set(shareable())),
        ("not_bound", chosen <= opens_to(wanted.to)),
        ("restricted", not referral.person.is_restricted),
    )
    return next((code for code, is_right in tests if not is_right), "")


def _share(user: User, referral: Referral, consent: Consent, ticks: Secrecy) -> Sequence[Share]:
    """Share with each function of the receiver that the consent names, what was agreed of what was to go along."""
    functions = [function for id, function in consent.recipients if id == str(referral.wanted_id)]
    agreed = [one for one in referral.categories if one in consent.categories]
    if consent.person_id != referral.person_id or consent.purpose != PURPOSE or not functions or not agreed:
        raise CannotRefer("other_consent")
    return [share(user, consent, referral.wanted, one, agreed, consent.until, ticks) for one in functions]
