"""Understanding a question as kinds of help: which, how well each fits, and by which words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from rotonde.web.directory.searching.compounds import is_known, parts, words_around
from rotonde.web.directory.searching.signs import as_said, helps_too, places_of_words, signs, telling, vocabulary
from rotonde.web.directory.searching.slips import Known
from rotonde.web.directory.searching.words import (
    LANGUAGES,
    NEGATED,
    all_words,
    asked_words,
    keys,
    little_words,
    only_together,
    ordinary_words,
)

OF_A_COMPOUND, CUT_OFF, AROUND, READ_AS, NOT_NEGATED = 0.65, 0.75, 0.35, 0.9, 0.5
PARTLY, ALONE, PER_WORD_MORE, MOST_FOR_WORDS = 0.55, 0.1, 0.15, 1.3
OTHER_LANGUAGE = 0.6
PASSED_ON = 0.85
SURE_ENOUGH = 0.12
LEAST = 0.5
DENIED = 0.3
"""What is left of a word that the question denies, where the denial says something itself."""
WORTH_NAMING = 0.2


@dataclass(frozen=True)
class Understood:
    """What a question asks for: each kind with how well it fits (the best 1), which only fit beside those, and words.

    `loose`: words that point to no kind; `read_as`: words that were taken for another one.
    """

    fits: Mapping[str, float]
    beside: frozenset[str]
    words: tuple[str, ...]
    loose: tuple[str, ...]
    read_as: tuple[tuple[str, str], ...]


@cache
def everyday() -> Known:
    """The words that people say: what a word with a slip is read as first."""
    return Known(word for sign in signs() if not sign.is_sentence for word in sign.words)


def understand(
    text: str, language: str, elsewhere: Known | None = None, names: frozenset[str] = frozenset()
) -> Understood:
    """Understand a question.

    `elsewhere` are the words of the services' own texts; `names` those of places and providers, which are no slips.
    """
    words, read_as = [], []
    for word in _words(text, names):
        read = word if word in names else _read(word, language, elsewhere)
        words.append(read)
        if read != word:
            read_as.append((word, read))
    slips = {read for _, read in read_as}
    weights = _languages(text, tuple(words), language)
    gained = _gained(
        tuple(dict.fromkeys(one for one in words if one not in names)), weights, slips, as_said(all_words(text))
    )
    direct: dict[str, float] = defaultdict(float)
    for word, of_word in gained.items():
        here = DENIED if gained.get(NEGATED + word) else 1.0
        for code, gain in of_word.items():
            direct[code] += gain * here
    best = max(direct.values(), default=0.0)
    loose = tuple(
        word
        for word in words
        if not word.startswith(NEGATED) and max(gained.get(word, {}).values(), default=0.0) < SURE_ENOUGH
    )
    if best < LEAST:
        return Understood({}, frozenset(), tuple(words), loose, tuple(read_as))
    fits = {code: gain / best for code, gain in direct.items()}
    passed = _passed_on(fits)
    whole = {code: max(fits.get(code, 0.0), passed.get(code, 0.0)) for code in {*fits, *passed}}
    beside = frozenset(code for code in whole if fits.get(code, 0.0) < whole[code])
    return Understood(whole, beside, tuple(words), loose, tuple(read_as))


def _words(text: str, names: frozenset[str]) -> tuple[str, ...]:
    """The words to understand: those that tell something, or all but the names where no other one does."""
    telling_words = asked_words(text)
    is_named_only = all(one in names for one in telling_words)
    return tuple(one for one in all_words(text) if one not in names) if is_named_only else telling_words


def _read(word: str, language: str, elsewhere: Known | None) -> str:
    if word.startswith(NEGATED) or word in ordinary_words() or is_known(word) or (elsewhere and word in elsewhere):
        return word
    if len(parts(word)) > 1:
        return everyday().nearly(word) or word
    first = vocabulary()[language]
    return everyday().most_alike(word, first) or (elsewhere.most_alike(word, first) if elsewhere else "") or word


def _languages(text: str, words: tuple[str, ...], page: str) -> dict[str, float]:
    """How much each language counts: that of most words wholly, the others less; the page's own is the first guess."""
    known = {
        language: sum(one in little_words()[language] for one in all_words(text))
        + sum(one in vocabulary()[language] for one in words)
        + 0.5 * (language == page)
        for language in LANGUAGES
    }
    most = max(known.values())
    return {language: 1.0 if n == most else OTHER_LANGUAGE + 0.4 * n / most / 2 for language, n in known.items()}


def _gained(
    words: tuple[str, ...], weights: Mapping[str, float], slips: set[str], asked: str
) -> dict[str, dict[str, float]]:
    """What each kind gains by each word: the best sign counts, once, by how telling the word is in it."""
    met: dict[tuple[int, int], float] = {}
    by_word: dict[str, list[tuple[int, int, float]]] = {word: [] for word in words}
    for word in words:
        for language in LANGUAGES:
            for number, at, whole in _where(word, language):
                fit = whole * READ_AS if word in slips else whole
                met[number, at] = max(fit, met.get((number, at), 0.0))
                by_word[word].append((number, at, fit))
    matched = _matched(met, asked)
    gained: dict[str, dict[str, float]] = {}
    for word, there in by_word.items():
        of_word: dict[str, float] = defaultdict(float)
        for number, at, fit in there:
            sign = signs()[number]
            gain = fit * matched[number] * weights[sign.language] * telling()[sign.language, sign.words[at]]
            for code, surely in sign.points_to.items():
                of_word[code] = max(of_word[code], gain * surely)
        gained[word] = dict(of_word)
    return gained


def _matched(met: Mapping[tuple[int, int], float], asked: str) -> dict[int, float]:
    """How far the question says each sign that it touches: one that is said wholly counts more than its words."""
    said: dict[int, float] = defaultdict(float)
    for (number, at), fit in met.items():
        sign = signs()[number]
        said[number] += fit * telling()[sign.language, sign.words[at]]
    matched = {}
    for number, mass in said.items():
        sign = signs()[number]
        share = mass / sum(telling()[sign.language, word] for word in sign.words)
        is_whole = all((number, at) in met for at in range(len(sign.words)))
        whole = min(MOST_FOR_WORDS, 1 + PER_WORD_MORE * (len(sign.words) - 1)) * share
        is_telling = any((number, at) in met and word not in only_together() for at, word in enumerate(sign.words))
        partly = PARTLY * share if is_telling else ALONE * share
        sureness = 1.0 if sign.said in asked else sign.sureness
        matched[number] = sureness * whole if is_whole else 1.0 if sign.is_sentence and is_telling else partly
    return matched


@lru_cache(maxsize=20_000)
def _where(word: str, language: str) -> tuple[tuple[int, int, float], ...]:
    """In which signs of a language a word stands, at which place, and how well it fits there."""
    found: dict[tuple[int, int], float] = {}
    for said, fit in _ways_to_say(word, language):
        for key in keys(said, language):
            for place in places_of_words()[language].get(key, ()):
                here = fit * (place.part if key == said else 0.95)
                found[place.sign, place.at] = max(here, found.get((place.sign, place.at), 0.0))
    return tuple((sign, at, fit) for (sign, at), fit in found.items())


def _ways_to_say(word: str, language: str) -> Iterator[tuple[str, float]]:
    yield word, 1.0
    if not word.startswith(NEGATED):
        yield NEGATED + word, NOT_NEGATED
    if language != "nl":
        return
    if not any(key in places_of_words()["nl"] for key in keys(word, "nl")):
        for part in parts(word):
            yield part, OF_A_COMPOUND
    for one in words_around(word):
        yield one, CUT_OFF if one.startswith(word) and len(one) - len(word) <= 2 else AROUND


def _passed_on(fits: Mapping[str, float]) -> dict[str, float]:
    """What kinds gain because they often help who asks for the others."""
    passed: dict[str, float] = defaultdict(float)
    for code, fit in fits.items():
        for other, surely in helps_too().get(code, {}).items():
            passed[other] = max(passed[other], fit * surely * PASSED_ON)
    return dict(passed)
