"""Which facts and links the rule of a right reads as it is written, directly or through what it applies."""

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Apply, Linked, Node, Reading
from rotonde.engine.resolve import walk


def facts_reached(catalogue: Catalogue, right: str) -> list[str]:
    """Ids of the facts and links, in the order in which the rule comes upon them.

    >>> from rotonde.engine.facts import Vocabulary
    >>> from rotonde.engine.rights import Right
    >>> free = Right("free", "person", [], None, "year")
    >>> facts_reached(Catalogue(Vocabulary({"person": 60}, [], []), rights={"free": free}), "free")
    []
    """
    found: dict[str, None] = {}
    seen: set[str] = set()
    pending: list[Node] = list(catalogue.rights[right].rules())

    def visit(node: Node) -> None:
        if isinstance(node, Reading):
            found.setdefault(node.fact.id)
        if isinstance(node, Linked):
            found.setdefault(node.direction.link.id)
        if isinstance(node, Apply) and node.definition not in seen:
            seen.add(node.definition)
            pending.append(catalogue.definitions[node.definition])

    while pending:
        walk(pending.pop(0), visit)
    return list(found)
