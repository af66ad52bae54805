"""What a column of a list means, by its head: known words in three languages, shortened and mistyped ones too."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml
from rapidfuzz import fuzz

from rotonde.screening.incoming.headers import plain

ALIKE = 84
SHORTEST_TYPED = 5
"""A shorter word isn't recognised when it is mistyped: `tel` and `taal` are too close to too much."""


@cache
def meanings() -> dict[str, tuple[str, ...]]:
    """Every meaning with the words for it, in the order in which they are offered."""
    told = yaml.safe_load((Path(__file__).parent / "headings.yaml").read_text(encoding="utf-8"))
    return {meaning: tuple(_bare(word) for word in words) for meaning, words in told.items()}


def recognised_headings(headings: Sequence[str]) -> list[str]:
    """Give the meaning of each heading; none means the same as another; an empty text where none is known.

    >>> recognised_headings(["Naam", "Dienst", "Openingsurn", "Gsm-nr", "Lievelingskleur"])
    ['organisation', 'name', 'hours', 'mobile', '']
    """
    found = [""] * len(headings)
    choices = sorted(
        (-sure, rank, place, meaning)
        for place, heading in enumerate(headings)
        for meaning, sure, rank in _likely(_bare(heading))
    )
    for _, _, place, meaning in choices:
        if not found[place] and meaning not in found:
            found[place] = meaning
    return found


def _likely(heading: str) -> list[tuple[str, int, int]]:
    """The meanings that a heading may have, how sure from 0 to 100, and the place of the word among its words."""
    found = []
    for meaning, words in meanings().items():
        best, rank = max((_alike(heading, word), -place) for place, word in enumerate(words))
        if best >= ALIKE:
            found.append((meaning, best, -rank))
    return found


def _alike(heading: str, word: str) -> int:
    if heading == word:
        return 100
    if heading.replace(" ", "") == word.replace(" ", ""):
        return 99
    if min(len(heading), len(word)) < SHORTEST_TYPED:
        stripped = heading.removesuffix(" nr").removesuffix(" nummer")
        return 98 if stripped == word else 0
    return min(97, round(fuzz.ratio(heading, word)))


def _bare(text: str) -> str:
    return " ".join("".join(one if one.isalnum() else " " for one in plain(text)).split())
