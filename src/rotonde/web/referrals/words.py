"""Every sentence of referrals, in three languages; those of states, moves and clocks stand in the machine's table."""

from rotonde.web.look import words
from rotonde.web.referrals.wording import SENTENCES


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)
