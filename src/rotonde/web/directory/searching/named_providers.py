"""Which provider a question names. It is said apart: being named moves no service up or down."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from rotonde.rights.finding.words_in_text import WORD, words_in
from rotonde.web.directory.places import municipalities
from rotonde.web.directory.searching.compounds import is_known
from rotonde.web.directory.searching.words import is_little, only_together

SHORTEST_ABBREVIATION, LONGEST_ABBREVIATION = 2, 5


@dataclass(frozen=True)
class Name:
    """The words that a question must have to name a provider, and the abbreviation that is enough."""

    provider: UUID
    words: frozenset[str]
    own_words: frozenset[str]
    abbreviations: frozenset[str]


class NamedProviders:
    """The names of all providers, to be recognised in a question; `own_words` are theirs and those of places."""

    def __init__(self, providers: Mapping[UUID, str]) -> None:
        by_name = sorted(providers.items(), key=lambda one: (one[1].casefold(), one[0]))
        self.names = tuple(_name(id, name) for id, name in by_name)
        own_words = (word for one in self.names for word in one.own_words | one.abbreviations)
        self.own_words = frozenset(own_words) | places_by_word().keys()

    def in_question(self, text: str) -> tuple[UUID, ...]:
        """Give the providers that a question names, by name."""
        asked = frozenset(words_in(text))
        return tuple(one.provider for one in self.names if _is_named(one, asked))


def _name(provider: UUID, name: str) -> Name:
    words = frozenset(word for word in words_in(name) if not is_little(word) and not word.isdigit())
    own = frozenset(
        word for word in words if not is_known(word) and word not in only_together() and word not in names_of_places()
    )
    short = frozenset(
        one.casefold()
        for one in name.split()
        if one.isupper()
        and SHORTEST_ABBREVIATION <= len(one) <= LONGEST_ABBREVIATION
        and WORD.fullmatch(one.casefold())
    )
    return Name(provider, words, own - short, short)


def _is_named(name: Name, asked: frozenset[str]) -> bool:
    if name.own_words:
        return name.own_words <= asked
    return bool(name.abbreviations & asked) or (bool(name.words) and name.words <= asked)


@cache
def names_of_places() -> Mapping[str, str]:
    """The code of each municipality whose name is one word, by that word."""
    found = {}
    for one in municipalities().values():
        for name in one.names.values():
            words = words_in(name)
            if len(words) == 1 and not is_little(words[0]):
                found[words[0]] = one.code
    return found


@cache
def places_by_word() -> Mapping[str, str]:
    """The code of each municipality by its postcodes, and by its name where that is one word."""
    return {code: one.code for one in municipalities().values() for code in one.postcodes} | dict(names_of_places())
