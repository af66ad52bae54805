"""Which judgements count for a claimant here and against one there: such a rule can't be read as 'favourable'."""

from collections.abc import Callable, Mapping

from rotonde.engine.expressions import (
    Apply,
    AtMost,
    ByCase,
    Choose,
    Most,
    Node,
    Not,
    Number,
    Quotient,
    Reading,
    Since,
    Sub,
)

BOTH = frozenset((1, -1))


def judgements_of_two_polarities(node: Node, definitions: Mapping[str, Node]) -> list[str]:
    """Ids of the judgements that occur unnegated and negated in one rule.

    A judgement in the test of a choice counts as both, since it is not plain which way it works; only where it
    sets an amount to nothing that is never negative, it plainly lowers it.
    """
    return sorted(id for id, signs in signs_of(node, definitions, _judgement).items() if signs == BOTH)


def _judgement(node: Node) -> str | None:
    return node.fact.id if isinstance(node, Reading) and node.fact.type == "judgement" else None


def signs_of(
    node: Node, definitions: Mapping[str, Node], spoken_of: Callable[[Node], str | None]
) -> dict[str, set[int]]:
    """For each thing that a rule speaks of, the ways in which it works: 1 for whoever claims, -1 against.

    `spoken_of` gives the name of what a node speaks of, or None: then what lies below the node is looked at.
    """
    found: dict[str, set[int]] = {}
    seen: set[tuple[Node, int]] = set()
    pending = [(node, 1)]
    while pending:
        at, sign = pending.pop()
        if (at, sign) in seen:
            continue
        seen.add((at, sign))
        name = spoken_of(at)
        if name is not None:
            found.setdefault(name, set()).add(sign)
        elif isinstance(at, Not):
            pending.append((at.truth, -sign))
        elif isinstance(at, Apply):
            pending.append((definitions[at.definition], sign))
        elif isinstance(at, AtMost):
            pending += [(at.left, -sign), (at.right, sign)]
        elif isinstance(at, Sub | Quotient):
            first, second = at.children()
            pending += [(first, sign), (second, -sign)]
        elif isinstance(at, Choose):
            ways = (-sign,) if _is_nothing(at.yes) and _never_negative(at.no) else (1, -1)
            pending += [(at.test, way) for way in ways] + [(at.yes, sign), (at.no, sign)]
        elif isinstance(at, ByCase):
            pending += [(test, way) for test in at.tests for way in (1, -1)]
            pending += [(outcome, sign) for outcome in at.outcomes]
        else:
            pending += [(child, sign) for child in at.children()]
    return found


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Number) and node.over == 0


def _never_negative(node: Node) -> bool:
    if isinstance(node, Since):
        return all(_never_negative(version) for version in node.versions)
    return isinstance(node, Most) and (_is_nothing(node.left) or _is_nothing(node.right))
