"""Opening a file of another office of one's organisation when it can't wait, and what is said of it afterwards."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.models.files import Dossier


class Emergency(models.Model):
    """*Noodtoegang*: one worker reads one file, for a reason, for some hours. The sentence that tells why is sealed."""

    class Reason(models.TextChoices):
        DANGER = "danger"
        NOBODY_THERE = "nobody_there"
        DEADLINE = "deadline"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="emergencies")
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=20, choices=Reason)
    sealed = models.BinaryField()
    opened_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.reason} until {self.until:%Y-%m-%d %H:%M}"


class EmergencyReview(models.Model):
    """What the protection officer says of an emergency afterwards; written once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    emergency = models.OneToOneField(Emergency, models.CASCADE, related_name="review")
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    was_needed = models.BooleanField()
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return "needed" if self.was_needed else "not needed"
