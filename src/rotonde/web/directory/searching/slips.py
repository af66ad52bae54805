"""A word that nobody knows is read as the known word that it sounds or looks like most."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 4
LONG, LONGER = 6, 9
FURTHEST = {1: 1.0, 2: 1.2, 3: 2.8}
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("sch", "sg"), ("ph", "f"), ("th", "t"), ("ch", "g"), ("ck|c(?=[aoulrkt])|q", "k"), ("c|z", "s"), ("x", "ks"),
        ("ij|ei|ey", "y"), ("ou|au", "w"), ("ie|ea|ee", "i"), ("v", "f"), ("dt?$|t$", "t"), ("h", ""),
        (r"(.)\1", r"\1"),
    )
)  # fmt: skip


@lru_cache(maxsize=200_000)
def sound_of(word: str) -> str:
    """Give a word as it sounds, roughly: what is spelt differently and sounds alike becomes the same.

    >>> sound_of("psygoloog") == sound_of("psycholoog"), sound_of("kwijt") == sound_of("kweit")
    (True, True)
    """
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    return word


class Known:
    """Words that are known: what a word with a slip can be read as. Of words as near, the most everyday one."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted({one for one in words if len(one) >= SHORTEST and one.isalpha()})
        self._all = frozenset(self.words)
        self.by_sound: dict[str, str] = {}
        for one in self.words:
            self.by_sound.setdefault(sound_of(one), one)
        self.sounds = list(self.by_sound)

    def __contains__(self, word: str) -> bool:
        return word in self._all

    def nearly(self, word: str) -> str:
        """Give the long known word from which this one differs in one letter; empty where there is none."""
        if len(word) < LONG:
            return ""
        near = process.extractOne(word, self.words, scorer=OSA.distance, score_cutoff=1)
        return near[0] if near else ""

    def most_alike(self, word: str, first: frozenset[str] = frozenset()) -> str:
        """Give the known word that this one is most likely meant to be; empty where none is near.

        Of words as near, one of those that come `first`.
        """
        if len(word) < SHORTEST or word.isdigit():
            return ""
        sound = sound_of(word)
        if self.by_sound.get(sound, "-")[0] == word[0]:
            return self.by_sound[sound]
        most = 1 if len(word) < LONG else 2 if len(word) < LONGER else 3
        near = process.extract(word, self.words, scorer=OSA.distance, score_cutoff=most, limit=8)
        fits = sorted(
            (_distance(word, one), one not in first, one)
            for one, _, _ in near
            if len(word) >= LONG or _is_slip(word, one)
        )
        return fits[0][2] if fits and fits[0][0] <= FURTHEST[most] else ""


def _is_slip(word: str, other: str) -> bool:
    """Whether a letter of a short word is missing, too much or swapped; another letter makes another word."""
    return len(word) != len(other) or sorted(word) == sorted(other)


def _distance(word: str, other: str) -> float:
    """How far: letters that differ, less where it sounds nearer, more where the first letter differs."""
    looks, sounds = OSA.distance(word, other), OSA.distance(sound_of(word), sound_of(other))
    return min(looks, (looks + sounds) / 2) + 0.7 * (word[0] != other[0])
