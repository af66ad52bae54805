"""The sentences themselves: key, then Dutch, French and English."""

from rotonde.web.entitlements import wording as desk
from rotonde.web.entitlements.right_page.wording import page, papers, steps

SENTENCES: dict[str, tuple[str, str, str]] = {
    **desk.SENTENCES,
    **page.SENTENCES,
    **steps.SENTENCES,
    **papers.SENTENCES,
}
