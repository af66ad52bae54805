"""What the care of the directory keeps beside its records: what may be wrong, and who is asked to look after it."""

import uuid

from django.db import models

from rotonde.web.accounts.models import Organisation
from rotonde.web.directory.models.records import Service


class Remark(models.Model):
    """That something about a service may be wrong. Who said so is never kept; `told_on` is a day, no moment."""

    class About(models.TextChoices):
        HOURS = "hours"
        PHONE = "phone"
        ADDRESS = "address"
        PRICE = "price"
        GONE = "gone"
        FULL = "full"
        OTHER = "other"

    class Answer(models.TextChoices):
        WAITS = ""
        MENDED = "mended"
        RIGHT = "right"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="remarks")
    about = models.CharField(max_length=10, choices=About.choices)
    text = models.CharField(max_length=300, blank=True)
    told_on = models.DateField(db_index=True)
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    answered_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.about} of {self.service_id}"


class Handover(models.Model):
    """That another organisation is asked to look after a service; gone once it answered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.OneToOneField(Service, models.CASCADE, related_name="handover")
    wanted = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    asked_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.service_id} to {self.wanted_id}"
