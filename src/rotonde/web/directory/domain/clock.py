"""The moments of change: each later than all before it, in the order in which readers come to see them."""

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from rotonde.web.directory.models import Pulse

EVER = datetime(1970, 1, 1, tzinfo=UTC)
SOONEST = timedelta(microseconds=1)


def wait_for_others() -> Pulse:
    """Hold the pulse until this transaction ends: what is read from now on, nobody else changes meanwhile.

    Every verb that changes records comes here before it reads or locks any of them. So changes wait for each other in
    one place, and never in a circle.
    """
    return Pulse.objects.select_for_update().get_or_create(id=1, defaults={"last_change": EVER})[0]


def next_moment() -> datetime:
    """Give a moment later than every change before, and hold the pulse until this transaction ends.

    Who asks for what changed since a moment must never miss a change that was made before it and seen after it.
    """
    pulse = wait_for_others()
    pulse.last_change = max(timezone.now(), pulse.last_change + SOONEST)
    pulse.save(update_fields=["last_change"])
    return pulse.last_change


def last_change() -> datetime:
    """Give the moment of the last change; the beginning of time where there was none."""
    return Pulse.objects.filter(id=1).values_list("last_change", flat=True).first() or EVER
