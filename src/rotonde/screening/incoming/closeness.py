"""Which targets a header comes close to, and how sure that is."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from typing import NamedTuple

from rotonde.engine.facts import Fact, Vocabulary
from rotonde.screening.incoming.faults import LANGUAGES
from rotonde.screening.incoming.faults import words as known_words
from rotonde.screening.incoming.headers import Header, compact, plain, synonyms, taken_apart
from rotonde.screening.incoming.targets import ADDRESS, COUNTS, IGNORE, OF_HOUSEHOLD, Target, exists, fits, roles_of

SURE, BY_ID, BY_WORD, BY_LABEL, BY_BARE, BY_ALIKE = 0.6, 1.0, 0.95, 0.95, 0.9, 0.8
BY_ROLE, PERHAPS = 0.85, 0.4
OF_A_MONTH = re.compile(r"maand|\bmnd\b|mensuel|\bmois\b|month")
OF_A_YEAR = re.compile(r"jaar|annuel|\ban\b|year|aanslag")
ALIKE = 0.8


class Candidate(NamedTuple):
    """A target that a header may mean, and how sure that is, from 0 to 1."""

    confidence: float
    target: str


def candidates(header: str, kind: str, vocabulary: Vocabulary) -> list[Candidate]:
    """The targets that a header may mean in a table of this kind, best first.

    >>> from rotonde.rights import load_catalogue
    >>> candidates("Geb.datum partner", "dossiers", load_catalogue().vocabulary)[0]
    Candidate(confidence=0.95, target='partner:birth_date')
    """
    if exists(header, kind, vocabulary) and ":" in header:
        return [Candidate(BY_ID, header)]
    named = _known_words(vocabulary)
    apart = taken_apart(header)
    found: dict[str, float] = {}
    for name, confidence, said in _names(header, apart, named):
        target = _placed(name, said, kind, vocabulary)
        if target is None or _of_another_length(header, vocabulary.fact(name)):
            continue
        text, certain = target
        found[text] = max(found.get(text, 0), round(confidence * certain, 2))
    return sorted((Candidate(sure, text) for text, sure in found.items()), key=lambda one: (-one[0], one[1]))


def _names(header: str, apart: Header, named: dict[str, list[str]]) -> Iterable[tuple[str, float, Header]]:
    """What a header may name, how sure, and what else it says: a name that is found whole says nothing besides."""
    exact, _, period = header.strip().partition("@")
    if exact in named.get("", ()):
        spell = period if period in ("from", "until") else ""
        yield exact, BY_ID, Header("", "", "", "" if spell else period, spell, "")
    if not apart.rest and (apart.role in ("applicant", "partner") or apart.role.startswith("child_")):
        yield "identity.full_name", BY_BARE, apart  # "Kind 1": a name, or else a day of birth
        yield "birth_date", BY_ROLE, apart
    for name, words in _perhaps().items():
        if apart.rest in words:
            yield name, PERHAPS, apart
    known = False
    whole = apart._replace(role=apart.role if apart.whole != compact(header) else "", period="", spell="")
    for text, confidence, said in (
        (apart.whole, BY_WORD, whole),
        (apart.roleful, BY_WORD, apart._replace(role=apart.role if apart.roleful == apart.rest else "")),
        (apart.rest, BY_WORD, apart),
        (apart.bare, BY_BARE, apart),
    ):
        for name in named.get(text, ()) if text else ():
            yield name, confidence, said
            known = True
    text = apart.bare or apart.rest
    if len(text) >= 4 and not known:
        for near in get_close_matches(text, [word for word in named if len(word) >= 4], 5, ALIKE):
            for name in named[near]:
                yield name, BY_ALIKE * SequenceMatcher(None, text, near).ratio(), apart


@cache
def _perhaps() -> dict[str, frozenset[str]]:
    """Words that may name one of several things, by each of them."""
    return {name: frozenset(map(compact, words)) for name, words in synonyms()["perhaps"].items()}


def _of_another_length(header: str, fact: Fact | None) -> bool:
    """Whether a header speaks of a month and the fact is of a year, or the other way round.

    >>> from rotonde.rights import load_catalogue
    >>> _of_another_length("Netto maandinkomen", load_catalogue().vocabulary.facts["net_income"])
    True
    """
    said = plain(header)
    if fact is None or fact.type != "money":
        return False
    a_month, a_year = bool(OF_A_MONTH.search(said)), bool(OF_A_YEAR.search(said))
    return (a_month and not a_year and fact.unit == "EUR/year") or (a_year and not a_month and fact.unit == "EUR/month")


def _placed(name: str, apart: Header, kind: str, vocabulary: Vocabulary) -> tuple[str, float] | None:
    """A name as a target of this table, with the role and the period that the header names; None where none fits."""
    if name == IGNORE or name.startswith(("dossier.", "person.", "relation.")):
        return (name, 1.0) if exists(name, kind, vocabulary) else None
    fact = vocabulary.fact(name)
    if kind == "relations":
        name = name.rpartition(".")[2]
        return (f"relation:{name}", 1.0) if exists(f"relation:{name}", kind, vocabulary) else None
    record = fact.record if fact else ""
    role, certain = (OF_HOUSEHOLD, 1.0) if name in COUNTS else _role(apart.role, record, kind)
    if name.removeprefix("identity.") in ADDRESS and not apart.role and OF_HOUSEHOLD in roles_of(kind):
        role = OF_HOUSEHOLD
    period = apart.spell or apart.period
    if fact and not fits(fact, period):
        period, certain = ("", 0.5 * certain) if apart.period else ("", certain)
    target = str(Target(role, name, period if fact else ""))
    return (target, certain) if exists(target, kind, vocabulary) else None


def _role(said: str, record: str, kind: str) -> tuple[str, float]:
    """Who a header is about: as it says, else the one whom such a table is about."""
    if record in (OF_HOUSEHOLD, "delivery"):
        return record, 1.0 if said in ("", record, "applicant") else 0.7
    if kind == "dossiers":
        if said == "child":
            return "child_1", 0.8
        if said == OF_HOUSEHOLD and not record:
            return OF_HOUSEHOLD, 1.0
        return (said, 1.0) if said and said not in (OF_HOUSEHOLD, "delivery") else ("applicant", 1.0)
    if kind == "households":
        return OF_HOUSEHOLD, 1.0
    return "person", 1.0 if said in ("", "person", "applicant") else 0.7


@cache
def _known_words(vocabulary: Vocabulary) -> dict[str, list[str]]:
    """What each word may be the name of; under the empty word all ids as they are."""
    found: dict[str, dict[str, None]] = {"": dict.fromkeys(vocabulary.facts)}
    for word, name in _names_of_everything(vocabulary):
        apart = taken_apart(word)
        for text in (compact(word), apart.bare if not apart.role and not apart.spell else ""):
            if text:
                found.setdefault(text, {})[name] = None
    return {word: list(names) for word, names in found.items()}


def _names_of_everything(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Every word with what it is a name of: ours, those of exports, and the labels in three languages."""
    written = synonyms()
    for name, words in written["fields"].items():
        yield from ((word, name) for word in (name, *words))
    for field, words in written["identity"].items():
        yield from ((word, f"identity.{field}") for word in words)
    for language in LANGUAGES:
        yield from ((word, name) for name, word in known_words(language)["targets"].items())
    for name, words in written["facts"].items():
        yield from ((word, name) for word in words)
    for fact in vocabulary.facts.values():
        labels = (fact.labels.get(language, "") for language in LANGUAGES)
        yield from ((word, fact.id) for word in (fact.id, *fact.aliases, *labels) if word)
