"""What changed, and the pulse of the directory: when it changed last."""

import uuid

from django.db import models


class Change(models.Model):
    """One field of one record, before and after, as JSON; by a role, never by a name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    record = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=30)
    at = models.DateTimeField(db_index=True)
    action = models.CharField(max_length=20)
    field = models.CharField(max_length=60)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    by_role = models.CharField(max_length=30)

    def __str__(self) -> str:
        return f"{self.kind} {self.field}"


class Pulse(models.Model):
    """The only row: every change waits for it, so that moments of change are in the order in which they are seen."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    last_change = models.DateTimeField()

    def __str__(self) -> str:
        return self.last_change.isoformat()
