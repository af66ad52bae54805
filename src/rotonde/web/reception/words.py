"""Every sentence of the reception, in three languages."""

from rotonde.web.look import words
from rotonde.web.reception.wording import SENTENCES


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)
