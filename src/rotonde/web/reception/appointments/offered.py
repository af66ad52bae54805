"""The moments that are free, here and at partners who offer theirs. What fills the others isn't read."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from rotonde.web.accounts.domain.grounds import functions_on
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import visible
from rotonde.web.accounts.walls import crossing_to, current_organisation
from rotonde.web.people.consent.partners import partners_of
from rotonde.web.reception.appointments.access import RECEPTION
from rotonde.web.reception.models import Slot

MOST = 300


@dataclass(frozen=True)
class Offered:
    """A free moment, as whoever may book it sees it. `worker` is told within the organisation alone."""

    id: UUID
    owner: Organisation
    begins_at: datetime
    ends_at: datetime
    place: str
    worker: UUID | None = None
    worker_name: str = ""


def offered_here(user: User, since: datetime | None = None) -> list[Offered]:
    """The free moments of the own organisation, the soonest first, `MOST` of them."""
    slots = free_slots(user.organisation, since).filter(
        id__in=visible(user, "appointments.see_slot", Slot).values("id")
    )
    return [_seen(slot, user.organisation, is_ours=True) for slot in slots.select_related("series__worker")[:MOST]]


def offered_by_partners(user: User, since: datetime | None = None) -> list[Offered]:
    """The free moments that partners offer to partners, by partner; nothing else of theirs is read."""
    return [one for partner in offering_partners(user) for one in _of_partner(partner, since)]


def offering_partners(user: User) -> list[Organisation]:
    """The partners at whom this user may book: both work in a partnership, and both signed for the reception."""
    if RECEPTION not in user.functions_on:
        return []
    return [one for one in partners_of(user.organisation) if RECEPTION in functions_on(one)]


def _of_partner(partner: Organisation, since: datetime | None) -> Iterator[Offered]:
    with at(partner):
        slots: Sequence[Slot] = list(
            free_slots(partner, since).filter(series__for_partners=True).select_related("series")[:MOST]
        )
    for slot in slots:
        yield _seen(slot, partner, is_ours=False)


def free_slots(owner: Organisation, since: datetime | None = None) -> QuerySet[Any]:
    """The slots of an organisation that still begin, from a moment on, and have a place left; inside its walls."""
    taken = Count("bookings", filter=Q(bookings__is_held=True))
    slots = Slot.objects.filter(organisation=owner, withdrawn_at__isnull=True, begins_at__gt=timezone.now())
    if since:
        slots = slots.filter(begins_at__gte=since)
    free = slots.annotate(taken=taken).filter(taken__lt=F("series__places"))
    return free.order_by("begins_at", "id")


def at(owner: Organisation) -> AbstractContextManager[None]:
    """Be inside the organisation that owns a slot: here, or a partner's, whose agreement it is that it offers them."""
    return nullcontext() if current_organisation() == owner.id else crossing_to(owner)


def _seen(slot: Slot, owner: Organisation, *, is_ours: bool) -> Offered:
    series = slot.series
    worker = series.worker if is_ours else None
    return Offered(
        slot.id,
        owner,
        slot.begins_at,
        slot.ends_at,
        series.place,
        worker.id if worker else None,
        worker.name if worker else "",
    )
