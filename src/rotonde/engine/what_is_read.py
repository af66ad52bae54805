"""Which facts, lists and told quantities the rules of each right read: whatever else changes, its answer stays."""

from collections.abc import Iterable, Mapping
from weakref import WeakKeyDictionary

from rotonde.engine.answers import Asking
from rotonde.engine.facts import Vocabulary
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import program
from rotonde.engine.situations.situation import Situation

Names = frozenset[str]
_made: "WeakKeyDictionary[Asking, dict[str, Names]]" = WeakKeyDictionary()


def names_read(asking: Asking) -> dict[str, Names]:
    """For each right the ids of all that its answer and its missing facts are read from."""
    if asking not in _made:
        agreements = list(asking.agreements.values())
        _made[asking] = {
            one.right.id: _names(
                [*one.results(asking.with_missing).values(), *asking.receives[one.right.id], *agreements],
                asking.catalogue.vocabulary,
            )
            for one in asking.asked
        }
    return _made[asking]


def _names(outputs: Iterable[Plain], words: Vocabulary) -> Names:
    found: set[str] = set()
    for node in program(outputs).leaves:
        found |= _of_leaf(node.data[0], words)
    return frozenset(found)


def _of_leaf(leaf: Leaf, words: Vocabulary) -> set[str]:
    if leaf.kind == "link":
        return {leaf.name, *words.links[leaf.name].complete_names}
    if leaf.kind != "fact":
        return {leaf.name}
    fact = words.facts[leaf.name]
    if fact.type == "date":  # what a day may turn out to be lies near the other days of its record
        return {other.id for other in words.facts.values() if (other.type, other.record) == ("date", fact.record)}
    return {leaf.name, fact.link} if fact.link else {leaf.name}


def what_changed(before: Situation, after: Situation) -> Names | None:
    """Of which facts, lists and quantities something else is known; None where other records are spoken of."""
    records = [(one.records, one.focus, one.on, one.forgotten) for one in (before, after)]
    if records[0] != records[1]:
        return None
    facts = _differing(before.facts, after.facts) | _differing(before.told, after.told)
    return frozenset({name for name, _ in facts} | _differing(before.pairs, after.pairs))


def _differing[Key](one: Mapping[Key, object], other: Mapping[Key, object]) -> set[Key]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}
