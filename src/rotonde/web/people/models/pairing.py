"""That an expert by experience goes along with a household, because the client agreed."""

import uuid
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.models.files import Dossier


class Pairings(models.QuerySet["Pairing"]):
    """Pairings, of which few count on a day."""

    def counting_on(self, day: date) -> "Pairings":
        """Those to which the client agreed by that day, and that aren't over or ended."""
        return self.filter(agreed_on__lte=day, until__gte=day, ended_at__isnull=True)


class Pairing(models.Model):
    """An expert by experience reads the file of a household, from the day the client agreed until a last day.

    Without `agreed_on` it is a plan, and opens nothing. `recorded_by` wrote down that the client agreed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="pairings")
    expert = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    until = models.DateField()
    made_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    objects = Pairings.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("dossier", "expert"),
                condition=models.Q(ended_at__isnull=True),
                name="one_open_pairing_of_an_expert",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


def pairings_of(expert: Any) -> Pairings:
    """Give the pairings of this user that count today."""
    return Pairing.objects.counting_on(localdate()).filter(expert=expert.id)
