"""That somebody came in, called or was met."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Office, Organisation
from rotonde.web.people.models import Person


class Contact(models.Model):
    """That somebody was heard: where, with whom, and what they asked in their own words, sealed. Nothing is obligatory.

    `person` is empty for who gave no name; then the words are sealed with the organisation's key, else with the
    person's own. `place`, `brought_by` and `proactivity` are ids of `places.yaml`; empty is not asked. Who waits has
    `waits_since`, until somebody called them or they are gone. `version` goes up with every change.
    """

    class Interpreter(models.TextChoices):
        YES = "yes"
        NO = "no"
        REFUSED = "refused"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="contacts")
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    came_at = models.DateTimeField(default=timezone.now)
    place = models.CharField(max_length=20, blank=True)
    brought_by = models.CharField(max_length=20, blank=True)
    interpreter = models.CharField(max_length=10, choices=Interpreter, blank=True)
    language = models.CharField(max_length=3, blank=True)
    proactivity = models.CharField(max_length=20, blank=True)
    is_urgent = models.BooleanField(default=False)
    sealed = models.BinaryField(null=True)
    waits_since = models.DateTimeField(null=True)
    called_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    called_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = (models.Index(fields=("office", "came_at"), name="contacts_of_an_office"),)

    def __str__(self) -> str:
        return str(self.pk)
