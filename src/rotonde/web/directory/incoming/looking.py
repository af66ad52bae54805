"""A file is looked through: every record is held against the directory, and nothing of it is kept yet."""

from collections.abc import Callable, Iterable, Iterator
from itertools import batched
from typing import Any
from uuid import UUID

from rotonde.web.directory.domain.reading import services
from rotonde.web.directory.hsds import records as hsds
from rotonde.web.directory.incoming.comparing import (
    NOBODY_TYPED,
    Document,
    differences,
    document_of,
    here_of,
    typed_of,
)
from rotonde.web.directory.incoming.doubles.features import plain
from rotonde.web.directory.incoming.doubles.proposing import Doubles, names_of_organisations
from rotonde.web.directory.incoming.files.brought import Brought, Told
from rotonde.web.directory.models import Bringing, BroughtRecord, Provider, SaidOfTwo, Service

AT_ONCE = 400
WITHOUT_IDS = {"sheet", "lpdc"}
"""The kinds of files that name organisations without an id."""
LIVE = ("active", "temporarily closed")
Records = Iterator[BroughtRecord]


def looked_through(bringing: Bringing, brought: Brought, told_of: Callable[[int], None] = lambda done: None) -> Records:
    """Give a row for every record of a file, and for what the file doesn't name though it says to be full."""
    one_with = dict(SaidOfTwo.objects.filter(are_one=True).values_list("brought", "here"))
    one_with |= _of_the_same_name(brought) if bringing.kind in WITHOUT_IDS else {}
    doubles, number = Doubles(), 0
    names = {str(one_with.get(one.record.id, one.record.id)): one.record.name for one in brought.organisations}
    names |= names_of_organisations(
        one.record.organization_id
        for one in brought.services
        if isinstance(one.record, hsds.Service) and one.record.organization_id
    )
    for some in batched([*brought.organisations, *brought.services], AT_ONCE):
        rows = list(_some(bringing, some, one_with))
        doubles.propose(rows, names)
        for one in rows:
            number += 1
            one.number = number
            yield one
        told_of(number)
    if bringing.is_full:
        for one in _gone(bringing, brought, one_with):
            number += 1
            one.number = number
            yield one


def row_of(bringing: Bringing, told: Told, id: UUID) -> BroughtRecord:
    """A row for a record, before it is compared; `id` is the record here that it is about."""
    document = document_of(told.record) | {"id": str(id)}
    return BroughtRecord(
        organisation_id=bringing.organisation_id,
        bringing=bringing,
        where=told.where[:200],
        kind=told.kind,
        record=id,
        name=told.record.name,
        told=document,
        says=sorted(told.says),
        notes=[one.as_json() for one in told.notes],
    )


def compare(row: BroughtRecord, kept: Service | Provider | None, typed: Any = NOBODY_TYPED) -> BroughtRecord:
    """Say of a row what keeping it would change, as things stand now."""
    row.here_at = kept.changed_at if kept else None
    if kept is None:
        row.finding, row.differences = BroughtRecord.Finding.NEW, []
    else:
        found = differences(here_of(kept), row.told, typed, row.says)
        row.finding = BroughtRecord.Finding.CHANGED if found else BroughtRecord.Finding.SAME
        row.differences = [one._asdict() for one in found]
    row.is_harmless = not row.doubles and all(one["is_proposed"] for one in row.differences)
    return row


def kept_of(kind: str, ids: Iterable[UUID]) -> dict[UUID, Service | Provider]:
    """The records here with these ids, read as `compare` needs them."""
    if kind == "service":
        return {one.id: one for one in services().filter(id__in=list(ids))}
    return {one.id: one for one in Provider.objects.prefetch_related("locations").filter(id__in=list(ids))}


def _some(bringing: Bringing, some: tuple[Told, ...], one_with: dict[UUID, UUID]) -> Records:
    rows = [row_of(bringing, told, one_with.get(told.record.id, told.record.id)) for told in some]
    for row in rows:
        _lead_to_organisation(row.told, one_with)
    for kind in ("organization", "service"):
        of_kind = [one for one in rows if one.kind == kind]
        kept = kept_of(kind, [one.record for one in of_kind])
        typed = typed_of(list(kept))
        for row in of_kind:
            yield compare(row, kept.get(row.record), typed.get(row.record, NOBODY_TYPED))


def _of_the_same_name(brought: Brought) -> dict[UUID, UUID]:
    """Organisations of a spreadsheet, which has no ids: one that is called just the same here is the same."""
    here = {plain(name): id for id, name in Provider.objects.order_by("-id").values_list("id", "name")}
    named = {one.record.id: plain(one.record.name) for one in brought.organisations}
    return {id: here[name] for id, name in named.items() if name in here}


def _lead_to_organisation(told: Document, one_with: dict[UUID, UUID]) -> None:
    if (id := told.get("organization_id")) and (here := one_with.get(UUID(id))):
        told["organization_id"] = str(here)


def _gone(bringing: Bringing, brought: Brought, one_with: dict[UUID, UUID]) -> Records:
    """Services of the organisations in the file that the file doesn't name: perhaps they are no more."""
    named = {one_with.get(one.record.id, one.record.id) for one in brought.services}
    theirs = {one_with.get(one.record.id, one.record.id) for one in brought.organisations}
    for kept in Service.objects.filter(provider__in=theirs, status__in=LIVE).order_by("id"):
        if kept.id not in named:
            yield BroughtRecord(
                organisation_id=bringing.organisation_id,
                bringing=bringing,
                where="",
                kind="service",
                record=kept.id,
                name=kept.name,
                told={"id": str(kept.id), "status": "inactive"},
                finding=BroughtRecord.Finding.GONE,
                differences=[
                    {"field": "status", "before": kept.status, "after": "inactive", "is_proposed": False}
                    | {"typed_here": False}
                ],
                here_at=kept.changed_at,
            )
