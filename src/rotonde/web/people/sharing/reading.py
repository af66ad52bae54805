"""The one way in which an organisation reads what another one shares with it: at that instant, and logged in both."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import localdate

from rotonde.web.accounts.domain.grounds import functions_on
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, require, visible
from rotonde.web.accounts.walls import crossing_to
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.consent.categories import opens_to
from rotonde.web.people.consent.partners import partnership_of
from rotonde.web.people.consent.purposes import purposes_between
from rotonde.web.people.consent.standing import state_of
from rotonde.web.people.domain.in_use import is_frozen
from rotonde.web.people.models import Share
from rotonde.web.people.sharing.access import SHARING
from rotonde.web.people.sharing.fields import Field, allowed_to, fields_of

Reason = Literal[
    "stopped", "expired", "not_yet", "unconfirmed", "no_partnership", "purpose_off", "restricted", "not_for_you"
]


class NotSharedNow(PermissionError):
    """What was shared can't be read now; `reason` says why. What the reader's organisation wrote itself stays."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True)
class Shared:
    """What was read: the fields, and on what that rests."""

    share: Share
    fields: Sequence[Field]


def shares_with(user: User) -> QuerySet[Share]:
    """The shares that this user may read now."""
    return visible(user, "people.read_share", Share).select_related("giver").order_by("-shared_at", "id")


def ended_shares_with(user: User) -> QuerySet[Share]:
    """The shares with this user's function that can't be read now: what was written about them here stays."""
    running = shares_with(user).values("id")
    ours = visible(user, "people.keep_note_of_share", Share).exclude(id__in=running)
    return ours.select_related("giver").order_by("-shared_at", "id")


def read_shared(user: User, share: Share) -> Shared:
    """Read what is shared, as it stands at the giver's now; raises NotSharedNow. Both organisations log it."""
    now = Share.objects.select_related("giver", "receiver").filter(id=share.id).first()
    if now is None:
        raise NotSharedNow("stopped")
    reason = why_not(user, now)
    if reason is not None:
        if reason != "not_for_you":
            record_read(user, "people.shared_refused", now)
        raise NotSharedNow(reason)
    require(user, "people.read_share", now)
    with crossing_to(now.giver_id):
        found = _read_at_giver(now)
        record_read(user, "people.shared_read", now, **_why(now))
    record_read(user, "people.shared_read", now, **_why(now))
    return Shared(now, found)


def names_shared(user: User, shares: Iterable[Share]) -> Mapping[UUID, str]:
    """The names of those whose name is shared, for a list; one line in each giver's log. Others aren't in it."""
    now = shares_with(user).filter(id__in=[one.id for one in shares])
    wanted = [one for one in now if "name" in one.categories]
    names: dict[UUID, str] = {}
    for giver in dict.fromkeys(one.giver for one in wanted):
        theirs = [one for one in wanted if one.giver == giver]
        with crossing_to(giver):
            for one in theirs:
                with suppress(NotSharedNow):
                    names.update((one.id, field.value) for field in _read_at_giver(one) if field.category == "name")
            record_read(user, "people.shared_names_read", theirs, fields=["name"])
    return names


def why_not(user: User, share: Share) -> Reason | None:
    """Why a user can't read a share now; None where they can. Looks at both sides, and logs nothing."""
    today = localdate()
    if not allows(user, "people.keep_note_of_share", share):
        return "not_for_you"
    if share.ended_at is not None:
        return "stopped"
    if today < share.begins_on:
        return "not_yet"
    if today > share.until:
        return "expired"
    if share.unconfirmed_until is not None and today > share.unconfirmed_until:
        return "unconfirmed"
    between = [one.id for one in purposes_between(share.giver, share.receiver)]
    if share.purpose not in between or SHARING not in user.functions_on:
        return "purpose_off"
    return None if allows(user, "people.read_share", share) else "no_partnership"


def _why(share: Share) -> dict[str, Any]:
    """What both logs say of the reading: what for, on which consent, and which sorts of data."""
    return {"purpose": share.purpose, "basis": str(share.consent_id), "fields": share.categories}


def _read_at_giver(share: Share) -> list[Field]:
    """The fields that consent, purpose, share, secrecy and their source all let through; inside the giver."""
    here = Share.objects.select_related("person__dossier__organisation", "consent").get(id=share.id)
    consent, receiver = here.consent, here.receiver
    covered = consent.purpose == here.purpose and [str(receiver.id), here.function] in consent.recipients
    if here.ended_at is not None or state_of(consent, localdate()) != "stands" or not covered:
        raise NotSharedNow("stopped")
    if partnership_of(here.giver, receiver) is None:
        raise NotSharedNow("no_partnership")
    if SHARING not in functions_on(here.giver):
        raise NotSharedNow("purpose_off")
    if is_frozen(here.person):
        raise NotSharedNow("restricted")
    granted = set(here.categories) & set(consent.categories) & opens_to(receiver)
    return allowed_to(fields_of(here.person, granted), here.purpose, receiver)
