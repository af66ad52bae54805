"""Which organisations work together, since when, and who acts under whose mandate. Nothing of a person stands here."""

import uuid

from django.db import models

from rotonde.web.accounts.models.organisations import Organisation
from rotonde.web.accounts.sealing import new_wrapped_key


class Partnership(models.Model):
    """Organisations that help people together, such as a *geïntegreerd breed onthaal*, under a written agreement."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200, unique=True)
    agreement = models.CharField(max_length=300)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    wrapped_key = models.BinaryField(default=new_wrapped_key)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """That an organisation is a partner, from a day until another; of a DMW, under whose mandate it acts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    begins_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    mandated_by = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    mandate = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "organisation", "begins_on"], name="one_membership_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} in {self.partnership_id}"
