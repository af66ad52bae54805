"""Who could tell a fact: registers, and the person, read from `facts/sources_of_facts.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rotonde.engine.facts import Fact
from rotonde.engine.files import read_file
from rotonde.rights.vocabulary import HERE, vocabulary


class UnknownFact(ValueError):
    """A source is said to tell a fact that isn't in the vocabulary."""


@dataclass(frozen=True, eq=False)
class SourceOfFacts:
    """A register or a person; `everything` where it may be asked for whatever isn't a judgement."""

    id: str
    names: Mapping[str, str]
    facts: Mapping[str, Mapping[str, Any]]
    everything: bool = False

    def tells(self, fact: Fact) -> bool:
        """Whether it could tell a fact; a judgement nobody tells."""
        return fact.type != "judgement" and (self.everything or fact.id in self.facts)


@cache
def sources_of_facts() -> tuple[SourceOfFacts, ...]:
    """All sources, registers first; refuses a fact that the vocabulary doesn't have.

    >>> [one.id for one in sources_of_facts() if one.tells(vocabulary.facts["taxable_income"])]
    ['belastingen', 'person']
    """
    written = read_file(HERE / "sources_of_facts.yaml")
    found = []
    for id, data in written.items():
        facts = data.get("facts", {})
        unknown = sorted(set(facts) - set(vocabulary.facts))
        if unknown:
            raise UnknownFact(f"sources_of_facts.yaml, {id}: there is no fact '{unknown[0]}'")
        found.append(SourceOfFacts(id, data["names"], facts, data.get("everything", False)))
    return tuple(found)
