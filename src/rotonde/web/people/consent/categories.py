"""The categories of data, and in which of them each fact of the vocabulary is; read from `categories.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.facts import Fact
from rotonde.engine.files import read_file
from rotonde.rights.vocabulary import vocabulary
from rotonde.web.accounts.models import Organisation


class NoCategory(ValueError):
    """A fact has no category, or the file speaks of one that isn't there. The sentence says which and what to do."""


@dataclass(frozen=True, eq=False)
class Category:
    """One category; what is `never` shared no consent opens, what is `minimal` is proposed."""

    id: str
    names: Mapping[str, str]
    is_minimal: bool
    is_never_shared: bool


@cache
def categories() -> Mapping[str, Category]:
    """All categories, by id.

    >>> [one.id for one in categories().values() if one.is_minimal]
    ['name', 'contact']
    """
    written = _written()
    return {
        id: Category(id, names, id in written["minimal"], id in written["never"])
        for id, names in written["categories"].items()
    }


@cache
def shareable() -> tuple[str, ...]:
    """The categories that somebody can agree to share, in their order."""
    return tuple(one.id for one in categories().values() if not one.is_never_shared)


@cache
def minimal() -> frozenset[str]:
    """The categories that go to whoever isn't bound by professional secrecy, and are proposed to everybody."""
    return frozenset(one.id for one in categories().values() if one.is_minimal)


def opens_to(receiver: Organisation) -> frozenset[str]:
    """The most that may go to a receiver: to who isn't bound by professional secrecy only the minimal set."""
    bound = receiver.secrecy == Organisation.Secrecy.PROFESSIONAL
    return frozenset(shareable()) if bound else minimal()


@cache
def categories_of_facts() -> Mapping[str, str]:
    """The category of every fact of the vocabulary; raises NoCategory where one has none.

    >>> categories_of_facts()["rent_month"], categories_of_facts()["pregnant"], categories_of_facts()["birth_date"]
    ('housing', 'health', 'identity')
    """
    unknown = sorted(set(_written()["facts"]) - set(vocabulary.facts))
    if unknown:
        raise NoCategory(f"categories.yaml names '{unknown[0]}', which isn't a fact. Take it out, or mend its name.")
    return {id: _category_of(fact) for id, fact in vocabulary.facts.items()}


def _category_of(fact: Fact) -> str:
    written = _written()
    found = (
        written["facts"].get(fact.id)
        or written["sensitivities"].get(fact.sensitivity)
        or written["themes"].get(fact.theme)
    )
    if found not in written["categories"]:
        raise NoCategory(
            f"fact '{fact.id}' has no category: give categories.yaml its theme '{fact.theme}' or the fact itself."
        )
    return str(found)


@cache
def _written() -> Mapping[str, Any]:
    return dict(read_file(Path(__file__).parent / "categories.yaml"))
