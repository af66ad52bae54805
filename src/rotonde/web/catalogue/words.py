"""The sentences of the public pages, with the names of units and deciders that the desk uses too."""

from rotonde.web.catalogue.wording import SENTENCES
from rotonde.web.entitlements import words
from rotonde.web.entitlements.words import in_language, raised

__all__ = ["Wording", "in_language", "raised"]


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang)
        self.sentences = SENTENCES
