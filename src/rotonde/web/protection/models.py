"""Rules of retention, what stops them, what remains of what was erased, and what people asked about their data."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.models import Person


class RetentionRule(models.Model):
    """How long a category is kept, counted from what, and on which basis. Counts once a second person signed it.

    A rule is never changed: another one takes its place, and `ended_at` says when.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    category = models.CharField(max_length=40)
    months = models.PositiveSmallIntegerField()
    counted_from = models.CharField(max_length=20)
    basis = models.CharField(max_length=300)
    source = models.CharField(max_length=300)
    filled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    filled_at = models.DateTimeField(auto_now_add=True)
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.category}: {self.months} months"


class LegalHold(models.Model):
    """That what is kept of a person may not be erased, why, and until which day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    sealed_reason = models.BinaryField()
    until = models.DateField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField(auto_now_add=True)
    lifted_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.pk)


class Tombstone(models.Model):
    """That something of a person was erased: what sort, when, by which rule, and how many rows. Nothing of a person.

    `subject` is the number that the record had; it means nothing any more, and by it the same is erased again where a
    backup brings it back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    subject = models.UUIDField()
    sort = models.CharField(max_length=20)
    rule = models.UUIDField(null=True)
    at = models.DateTimeField()
    count = models.PositiveIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "subject"), name="one_tombstone_a_subject"),)

    def __str__(self) -> str:
        return f"{self.sort} {self.at:%Y-%m-%d}"


class Request(models.Model):
    """What somebody asked about their data. A person decides; a decision is owed by `due_on`.

    `sealed` holds what was asked, `sealed_decision` why it was decided so.
    """

    class Kind(models.TextChoices):
        """What can be asked; which article it is stands in `articles.yaml`."""

        ACCESS = "access"
        RECTIFY = "rectify"
        RESTRICT = "restrict"
        OBJECT = "object"
        NOT_SCREENED = "not_screened"

    class State(models.TextChoices):
        """Whether a person has decided."""

        OPEN = "open"
        GRANTED = "granted"
        DECLINED = "declined"
        ENDED = "ended"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="requests")
    kind = models.CharField(max_length=20, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    asked_on = models.DateField()
    due_on = models.DateField()
    sealed = models.BinaryField()
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    taken_at = models.DateTimeField(auto_now_add=True)
    sealed_decision = models.BinaryField(null=True)
    decided_by: Any = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.pk)
