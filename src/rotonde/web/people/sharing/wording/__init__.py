"""The sentences of consent and sharing, in three languages."""

from rotonde.web.look import wording as frame
from rotonde.web.people.sharing.wording.asking import ASKING
from rotonde.web.people.sharing.wording.log import NAMES
from rotonde.web.people.sharing.wording.receiving import RECEIVING
from rotonde.web.people.sharing.wording.refusals import REFUSALS

SENTENCES: dict[str, tuple[str, str, str]] = {**frame.SENTENCES, **ASKING, **REFUSALS, **RECEIVING}

__all__ = ["NAMES", "SENTENCES"]
