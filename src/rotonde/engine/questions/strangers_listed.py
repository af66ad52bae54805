"""Somebody of whom nobody spoke, as a record: who an open list may turn out to hold."""

from dataclasses import replace

from rotonde.engine.situations.possible import constant, truth
from rotonde.engine.situations.situation import Situation

NAME = "stranger"
WithStrangers = tuple[Situation, dict[str, str]]


def with_strangers(situation: Situation) -> WithStrangers:
    """The same situation with one stranger of each kind that an open list can hold, and their names by kind.

    A stranger stands on no list yet, and none of theirs is open.
    """
    vocabulary = situation.vocabulary
    ways = [way for link in vocabulary.links.values() for way in link.directions()]
    kinds = {
        way.end
        for way in ways
        if any(not situation.is_complete(way.complete, owner) for owner in situation.records.get(way.start, ()))
    }
    names = {kind: _free_name(situation, kind) for kind in vocabulary.kinds if kind in kinds}
    records = {kind: [*held, *([names[kind]] if kind in names else [])] for kind, held in situation.records.items()}
    closed = {(way.complete, names[way.start]): constant(truth(True)) for way in ways if way.start in names}
    return replace(situation, records=records, facts={**situation.facts, **closed}), names


def _free_name(situation: Situation, kind: str) -> str:
    taken = situation.records.get(kind, ())
    name = f"{NAME}_{kind}"
    while name in taken:
        name += "_"
    return name
