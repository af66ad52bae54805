"""The sentences of the public pages of the directory."""

from rotonde.web.directory.pages.wording import SENTENCES
from rotonde.web.look import words


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)

    def of(self, texts: tuple[str, str, str]) -> str:
        """Choose the text in this language from Dutch, French and English."""
        return texts[self.position]
