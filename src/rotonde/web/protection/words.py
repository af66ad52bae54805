"""Every sentence of these pages, in three languages."""

from rotonde.web.look import words
from rotonde.web.protection.wording import SENTENCES


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)

    def word(self, code: str) -> str:
        """A code in words; one that we have no words for as it is."""
        key = f"word_{code}"
        return self.sentences.get(key, (code,) * 3)[self.position]
