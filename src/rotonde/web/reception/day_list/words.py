"""The sentences of the day list in one language."""

from rotonde.web.look import words
from rotonde.web.reception.day_list.wording import SENTENCES


class Wording(words.Wording):
    """The sentences of this page in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)
