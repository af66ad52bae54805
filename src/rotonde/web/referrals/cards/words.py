"""Every sentence of these pages: those of the desk in three languages, those on a card in six."""

from rotonde.rights.languages.reading import said
from rotonde.web.entitlements.public_check import words as check
from rotonde.web.look import words
from rotonde.web.referrals.cards.wording import CARD, SENTENCES


class Wording(words.Wording):
    """The sentences of the pages on which cards are made, in one language; also those that stand on a card."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, {**SENTENCES, **{f"card_{key}": three for key, three in CARD.items()}})


class CardWording(check.Wording):
    """The sentences on a card, in one of the six languages of the check."""

    def __getitem__(self, key: str) -> str:
        if key not in CARD:
            return super().__getitem__(key)
        return said(self.lang, ("card", key), dict(zip(words.LANGUAGES, CARD[key], strict=True))).text
