"""Every sentence of these pages, in three languages."""

from rotonde.web.directory.care.wording import SENTENCES
from rotonde.web.look import words


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)
