"""Search in plain words over the rights and the life events: some forty texts, in memory, without a search engine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import log

from rotonde.engine.catalogue import Catalogue
from rotonde.rights.finding import life_events, themes
from rotonde.rights.finding.words_in_text import words_in
from rotonde.rights.finding.words_told import LANGUAGES
from rotonde.web.catalogue.once_per_catalogue import once_per_catalogue
from rotonde.web.catalogue.plain_words import asked_words

NAME, SAID_ALSO, THEME, TEXT = 10, 8, 3, 1
ALIKE = 0.78
WORTH_SHOWING = 0.2
SHORTEST_PART = 4


@dataclass(frozen=True, eq=False)
class Entry:
    """What can be found: a right or a life event, with how much each of its words weighs."""

    kind: str
    id: str
    weights: dict[str, int]


@dataclass(frozen=True)
class Found:
    """What a search brought: ids in order of fit, and which words were read as another one."""

    rights: tuple[str, ...]
    events: tuple[str, ...]
    read_as: tuple[tuple[str, str], ...]


def search(asked: str, lang: str) -> Found:
    """Find the rights and events that fit a question in plain words.

    Every word counts by how telling it is and by where it stands: name and everyday words first, then theme, then text.
    A word that occurs nowhere is read as the one that looks most like it, and that is said.
    """
    entries = _entries(lang)
    heard, read_as = _heard(asked_words(asked), lang)
    fits = {entry: {word: _fit(word, entry) for word in heard} for entry in entries}
    telling = {word: log(1 + len(entries) / (1 + sum(bool(one[word]) for one in fits.values()))) for word in heard}
    short_names_first = sorted(entries, key=lambda entry: list(entry.weights.values()).count(NAME))
    rights, events = (
        _best({entry.id: fits[entry] for entry in short_names_first if entry.kind == kind}, telling)
        for kind in ("right", "event")
    )
    return Found(rights, events, read_as)


def _best(fits: dict[str, dict[str, float]], telling: dict[str, float]) -> tuple[str, ...]:
    """Give the ids that answer most of the words, the best fit first."""
    met = {id: sum(map(bool, one.values())) for id, one in fits.items()}
    most = max(met.values(), default=0)
    scored = {
        id: sum(weight * telling[word] for word, weight in one.items())
        for id, one in fits.items()
        if most and met[id] == most
    }
    least = max(scored.values(), default=0) * WORTH_SHOWING
    return tuple(sorted((id for id in scored if scored[id] >= least), key=lambda id: -scored[id]))


def _heard(words: list[str], lang: str) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """Give the words to look for, and those that were taken for another word."""
    heard, read_as = [], []
    for word in words:
        near = _most_alike(word, lang)
        heard.append(near or word)
        if near:
            read_as.append((word, near))
    return list(dict.fromkeys(heard)), tuple(read_as)


def _most_alike(word: str, lang: str) -> str:
    """Give the known word that a word nobody knows looks like most: an everyday word before one of the text."""
    fits = [_fit(word, entry) for entry in _entries(lang)]
    if len(word) < SHORTEST_PART or max(fits) >= TEXT:
        return ""
    for least in (SAID_ALSO,) if any(fits) else (SAID_ALSO, TEXT):
        known = sorted({one for entry in _entries(lang) for one, weight in entry.weights.items() if weight >= least})
        near = get_close_matches(word, known, 1, ALIKE)
        if near:
            return near[0]
    return ""


def _fit(word: str, entry: Entry) -> float:
    """Say how well a word fits: as it stands, as the beginning of a word, or as a part of a compound."""
    if word in entry.weights:
        return float(entry.weights[word])
    if len(word) < SHORTEST_PART:
        return 0.0
    return max((weight * _part(word, other, weight) for other, weight in entry.weights.items()), default=0.0)


def _part(word: str, other: str, weight: int) -> float:
    if other.startswith(word):
        return 0.7
    if word in other:
        return 0.5
    is_everyday = weight >= SAID_ALSO and len(other) > SHORTEST_PART
    return 0.5 if is_everyday and other in word else 0.0


@once_per_catalogue
def _entries(catalogue: Catalogue, lang: str) -> tuple[Entry, ...]:
    return (
        *(Entry("right", id, _of_right(catalogue, id, lang)) for id in catalogue.rights),
        *(
            Entry("event", event.id, _weighed(_words_of(event.names, event.search_words)))
            for event in life_events().values()
        ),
    )


def _of_right(catalogue: Catalogue, id: str, lang: str) -> dict[str, int]:
    about = catalogue.rights[id].about
    named = [text for theme in about.get("themes", ()) for text in themes()[theme].names.values()]
    around = [*named, *((about.get("decided_by") or {}).values()), *((about.get("where") or {}).values())]
    text = catalogue.texts.get(f"{id}.infofiche.{lang}.md", "")
    return _weighed(
        [
            *_words_of(about.get("names", {}), about.get("search_words", {})),
            *((THEME, one) for one in around),
            (TEXT, text),
        ]
    )


def _words_of(names: Mapping[str, str], search_words: Mapping[str, list[str]]) -> Iterable[tuple[int, str]]:
    """Give the names and everyday words in every language: the Dutch name of a right is known to all."""
    for lang in LANGUAGES:
        yield NAME, names.get(lang, "")
        for one in search_words.get(lang, ()):
            yield SAID_ALSO, one


def _weighed(texts: Iterable[tuple[int, str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for weight, text in texts:
        for word in words_in(text):
            found[word] = max(weight, found.get(word, 0))
    return found
