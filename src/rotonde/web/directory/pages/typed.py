"""What somebody typed in the search: read, never kept; a place that nobody knows gets a sentence and loses nothing."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import QueryDict

from rotonde.web.directory import places
from rotonde.web.directory.pages.languages_said import CHOICES
from rotonde.web.directory.searching import Asked

LONGEST_WORDS, LONGEST_PLACE, LONGEST_NUMBER = 120, 60, 4
TICKS = ("open", "free", "accessible")


@dataclass(frozen=True)
class Typed:
    """The fields of the search as they were typed; `place_code` is empty where the place isn't known."""

    words: str = ""
    place: str = ""
    place_code: str = ""
    language: str = ""
    ticks: frozenset[str] = frozenset()
    page: int = 1

    @property
    def is_place_unknown(self) -> bool:
        return bool(self.place) and not self.place_code

    @property
    def is_narrowed(self) -> bool:
        """Whether more was chosen than words and a place."""
        return bool(self.ticks or self.language)

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.place or self.is_narrowed)

    @property
    def wider(self) -> "Typed":
        """The same words and place without the other choices."""
        return replace(self, ticks=frozenset(), language="", page=1)

    def fields(self) -> list[tuple[str, str]]:
        """The fields that send this search again, but for the page."""
        told = [("words", self.words), ("place", self.place), ("language", self.language)]
        return [
            *((name, value) for name, value in told if value),
            *((tick, "1") for tick in TICKS if tick in self.ticks),
        ]

    def asked(self, lang: str, now: datetime, kind: str = "", domain: str = "") -> Asked:
        """The search that this is."""
        return Asked(
            words=self.words,
            lang=lang,
            place=self.place_code,
            language=self.language,
            open_at=now if "open" in self.ticks else None,
            is_free="free" in self.ticks,
            is_accessible="accessible" in self.ticks,
            kind=kind,
            domain=domain,
        )


def read(post: QueryDict) -> Typed:
    """Read the search; what nobody can choose counts as not chosen."""
    place = _plain(post.get("place", ""))[:LONGEST_PLACE]
    language = post.get("language", "")
    return Typed(
        words=_plain(post.get("words", ""))[:LONGEST_WORDS],
        place=place,
        place_code=(places.find(place) or "") if place else "",
        language=language if language in CHOICES else "",
        ticks=frozenset(tick for tick in TICKS if post.get(tick)),
        page=_page(post.get("page", "")),
    )


def _plain(text: str) -> str:
    """Blanks as one, and no characters that stand for nothing."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def _page(text: str) -> int:
    is_number = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return max(1, int(text)) if is_number else 1
