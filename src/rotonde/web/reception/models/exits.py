"""The exits besides an application: a signal about something structural, and a complaint about the service."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Office, Organisation
from rotonde.web.reception.models.contacts import Contact


class Signal(models.Model):
    """*Signaal*: a rule or service that works badly, for many. It names no client and hangs on no contact.

    The words are sealed with the organisation's key. `seen_at`: a coordinator took it up.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    given_at = models.DateTimeField(default=timezone.now)
    sealed = models.BinaryField()
    seen_at = models.DateTimeField(null=True)
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return str(self.pk)


class Complaint(models.Model):
    """*Klacht*: about how somebody was treated, written down because they want it so; sealed as its contact is.

    `number` counts those of an organisation in a year; `answer_by` is the day by which an answer must come, where the
    organisation is bound to one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="complaints")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    sealed = models.BinaryField()
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()
    answer_by = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("organisation", "year", "number"), name="one_complaint_a_number"),
        )

    def __str__(self) -> str:
        return str(self.pk)


class ComplaintPath(models.Model):
    """Who handles complaints about an organisation, how they are reached, and in how many days they must answer.

    It is filled in by a coordinator, with the norm or regulation that says so; without one nobody told us the term.
    """

    organisation = models.OneToOneField(Organisation, models.PROTECT, primary_key=True, related_name="+")
    who = models.CharField(max_length=200, blank=True)
    how = models.CharField(max_length=500, blank=True)
    answer_days = models.PositiveSmallIntegerField(null=True)
    rests_on = models.CharField(max_length=300, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.who
