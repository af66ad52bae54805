"""Signing what a function of Rotonde rests on, withdrawing it, and what is on because of it."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from rotonde.web.accounts.functions import everything_to_sign, functions, on_with
from rotonde.web.accounts.models import Ground, Organisation, User


class CannotSign(ValueError):
    """What was to be signed isn't there, or doesn't say what it rests on; `reason` names a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def live_grounds(organisation: Organisation, day: date | None = None) -> list[Ground]:
    """Give the grounds of an organisation that count on a day, the newest of each first; today unless told."""
    on = day or localdate()
    return list(
        Ground.objects.filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=on),
            Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=on),
            organisation=organisation,
            signed_on__lte=on,
        ).order_by("of", "-signed_on", "-recorded_at")
    )


def functions_on(organisation: Organisation, day: date | None = None) -> frozenset[str]:
    """Give the functions that are on for an organisation. In a made-up one nobody is real, and all of them are."""
    if organisation.is_made_up:
        return frozenset(functions())
    return on_with(ground.of for ground in live_grounds(organisation, day))


@transaction.atomic
def sign(
    organisation: Organisation,
    of: str,
    *,
    says: str,
    signed_by: str,
    signed_on: date,
    ends_on: date | None = None,
    recorded_by: User | None = None,
) -> Ground:
    """Keep that an organisation signed a ground. Raises CannotSign with the name of a sentence."""
    if of not in everything_to_sign():
        raise CannotSign("no_such_ground")
    if not says.strip() or not signed_by.strip():
        raise CannotSign("ground_says_nothing")
    if signed_on > localdate():
        raise CannotSign("signed_in_future")
    if ends_on is not None and ends_on < signed_on:
        raise CannotSign("ends_before_signed")
    return Ground.objects.create(
        organisation=organisation,
        of=of,
        says=says.strip()[:500],
        signed_by=signed_by.strip()[:200],
        signed_on=signed_on,
        ends_on=ends_on,
        recorded_by=recorded_by,
    )


@transaction.atomic
def withdraw(ground: Ground) -> None:
    """Let a ground count no longer, from today; what rested on it is off at the next request."""
    Ground.objects.filter(pk=ground.pk, withdrawn_on__isnull=True).update(withdrawn_on=localdate())
