"""Lines of the log. They name nobody but the worker: what was read stands in them as a number without a meaning."""

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Organisation, User


class OnlyAdded(RuntimeError):
    """Somebody tried to change or take away a line of the log."""


class Lines(models.QuerySet[Any]):
    """Lines of the log: to be read, never changed."""

    def update(self, **values: Any) -> int:
        raise OnlyAdded

    def delete(self) -> tuple[int, dict[str, int]]:
        raise OnlyAdded


class OnlyGrows(models.Model):
    """Rows that are added, and never changed or taken away."""

    objects = Lines.as_manager()

    class Meta:
        abstract = True

    def save(self, **how: Any) -> None:
        if not self._state.adding:
            raise OnlyAdded
        super().save(**how)

    def delete(self, using: Any = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        raise OnlyAdded


class Event(OnlyGrows):
    """Who did what, to which record or to how many, when, what for and on which basis.

    `function` is the role in which it was done; `by_organisation` stands only where somebody of another organisation
    looked through a share. `session` is a pseudonym, `fields` are names and never values.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(default=timezone.now, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    actor = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=100)
    kind = models.CharField(max_length=60, blank=True)
    record = models.CharField(max_length=60, blank=True)
    count = models.PositiveIntegerField(default=1)
    function = models.CharField(max_length=30, blank=True)
    by_organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+", db_index=False)
    purpose = models.CharField(max_length=100, blank=True)
    basis = models.CharField(max_length=100, blank=True)
    session = models.CharField(max_length=16, blank=True)
    fields = models.JSONField(default=list)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["organisation", "-at"], name="log_by_day"),
            models.Index(fields=["organisation", "kind", "record"], name="log_of_a_record"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.action}"


class Concerned(OnlyGrows):
    """That a line tells something of a person or, for everybody in it, of a file; by number."""

    pk = models.CompositePrimaryKey("event_id", "subject")
    event = models.ForeignKey(Event, models.PROTECT, related_name="concerned", db_index=False)
    subject = models.UUIDField(editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)

    class Meta:
        indexes = [models.Index(fields=["subject", "event"], name="log_about_whom")]

    def __str__(self) -> str:
        return f"{self.event_id} about {self.subject}"


class Batch(OnlyGrows):
    """Lines of one organisation that were sealed together; `head` is what was signed, as it was written."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    head = models.TextField()
    key = models.CharField(max_length=64)
    signature = models.CharField(max_length=128)
    sealed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "number"], name="one_batch_a_number")]

    def __str__(self) -> str:
        return f"batch {self.number}"


class Sealed(OnlyGrows):
    """That a line stands in a batch, at which place, with which fingerprint. What isn't here is not sealed yet."""

    event_id = models.UUIDField(primary_key=True, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="lines", db_index=False)
    position = models.PositiveIntegerField()
    leaf = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "position"], name="one_line_a_place")]

    def __str__(self) -> str:
        return f"{self.event_id} in {self.batch_id}"


class Archived(OnlyGrows):
    """That the lines of batches, from one number until another, went to a file, and the fingerprint of that file."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    first = models.PositiveIntegerField()
    until = models.PositiveIntegerField()
    file = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return f"batches {self.first} to {self.until}"


class Oddity(models.Model):
    """Something in the log of one week that the protection officer looks at: a reason to look, never a judgement.

    Without an actor it was somebody of another organisation. `told` holds the figures of its explanation, `lines` the
    numbers of the lines; what the officer noted is sealed.
    """

    class State(models.TextChoices):
        OPEN = "open"
        FINE = "fine"
        FURTHER = "further"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    week = models.DateField()
    rule = models.CharField(max_length=30)
    actor = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    subject = models.CharField(max_length=60, blank=True)
    told = models.JSONField(default=dict)
    lines = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    sealed_note = models.BinaryField(null=True)
    looked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    looked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "week", "rule", "actor", "subject"], name="one_oddity_a_week"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} in the week of {self.week}"
