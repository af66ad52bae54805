"""What a record of a file would change here, field by field, and which of that may be proposed.

A field that somebody changed here after the day of the file, or of which the file tells no day, is never proposed; nor
is a name, or a field that the file would empty.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from rotonde.web.directory.domain.reading import provider_document, service_document
from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.models import Change, Provider
from rotonde.web.directory.models import Service as KeptService

BY_IMPORT = "import"
NEVER_PROPOSED = {"name"}
"""What something is called is for people: a list has its own ways to write it."""
NOT_COMPARED = {"id", "last_modified", "organization", "metadata"}
Document = dict[str, Any]


class Difference(NamedTuple):
    """One field, as it is here and as the file has it. `is_proposed`: it may be ticked beforehand."""

    field: str
    before: Any
    after: Any
    typed_here: bool
    is_proposed: bool


class Typed(NamedTuple):
    """When somebody changed the fields of a record here by hand, and when they made it."""

    fields: Mapping[str, datetime]
    made: datetime | None


NOBODY_TYPED = Typed({}, None)


def document_of(record: Service | Organization) -> Document:
    """Give a record as JSON that reads back: with the ids of what it only names."""
    told = record.bare()
    if isinstance(record, Service):
        told |= {"organization_id": str(record.organization_id)} if record.organization_id else {}
        for at, one in zip(record.service_at_locations, told.get("service_at_locations", []), strict=False):
            if at.location is None and at.location_id is not None:
                one["location_id"] = str(at.location_id)
    return told


def here_of(kept: KeptService | Provider) -> Document:
    """Give what stands here, in the same form."""
    if isinstance(kept, KeptService):
        told = service_document(kept)
        organization = {"organization_id": str(kept.provider_id)} if kept.provider_id else {}
        return {name: value for name, value in told.items() if name != "organization"} | organization
    return provider_document(kept)


def differences(here: Document, told: Document, typed: Typed, says: list[str]) -> list[Difference]:
    """Every field that differs, in the order of the names; of those that the file tells of, where it names them."""
    newer = _day(told.get("assured_date")), _day(here.get("assured_date"))
    is_newer = newer[0] is not None and (newer[1] is None or newer[0] > newer[1])
    told = _joined(here, told) if says else told
    found = []
    for name in sorted((set(says) or {*told, *here}) - NOT_COMPARED):
        before, after = here.get(name), told.get(name)
        if without_ids(before) != without_ids(after):
            by_hand = typed_here(typed, name, told)
            is_proposed = is_newer and not by_hand and bool(after) and name not in NEVER_PROPOSED
            found.append(Difference(name, before, after, by_hand, is_proposed))
    return found


def typed_here(typed: Typed, field: str, told: Document) -> bool:
    """Whether somebody typed this field here after the day that the file tells of, or the file tells of none."""
    at = typed.fields.get(field) or typed.made
    if at is None:
        return False
    day = _day(told.get("assured_date")) or _day(told.get("last_modified"))
    return day is None or at.date() >= day


def typed_of(records: list[Any]) -> dict[Any, Typed]:
    """What was typed here by hand of each of these records."""
    found: dict[Any, tuple[dict[str, datetime], list[datetime]]] = {}
    changes = Change.objects.filter(record__in=records).exclude(by_role=BY_IMPORT).order_by("at")
    for record, action, field, at in changes.values_list("record", "action", "field", "at"):
        fields, made = found.setdefault(record, ({}, []))
        if action == "create":
            made.append(at)
        else:
            fields[field] = at
    return {record: Typed(fields, made[-1] if made else None) for record, (fields, made) in found.items()}


def merged(here: Document, told: Document, fields: set[str], says: list[str]) -> Document:
    """What stands here with the chosen fields as the file has them."""
    told = {name: told[name] for name in fields if name in told}
    kept = {name: value for name, value in here.items() if name not in fields}
    return kept | (_joined(here, told) if says else told)


def without_ids(value: Any) -> Any:
    """The same without the ids of what it holds: a phone is the same phone under another id.

    >>> without_ids([{"id": "1", "number": "09"}])
    [{'number': '09'}]
    """
    if isinstance(value, dict):
        return {name: without_ids(one) for name, one in value.items() if name not in ("id", "organization_id")}
    return [without_ids(one) for one in value] if isinstance(value, list) else value


def _joined(here: Document, told: Document) -> Document:
    """Terms are added to those that are there: a file that names one kind of help takes no other away."""
    if not told.get("attributes"):
        return told
    named = {(one.get("link_type"), one.get("label")) for one in told["attributes"]}
    others = [one for one in here.get("attributes", []) if (one.get("link_type"), one.get("label")) not in named]
    return told | {"attributes": [*others, *told["attributes"]]}


def _day(text: Any) -> date | None:
    if not text:
        return None
    return datetime.fromisoformat(str(text)).astimezone(UTC).date() if "T" in str(text) else date.fromisoformat(text)
