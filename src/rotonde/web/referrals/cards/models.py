"""Cards that lead to a service, and how often somebody came with one. Nothing of a person stands in either."""

import uuid

from django.db import models

from rotonde.web.accounts.models import Organisation


class Card(models.Model):
    """Where somebody can go, when it is open, what to say there and what to bring.

    `digest` is how its token is looked up; the token itself is sealed, to print the card again. `hours` are seven
    texts, from Monday on. `say` and `bring` are codes of sentences that exist in every language of the cards.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    sealed_token = models.BinaryField()
    name = models.CharField(max_length=80)
    address = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    hours = models.JSONField(default=list)
    by_appointment = models.BooleanField(default=False)
    say = models.JSONField(default=list)
    own_words = models.CharField(max_length=140, blank=True)
    bring = models.JSONField(default=list)
    works_once = models.BooleanField(default=False)
    made_on = models.DateField()
    works_until = models.DateField()
    withdrawn_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.name


class CardShown(models.Model):
    """That somebody came to a desk with a card, on a day. `once_of` is filled for a card that works once."""

    id = models.UUIDField(primary_key=True, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    card = models.ForeignKey(Card, models.CASCADE, related_name="shown")
    once_of = models.OneToOneField(Card, models.CASCADE, null=True, related_name="shown_once")
    on = models.DateField()

    def __str__(self) -> str:
        return f"shown on {self.on}"
