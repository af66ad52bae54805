"""Which fields of a record changed: kept as JSON before and after, by a role."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from rotonde.web.directory.models import Change


def note_changes(
    record: UUID, kind: str, before: Mapping[str, Any] | None, after: Mapping[str, Any], at: datetime, by_role: str
) -> None:
    """Keep every field that differs; of a record that is new, that it was made."""
    if before is None:
        Change.objects.create(record=record, kind=kind, at=at, action="create", field="*", by_role=by_role)
        return
    Change.objects.bulk_create(
        Change(
            record=record,
            kind=kind,
            at=at,
            action="update",
            field=field,
            before=_as_text(before.get(field)),
            after=_as_text(after.get(field)),
            by_role=by_role,
        )
        for field in sorted({*before, *after})
        if before.get(field) != after.get(field)
    )


def forget_fields(record: UUID, fields: Iterable[str]) -> None:
    """Erase what these fields of a record ever held from its history: what has become secret stands nowhere."""
    Change.objects.filter(record=record, field__in=list(fields)).delete()


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
