"""Files of clients, uploads and their columns. What says something of a person is sealed."""

import uuid

from django.conf import settings
from django.db import models

from rotonde.web.accounts.models import Office, Organisation


class Dossier(models.Model):
    """The file of one household: its number, who is in it, and what is known of it, all sealed.

    `version` goes up by one with every change; who writes says which version was read.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    office = models.ForeignKey(Office, on_delete=models.PROTECT)
    number_index = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "number_index"), name="one_file_a_number"),)

    def __str__(self) -> str:
        return str(self.pk)


class Upload(models.Model):
    """A file that was brought in: its content sealed until it expires, its fingerprint afterwards."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    office = models.ForeignKey(Office, on_delete=models.PROTECT)
    brought_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    brought_at = models.DateTimeField(auto_now_add=True)
    size = models.PositiveBigIntegerField()
    fingerprint = models.BinaryField(max_length=32)
    sealed_name = models.BinaryField()
    sealed_content = models.BinaryField(null=True)
    expires_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.pk)


class RememberedColumns(models.Model):
    """What the columns of a sort of export mean, as somebody of the organisation said before."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    headings_index = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("organisation", "headings_index"), name="one_meaning_a_sort_of_export"),
        )

    def __str__(self) -> str:
        return str(self.pk)
