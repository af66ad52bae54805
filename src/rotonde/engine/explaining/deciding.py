"""Which parts of a rule decided it for one claimant: where one branch is enough, only that branch."""

from collections.abc import Iterator

from rotonde.engine import expressions as rule
from rotonde.engine.explaining.inspection import Inspection, Leaf, Names
from rotonde.engine.expressions import Node


def leaves_below(node: Node, names: Names, i: Inspection) -> Iterator[Leaf]:
    """The facts that a part of a rule was decided by, known or not, in the order of the rule."""
    if isinstance(node, rule.Reading):
        yield Leaf(node, tuple(names[var] for var in node.of), i.day(node.start, names), i.day(node.end, names))
    elif isinstance(node, rule.IsIn):
        yield from leaves_below(node.reading, names, i)
    elif isinstance(node, rule.Fold):
        for inside in deciding_members(node, names, i):
            yield from leaves_below(node.body, inside, i)
    else:
        for part, inside in deciding_parts(node, names, i):
            yield from leaves_below(part, inside, i)


def deciding_parts(node: Node, names: Names, i: Inspection) -> list[tuple[Node, Names]]:
    """The parts of a rule that its outcome rests on, each with the names that hold there."""
    if isinstance(node, rule.And | rule.Or):
        enough = isinstance(node, rule.Or)
        for part in node.parts:
            found = i.found(part, names)
            if found.is_certain and bool(found.low) == enough:
                return [(part, names)]
        still_open = [part for part in node.parts if not i.found(part, names).is_certain]
        return [(part, names) for part in still_open or node.parts]
    if isinstance(node, rule.Choose):
        test = i.found(node.test, names)
        branches = (node.yes, node.no) if not test.is_certain else (node.yes if test.low else node.no,)
        return [(node.test, names), *((branch, names) for branch in branches)]
    if isinstance(node, rule.ByCase):
        possible = [n for n, test in enumerate(node.tests) if i.found(test, names).high]
        return [(node.tests[n], names) for n in possible] + [(node.outcomes[n], names) for n in possible]
    if isinstance(node, rule.Apply):
        return [(i.body(node), i.inner(node, names))]
    if isinstance(node, rule.Since):
        return [(i.version(node), names)]
    if isinstance(node, rule.Amount | rule.Linked):
        return []
    return [(child, names) for child in node.children()]


def deciding_members(node: rule.Fold, names: Names, i: Inspection) -> list[Names]:
    """The records that an aggregate rests on: one that settles it, or all that aren't certainly left out."""
    everyone = list(i.members(node, names))
    if node.how == "any":
        for inside in everyone:
            if i.found(node.body, inside).low:
                return [inside]
        return [inside for inside in everyone if i.found(node.body, inside).high] or everyone
    test = node.body.test if isinstance(node.body, rule.Choose) else None
    return [inside for inside in everyone if test is None or i.found(test, inside).high]
