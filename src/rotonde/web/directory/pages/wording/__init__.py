"""The sentences of the public pages, by page: key, then Dutch, French and English."""

from rotonde.web.directory.pages.wording import facts, finding, one_service

SENTENCES: dict[str, tuple[str, str, str]] = {**finding.SENTENCES, **facts.SENTENCES, **one_service.SENTENCES}
