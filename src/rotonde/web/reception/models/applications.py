"""That somebody asked for something at the reception, as a legal act."""

import uuid

from django.conf import settings
from django.db import models

from rotonde.web.accounts.models import Office, Organisation
from rotonde.web.reception.models.contacts import Contact


class ReceptionApplication(models.Model):
    """*Dit is een aanvraag*, made from a contact: what was asked, by whom, and who handles it, sealed; never changed.

    `number` counts those of an organisation in a year. `hand_over_by` is the last day on which it is to be with who
    handles it, where that is somebody else and the term is known; `handed_over_at` when it was handed over.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="applications")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    sealed = models.BinaryField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    is_passed_on = models.BooleanField(default=False)
    hand_over_by = models.DateField(null=True)
    handed_over_at = models.DateTimeField(null=True)
    handed_over_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "year", "number"), name="one_reception_application_a_number"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)
