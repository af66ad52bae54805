"""*Wil niet (nu)*: a choice that somebody makes, for a while; put, taken back, and read. No reason is asked."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements.models import Hold
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Dossier

PURPOSE = "entitlements.hold"
LONGEST = timedelta(days=366)


class Held(NamedTuple):
    """A right that somebody of a file doesn't want, through a day."""

    dossier: UUID
    right: str
    of: str
    until: date


@transaction.atomic
def hold(user: User, dossier: Dossier, right: str, of: str, until: date, today: date) -> Hold:
    """Keep a right of a file out of the list through a day, at most a year on; a second time moves the day."""
    require(user, "people.write_dossier", dossier)
    if not today <= until <= today + LONGEST:
        raise ValueError("a hold ends between today and a year from now")
    made, _ = Hold.objects.update_or_create(
        dossier=dossier,
        about_index=_index(dossier, right, of),
        defaults={
            "organisation": dossier.organisation,
            "sealed": seal_json(dossier.organisation, PURPOSE, [right, of]),
            "until": until,
            "set_by": user,
        },
    )
    record_write(user, "entitlements.held", [dossier])
    return made


@transaction.atomic
def take_back(user: User, dossier: Dossier, right: str, of: str) -> None:
    """Put a right of a file back on the list."""
    require(user, "people.write_dossier", dossier)
    if Hold.objects.filter(dossier=dossier, about_index=_index(dossier, right, of)).delete()[0]:
        record_write(user, "entitlements.taken_back", [dossier])


def held(dossiers: Sequence[Dossier] | QuerySet[Dossier], on: date) -> list[Held]:
    """What holds on a day, for files that the caller may read."""
    found = Hold.objects.filter(dossier__in=dossiers, until__gte=on).select_related("organisation")
    return [_held(one) for one in found]


def holds_over(holds: QuerySet[Hold], on: date) -> list[Held]:
    """Of some holds of files that the caller may read those that were over before a day."""
    return [_held(one) for one in holds.filter(until__lt=on).select_related("organisation")]


def _held(one: Hold) -> Held:
    right, of = unseal_json(one.organisation, PURPOSE, bytes(one.sealed))
    return Held(one.dossier_id, right, of, one.until)


def _index(dossier: Dossier, right: str, of: str) -> bytes:
    return blind_index(dossier.organisation, PURPOSE, f"{dossier.id} {right} {of}")
