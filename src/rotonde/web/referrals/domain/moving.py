"""Either side moves a referral: it answers, plans, tells how it went; what was read decides whether it still may."""

import uuid
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any

from django.db import transaction

from rotonde.web.accounts.domain.once import made_once
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.walls import crossing_to
from rotonde.web.audit.domain.record import record_write
from rotonde.web.referrals.domain.following import SENDER, stop_reading, wait_elsewhere
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, NotLawful, keep_move, moment
from rotonde.web.referrals.machine.running import Said, moves_open
from rotonde.web.referrals.models import Referral, ReferralSaid

RECEIVER, THROUGH = "receiver", "client_through_"
SENDING, SENDING_ON, TO = "send", "redirect", "to"
STOPS_READING = ("declined", "redirected", "withdrawn", "expired")


def side_of(user: User, referral: Referral) -> str:
    """On which side of a referral somebody works."""
    return SENDER if user.organisation_id == referral.sender_id else RECEIVER


def spoken_by(side: str, state: str, name: str) -> str:
    """The side that makes a move: one's own, or the person's through it where only the person may."""
    through = THROUGH + side
    return through if name not in moves_open(state, side) and name in moves_open(state, through) else side


def move(
    user: User,
    referral: Referral,
    name: str,
    told: Mapping[str, Any],
    number_read: int,
    *,
    key: uuid.UUID | None = None,
    now: datetime | None = None,
) -> ReferralSaid:
    """Make a move after what was read; `told` holds what the move asks, and `text` in one's own words.

    A second time with the same key it changes nothing. To send goes with a consent: `send_agreed` does that. Raises
    AnotherWasFirst, NotLawful and SentDifferently.
    """
    require(user, "referrals.move", referral)
    if name == SENDING:
        raise NotLawful(name)
    id, new = key or uuid.uuid4(), Said(name, moment(now), "", dict(told))
    again = ReferralSaid.objects.filter(id=id, referral=referral)
    said = (referral.pk, name, sorted(told.items()))
    return made_once(user, id, said, again.first, lambda: _move(user, referral, new, number_read, id))


@transaction.atomic
def _move(user: User, referral: Referral, new: Said, number_read: int, key: uuid.UUID) -> ReferralSaid:
    read = ReferralSaid.objects.filter(referral=referral, number=number_read).first()
    if read is None:
        raise AnotherWasFirst
    side = spoken_by(side_of(user, referral), read.state, new.move)
    kept = keep_move(referral, user.organisation, Said(new.move, new.at, side, new.told), number_read, key)
    record_write(user, "referrals.moved", referral, purpose=referral.purpose)
    other = referral.receiver_id if user.organisation_id == referral.sender_id else referral.sender_id
    if other is not None:
        with crossing_to(other):
            record_write(user, "referrals.moved", referral, purpose=referral.purpose)
    with _inside_sender(user, referral):
        if kept.state in STOPS_READING:
            stop_reading(referral)
        if kept.move == SENDING_ON and new.told.get(TO):
            wait_elsewhere(referral, str(new.told[TO]), new.at)
    return kept


def _inside_sender(user: User, referral: Referral) -> AbstractContextManager[None]:
    return nullcontext() if user.organisation_id == referral.sender_id else crossing_to(referral.sender_id)
