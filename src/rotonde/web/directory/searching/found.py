"""What is asked of the search, and what it finds."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class Asked:
    """A question: words, the language of the page, and what must hold besides. Empty: it doesn't matter.

    `place` is the code of a municipality, `language` one of ISO 639, `kind` and `domain` are codes of the directory.
    """

    words: str = ""
    lang: str = "nl"
    place: str = ""
    language: str = ""
    open_at: datetime | None = None
    is_free: bool = False
    is_accessible: bool = False
    kind: str = ""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A service that fits: its step of intrusiveness, the kinds of help that it gives, and why it stands here.

    `why` are codes with their words in `wording.py`; `band` is how well it fits, from 1, the best.
    """

    service: UUID
    step: int
    kinds: tuple[str, ...]
    why: tuple[str, ...]
    band: int


@dataclass(frozen=True)
class Found:
    """What a search brings, in order.

    `read_as`: words that were taken for another one; `kinds`: the kinds of help that the question is about, best first;
    `providers`: who is named in the question, to be offered apart; `nothing_here`: some services fit, but none of them
    for this place; `place`: the municipality that was meant, by the filter or by the words.
    """

    hits: tuple[Hit, ...]
    read_as: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    providers: tuple[UUID, ...]
    nothing_here: bool
    place: str = ""
