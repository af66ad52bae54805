"""A batch and an archive that somebody made up take no line of the log along."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.utils import timezone

from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.models import Archived, Batch, Event, Sealed


@pytest.mark.parametrize("table", ["audit_event", "audit_concerned"])
def test_a_made_up_archive_lets_no_young_line_go(either_database: str, table: str) -> None:
    organisation = open_organisation("Verzonnen", offices=[])
    address = f"{uuid.uuid4().hex}@verzonnen.example"
    clerk: Any = open_account(organisation, name="Robin", email=address, role="worker")[0]
    of = {"organisation": organisation}
    with walls.inside(organisation):
        line = record_read(clerk, "tests.read", (), about=[uuid.UUID(int=1)])
        long_ago = timezone.now() - timedelta(days=800)
        batch = Batch.objects.create(number=9, head="{}", key="x", signature="x", sealed_at=long_ago, **of)
        Sealed.objects.create(event_id=line.id, batch=batch, position=1, leaf=b"", **of)
        Archived.objects.create(first=9, until=9, file="x", fingerprint="x", **of)
        refused = pytest.raises(Error, match="only added")
        with refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table}")
        assert Event.objects.filter(id=line.id).exists()
