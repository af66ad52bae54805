"""Which bounds say nothing: they rest on the end of what a fact can be at all, or on a list that is still open."""

from typing import Literal

from rotonde.engine import expressions as rule
from rotonde.engine.explaining.deciding import deciding_members, deciding_parts
from rotonde.engine.explaining.inspection import Inspection, Names
from rotonde.engine.expressions import Node

End = Literal["low", "high"]
OTHER: dict[End, End] = {"low": "high", "high": "low"}


def is_unlimited(node: Node, names: Names, end: End, i: Inspection) -> bool:
    """Whether an end of a number is no limit that anybody knows. That an income is never below nought is one."""
    found = i.found(node, names)
    if node.is_truth or found.is_certain or (end == "low" and found.low >= 0):
        return False
    if isinstance(node, rule.Reading):
        return bool(getattr(found, end) * node.fact.scale == getattr(node.fact, end))
    if isinstance(node, rule.Sub):
        return is_unlimited(node.left, names, end, i) or is_unlimited(node.right, names, OTHER[end], i)
    if isinstance(node, rule.Quotient):
        return is_unlimited(node.number, names, end, i)
    if isinstance(node, rule.Least | rule.Most):
        both = all if (end == "high") == isinstance(node, rule.Least) else any
        return both(is_unlimited(child, names, end, i) for child in (node.left, node.right))
    if isinstance(node, rule.Fold):
        return _is_open(node, names, end, i)
    if isinstance(node, rule.Scale):
        return node.how == "marginal" and is_unlimited(node.at, names, end, i)
    return any(is_unlimited(part, inside, end, i) for part, inside in deciding_parts(node, names, i))


def _is_open(node: rule.Fold, names: Names, end: End, i: Inspection) -> bool:
    """Of a sum that rises above what those who are listed can bring, nobody knows the end."""
    members = deciding_members(node, names, i)
    if any(is_unlimited(node.body, inside, end, i) for inside in members):
        return True
    if end == "low" or (node.how == "largest" and _has_top(node.body)):
        return False
    ends = [i.found(node.body, inside).high for inside in members]
    listed = sum(ends) if node.how == "sum" else max(ends, default=0)
    return i.found(node, names).high > listed


def _has_top(node: Node) -> bool:
    """Whether the law itself says how high a number can be, whoever it is about."""
    if isinstance(node, rule.Number | rule.Amount):
        return True
    if isinstance(node, rule.Scale):
        return node.how == "amount"
    if isinstance(node, rule.Choose):
        return _has_top(node.yes) and _has_top(node.no)
    if isinstance(node, rule.Least):
        return _has_top(node.left) or _has_top(node.right)
    return not isinstance(node, rule.Reading | rule.Apply | rule.Fold) and all(map(_has_top, node.children()))
