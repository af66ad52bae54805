"""Where a fact can tip a rule: the amounts and days that comparisons and steps set against it."""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from rotonde.engine.calendar import shift
from rotonde.engine.facts import Fact
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.situations.possible import Possible

Weighted = tuple[Plain, Fraction]
MOST_VALUES = 8
MOST_CODES = 8
LONGEST_LIFE = 110


def break_points(nodes: Iterable[Plain]) -> dict[str, list[int]]:
    """For each fact the values, in its own multiples, at which a comparison or a step can turn; the commonest first.

    Of those that are as common the least comes first, so that every process asks the same.
    Only what a fact is compared with by itself is found: with other facts in the sum the turn lies elsewhere.
    """
    found: dict[str, Counter[int]] = {}
    for node in nodes:
        if node.op in ("le", "min", "max"):
            facts, constants = _terms([(node.args[0], Fraction(-1)), (node.args[1], Fraction(1))])
            totals = {*constants, sum(constants, Fraction(0))}
        elif node.op == "step":
            facts, constants = _terms([(node.args[0], Fraction(-1))])
            totals = {at + sum(constants, Fraction(0)) for at, _ in node.data[1]}
        else:
            continue
        for leaf, weight in facts:
            for total in totals:
                found.setdefault(leaf.name, Counter())[int(-total // weight)] += 1
    return {
        name: [value for value, _ in sorted(counter.items(), key=lambda one: (-one[1], one[0]))]
        for name, counter in found.items()
    }


def _terms(pending: list[Weighted]) -> tuple[set[tuple[Leaf, Fraction]], list[Fraction]]:
    """The facts and the constants that a number is a sum of, each with what it is multiplied by."""
    facts: set[tuple[Leaf, Fraction]] = set()
    constants: list[Fraction] = []
    seen: set[Weighted] = set()
    while pending:
        node, weight = pending.pop()
        if (node, weight) in seen or not weight:
            continue
        seen.add((node, weight))
        if node.op == "leaf" and node.data[0].kind == "fact" and not node.is_truth:
            facts.add((node.data[0], weight))
        elif node.op == "const":
            constants.append(node.low * weight)
        elif node.op == "step":
            constants += [value * weight for _, value in node.data[1]]
        elif node.op == "shift":
            constants.append(Fraction(shift(730000, *node.data) - 730000) * weight)
            pending.append((node.args[0], weight))
        else:
            pending += _operands(node, weight)
    return facts, constants


def _operands(node: Plain, weight: Fraction) -> list[Weighted]:
    if node.op in ("add", "min", "max", "sum", "largest", "move"):
        return [(arg, weight) for arg in node.args]
    if node.op == "sub":
        return [(node.args[0], weight), (node.args[1], -weight)]
    if node.op == "if":
        return [(arg, weight) for arg in node.args[1:]]
    if node.op == "div":
        return [(node.args[0], weight / node.data)]
    if node.op == "mul":
        one, other = node.args
        if one.op == "const":
            one, other = other, one
        return [(one, weight * other.low)] if other.op == "const" else []
    return []


def likely_values(fact: Fact, breaks: list[int], codes: Iterable[str], on: int) -> list[Possible]:
    """A few values that stand for all: the ends of the domain and one at every break, or the codes that rules name."""
    if fact.is_choice:
        named = [code for code in dict.fromkeys(codes) if code in fact.values or not fact.values]
        others = [code for code in fact.values if code not in named]
        chosen = [*others[:1], *named, *others[1:]][:MOST_CODES] or ["other"]
        return [Possible(0, 1, frozenset((code,))) for code in chosen]
    low, high = fact.low, fact.high
    if fact.type == "date":
        low, high = max(low, shift(on, "year", -LONGEST_LIFE, "same")), min(high, on)
    inside = [value for value in breaks if low < value < high][: 3 * MOST_VALUES]
    values = _spread_out(sorted({low, *inside, high}))
    return [Possible(value, value) for value in values]


def _spread_out(values: list[int]) -> list[int]:
    """At most a handful, the closest neighbours left out first; the ends stay."""
    while len(values) > MOST_VALUES:
        gaps = [after - before for before, after in pairwise(values)]
        closest = min(range(1, len(values) - 1), key=lambda at: gaps[at - 1] + gaps[at])
        del values[closest]
    return values
