"""Only what somebody chose is kept, each record whole or not at all; what changed here meanwhile is shown again."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from rotonde.web.directory.domain.clock import wait_for_others
from rotonde.web.directory.domain.keeping import NamesNobody, keep_provider, keep_service
from rotonde.web.directory.hsds.records import Organization
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.incoming.comparing import BY_IMPORT, NOBODY_TYPED, here_of, merged, typed_of
from rotonde.web.directory.incoming.files.faults import Fault
from rotonde.web.directory.incoming.looking import compare, kept_of
from rotonde.web.directory.models import Bringing, BroughtRecord, Location, Provider, Service

ALL = None
Fields = set[str] | None
"""The fields that were chosen of a record; `ALL` of a new one."""


@transaction.atomic
def keep_chosen(bringing: Bringing, chosen: Mapping[int, Fields]) -> int:
    """Keep the chosen fields of these rows, by number, in one transaction; give how many were kept.

    A row whose record changed here since it was shown isn't kept: it is compared anew and stays to be chosen.
    """
    wait_for_others()
    rows = bringing.records.select_for_update().filter(id__in=chosen, is_done=False).order_by("number")
    return sum(_keep(row, chosen[row.id]) for row in rows)


def proposed(row: BroughtRecord) -> Fields:
    """What may be kept of a harmless row without another look."""
    if row.finding == BroughtRecord.Finding.NEW:
        return ALL
    return {one["field"] for one in row.differences if one["is_proposed"]}


def _keep(row: BroughtRecord, fields: Fields) -> int:
    kept = kept_of(row.kind, [row.record]).get(row.record)
    if (kept.changed_at if kept else None) != row.here_at:
        _show_again(row, kept)
        return 0
    if kept is not None and not fields:
        return 0
    try:
        with transaction.atomic():
            _keep_record(row, kept, fields)
    except NamesNobody:
        row.notes = [*row.notes, Fault("not_kept", row.where).as_json()]
        row.save(update_fields=["notes"])
        return 0
    row.is_done = True
    row.save(update_fields=["is_done"])
    return 1


def _keep_record(row: BroughtRecord, kept: Service | Provider | None, fields: Fields) -> None:
    document = row.told if kept is None else merged(here_of(kept), row.told, fields or set(), row.says)
    if row.kind == "organization":
        keep_provider(Organization.model_validate(document), BY_IMPORT)
        return
    told = Told.model_validate(document)
    _keep_new_organisation(row.bringing, told.organization_id)
    if kept is None:
        told = _at_known_places(told)
    keep_service(told, BY_IMPORT)


def _keep_new_organisation(bringing: Bringing, id: UUID | None) -> None:
    """A service that is new brings its organisation along, where that isn't here yet."""
    if id is None or Provider.objects.filter(id=id).exists():
        return
    row = bringing.records.filter(kind="organization", record=id, is_done=False).first()
    if row is not None:
        keep_provider(Organization.model_validate(row.told), BY_IMPORT)
        bringing.records.filter(id=row.id).update(is_done=True)


def _at_known_places(told: Told) -> Told:
    """A new service leaves places that are here already as they are."""
    ids = [at.location.id for at in told.service_at_locations if at.location]
    known = set(Location.objects.filter(id__in=ids).values_list("id", flat=True))
    at_locations = [
        at.model_copy(update={"location": None, "location_id": at.location.id})
        if at.location and at.location.id in known
        else at
        for at in told.service_at_locations
    ]
    return told.model_copy(update={"service_at_locations": at_locations})


def _show_again(row: BroughtRecord, kept: Any) -> None:
    typed = typed_of([row.record]).get(row.record, NOBODY_TYPED)
    if row.finding != BroughtRecord.Finding.GONE:
        compare(row, kept, typed)
    row.here_at = kept.changed_at if kept else None
    row.came_back, row.is_harmless = True, False
    row.is_done = row.finding == BroughtRecord.Finding.SAME
    row.save()
