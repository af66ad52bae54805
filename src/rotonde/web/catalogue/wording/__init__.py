"""The sentences of the public pages, by page: key, then Dutch, French and English."""

from rotonde.web.catalogue.wording import embedding, finding, one_right
from rotonde.web.entitlements import wording as desk

SENTENCES: dict[str, tuple[str, str, str]] = {
    **desk.SENTENCES,
    **finding.SENTENCES,
    **one_right.SENTENCES,
    **embedding.SENTENCES,
}
