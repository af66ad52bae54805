"""The sentences of bringing services in: key, then Dutch, French and English."""

from rotonde.web.directory.incoming.wording.fields import FIELDS
from rotonde.web.directory.incoming.wording.log import NAMES
from rotonde.web.directory.incoming.wording.pages import PAGES
from rotonde.web.look import words
from rotonde.web.look.wording import SENTENCES as FRAME

SENTENCES: dict[str, tuple[str, str, str]] = {**FRAME, **PAGES}

__all__ = ["FIELDS", "NAMES", "SENTENCES", "Wording"]


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)

    def field(self, name: str) -> str:
        """The name of a field of a record."""
        return FIELDS[name][self.position] if name in FIELDS else name.replace("_", " ")
