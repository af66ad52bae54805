"""Whoever holds a token sees its card and nothing else, on both databases; both sides count, and nobody says who."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from rotonde.web.referrals.cards.keeping import (
    NothingThere,
    card_for,
    cards_of,
    make_card,
    somebody_came,
    token_of,
    withdraw_card,
)
from rotonde.web.referrals.cards.models import Card, CardShown
from web.sharing.worlds import a_partner

TODAY = date(2026, 11, 23)
WORKS = timedelta(days=90)


def test_who_holds_the_token_sees_one_card_and_who_receives_counts(either_database: str) -> None:
    ours, theirs = a_partner(), a_partner("caw")
    with ours.inside():
        card, other = (make_card(ours.worker, {"name": name}, TODAY, WORKS) for name in ("CAW", "Voedselbank"))
        token = token_of(card)

    assert card_for(token, TODAY + WORKS).name == "CAW"
    with pytest.raises(NothingThere):
        card_for(token, TODAY + WORKS + timedelta(days=1))
    with theirs.inside():
        assert list(cards_of(theirs.worker)) == []
        assert somebody_came(theirs.worker, token, uuid4(), TODAY).name == "CAW"
    with ours.inside():
        assert [(one.name, one.came) for one in cards_of(ours.worker)] == [("CAW", 1), ("Voedselbank", 0)]
        withdraw_card(ours.worker, card, TODAY)
    with theirs.inside(), pytest.raises(NothingThere):
        somebody_came(theirs.worker, token, uuid4(), TODAY)
    assert card_for(token_of(other), TODAY).name == "Voedselbank"


def test_a_card_that_works_once_is_used_up_for_everybody(either_database: str) -> None:
    ours, theirs = a_partner(), a_partner("caw")
    with ours.inside():
        token = token_of(make_card(ours.worker, {"name": "CAW", "works_once": True}, TODAY, WORKS))
    key = uuid4()
    with theirs.inside():
        for _ in range(2):
            assert somebody_came(theirs.worker, token, key, TODAY).name == "CAW"

    with ours.inside(), pytest.raises(NothingThere):
        somebody_came(ours.worker, token, uuid4(), TODAY)
    with pytest.raises(NothingThere):
        card_for(token, TODAY)


@pytest.mark.postgres
def test_without_a_token_the_database_shows_no_card(postgres: object) -> None:
    ours = a_partner()
    with ours.inside():
        card = make_card(ours.worker, {"name": "CAW"}, TODAY, WORKS)
        somebody_came(ours.worker, token_of(card), uuid4(), TODAY)

    assert (Card.objects.count(), CardShown.objects.count()) == (0, 0)
