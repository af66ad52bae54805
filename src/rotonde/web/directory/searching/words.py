"""The words of a question and what they are compared by: as they stand, and by their stems."""

from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

import snowballstemmer

from rotonde.engine.files import read_file
from rotonde.rights.finding.words_in_text import words_in

LANGUAGES = ("nl", "fr", "en")
STEMMERS = {
    "nl": tuple(map(snowballstemmer.stemmer, ("dutch_porter", "dutch"))),
    "fr": (snowballstemmer.stemmer("french"),),
    "en": (snowballstemmer.stemmer("english"),),
}
NEGATIONS = frozenset(["geen", "zonder", "niet", "nie", "ni", "no", "not", "without", "cannot", "sans", "pas", "plus"])
FURTHEST = 5
"""How many words further what is denied may stand."""
NEGATED = "geen~"
SHORTEST_STEM = 3
MOST_WORDS = 24
_one_at_a_time = Lock()


@cache
def little_words() -> dict[str, frozenset[str]]:
    """The words that don't say what somebody looks for, by language."""
    told = read_file(Path(__file__).parent / "little_words.yaml")
    return {language: frozenset(told[language].split()) for language in LANGUAGES}


def is_little(word: str) -> bool:
    """Whether a word says nothing about what somebody looks for."""
    return len(word) < 2 or any(word in words for words in little_words().values())


@cache
def only_together() -> frozenset[str]:
    """The words that say something only together with others."""
    return frozenset(read_file(Path(__file__).parent / "little_words.yaml")["only_together"].split())


@cache
def ordinary_words() -> frozenset[str]:
    """Ordinary words that point nowhere: no slips of another word."""
    return frozenset(read_file(Path(__file__).parent / "little_words.yaml")["ordinary"].split())


@lru_cache(maxsize=200_000)
def keys(word: str, language: str) -> tuple[str, ...]:
    """What a word is found by in a language: itself, and its stem after each way of stemming.

    >>> keys("schulden", "nl")
    ('schulden', '0:schuld', '1:schul')
    """
    with _one_at_a_time:
        stems = [stemmer.stemWord(word) for stemmer in STEMMERS[language]]
    return (word, *(f"{way}:{stem}" for way, stem in enumerate(stems) if len(stem) >= SHORTEST_STEM))


def all_words(text: str) -> tuple[str, ...]:
    """List the words of a text, each once; of a long one only the first."""
    return tuple(dict.fromkeys(words_in(text)))[: 2 * MOST_WORDS]


def asked_words(text: str) -> tuple[str, ...]:
    """List the words of a question that say what it is about, and what it says there is none of.

    >>> asked_words("Ik kan mijn huur niet betalen, de huur!")
    ('huur', 'betalen', 'geen~betalen')
    """
    return tuple(one for one in (*all_words(text), *_negated(text).values()) if not is_little(one))[:MOST_WORDS]


def sign_words(text: str) -> tuple[str, ...]:
    """List the words of a saying that tell something; what there is none of, is one word.

    >>> sign_words("geen geld voor eten")
    ('geen~geld', 'eten')
    """
    negated = _negated(text)
    return tuple(negated.get(one, one) for one in all_words(text) if not is_little(one))


def _negated(text: str) -> dict[str, str]:
    """The words that follow a negation, as one word with it."""
    found = {}
    words = words_in(text)
    for at, word in enumerate(words):
        if word in NEGATIONS:
            after = next((one for one in words[at + 1 : at + FURTHEST] if not is_little(one)), "")
            if after:
                found[after] = NEGATED + after
    return found
