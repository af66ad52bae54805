"""How a move is kept: its number decides who was first, what was told is sealed, its clock stands beside it."""

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.referrals.machine.running import Said, clock_after, state_after, why_not
from rotonde.web.referrals.models import Referral, ReferralSaid

WHY = "referrals.why"


class NotLawful(ValueError):
    """This can't be said of the referral as it stands; the sentence of the machine tells why, and names nobody."""


class AnotherWasFirst(RuntimeError):
    """Somebody moved the referral since it was read, or this very moment."""


def said_of(referral: Referral) -> list[ReferralSaid]:
    """Every move of a referral, in order."""
    return list(referral.said.order_by("number"))


def replayed(referral: Referral, said: Sequence[ReferralSaid]) -> list[Said]:
    """The same as the machine reads it, with what was told."""
    return [Said(one.move, one.at, one.side, told_in(referral, one)) for one in said]


def told_in(referral: Referral, said: ReferralSaid) -> dict[str, Any]:
    """What was told with one move; for who may read it."""
    sealed = unseal(referral.partnership, _place(referral.id, said.number), bytes(said.sealed))
    told: dict[str, Any] = json.loads(sealed)
    return told


def why_of(referral: Referral) -> str:
    """Why the person is referred, in their own words; for who may read it."""
    return unseal(referral.partnership, f"{WHY}|{referral.id}", bytes(referral.sealed)).decode()


def sealed_why(referral: Referral, why: str) -> bytes:
    """The same, to be kept."""
    return seal(referral.partnership, f"{WHY}|{referral.id}", why.encode())


def keep_move(
    referral: Referral,
    by: Organisation,
    new: Said,
    number_read: int,
    key: uuid.UUID | None = None,
) -> ReferralSaid:
    """Write one move after those that were read, within a transaction of the caller.

    Raises AnotherWasFirst where the newest number isn't the one that was read, and NotLawful.
    """
    before = said_of(referral)
    if len(before) != number_read:
        raise AnotherWasFirst
    past = replayed(referral, before)
    if past and (trouble := why_not(past, new)):
        raise NotLawful(trouble)
    whole = [*past, new]
    clock, number = clock_after(whole), number_read + 1
    try:
        with transaction.atomic():
            return ReferralSaid.objects.create(
                id=key or uuid.uuid4(),
                referral=referral,
                number=number,
                by=by,
                side=new.side,
                move=new.move,
                state=state_after(whole),
                at=new.at,
                due_at=clock.due_at if clock else None,
                due_kind=clock.kind if clock else "",
                sealed=seal(referral.partnership, _place(referral.id, number), _as_json(new.told)),
            )
    except IntegrityError:
        raise AnotherWasFirst from None


def newest(referral: Referral) -> ReferralSaid:
    """The move after which a referral stands as it does."""
    found = referral.said.order_by("-number").first()
    assert found is not None, "a referral is made with its first move"
    return found


def _place(referral: uuid.UUID, number: int) -> str:
    return f"referrals.said|{referral}|{number}"


def _as_json(told: Mapping[str, Any]) -> bytes:
    said = {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in told.items()}
    return json.dumps(said, ensure_ascii=False).encode()


def moment(now: datetime | None) -> datetime:
    """The moment at which something is done: that of the clock, unless a caller says another."""
    return now or timezone.now()
