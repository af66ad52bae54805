"""What somebody agreed to, and what is shared because of it. What was agreed is only added to, never rewritten."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Organisation, Partnership, User
from rotonde.web.people.models.persons import Person

FUNCTIONS = (User.Role.RIGHTS_WORKER, User.Role.WORKER)
"""Who of a receiving organisation may read what is shared: a consent names the function besides the organisation."""


class Channel(models.TextChoices):
    """How somebody said yes. What was said aloud counts for two weeks, unless it is confirmed on paper."""

    PAPER = "paper"
    SIGNATURE = "signature"
    ORAL = "oral"


class Consent(models.Model):
    """*Toestemming*: that data of a person in some categories may go to these receivers for one purpose, until a day.

    `recipients` are pairs of an organisation and a function in it. Sealed with the person's own key stand the text as
    it was shown, and who gave the consent in the person's place, where somebody did. `text_digest` is of that text.
    """

    class GivenBy(models.TextChoices):
        SELF = "self"
        REPRESENTATIVE = "representative"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="consents")
    given_by = models.CharField(max_length=20, choices=GivenBy)
    captured_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    captured_at = models.DateTimeField(default=timezone.now)
    channel = models.CharField(max_length=20, choices=Channel)
    language = models.CharField(max_length=2)
    text_version = models.PositiveIntegerField()
    text_digest = models.CharField(max_length=64)
    purpose = models.CharField(max_length=20)
    categories = models.JSONField()
    recipients = models.JSONField()
    begins_on = models.DateField()
    until = models.DateField()
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.purpose} until {self.until}"


class ConsentChange(models.Model):
    """That a consent was withdrawn, or that one given aloud was confirmed on paper."""

    class Kind(models.TextChoices):
        WITHDRAWN = "withdrawn"
        CONFIRMED = "confirmed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    consent = models.ForeignKey(Consent, models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=20, choices=Kind)
    channel = models.CharField(max_length=20, choices=Channel)
    told_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("consent", "kind"), name="one_change_of_a_kind"),)

    def __str__(self) -> str:
        return self.kind


class HelpAgreement(models.Model):
    """*Instemming*: that a person wants help, or doesn't any more. It opens nothing to anybody else."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="help_agreements")
    wants_help = models.BooleanField()
    told_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return "wants help" if self.wants_help else "wants no help"


class Share(models.Model):
    """That a receiver may read some categories of a person's data at the giver's, for a purpose, from a day until one.

    The giver writes it, the receiver sees it. `unconfirmed_until` is the last day of what rests on a consent given
    aloud, until that is confirmed. `ended_at` is set once.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    giver = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="shares")
    consent = models.ForeignKey(Consent, models.CASCADE, related_name="shares")
    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    function = models.CharField(max_length=30)
    purpose = models.CharField(max_length=20)
    categories = models.JSONField()
    under_secrecy = models.BooleanField()
    shared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    shared_at = models.DateTimeField(default=timezone.now)
    begins_on = models.DateField()
    until = models.DateField()
    unconfirmed_until = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.purpose} until {self.until}"


class SharedNote(models.Model):
    """What a receiver wrote down itself about somebody who was shared with it. It stays when the sharing ends."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    share = models.ForeignKey(Share, models.DO_NOTHING, db_constraint=False, related_name="notes")
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return str(self.pk)
