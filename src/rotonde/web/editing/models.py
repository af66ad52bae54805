"""Values put forward, what was published, and what was worked out about them.

They are of the installation, not of an organisation: an amount of the law is the same for everybody (ADR 0030). Nothing
here says anything of a client.
"""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rotonde.rights.published_values import PublishedValue
from rotonde.rights.values_files import value_from_json


class Proposal(models.Model):
    """A value that an editor puts forward, or a publication to be taken back; somebody else judges it."""

    class State(models.TextChoices):
        WAITING = "waiting"
        PUBLISHED = "published"
        REJECTED = "rejected"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    value = models.JSONField()
    takes_back = models.ForeignKey("Publication", models.PROTECT, null=True, related_name="proposals_against")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    put_forward_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    put_forward_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ["put_forward_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=("published", "rejected"))
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("put_forward_by"))),
                name="four_eyes",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def told(self) -> PublishedValue:
        """The value as the rights know it."""
        return value_from_json(self.value, f"proposal {self.pk}")


class Publication(models.Model):
    """One step in the ledger of published values: a value that counts from now on, or an earlier one taken back.

    `before` is the row that was in force on the first day of the value; `catalogue` is the hash of all rights after it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField(unique=True)
    at = models.DateTimeField(default=timezone.now)
    proposal = models.OneToOneField(Proposal, models.PROTECT)
    takes_back = models.OneToOneField("self", models.PROTECT, null=True, related_name="taken_back_by")
    value = models.JSONField()
    before = models.JSONField(null=True)
    catalogue = models.CharField(max_length=64)

    class Meta:
        ordering = ["-number"]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def told(self) -> PublishedValue:
        """The value as the rights know it."""
        return value_from_json(self.value, f"publication {self.number}")


class Reckoning(models.Model):
    """Something worked out in the background, with how far it is; the same key is worked out once."""

    class State(models.TextChoices):
        WAITING = "waiting"
        BUSY = "busy"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=200, unique=True)
    proposal = models.ForeignKey(Proposal, models.CASCADE, null=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField(default=timezone.now)
    beat_at = models.DateTimeField(default=timezone.now)
    result: Any = models.JSONField(null=True)

    def __str__(self) -> str:
        return self.key
