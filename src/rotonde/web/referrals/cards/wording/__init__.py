"""The sentences of cards: key, then Dutch, French and English."""

from rotonde.web.accounts import wording as accounts
from rotonde.web.referrals.cards.wording.card import CARD
from rotonde.web.referrals.cards.wording.pages import PAGES

SENTENCES: dict[str, tuple[str, str, str]] = {**accounts.SENTENCES, **PAGES}

# What a line of the log says.
NAMES: dict[str, tuple[str, str, str]] = {
    "cards.made": ("maakte een kaart", "a créé une carte", "made a card"),
    "cards.shown": (
        "noteerde dat iemand met een kaart kwam",
        "a noté une venue avec une carte",
        "noted that somebody came with a card",
    ),
    "cards.withdrawn": ("trok een kaart in", "a retiré une carte", "withdrew a card"),
    "card": ("doorverwijskaart", "carte d’orientation", "referral card"),
    "cardshown": ("getoonde kaart", "carte montrée", "card that was shown"),
}

__all__ = ["CARD", "NAMES", "SENTENCES"]
