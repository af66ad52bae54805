"""One line of the log. It names nobody but the worker: what was read stands in it as a number without a meaning."""

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Organisation, User


class OnlyAdded(RuntimeError):
    """Somebody tried to change or take away a line of the log."""


class Lines(models.QuerySet["Event"]):
    """Lines of the log: to be read, never changed."""

    def update(self, **values: Any) -> int:
        raise OnlyAdded

    def delete(self) -> tuple[int, dict[str, int]]:
        raise OnlyAdded


class Event(models.Model):
    """Who did what, to which record or to how many, and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(default=timezone.now, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    actor = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=100)
    kind = models.CharField(max_length=60, blank=True)
    record = models.CharField(max_length=60, blank=True)
    count = models.PositiveIntegerField(default=1)

    objects = Lines.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["organisation", "-at"], name="log_by_day"),
            models.Index(fields=["organisation", "kind", "record"], name="log_of_a_record"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.action}"

    def save(self, **how: Any) -> None:
        if not self._state.adding:
            raise OnlyAdded
        super().save(**how)

    def delete(self, using: Any = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        raise OnlyAdded
