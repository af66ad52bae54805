"""A referral, what both organisations say of it, and what somebody picked up after silence."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Office, Organisation, Partnership
from rotonde.web.people.models import Consent, Person


class Referral(models.Model):
    """*Doorverwijzing*: a person of one organisation who asks to be helped by another.

    The sender writes it. `wanted` is who is asked to help; `receiver` is nobody until the person agreed, so that until
    then the wall itself hides it. `shares` are the numbers of what the receiver may read because of it; nothing of the
    person is copied here but the sentence why, sealed with the key of the partnership. `parent` is the referral that
    this one follows.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sender = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+")
    wanted = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="referrals")
    consent = models.ForeignKey(Consent, models.SET_NULL, null=True, related_name="+")
    parent = models.ForeignKey("self", models.SET_NULL, null=True, related_name="children")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    purpose = models.CharField(max_length=20)
    categories = models.JSONField()
    shares = models.JSONField(default=list)
    language = models.CharField(max_length=3, blank=True)
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return str(self.pk)


class ReferralSaid(models.Model):
    """One move in a referral: which, by whom, when, and until when its clock runs now. Only added, never rewritten.

    `state` is the state after it; a replay of all of them gives the same. What was told with it is sealed with the key
    of the partnership. The number decides where two move at once: the second finds its number taken.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="said")
    number = models.PositiveIntegerField()
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    side = models.CharField(max_length=30)
    move = models.CharField(max_length=40)
    state = models.CharField(max_length=30)
    at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    due_kind = models.CharField(max_length=30, blank=True)
    sealed = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("referral", "number"), name="one_move_a_number"),)

    def __str__(self) -> str:
        return f"{self.number} {self.move}"


class PickedUp(models.Model):
    """That an organisation took up a referral after a move that left it with nobody, such as silence or a no."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    referral = models.ForeignKey(Referral, models.CASCADE, related_name="picked_up")
    number = models.PositiveIntegerField()
    by_coordinator = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "referral", "number", "by_coordinator"), name="picked_up_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.referral_id} {self.number}"
