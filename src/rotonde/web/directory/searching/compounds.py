"""Dutch joins words together: taking them apart into words that are known."""

from functools import lru_cache

from rotonde.web.directory.searching.signs import places_of_words, vocabulary
from rotonde.web.directory.searching.words import LANGUAGES, keys

SHORTEST_PART = 4
JOINTS = ("", "s", "e", "en", "n")
GENERAL = frozenset(
    [
        "dienst",
        "hulp",
        "huis",
        "werk",
        "punt",
        "plek",
        "lijn",
        "groep",
        "club",
        "centrum",
        "bureau",
        "team",
        "cursus",
        "les",
        "wet",
        "geld",
        "kost",
        "kosten",
        "prijs",
        "brief",
        "loket",
        "probleem",
        "problemen",
        "advies",
        "werking",
        "begeleiding",
        "zorg",
        "winkel",
        "kaart",
        "pas",
        "premie",
        "lijst",
        "hulpverlening",
    ]
)
"""What compounds often end in; it says less than what stands before it."""


@lru_cache(maxsize=50_000)
def parts(word: str) -> tuple[str, ...]:
    """Give the known words that a word nobody knows is joined of; none where it isn't.

    >>> parts("schuldbemiddelingsdienst")
    ('schuldbemiddelings',)
    """
    if len(word) < 2 * SHORTEST_PART:
        return ()
    cuts = sorted(range(SHORTEST_PART, len(word) - 2), key=lambda cut: (-_worth(word, cut), cut))
    best = cuts[0] if cuts else 0
    found = [one for one in (_first(word, best), _known(word[best:])) if one] if best else []
    return tuple(one for one in found if one not in GENERAL) or tuple(found)


def _worth(word: str, cut: int) -> int:
    first, last = _first(word, cut), _known(word[cut:])
    return len(first) + len(last) + (len(word) if first and last else 0)


def _first(word: str, cut: int) -> str:
    head = word[:cut]
    for joint in JOINTS:
        if head.endswith(joint) and (known := _known(head[: len(head) - len(joint)])):
            return known
    return ""


@lru_cache(maxsize=200_000)
def _known(word: str) -> str:
    if len(word) < SHORTEST_PART:
        return ""
    is_known = word in GENERAL or any(key in places_of_words()["nl"] for key in keys(word, "nl"))
    return word if is_known else ""


def is_known(word: str) -> bool:
    """Whether a word, or its stem, stands in a sign of any language."""
    return any(key in places_of_words()[language] for language in LANGUAGES for key in keys(word, language))


def words_around(word: str) -> tuple[str, ...]:
    """Give the Dutch words of signs that a word begins or ends: what a word cut off, or a part of a compound, is of."""
    if len(word) < SHORTEST_PART:
        return ()
    return tuple(one for one in vocabulary()["nl"] if one != word and (one.startswith(word) or one.endswith(word)))
