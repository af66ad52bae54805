"""The sentences themselves, by page: key, then Dutch, French and English."""

from rotonde.web.entitlements.wording import answers, claiming, household, worklist, worth
from rotonde.web.look import wording as frame

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    **household.SENTENCES,
    **answers.SENTENCES,
    **worth.SENTENCES,
    **claiming.SENTENCES,
    **worklist.SENTENCES,
}
