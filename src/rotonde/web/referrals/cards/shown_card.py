"""A card as a reader sees it, in one of the six languages: on its page, and on paper."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from rotonde.web.entitlements import notation
from rotonde.web.people.carried.code import shown
from rotonde.web.referrals.cards.hours import OpenOn, said
from rotonde.web.referrals.cards.models import Card
from rotonde.web.referrals.cards.qr import qr_of
from rotonde.web.referrals.cards.words import CardWording

LINE, ROOM = 35, 330


@dataclass(frozen=True)
class ShownCard:
    """What stands on a card; `call` is the number to dial, `own_words` stay in the language they were typed in."""

    name: str
    address: str
    phone: str
    call: str
    hours: list[OpenOn]
    by_appointment: bool
    say: list[str]
    own_words: str
    bring: list[str]
    until: str

    @property
    def is_full(self) -> bool:
        """Say whether there is so much on it that paper needs smaller letters."""
        typed = len(self.name) + len(self.address) + len(self.own_words)
        return typed + LINE * (len(self.hours) + len(self.say)) + sum(map(len, self.bring)) > ROOM


def shown_card(card: Card, w: CardWording) -> ShownCard:
    """Say a card in a language."""
    return ShownCard(
        name=card.name,
        address=card.address,
        phone=card.phone,
        call="".join(sign for sign in card.phone if sign.isdigit() or sign == "+"),
        hours=said(card.hours, w.lang),
        by_appointment=card.by_appointment,
        say=[w[f"say_{code}"] for code in card.say],
        own_words=card.own_words,
        bring=[w[f"bring_{code}"] for code in card.bring],
        until=w.say("works_until", day=notation.day(card.works_until, w.lang)),
    )


@dataclass(frozen=True)
class OnPaper:
    """The code of a card on paper: as a picture that leads to its page, and as signs to type."""

    picture: SafeString
    code: str


def on_paper(token: str, address: str, w: CardWording) -> OnPaper:
    """Draw the code of a card; `address` is its page, with the name of this site."""
    return OnPaper(qr_of(address, w["picture"]), shown(token))
