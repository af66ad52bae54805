"""The sentences of referrals, in three languages."""

from rotonde.web.look import wording as frame
from rotonde.web.referrals.wording.board import BOARD
from rotonde.web.referrals.wording.conversation import CONVERSATION
from rotonde.web.referrals.wording.log import NAMES
from rotonde.web.referrals.wording.referring import REFERRING

SENTENCES: dict[str, tuple[str, str, str]] = {**frame.SENTENCES, **BOARD, **CONVERSATION, **REFERRING}

__all__ = ["NAMES", "SENTENCES"]
