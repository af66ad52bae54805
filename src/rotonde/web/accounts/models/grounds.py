"""What an organisation signed, so that a function of Rotonde may be on."""

import uuid

from django.db import models

from rotonde.web.accounts.models.organisations import Organisation
from rotonde.web.accounts.models.users import User


class Ground(models.Model):
    """A legal basis or a paper, as the organisation signed it: never rewritten, at most withdrawn.

    `of` is `basis:files` or `paper:dpia`. `says` is the norm that gives the task, or where the paper is kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="grounds")
    of = models.CharField(max_length=60)
    says = models.CharField(max_length=500)
    signed_by = models.CharField(max_length=200)
    signed_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.of} of {self.organisation_id}"
