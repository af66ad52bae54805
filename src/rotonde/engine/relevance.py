"""Which unknown facts an answer can still depend on: itself a rule, so that every reading answers it alike.

A part of a rule matters where its bounds differ and somebody above it matters. What matters at a leaf is missing.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from rotonde.engine import expressions as rule
from rotonde.engine import plain
from rotonde.engine.bounding import Pass
from rotonde.engine.bounds import parts
from rotonde.engine.expressions import Node, Var
from rotonde.engine.facts import Direction
from rotonde.engine.plain import Plain
from rotonde.engine.tables import is_gap

SOMEONE_ELSE = 99


class Missing(NamedTuple):
    """A leaf that may matter: a fact (with the days it is read at), a link's list, or a parameter without value.

    `claimant` is the name under which the claimant goes where the leaf is: level 0 inside the right's own rule, a
    name of its own inside a rule that is applied to somebody else.
    """

    kind: str
    id: str
    of: tuple[Var, ...]
    start: int | None
    until: int | None
    claimant: Var


Place = tuple[Node, Var]


def relevance(roots: Mapping[Node, Plain], claimant: Var, this: Pass) -> dict[Missing, Plain]:
    """For each leaf below the roots, for which claimants and of which records it can still change them.

    `roots` gives, for each rule, where its outcome is asked for at all. The pass must have bounded the roots.
    """
    reach: dict[Place, Plain] = {}
    for node, mask in roots.items():
        _join(reach, (node, claimant), plain.and_(mask, _differs(node, this)))
    found: dict[Missing, Plain] = {}
    elsewhere = Var(claimant.kind, SOMEONE_ELSE)
    for node in _parents_first(roots, this):
        for who in (claimant, elsewhere):
            here = reach.get((node, who))
            if here is None or here.high == 0:
                continue
            leaf = _leaf(node, who, this)
            if leaf is not None:
                asked = _about({*leaf.of, who}, plain.and_(here, _unknown_where(node, this)))
                found[leaf] = plain.or_(found[leaf], asked) if leaf in found else asked
            for child in parts(node, this):
                mask, whose = here, who
                if isinstance(node, rule.Applied):
                    mask, whose = _inside(here, node, who, elsewhere)
                open_here = plain.and_(plain.and_(mask, _not_passed_over(node, child, this)), _differs(child, this))
                _join(reach, (child, whose), open_here)
    return found


def _join(reach: dict[Place, Plain], place: Place, mask: Plain) -> None:
    node, who = place
    mask = _about({*node.axes, who}, mask)
    reach[place] = plain.or_(reach[place], mask) if place in reach else mask


def _about(records: AbstractSet[Var], mask: Plain) -> Plain:
    """The same mask, of these records only: it holds where it holds of some other record."""
    for var in sorted(mask.axes - records):
        mask = plain.any_(mask, var)
    return mask


def _inside(mask: Plain, node: rule.Applied, who: Var, elsewhere: Var) -> tuple[Plain, Var]:
    """The mask in the names of an applied rule, and what the claimant is called there."""
    names = tuple((var, Var(var.kind, level)) for level, var in enumerate(node.of))
    if who == elsewhere or (who == node.of[0] and who not in node.of[1:]):
        return plain.move(mask, names), who if who == elsewhere else names[0][1]
    if who in node.of:
        both = plain.leaf(plain.Leaf("same", "low", kind="same"), (who, elsewhere), 0, 1, True)
        return plain.move(plain.and_(mask, both), names), elsewhere
    return plain.move(mask, (*names, (who, elsewhere))), elsewhere


def _not_passed_over(node: Node, child: Node, this: Pass) -> Plain:
    """The branch of a choice that can no longer be taken matters to nobody."""
    if isinstance(node, rule.Choose) and child is not node.test and node.yes is not node.no:
        low, high, _ = this.done[node.test]
        return high if child is node.yes else plain.not_(low)
    if isinstance(node, rule.ByCase) and child not in node.tests:
        found = plain.truth(False)
        for test, outcome in zip(node.tests, node.outcomes, strict=True):
            if outcome is child:
                found = plain.or_(found, this.done[test].high)
        return found
    return plain.truth(True)


def _differs(node: Node, this: Pass) -> Plain:
    low, high, _ = this.done[node]
    if low is high:
        return plain.truth(False)
    if low.is_truth:
        return plain.and_(high, plain.not_(low))
    return plain.not_(plain.le(high, low))


def _leaf(node: Node, who: Var, this: Pass) -> Missing | None:
    if isinstance(node, rule.IsIn):
        node = node.reading
    if isinstance(node, rule.Reading):
        start = None if node.start is None else _constant(node.start, this)
        until = None if node.end is None else _constant(node.end, this)
        return Missing("fact", node.fact.id, node.of, start, until, who)
    if isinstance(node, rule.Linked):
        direction: Direction = node.direction
        return Missing("fact", direction.complete, (node.start,), None, None, who)
    if isinstance(node, rule.Amount):
        key = f"[{node.key}]" if node.key else ""
        return Missing("gap", node.parameter.id + key, (), None, None, who)
    if isinstance(node, rule.Scale):
        return Missing("gap", node.parameter.id, (), None, None, who)
    return None


def _unknown_where(node: Node, this: Pass) -> Plain:
    """A fact whose bounds differ is unknown; an amount only where the day can fall in a gap."""
    if not isinstance(node, rule.Amount | rule.Scale):
        return plain.truth(True)
    key = node.key if isinstance(node, rule.Amount) else None
    low, high, _ = this.done[node.day]
    return is_gap(node.parameter, key, low, high, this.law)


def _constant(day: Node, this: Pass) -> int | None:
    low, high, _ = this.done[day]
    return low.low if low.op == high.op == "const" else None


def _parents_first(roots: Mapping[Node, Plain], this: Pass) -> list[Node]:
    done: dict[Node, None] = {}
    for root in roots:
        pending: list[tuple[Node, bool]] = [(root, False)]
        while pending:
            node, left = pending.pop()
            if left:
                done.setdefault(node)
            elif node not in done:
                pending.append((node, True))
                pending += [(child, False) for child in parts(node, this) if child not in done]
    return list(reversed(done))
