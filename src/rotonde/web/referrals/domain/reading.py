"""One referral as a conversation: everything that both sides said of it, and what may be read of the person now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.models import Share
from rotonde.web.people.sharing.fields import Field
from rotonde.web.people.sharing.reading import NotSharedNow, read_shared
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, moment, replayed, said_of, why_of
from rotonde.web.referrals.domain.moving import RECEIVER, SENDER, THROUGH, move, side_of
from rotonde.web.referrals.machine.running import Said, moves_open_after
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.models import Referral, ReferralSaid

NOT_FOR_YOU, OPENING = "not_for_you", "open"


@dataclass(frozen=True)
class Line:
    """One move as it is read. `told` is empty where the reader may not read what the other side told."""

    said: ReferralSaid
    told: Mapping[str, Any]
    is_ours: bool
    is_closed: bool


@dataclass(frozen=True)
class Conversation:
    """A referral as somebody reads it on one side.

    `why` is empty and `gone` says why where the receiver may not read the person's data now. `moves` are the moves open
    to the reader, those of the person through them included.
    """

    referral: Referral
    side: str
    lines: Sequence[Line]
    moves: Sequence[str]
    why: str
    fields: Sequence[Field] = field(default_factory=list)
    gone: str = ""
    share: Share | None = None

    @property
    def newest(self) -> ReferralSaid:
        """The move after which the referral stands as it does."""
        return self.lines[-1].said


def referrals_of(user: User) -> Any:
    """The referrals that somebody may read, with the names of both organisations; nothing of the other side's."""
    found = visible(user, "referrals.read", Referral)
    return found.select_related("sender", "receiver", "wanted", "partnership")


def read_conversation(user: User, referral: Referral, now: datetime | None = None) -> Conversation:
    """Read a referral; the reading is logged on both sides. The receiver's first look is itself a move."""
    require(user, "referrals.read", referral)
    side = side_of(user, referral)
    if side == RECEIVER:
        _open(user, referral, now)
    said = said_of(referral)
    past = replayed(referral, said)
    record_read(user, "referrals.read", referral, purpose=referral.purpose)
    share, fields, gone = _of_person(user, referral) if side == RECEIVER else (None, [], "")
    return Conversation(
        referral=referral,
        side=side,
        lines=[_line(user, one, told, is_closed=bool(gone)) for one, told in zip(said, past, strict=True)],
        moves=moves_of(side, past, moment(now)),
        why="" if gone else why_of(referral),
        fields=fields,
        gone=gone,
        share=share,
    )


def moves_of(side: str, past: Sequence[Said], at: datetime) -> list[str]:
    """The moves open to a side, and to the person through it; those that stop come last."""
    own = moves_open_after(past, side, at)
    found = [*own, *(one for one in moves_open_after(past, THROUGH + side, at) if one not in own)]
    return sorted(found, key=lambda name: table().moves[name].to == "withdrawn")


def _open(user: User, referral: Referral, now: datetime | None) -> None:
    newest = referral.said.order_by("-number").first()
    if newest is not None and newest.state == "sent":
        try:
            move(user, referral, OPENING, {}, newest.number, now=now)
        except AnotherWasFirst:
            return


def _of_person(user: User, referral: Referral) -> tuple[Share | None, Sequence[Field], str]:
    """What the receiver may read of the person at this instant, or why nothing; both organisations log it."""
    shares = Share.objects.filter(id__in=referral.shares, function=user.role).select_related("giver", "receiver")
    share = shares.first()
    if share is None:
        return None, [], NOT_FOR_YOU
    try:
        read = read_shared(user, share)
    except NotSharedNow as refused:
        return share, [], refused.reason
    return share, [one for one in read.fields if one.category in referral.categories], ""


def _line(user: User, said: ReferralSaid, replayed_one: Said, *, is_closed: bool) -> Line:
    is_ours = said.by_id == user.organisation_id and said.side != "system"
    shut = is_closed and not is_ours
    return Line(said, {} if shut else replayed_one.told, is_ours, shut and bool(replayed_one.told.get("text")))


__all__ = ["RECEIVER", "SENDER", "Conversation", "Line", "moves_of", "read_conversation", "referrals_of"]
