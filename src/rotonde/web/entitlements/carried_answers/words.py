"""Every sentence about answers taken along, with those about facts and values, in three languages."""

from rotonde.web.entitlements import words as entitlements
from rotonde.web.entitlements.carried_answers.wording import SAID_AT_THE_DESK, SENTENCES
from rotonde.web.look import words


class Wording(entitlements.Wording):
    """The sentences of these pages as a citizen reads them."""

    def __init__(self, lang: str) -> None:
        words.Wording.__init__(self, lang, SENTENCES)


class DeskWording(entitlements.Wording):
    """The sentences of these pages as a worker reads them."""

    def __init__(self, lang: str) -> None:
        words.Wording.__init__(self, lang, SAID_AT_THE_DESK)
