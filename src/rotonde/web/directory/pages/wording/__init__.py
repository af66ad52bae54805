"""The sentences of the public pages, by page: key, then Dutch, French and English."""

from rotonde.web.directory.pages.wording import facts, finding, one_service
from rotonde.web.entitlements.public_check.wording.pages import SENTENCES as check

SENTENCES: dict[str, tuple[str, str, str]] = {
    **finding.SENTENCES,
    **facts.SENTENCES,
    **one_service.SENTENCES,
    "leave": check["leave"],
    "leave_hint": check["leave_hint"],
}
