"""Every sentence of the page of a right, its steps and its papers, in three languages."""

from rotonde.web.entitlements import words
from rotonde.web.entitlements.right_page.wording import SENTENCES


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang)
        self.sentences = SENTENCES
