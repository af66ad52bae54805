"""The sentences of the public pages, by page: key, then Dutch, French and English."""

from rotonde.web.directory.pages.wording import facts, finding, one_service
from rotonde.web.entitlements.public_check.wording.pages import SENTENCES as OF_THE_CHECK

SENTENCES: dict[str, tuple[str, str, str]] = {
    **finding.SENTENCES,
    **facts.SENTENCES,
    **one_service.SENTENCES,
    "leave": OF_THE_CHECK["leave"],
    "leave_hint": OF_THE_CHECK["leave_hint"],
}
