"""Every sentence of the log, in three languages."""

from rotonde.web.audit.wording import SENTENCES
from rotonde.web.look import words


class Wording(words.Wording):
    """The sentences of the log in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)
