"""Forms that were sent once, so that sending them again does nothing twice."""

import uuid

from django.db import models

from rotonde.web.accounts.models.organisations import Organisation
from rotonde.web.accounts.models.users import User


class PostedForm(models.Model):
    """That a user sent a form: the key the form carried, a digest of what was typed, and what came of it.

    It says nothing of a client: `told` is a keyed digest and `made` the number of a record. Kept for two days.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    key = models.UUIDField()
    told = models.BinaryField(max_length=32)
    made = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "key"), name="one_effect_a_form"),)

    def __str__(self) -> str:
        return str(self.key)
