"""The sentences of the needs clarification and the plan in one language."""

from rotonde.web.look import words
from rotonde.web.reception.clarifying.wording import SENTENCES


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)
