"""What a rule reads: the facts that it can reach, and the days on which it looks."""

from collections.abc import Iterable

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Apply, AtMost, IsIn, Node, Reading, Shift
from rotonde.engine.facts import Fact
from rotonde.engine.resolve import walk


def days_of(node: Node) -> list[Node]:
    """The days on which a rule itself looks at what somebody is or has."""
    found: dict[Node, None] = {}

    def visit(at: Node) -> None:
        if isinstance(at, Reading) and at.start is not None and at.start is at.end and at.fact.dated == "state":
            found.setdefault(at.start)
        elif isinstance(at, AtMost):
            found.update(
                dict.fromkeys(
                    side.day for side in (at.left, at.right) if isinstance(side, Shift) and side.edge == "same"
                )
            )

    walk(node, visit)
    return list(found)


def facts_of(roots: Iterable[Node], catalogue: Catalogue) -> list[Fact]:
    """Every fact that rules can reach, through definitions too, in the order of the rules."""
    found: dict[Fact, None] = {}
    pending, seen = list(roots), set()

    def visit(at: Node) -> None:
        reading = at.reading if isinstance(at, IsIn) else at
        if isinstance(reading, Reading):
            found.setdefault(reading.fact)
        elif isinstance(at, Apply) and at.definition not in seen:
            seen.add(at.definition)
            pending.append(catalogue.definitions[at.definition])

    while pending:
        walk(pending.pop(0), visit)
    return list(found)
