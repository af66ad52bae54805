"""What somebody brings in: a file while it is looked through, and its records with what each would change.

That is gone after a day; what somebody said of two records stays.
"""

import uuid

from django.db import models

from rotonde.web.accounts.models import Organisation, User


class Bringing(models.Model):
    """One file that one user brought, until they have chosen, and for 24 hours at most."""

    class State(models.TextChoices):
        COLUMNS = "columns"
        WAITING = "waiting"
        READING = "reading"
        READY = "ready"
        KEEPING = "keeping"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    brought_by = models.ForeignKey(User, models.CASCADE, related_name="+")
    brought_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    beat_at = models.DateTimeField(null=True)
    kind = models.CharField(max_length=20)
    is_full = models.BooleanField(default=False)
    sealed_content = models.BinaryField(null=True)
    columns = models.JSONField(default=dict)
    done = models.PositiveIntegerField(default=0)
    every = models.PositiveIntegerField(default=0)
    trouble = models.JSONField(default=list)
    troubles = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.id)


class BroughtRecord(models.Model):
    """A record of a file: what it says, which record here it is about, and what keeping it would change.

    `says` are the fields that the file tells of: a list of some fields says nothing of the others. Empty means all.
    `here_at` is when the record here had changed last as the differences were found; if it changed since, the record is
    compared anew before anything is kept.
    """

    class Finding(models.TextChoices):
        NEW = "new"
        CHANGED = "changed"
        GONE = "gone"
        SAME = "same"

    id = models.BigAutoField(primary_key=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    bringing = models.ForeignKey(Bringing, models.CASCADE, related_name="records")
    number = models.PositiveIntegerField()
    where = models.CharField(max_length=200)
    kind = models.CharField(max_length=12)
    record = models.UUIDField()
    name = models.CharField(max_length=300)
    told = models.JSONField()
    says = models.JSONField(default=list)
    finding = models.CharField(max_length=8, choices=Finding)
    differences = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    doubles = models.JSONField(default=list)
    may_be_double = models.BooleanField(default=False)
    here_at = models.DateTimeField(null=True)
    is_harmless = models.BooleanField(default=False)
    came_back = models.BooleanField(default=False)
    is_done = models.BooleanField(default=False)

    class Meta:
        ordering = ["number"]
        indexes = [models.Index(fields=["bringing", "is_done", "finding", "number"], name="brought_open")]

    def __str__(self) -> str:
        return self.name


class SaidOfTwo(models.Model):
    """Somebody said of two records whether they are one. `brought` is the record as a file names it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    brought = models.UUIDField(db_index=True)
    here = models.UUIDField()
    are_one = models.BooleanField()
    at = models.DateTimeField(auto_now=True)
    by_role = models.CharField(max_length=30)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["brought", "here"], name="said_of_two_once")]

    def __str__(self) -> str:
        return f"{self.brought} {'=' if self.are_one else '≠'} {self.here}"
