"""An office offers moments, and takes back those that nobody booked. Nobody's diary is opened for it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.domain.once import made_once
from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.reception.appointments.moments import MINUTES, MOST_DAYS, Hours, moments
from rotonde.web.reception.models import Slot, SlotSeries

MOST_PLACES = 20
MOST_MOMENTS = 3000


class CannotOffer(ValueError):
    """These moments can't be offered; `code` says why and `field` where."""

    def __init__(self, code: str, field: str) -> None:
        super().__init__(code)
        self.code, self.field = code, field


class IsBooked(RuntimeError):
    """Somebody has this moment: first their appointment gets another one."""


@dataclass(frozen=True)
class Offer:
    """What an office offers, as somebody filled it in; `except_on` are days on which it isn't there."""

    weekdays: Collection[int]
    opens: time
    closes: time
    minutes: int
    first: date
    last: date
    place: str
    places: int = 1
    skips_holidays: bool = True
    for_partners: bool = False
    phone: str = ""
    bring: str = ""
    except_on: Collection[date] = ()
    worker: User | None = None

    @property
    def hours(self) -> Hours:
        """The hours of the week."""
        return Hours(self.weekdays, self.opens, self.closes, self.minutes, self.skips_holidays)


@transaction.atomic
def publish(user: User, office: Office, offer: Offer, id: UUID) -> SlotSeries:
    """Offer these moments, under a number that the form brought: sent twice, it is done once.

    Raises CannotOffer; SentDifferently where the number offered other ones before.
    """
    require(user, "appointments.publish", office)
    same = SlotSeries.objects.filter(id=id, organisation=user.organisation)
    told = (office.pk, offer.worker and offer.worker.pk, replace(offer, worker=None))
    return made_once(user, id, told, same.first, lambda: _publish(user, office, offer, id))


def _publish(user: User, office: Office, offer: Offer, id: UUID) -> SlotSeries:
    begin = _moments_of(offer)
    series = SlotSeries.objects.create(
        id=id,
        organisation=user.organisation,
        office=office,
        worker=offer.worker,
        weekdays=sorted(offer.weekdays),
        opens_at=offer.opens,
        closes_at=offer.closes,
        minutes=offer.minutes,
        places=offer.places,
        first_day=offer.first,
        last_day=offer.last,
        skips_holidays=offer.skips_holidays,
        for_partners=offer.for_partners,
        place=offer.place,
        phone=offer.phone,
        bring=offer.bring,
        published_by=user,
    )
    length = timedelta(minutes=offer.minutes)
    Slot.objects.bulk_create(
        Slot(organisation=user.organisation, office=office, series=series, begins_at=at, ends_at=at + length)
        for at in begin
    )
    record_write(user, "appointments.published", series)
    return series


def _moments_of(offer: Offer) -> Sequence[datetime]:
    _require(bool(offer.weekdays), "choose_weekdays", "weekdays")
    _require(offer.minutes in MINUTES, "choose_minutes", "minutes")
    _require(offer.opens < offer.closes, "closes_before_it_opens", "closes")
    _require(1 <= offer.places <= MOST_PLACES, "too_many_places", "places")
    _require(offer.first <= offer.last, "ends_before_it_begins", "last")
    _require(offer.last - offer.first <= timedelta(days=MOST_DAYS), "too_long", "last")
    _require(bool(offer.place), "say_where", "place")
    now = timezone.now()
    found = [at for at in moments(offer.hours, offer.first, offer.last, offer.except_on) if at > now]
    _require(bool(found), "no_moment_left", "weekdays")
    _require(len(found) <= MOST_MOMENTS, "too_long", "last")
    return found


def _require(holds: bool, code: str, field: str) -> None:
    if not holds:
        raise CannotOffer(code, field)


@transaction.atomic
def withdraw(user: User, slot: Slot) -> None:
    """Offer a moment no more; raises IsBooked. Done twice, it is done once."""
    require(user, "appointments.withdraw_slot", slot)
    locked = Slot.objects.select_for_update().get(id=slot.id)
    if locked.withdrawn_at is not None:
        return
    if locked.bookings.filter(is_held=True).exists():
        raise IsBooked
    locked.withdrawn_at = timezone.now()
    locked.save(update_fields=["withdrawn_at"])
    record_write(user, "appointments.withdrawn", locked)


@transaction.atomic
def withdraw_free_ones(user: User, series: SlotSeries) -> int:
    """Offer what is left of a series no more, apart from what somebody booked; gives how many moments went."""
    require(user, "appointments.manage_series", series)
    coming = Slot.objects.select_for_update().filter(
        series=series, withdrawn_at__isnull=True, begins_at__gt=timezone.now()
    )
    free = [slot.id for slot in coming.prefetch_related("bookings") if not any(b.is_held for b in slot.bookings.all())]
    gone = Slot.objects.filter(id__in=free).update(withdrawn_at=timezone.now())
    record_write(user, "appointments.withdrawn", series)
    return gone
