"""The sentences themselves: key, then Dutch, French and English."""

from rotonde.web.accounts.wording import factors, outside, signing_in
from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    **signing_in.SENTENCES,
    **factors.SENTENCES,
    **outside.SENTENCES,
}
