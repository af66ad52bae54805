"""One human as one organisation knows them."""

import uuid

from django.db import models

from rotonde.web.accounts.models import Office, Organisation
from rotonde.web.accounts.sealing import new_wrapped_key
from rotonde.web.people.models.files import Dossier


class Person(models.Model):
    """One human as one organisation knows them, with a data key of their own, whose loss erases what it sealed.

    `member` is what the person's file calls them; their name and facts stand there. What only this record knows (how
    to reach them and where not to, their language, their national number) is sealed here with the person's own key.
    `is_restricted`: what is kept of them may not be used for now; `is_screened`: no machine looks through their file
    unasked where this is false; `help_ended_on`: the last day of help to them, from which their retention may count.
    A person without a file came in and was heard; their name is sealed here as well.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, models.CASCADE, null=True, related_name="persons")
    member = models.CharField(max_length=40, blank=True)
    wrapped_key = models.BinaryField(default=new_wrapped_key)
    sealed = models.BinaryField(null=True)
    insz_index = models.BinaryField(max_length=32, null=True)
    is_restricted = models.BooleanField(default=False)
    is_screened = models.BooleanField(default=True)
    help_ended_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("dossier", "member"), name="one_person_a_member"),)

    def __str__(self) -> str:
        return str(self.pk)
