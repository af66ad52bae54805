"""Truths and numbers in a rule, with the operators of logic and arithmetic."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from rotonde.engine import expressions as rule
from rotonde.engine.calendar import Edge, Unit, day_number
from rotonde.engine.expressions import Node


def _node(value: Any, like: str = "1") -> Node:
    if isinstance(value, Rule):
        return value.node
    if isinstance(value, bool):
        return rule.Truth(value)
    exact = Fraction(value)
    return rule.Number(exact.numerator, exact.denominator, like)


class Rule:
    """A truth or a number in a rule. Bare numbers take the unit of what they are compared with or added to."""

    def __init__(self, node: Node) -> None:
        self.node = node

    def __bool__(self) -> bool:
        return bool(self.node)

    def __eq__(self, other: object) -> bool:
        raise TypeError("write a.equals(b): == between rules would compare the rules themselves")

    __hash__ = None  # type: ignore[assignment]

    def __and__(self, other: "Rule") -> "Rule":
        return all_of(self, other)

    def __or__(self, other: "Rule") -> "Rule":
        return any_of(self, other)

    def __invert__(self) -> "Rule":
        node = self.node
        return Rule(node.truth if isinstance(node, rule.Not) else rule.Not(node))

    def __le__(self, other: Any) -> "Rule":
        return Rule(rule.AtMost(self.node, _node(other, self.node.unit)))

    def __ge__(self, other: Any) -> "Rule":
        return Rule(rule.AtMost(_node(other, self.node.unit), self.node))

    def __lt__(self, other: Any) -> "Rule":
        return ~(self >= other)

    def __gt__(self, other: Any) -> "Rule":
        return ~(self <= other)

    def equals(self, other: Any) -> "Rule":
        """The same number."""
        return (self <= other) & (self >= other)

    def __add__(self, other: Any) -> "Rule":
        return Rule(rule.Add(self.node, _node(other, "day" if self.node.unit == "date" else self.node.unit)))

    __radd__ = __add__

    def __sub__(self, other: Any) -> "Rule":
        return Rule(rule.Sub(self.node, _node(other, "day" if self.node.unit == "date" else self.node.unit)))

    def __rsub__(self, other: Any) -> "Rule":
        return Rule(rule.Sub(_node(other, self.node.unit), self.node))

    def __mul__(self, other: Any) -> "Rule":
        return Rule(rule.Mul(self.node, _node(other)))

    __rmul__ = __mul__

    def __neg__(self) -> "Rule":
        return 0 - self

    def at_most(self, cap: Any) -> "Rule":
        """This number, but never above the cap."""
        return Rule(rule.Least(self.node, _node(cap, self.node.unit)))

    def at_least(self, floor: Any) -> "Rule":
        """This number, but never below the floor."""
        return Rule(rule.Most(self.node, _node(floor, self.node.unit)))

    def rounded(self, places: int = 2, how: rule.Rounding = "half_up") -> "Rule":
        """Rounded to a number of decimals."""
        return Rule(rule.Round(self.node, 10**places, how))

    def divided_by(self, divisor: "Rule", most: int, places: int = 2) -> "Rule":
        """How many times the divisor goes in it, rounded half up to a number of decimals and never above `most`."""
        return Rule(rule.Quotient(self.node, divisor.node, most, 10**places))

    def count(self, unit: str = "1") -> "Rule":
        """A truth as the number one or nought."""
        return Rule(rule.Count(self.node, unit))

    def per_month(self) -> "Rule":
        """A yearly amount by the month."""
        return self * Rule(rule.Number(1, 12, "year/month"))

    def per_year(self) -> "Rule":
        """A monthly amount by the year."""
        return self * Rule(rule.Number(12, 1, "month/year"))

    def named(self, name: str, law: str = "", **labels: str) -> "Rule":
        """The same, with the name that people know it by."""
        return Rule(rule.Named(name, tuple(labels.items()), law, self.node))

    def minus(self, years: int = 0, months: int = 0, days: int = 0) -> "Rule":
        """An earlier day."""
        return self.plus(-years, -months, -days)

    def plus(self, years: int = 0, months: int = 0, days: int = 0) -> "Rule":
        """A later day."""
        node = self.node
        steps: tuple[tuple[Unit, int], ...] = (("month", 12 * years + months), ("day", days))
        for unit, count in steps:
            if count:
                node = rule.Shift(node, unit, count, "same")
        return Rule(node)

    def start_of(self, unit: Unit, count: int = 0) -> "Rule":
        """The first day of the unit that holds it, or of the one `count` units on."""
        return self._edge(unit, count, "start")

    def end_of(self, unit: Unit, count: int = 0) -> "Rule":
        """The last day of the unit that holds it, or of the one `count` units on."""
        return self._edge(unit, count, "end")

    def _edge(self, unit: Unit, count: int, edge: Edge) -> "Rule":
        return Rule(rule.Shift(self.node, unit, count, edge))


class Choice(Rule):
    """A fact with codes: it can only be asked which of them it is."""

    node: rule.Reading

    def is_(self, *codes: str) -> Rule:
        """One of these codes."""
        unknown = [code for code in codes if self.node.fact.values and code not in self.node.fact.values]
        if unknown:
            raise ValueError(f"fact '{self.node.fact.id}' has no value '{unknown[0]}'")
        return Rule(rule.IsIn(self.node, codes))


def all_of(*truths: Rule) -> Rule:
    """All of these hold."""
    flat: list[Node] = []
    for truth in truths:
        flat.extend(truth.node.parts if isinstance(truth.node, rule.And) else (truth.node,))
    kept = tuple(dict.fromkeys(node for node in flat if not (isinstance(node, rule.Truth) and node.value)))
    return Rule(kept[0] if len(kept) == 1 else rule.And(kept) if kept else rule.Truth(True))


def any_of(*truths: Rule) -> Rule:
    """At least one of these holds."""
    flat: list[Node] = []
    for truth in truths:
        flat.extend(truth.node.parts if isinstance(truth.node, rule.Or) else (truth.node,))
    return Rule(flat[0] if len(flat) == 1 else rule.Or(tuple(dict.fromkeys(flat))))


def choose(test: Rule, yes: Any, no: Any) -> Rule:
    """One of two numbers or truths."""
    unit = yes.node.unit if isinstance(yes, Rule) else no.node.unit
    return Rule(rule.Choose(test.node, _node(yes, unit), _node(no, unit)))


def by_case(fact: Choice, outcomes: Mapping[str, Rule]) -> Rule:
    """The outcome that goes with the code of a fact; every code has one, eight at most."""
    codes = fact.node.fact.values
    if set(codes) != set(outcomes) or len(codes) > 8:
        raise ValueError(f"by_case needs one outcome for each of {', '.join(codes)}")
    if fact.node.pick != "at":
        raise ValueError(f"by_case needs '{fact.node.fact.id}' at one day: over several it may be none of its codes")
    return Rule(rule.ByCase(tuple(fact.is_(c).node for c in codes), tuple(outcomes[c].node for c in codes)))


def number(value: Any, unit: str) -> Rule:
    """A number that the law itself names."""
    exact = Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    return Rule(rule.Number(exact.numerator, exact.denominator, unit))


def since(versions: Mapping[str, Rule]) -> Rule:
    """Versions of a rule by the day on which they took effect, oldest first."""
    starts = tuple(day_number(day) for day in versions)
    if list(starts) != sorted(starts):
        raise ValueError("versions stand from old to new")
    return Rule(rule.Since(starts, tuple(version.node for version in versions.values())))


on = Rule(rule.Day("on"))
claimed = Rule(rule.Day("claimed"))
always = Rule(rule.Truth(True))
