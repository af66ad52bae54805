"""Which rights ask whether another right is received or is there: read off the rules, never written down."""

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Apply, Reading
from rotonde.engine.resolve import walk

RECEIVES, ENTITLED = "receives.", "entitled."


def opens(catalogue: Catalogue) -> dict[str, dict[str, list[str]]]:
    """For each right that rules speak of, the other rights that read whether it is received, or whether it is there.

    A rule also reads what the quantities, circles and rights that it applies read. An id without a right of its own
    in the catalogue can be received all the same.

    >>> from rotonde.engine.facts import Vocabulary
    >>> opens(Catalogue(Vocabulary({"person": 60}, [], [])))
    {}
    """
    found: dict[str, dict[str, list[str]]] = {}
    for right in catalogue.rights:
        received, entitled = _read_by(catalogue, right)
        for how, ids in (("received", received), ("entitled", entitled)):
            for id in ids:
                if id != right:
                    found.setdefault(id, {"received": [], "entitled": []})[how].append(right)
    return dict(sorted(found.items()))


def own_status_read(catalogue: Catalogue) -> set[str]:
    """The rights whose own rule asks whether they are received."""
    return {right for right in catalogue.rights if right in _read_by(catalogue, right)[0]}


def _read_by(catalogue: Catalogue, right: str) -> tuple[dict[str, None], dict[str, None]]:
    """The ids of which a right reads that they are received, and of which that they are there."""
    received: dict[str, None] = {}
    entitled: dict[str, None] = {}
    seen: set[str] = set()
    pending = list(catalogue.rights[right].rules())

    def visit(node: object) -> None:
        if isinstance(node, Reading) and node.fact.id.startswith(RECEIVES):
            received.setdefault(node.fact.id.removeprefix(RECEIVES))
        if isinstance(node, Apply) and node.definition not in seen:
            seen.add(node.definition)
            if node.definition.startswith(ENTITLED):
                entitled.setdefault(node.definition.removeprefix(ENTITLED))
            pending.append(catalogue.definitions[node.definition])

    while pending:
        walk(pending.pop(), visit)
    return received, entitled
