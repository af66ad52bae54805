"""Where a fact comes from: somebody told it, a register gave it, or it stands on a document; which, and of what day."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from rotonde.screening.worklist.saying import Saying

KINDS = {"told": "told_by", "register": "from_register", "document": "from_document"}


class Provenance(NamedTuple):
    """The kind of source, the source itself where it has a name, and the day of it where that is known."""

    kind: Literal["told", "register", "document"]
    source: str = ""
    day: date | None = None

    def said(self, w: Saying) -> str:
        """The origin in words: `register, Belastingen, 3 mei 2026`."""
        return ", ".join(filter(None, [w.say(KINDS[self.kind]), self.source, w.day(self.day) if self.day else ""]))


Origins = Mapping[tuple[str, str], Provenance]
"""The origin of each fact of each record; what isn't in it has an origin that nobody knows."""
