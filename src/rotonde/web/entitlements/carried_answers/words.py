"""Every sentence about answers taken along, with those about facts and values, in three languages."""

from rotonde.web.entitlements import words as entitlements
from rotonde.web.entitlements.carried_answers.wording import SAID_AT_THE_DESK, SENTENCES
from rotonde.web.entitlements.public_check import words as check
from rotonde.web.look import words


class Wording(check.Wording):
    """The sentences of these pages as a citizen reads them."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang)
        self.sentences = {**self.sentences, **SENTENCES}


class DeskWording(entitlements.Wording):
    """The sentences of these pages as a worker reads them."""

    def __init__(self, lang: str) -> None:
        words.Wording.__init__(self, lang, SAID_AT_THE_DESK)
