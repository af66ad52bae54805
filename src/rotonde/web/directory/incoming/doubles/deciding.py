"""Somebody says whether two records are one: that is remembered, also for the next file."""

from uuid import UUID

from django.db import transaction

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.directory.incoming.comparing import NOBODY_TYPED, typed_of
from rotonde.web.directory.incoming.looking import compare, kept_of
from rotonde.web.directory.models import BroughtRecord, SaidOfTwo


@transaction.atomic
def say_of_two(user: User, row: BroughtRecord, here: UUID, *, are_one: bool) -> None:
    """Say whether a row is the record `here`; one that is, is then compared with it field by field."""
    require(user, "directory.bring_in")
    if str(here) not in [one["id"] for one in row.doubles]:
        return
    said, _ = SaidOfTwo.objects.update_or_create(
        brought=row.record, here=here, defaults={"are_one": are_one, "by_role": user.role}
    )
    record_write(user, "directory.said_of_two", said)
    if are_one:
        _lead_services_along(row, here)
        row.record, row.told, row.doubles = here, row.told | {"id": str(here)}, []
    else:
        row.doubles = [one for one in row.doubles if one["id"] != str(here)]
    row.may_be_double = bool(row.doubles)
    kept = kept_of(row.kind, [row.record]).get(row.record)
    compare(row, kept, typed_of([row.record]).get(row.record, NOBODY_TYPED))
    row.is_harmless = row.is_harmless and not are_one
    row.save()


def _lead_services_along(row: BroughtRecord, here: UUID) -> None:
    """The services of an organisation that turns out to be another one are its services."""
    if row.kind != "organization":
        return
    theirs = row.bringing.records.filter(kind="service", told__organization_id=str(row.record))
    for service in theirs:
        service.told = service.told | {"organization_id": str(here)}
        service.save(update_fields=["told"])
