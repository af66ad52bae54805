"""Lines of over half a year ago go to a file that is kept for ten years; their checkpoints stay in the database.

A file is checked before a line leaves the database, and the database itself refuses to let go of anything else.
"""

import hashlib
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.chain.findings import Finding
from rotonde.web.audit.chain.verifying import verify
from rotonde.web.audit.domain.exporting import closing, lines_of, what_came
from rotonde.web.audit.domain.record import record_machine
from rotonde.web.audit.domain.sealing import public_key
from rotonde.web.audit.models import Archived, Batch

HOT = timedelta(days=184)
KEPT = timedelta(days=3653)
TABLES = (
    "DELETE FROM audit_concerned WHERE event_id IN (SELECT event_id FROM audit_sealed WHERE batch_id = %s)",
    "DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_sealed WHERE batch_id = %s)",
    "DELETE FROM audit_sealed WHERE batch_id = %s",
)


class NotWhole(RuntimeError):
    """The lines aren't what was sealed, so none of them leaves the database; `findings` say where."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("The log isn't whole: nothing was archived.")
        self.findings = findings


def archive(organisation: Organisation, folder: Path, now: datetime | None = None) -> Archived | None:
    """Bring every batch sealed over half a year ago to one file, and give what was archived; None where there is none.

    Raises NotWhole where the lines were tampered with, and OSError where the file can't be written.
    """
    long_ago = (now or timezone.now()) - HOT
    with inside(organisation), transaction.atomic():
        Organisation.objects.select_for_update(no_key=True).get(id=organisation.id)
        before = Archived.objects.filter(organisation=organisation).order_by("until").last()
        batches = list(
            Batch.objects.filter(
                organisation=organisation, number__gt=before.until if before else 0, sealed_at__lt=long_ago
            ).order_by("number")
        )
        if not batches:
            return None
        first, until = batches[0].number, batches[-1].number
        file = folder / f"{organisation.id}-{first}-{until}.ndjson"
        fingerprint = _write(file, organisation, batches)
        kept = Archived.objects.create(
            organisation=organisation, first=first, until=until, file=file.name, fingerprint=fingerprint
        )
        record_machine(organisation, "audit.archived", kept)
        _let_go(batches)
        return kept


def erase_expired_archives(organisation: Organisation, folder: Path, now: datetime | None = None) -> list[str]:
    """Erase the files whose newest line is over ten years old; the checkpoints of their batches stay."""
    long_ago, erased = (now or timezone.now()) - KEPT, []
    with inside(organisation), transaction.atomic():
        for one in Archived.objects.filter(organisation=organisation).order_by("first"):
            last = Batch.objects.get(organisation=organisation, number=one.until)
            if last.sealed_at < long_ago and (folder / one.file).exists():
                record_machine(organisation, "audit.archive_erased", one)
                (folder / one.file).unlink()
                erased.append(one.file)
    return erased


def _write(file: Path, organisation: Organisation, batches: list[Batch]) -> str:
    """Write the file and read it back; what can't be checked is taken away again."""
    digest = hashlib.sha256()
    with file.open("xb") as kept:
        for line in _lines(organisation, batches):
            digest.update(line)
            kept.write(line)
        kept.flush()
        os.fsync(kept.fileno())
    with file.open("rb") as back:
        findings = verify(back, keys={public_key(), *(batch.key for batch in batches)}).findings
    if findings:
        file.unlink()
        raise NotWhole(findings)
    return digest.hexdigest()


def _lines(organisation: Organisation, batches: list[Batch]) -> Iterator[bytes]:
    for batch in batches:
        yield from lines_of(batch)
    yield closing({str(organisation.id): what_came(batches) | {"archives": []}}, 0)


def _let_go(batches: list[Batch]) -> None:
    with connection.cursor() as cursor:
        for batch in batches:
            number = Batch._meta.pk.get_db_prep_value(batch.pk, connection)  # noqa: SLF001 - Django's name for it
            for statement in TABLES:
                cursor.execute(statement, [number])
