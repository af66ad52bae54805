"""A few cards of the made-up office, as a worker would have made them, and somebody who came with one."""

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User

WEEK = ["9:00–12:00, 13:00–16:00"] * 4 + ["9:00–12:00", "", ""]
CARDS = (
    {
        "name": "Sociaal Huis Verzonnen",
        "address": "Markt 1, 9999 Verzonnen",
        "phone": "09 999 99 99",
        "hours": WEEK,
        "say": ["know_help", "interpreter"],
        "bring": ["identity", "letters"],
    },
    {
        "name": "CAW Verzonnen, onthaal",
        "address": "Verzonnenstraat 12, 9999 Verzonnen",
        "phone": "09 999 99 98",
        "hours": ["", "13:00–17:00", "", "13:00–17:00", "", "", ""],
        "by_appointment": True,
        "say": ["talk"],
    },
)


def make_made_up_cards(user: "User", on: date) -> None:
    """Make the cards, if none were made yet; three people came with the first."""
    from rotonde.web.referrals.cards.keeping import cards_of, make_card, somebody_came, token_of

    if cards_of(user).exists():
        return
    made = [make_card(user, told, on, timedelta(days=90)) for told in CARDS]
    for _ in range(3):
        somebody_came(user, token_of(made[0]), uuid4(), on)
