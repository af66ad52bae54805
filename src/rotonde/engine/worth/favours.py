"""Whether receiving one right speaks for another, against it, or now one way and now the other: read off the rules."""

from collections.abc import Mapping
from typing import Literal

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Apply, Node, Reading
from rotonde.engine.polarity import signs_of
from rotonde.engine.worth.opens import ENTITLED, RECEIVES

Way = Literal["for", "against", "either"]


def favours(catalogue: Catalogue) -> dict[str, dict[str, Way]]:
    """For each right that rules speak of, the other rights, and which way receiving it works for them.

    `for`: wherever the rule reads it, having it can only help; `against`: it can only hinder; `either`: it helps here
    and hinders there, such as an income that counts in a sum.

    >>> from rotonde.engine.facts import Vocabulary
    >>> favours(Catalogue(Vocabulary({"person": 60}, [], [])))
    {}
    """
    found: dict[str, dict[str, Way]] = {}
    for right in catalogue.rights.values():
        for id, signs in _signs(right.rules(), catalogue.definitions).items():
            if id != right.id:
                found.setdefault(id, {})[right.id] = _way(signs)
    return found


def _signs(rules: list[Node], definitions: Mapping[str, Node]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for rule in rules:
        for id, signs in signs_of(rule, definitions, _right_spoken_of).items():
            found.setdefault(id, set()).update(signs)
    return found


def _right_spoken_of(node: Node) -> str | None:
    if isinstance(node, Reading) and node.fact.id.startswith(RECEIVES):
        return node.fact.id.removeprefix(RECEIVES)
    if isinstance(node, Apply) and node.definition.startswith(ENTITLED):
        return node.definition.removeprefix(ENTITLED)
    return None


def _way(signs: set[int]) -> Way:
    return "either" if len(signs) > 1 else "for" if 1 in signs else "against"
