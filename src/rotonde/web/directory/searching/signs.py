"""What points to a kind of help: its names, its everyday words, and what people say of a trouble that it helps with."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import log
from pathlib import Path

from rotonde.engine.files import read_file
from rotonde.web.directory.kinds.everyday_words import all_everyday_words
from rotonde.web.directory.kinds.kinds import kind, kinds
from rotonde.web.directory.searching.words import LANGUAGES, all_words, keys, only_together, sign_words

HERE = Path(__file__).parent
NAMED, CALLED, GIVES = 0.9, 1.0, 0.2
ONE_LEFT, NOTHING_OWN = 0.8, 0.1
FITS = {3: 1.0, 2: 0.6, 1: 0.3}
"""How well a kind fits a trouble: just what is needed, helps well, helps somewhat."""


@dataclass(frozen=True, eq=False)
class Sign:
    """Words in one language that together point to kinds of help, and how surely to each.

    `said` is the whole saying, with its little words: who says all of it, surely means it.
    """

    words: tuple[str, ...]
    language: str
    points_to: Mapping[str, float]
    is_sentence: bool = False
    sureness: float = 1.0
    said: str = ""


@cache
def signs() -> tuple[Sign, ...]:
    """Every sign, from the kinds of help and from the troubles that people name."""
    return tuple(one for one in (*_of_kinds(), *_of_troubles()) if one.words)


@cache
def helps_too() -> Mapping[str, Mapping[str, float]]:
    """For each kind of help: which others often help who asks for it, and how well."""
    told: Mapping[str, Mapping[int, str]] = read_file(HERE / "helps_too.yaml")
    return {
        kind(code).code: {
            kind(one).code: FITS[grade] for grade, others in sorted(fit.items()) for one in others.split()
        }
        for code, fit in told.items()
    }


def _sign(text: str, language: str, points_to: Mapping[str, float], *, is_sentence: bool = False) -> Sign:
    """Make a sign of the words that tell something, or of all where none do; one word left of several is less sure."""
    said = all_words(text)
    words = sign_words(text) or said
    is_rest = len(words) == 1 < len(said)
    sureness = NOTHING_OWN if is_rest and words[0] in only_together() else ONE_LEFT if is_rest else 1.0
    return Sign(words, language, points_to, is_sentence, sureness, as_said(said))


def as_said(words: tuple[str, ...]) -> str:
    """Give words in one line in which a saying can be found.

    >>> as_said(("over", "tijd")) in as_said(("ik", "ben", "over", "tijd"))
    True
    """
    return f" {' '.join(words)} "


def _of_kinds() -> Iterator[Sign]:
    for one in kinds():
        if not one.is_service:
            continue
        everyday = all_everyday_words()[one.code]
        for place, language in enumerate(LANGUAGES):
            yield _sign(one.name[place], language, {one.code: NAMED})
            yield _sign(everyday.what[place], language, {one.code: GIVES}, is_sentence=True)
            for said in everyday.also_called[language]:
                yield _sign(said, language, {one.code: CALLED})


def _of_troubles() -> Iterator[Sign]:
    for file in sorted((HERE / "troubles").glob("*.yaml")):
        for trouble in read_file(file):
            points_to = {
                kind(code).code: FITS[grade]
                for grade, codes in sorted(trouble["kinds"].items())
                for code in codes.split()
            }
            for language in LANGUAGES:
                for said in trouble.get(language, ()):
                    yield _sign(said, language, points_to)


@dataclass(frozen=True)
class Place:
    """Where a word stands: in which sign, at which place, and how much of it that word is."""

    sign: int
    at: int
    part: float


@cache
def places_of_words() -> Mapping[str, Mapping[str, tuple[Place, ...]]]:
    """Where each word and each stem stands, by language."""
    found: dict[str, dict[str, list[Place]]] = {language: defaultdict(list) for language in LANGUAGES}
    for number, sign in enumerate(signs()):
        for at, word in enumerate(sign.words):
            for key in keys(word, sign.language):
                found[sign.language][key].append(Place(number, at, 1.0 if key == word else 0.95))
    return {language: {key: tuple(there) for key, there in one.items()} for language, one in found.items()}


@cache
def vocabulary() -> Mapping[str, frozenset[str]]:
    """Every word of every sign, by language."""
    return {
        language: frozenset(w for s in signs() if s.language == language for w in s.words) for language in LANGUAGES
    }


@cache
def telling() -> Mapping[tuple[str, str], float]:
    """How telling a word of a language is: the fewer kinds it points to, the more."""
    kinds_with = {language: Counter[str]() for language in LANGUAGES}
    seen: set[tuple[str, str, str]] = set()
    for sign in signs():
        best = max(sign.points_to, key=lambda code: sign.points_to[code])
        for word in sign.words:
            if (sign.language, word, best) not in seen:
                seen.add((sign.language, word, best))
                kinds_with[sign.language][word] += 1
    most = len(kinds())
    return {
        (language, word): log(1 + most / n) for language, counted in kinds_with.items() for word, n in counted.items()
    }
