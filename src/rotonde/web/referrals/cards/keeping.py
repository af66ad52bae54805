"""Cards are made, found by their token, shown at a desk and withdrawn. One verb each."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Count, QuerySet

from rotonde.web.accounts.domain.once import SentDifferently
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.accounts.walls import holding_card
from rotonde.web.audit.domain.record import record_write
from rotonde.web.referrals.cards.models import Card, CardShown
from rotonde.web.referrals.cards.token import digest_of, digest_typed, new_token, sealed, unsealed


class NothingThere(LookupError):
    """No card works with this token: wrong, over, withdrawn or used. Which, isn't told."""


@transaction.atomic
def make_card(user: User, told: Mapping[str, Any], today: date, works: timedelta) -> Card:
    """Make a card with a new token; `told` are the fields of a card as they were read."""
    require(user, "cards.make")
    token = new_token()
    card = Card.objects.create(
        organisation=user.organisation,
        digest=digest_of(token),
        sealed_token=sealed(user.organisation, token),
        made_on=today,
        works_until=today + works,
        **told,
    )
    record_write(user, "cards.made", card)
    return card


def cards_of(user: User) -> QuerySet[Card]:
    """The cards that a user may see, the newest first, with how often somebody came (`came`)."""
    return visible(user, "cards.see", Card).annotate(came=Count("shown")).order_by("-made_on", "name", "id")


def token_of(card: Card) -> str:
    """Give the token of a card, to print it."""
    return unsealed(card.organisation, bytes(card.sealed_token))


@transaction.atomic  # what the database was told of the token ends with it, also where nothing works
def card_for(typed: str, today: date) -> Card:
    """Give the card of a token, for anybody who holds it; raises NothingThere."""
    digest = digest_typed(typed)
    if digest is None:
        raise NothingThere
    with holding_card(digest):
        card = Card.objects.filter(digest=digest, withdrawn_on__isnull=True, works_until__gte=today).first()
        if card is None or (card.works_once and CardShown.objects.filter(once_of=card).exists()):
            raise NothingThere
    return card


@transaction.atomic
def somebody_came(user: User, typed: str, key: UUID, today: date) -> Card:
    """Note that somebody came with a card. The same `key` again counts nothing more.

    Raises NothingThere; SentDifferently where the key noted another card before.
    """
    require(user, "cards.open")
    if (before := _noted(typed, key)) is not None:
        return before
    card = card_for(typed, today)
    try:
        with transaction.atomic():
            shown = CardShown.objects.create(
                pk=key, organisation=user.organisation, card=card, once_of=card if card.works_once else None, on=today
            )
    except IntegrityError:
        if (before := _noted(typed, key)) is not None:  # the same form, at this very moment
            return before
        if CardShown.objects.filter(pk=key).exists():
            raise SentDifferently(str(key)) from None
        raise NothingThere from None
    record_write(user, "cards.shown", shown)
    return card


@transaction.atomic
def withdraw_card(user: User, card: Card, today: date) -> None:
    """Let a card stop working; that it was withdrawn before changes nothing."""
    require(user, "cards.withdraw", card)
    if Card.objects.filter(pk=card.pk, withdrawn_on__isnull=True).update(withdrawn_on=today):
        record_write(user, "cards.withdrawn", card)


def _noted(typed: str, key: UUID) -> Card | None:
    """Give the card that this key noted before: a form that is sent again, or a key pressed twice."""
    digest = digest_typed(typed)
    if digest is None:
        return None
    with holding_card(digest):
        return Card.objects.filter(digest=digest, shown=key).first()
