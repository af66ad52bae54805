"""What a rule would say of somebody whom nobody listed: the open end of every list that isn't complete."""

from dataclasses import fields
from functools import cache

from rotonde.engine.expressions import (
    TRUTH,
    And,
    Anything,
    Applied,
    Fold,
    IsIn,
    IsStranger,
    Linked,
    Node,
    Not,
    Reading,
    Same,
    Truth,
    Var,
)
from rotonde.engine.facts import Vocabulary


def stranger(node: Node, who: Var, vocabulary: Vocabulary) -> Node:
    """The same rule with a record of which nothing is known in the place of `who`.

    Every fact of a stranger can be anything in its domain. A stranger can stand on a list only while that list
    is not known to be complete, so what remains of the rule hangs on `complete.<list>`.
    """
    memo: dict[Node, Node] = {}

    def visit(at: Node) -> Node:
        if who not in at.axes:
            return at
        if at not in memo:
            memo[at] = _without(at, who, vocabulary, visit)
        return memo[at]

    return visit(node)


def _without(at: Node, who: Var, vocabulary: Vocabulary, visit) -> Node:  # type: ignore[no-untyped-def]
    if isinstance(at, Reading) and who in at.of:
        fact = at.fact
        return Anything(TRUTH if fact.is_truth else fact.unit, fact.low, fact.high, fact.scale)
    if isinstance(at, IsIn):
        return Anything(TRUTH, 0, 1, 1)
    if isinstance(at, Same):
        return Truth(True) if at.left == at.right else IsStranger(at.right if at.left == who else at.left)
    if isinstance(at, IsStranger):
        return Anything(TRUTH, 0, 1, 1)
    if isinstance(at, Linked):
        return _open_list(at, who, vocabulary)
    if isinstance(at, Applied):
        return _applied(at, who, vocabulary)
    if isinstance(at, Fold) and at.over == who:
        return at
    return rebuilt(at, visit)


def _open_list(at: Linked, who: Var, vocabulary: Vocabulary) -> Node:
    """A stranger at the far side of a list is possible only while the list is open."""
    maybe = Anything(TRUTH, 0, 1, 1)
    direction, owner = at.direction, at.start
    if at.start == at.end == who:
        return maybe
    if at.start == who:
        link = direction.link
        direction = next((one for one in link.directions() if one.name != direction.name), direction)
        owner = at.end
    complete = vocabulary.facts[direction.complete]
    return And((Not(Reading(complete, (owner,), "at", None, None)), maybe))


def _applied(at: Applied, who: Var, vocabulary: Vocabulary) -> Node:
    body = at.body
    of = list(at.of)
    for level, var in enumerate(at.of):
        if var == who:
            body = stranger(body, Var(var.kind, level), vocabulary)
            of[level] = next((other for other in at.of if other != who), var)
    if not body.axes:
        return body
    return Applied(f"{at.definition}?", tuple(of), body)


def rebuilt(at: Node, visit) -> Node:  # type: ignore[no-untyped-def]
    """The same kind of node over visited children."""
    values = []
    for name in _given(type(at)):
        value = getattr(at, name)
        if isinstance(value, Node):
            value = visit(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Node):
            value = tuple(visit(part) for part in value)
        values.append(value)
    return type(at)(*values)


@cache
def _given(kind: type[Node]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.init)
