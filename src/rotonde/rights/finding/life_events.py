"""What may happen in a life, and which rights then count: those whose rules read a fact that it changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts_reached import facts_reached
from rotonde.engine.files import read_file
from rotonde.rights.finding.words_told import BadFinding, in_three_languages
from rotonde.rights.vocabulary import vocabulary

FILE = Path(__file__).parent / "life_events.yaml"
PARTS = {"names", "facts", "added", "left_out", "search_words"}
Texts = Mapping[str, str]


@dataclass(frozen=True)
class LifeEvent:
    """An event: the facts and links that it changes, and where the editors chose otherwise than the rules, with why."""

    id: str
    names: Texts
    facts: tuple[str, ...]
    added: Mapping[str, Texts]
    left_out: Mapping[str, Texts]
    search_words: Mapping[str, list[str]]


@dataclass(frozen=True)
class Relevant:
    """A right that counts in an event: because its rule reads these facts, or for a reason that the editors give."""

    right: str
    facts: tuple[str, ...]
    reason: Texts | None


@cache
def life_events() -> dict[str, LifeEvent]:
    """Give all events, in the order of the page, each checked.

    >>> next(iter(life_events()))
    'werkloosheidsuitkering-stopt'
    """
    return {id: _read(id, data) for id, data in read_file(FILE).items()}


def rights_of_event(catalogue: Catalogue, event: LifeEvent) -> list[Relevant]:
    """Give the rights that count in an event, in the order of its facts; those that the editors added come last."""
    reached = {id: frozenset(facts_reached(catalogue, id)) for id in catalogue.rights}
    found: dict[str, list[str]] = {}
    for fact in event.facts:
        for id in catalogue.rights:
            if fact in reached[id] and id not in event.left_out:
                found.setdefault(id, []).append(fact)
    derived = [Relevant(id, tuple(facts), None) for id, facts in found.items()]
    added = [Relevant(id, (), why) for id, why in event.added.items() if id in catalogue.rights and id not in found]
    return derived + added


def _read(id: str, data: Mapping[str, Any]) -> LifeEvent:
    where = f"life event '{id}'"
    strange = sorted(set(data) - PARTS)
    if strange:
        raise BadFinding(f"{where}: it has {', '.join(sorted(PARTS))}, and nothing else. Look at {', '.join(strange)}.")
    unknown = [fact for fact in data["facts"] if vocabulary.fact(fact) is None and fact not in vocabulary.links]
    if unknown:
        raise BadFinding(f"{where}: there is no fact '{unknown[0]}'. `rotonde facts` lists them all.")
    chosen = {
        part: {right: in_three_languages(f"{where}, {part} {right}", why) for right, why in data.get(part, {}).items()}
        for part in ("added", "left_out")
    }
    return LifeEvent(
        id,
        in_three_languages(where, data["names"]),
        tuple(data["facts"]),
        chosen["added"],
        chosen["left_out"],
        in_three_languages(f"{where}, search_words", data["search_words"]),
    )
