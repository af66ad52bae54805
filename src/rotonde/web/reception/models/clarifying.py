"""What a client told about their life, and the goals of their plan. All of it is sealed with the person's own key."""

import uuid

from django.conf import settings
from django.db import models

from rotonde.web.accounts.models import Organisation
from rotonde.web.people.models import Person


class Clarified(models.Model):
    """What a person told about one domain of life, or which come first for them; `about_index` hides which of these.

    Only the newest words are kept: what the client wants away is gone. A domain without a row was not spoken of.
    `version` goes up with every change.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="clarified")
    about_index = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
    version = models.PositiveIntegerField(default=1)
    told_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    told_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "about_index"), name="one_telling_a_domain"),)

    def __str__(self) -> str:
        return str(self.pk)


class Goal(models.Model):
    """A goal of a person's plan: its words, who does what, and what became of it, sealed.

    `review_on` is the day to look back together; a goal that is reached or dropped has none. `followed_by` wrote it
    last, and is reminded of that day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="goals")
    sealed = models.BinaryField()
    review_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)
    followed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = (models.Index(fields=("organisation", "review_on"), name="goals_to_look_back_at"),)

    def __str__(self) -> str:
        return str(self.pk)
