"""Which judgements count for a claimant here and against one there: such a rule can't be read as 'favourable'."""

from collections.abc import Mapping

from rotonde.engine.expressions import Apply, AtMost, ByCase, Choose, Node, Not, Reading, Sub

BOTH = frozenset((1, -1))


def judgements_of_two_polarities(node: Node, definitions: Mapping[str, Node]) -> list[str]:
    """Ids of the judgements that occur unnegated and negated in one rule.

    A judgement inside a comparison of numbers or the test of a choice counts as both, since it is not plain
    which way it works.
    """
    found: dict[str, set[int]] = {}
    seen: set[tuple[Node, int]] = set()
    pending = [(node, 1)]
    while pending:
        at, sign = pending.pop()
        if (at, sign) in seen:
            continue
        seen.add((at, sign))
        if isinstance(at, Reading) and at.fact.type == "judgement":
            found.setdefault(at.fact.id, set()).add(sign)
        elif isinstance(at, Not):
            pending.append((at.truth, -sign))
        elif isinstance(at, Apply):
            pending.append((definitions[at.definition], sign))
        elif isinstance(at, AtMost):
            pending += [(at.left, -sign), (at.right, sign)]
        elif isinstance(at, Sub):
            pending += [(at.left, sign), (at.right, -sign)]
        elif isinstance(at, Choose):
            pending += [(at.test, 1), (at.test, -1), (at.yes, sign), (at.no, sign)]
        elif isinstance(at, ByCase):
            pending += [(test, way) for test in at.tests for way in (1, -1)]
            pending += [(outcome, sign) for outcome in at.outcomes]
        else:
            pending += [(child, sign) for child in at.children()]
    return sorted(id for id, signs in found.items() if signs == BOTH)
