"""That two records are one human: in two organisations, or twice in one. Nothing is moved, so undoing loses nothing."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from rotonde.web.accounts.models import Organisation, Partnership
from rotonde.web.people.models.persons import Person


class PersonLink(models.Model):
    """One half of a link: which person of this organisation it is about. The other half is in the other's wall.

    `pair` is the number that both halves share; it says nothing of anybody.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="links")
    other = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    pair = models.UUIDField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "pair"), name="one_half_a_pair"),)

    def __str__(self) -> str:
        return str(self.pair)


class LinkSaid(models.Model):
    """What one organisation tells another about a pair: put forward, confirmed, undone. It says nothing of a person.

    `code_digest` is of the code that goes from mouth to mouth when a link is put forward. `human` is the digest by
    which the sign-in of the government calls who said it, so that nobody confirms what they put forward elsewhere.
    """

    class What(models.TextChoices):
        PUT_FORWARD = "put_forward"
        CONFIRMED = "confirmed"
        UNDONE = "undone"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pair = models.UUIDField(db_index=True)
    sender = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    what = models.CharField(max_length=20, choices=What)
    code_digest = models.CharField(max_length=64, blank=True, db_index=True)
    human = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("pair", "what"), name="said_once_of_a_pair"),)

    def __str__(self) -> str:
        return f"{self.what} {self.pair}"


class PersonMerge(models.Model):
    """That two persons of one organisation are one human, as one worker says and another confirms.

    Both stay as they are; who looks at one sees that there is the other.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed"
        CONFIRMED = "confirmed"
        REJECTED = "rejected"
        UNDONE = "undone"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")
    state = models.CharField(max_length=20, choices=State, default=State.PROPOSED)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("one", "other"),
                condition=models.Q(state__in=["proposed", "confirmed"]),
                name="two_persons_are_said_to_be_one_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"


class MatchMark(models.Model):
    """A keyed digest of how a person is called and born, by which a partner hears that there may be a match."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=64, db_index=True)

    def __str__(self) -> str:
        return f"mark of {self.person_id}"
