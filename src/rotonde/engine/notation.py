"""How rules are written: records with facts, lists of records, and the operators of arithmetic and logic.

    >>> from rotonde.engine.facts import Fact, Vocabulary
    >>> words = Vocabulary({"person": 60}, [Fact("birth_date", "person", "date", "date", 1, 1, 800_000)], [])
    >>> adult = Record(words, "person").birth_date <= on.minus(years=18)
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from typing import Any, Literal, Self

from rotonde.engine import expressions as rule
from rotonde.engine.calendar import Edge, Unit, day_number
from rotonde.engine.expressions import TRUTH, Node, Var
from rotonde.engine.facts import Direction, Fact, Vocabulary
from rotonde.engine.parameters import Parameter
from rotonde.engine.units import UnitError

Value = "Rule | int | Fraction"


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
        for unit, count in (("month", 12 * years + months), ("day", days)):
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


class Dated:
    """A fact that changes over time, before it is read at a day or in a period."""

    def __init__(self, fact: Fact, of: tuple[Var, ...]) -> None:
        self.fact, self.of = fact, of

    def _read(self, pick: rule.Pick, start: Rule | None, end: Rule | None) -> Any:
        node = rule.Reading(self.fact, self.of, pick, start.node if start is not None else None, end.node if end is not None else None)
        return Choice(node) if self.fact.is_choice else Rule(node)

    def fixed(self) -> Any:
        """Its one value."""
        return self._read("at", None, None)

    def at(self, day: Rule) -> Any:
        """As it is on a day."""
        return self._read("at", day, day)

    def in_(self, unit: Unit, holding: Rule, count: int = 0) -> Any:
        """As it is over the period that holds the day, or `count` periods on."""
        if self.fact.dated != unit:
            raise UnitError(f"fact '{self.fact.id}' is known by {self.fact.dated}, not by {unit}")
        day = holding.start_of(unit, count)
        return self._read("at", day, day)

    def throughout(self, start: Rule, end: Rule) -> Rule:
        """So on every day from start to end, both included."""
        return self._read("throughout", start, end)  # type: ignore[no-any-return]

    def ever(self, start: Rule, end: Rule) -> Rule:
        """So on some day from start to end, both included."""
        return self._read("ever", start, end)  # type: ignore[no-any-return]

    def full_months(self, count: int, before: Rule) -> Rule:
        """So during that many calendar months, fully covered and without a gap, before the month of the day."""
        return self.throughout(before.start_of("month", -count), before.start_of("month").minus(days=1))


def _fact(vocabulary: Vocabulary, name: str, kind: str, of: tuple[Var, ...]) -> Any:
    fact = vocabulary.fact(name)
    if fact is None or kind not in (fact.record, fact.link):
        raise AttributeError(f"a {kind} has no fact or list '{name}'")
    dated = Dated(fact, of)
    return dated.fixed() if fact.dated == "fixed" else dated


class Record:
    """A record in a rule: its facts are its attributes, its links are lists of other records."""

    def __init__(self, vocabulary: Vocabulary, kind: str, level: int = 0) -> None:
        self._vocabulary, self._var = vocabulary, Var(kind, level)

    def __getattr__(self, name: str) -> Any:
        direction = self._vocabulary.directions.get((self._var.kind, name))
        if direction is not None:
            return Listed(self, direction)
        return _fact(self._vocabulary, name, self._var.kind, (self._var,))

    def receives(self, right: str) -> Dated:
        """Whether it gets a right, as somebody saw or registered."""
        return _fact(self._vocabulary, f"receives.{right}", self._var.kind, (self._var,))  # type: ignore[no-any-return]

    def entitled(self, right: str) -> Rule:
        """Whether it meets the conditions of a right on the day asked about."""
        return Rule(rule.Apply(f"entitled.{right}", (self._var,), TRUTH))

    def receives_or_entitled(self, right: str, day: Rule) -> Rule:
        """Whether it gets a right or meets its conditions."""
        return self.receives(right).at(day) | self.entitled(right)  # type: ignore[no-any-return]

    def is_(self, other: Self) -> Rule:
        """One and the same record."""
        return Rule(rule.Same(self._var, other._var))

    def has(self, fact: str) -> Any:
        """A fact by an id that is no Python name."""
        return _fact(self._vocabulary, fact, self._var.kind, (self._var,))


_depth = [0]


@contextmanager
def deeper() -> Iterator[int]:
    """Inside, lists name their records one level further down."""
    _depth[0] += 1
    try:
        yield _depth[0]
    finally:
        _depth[0] -= 1


class Many:
    """Records at the far side of a link or in a circle, one by one under a name of their own."""

    def __init__(self, owner: Record, kind: str, most: int, holds: Callable[[Record], Rule]) -> None:
        self.owner, self.kind, self.most, self.holds = owner, kind, most, holds

    def _fold(self, how: rule.How, body: Callable[[Record], Rule], nobody: Callable[[Rule], Rule]) -> Rule:
        with deeper() as level:
            other = Record(self.owner._vocabulary, self.kind, level)
            inside = self.holds(other)
            value = body(other)
            whole = inside & value if how == "any" else choose(inside, value, nobody(value))
        return Rule(rule.Fold(how, other._var, whole.node, self.most))

    def where(self, test: Callable[[Record], Rule]) -> "Many":
        """Those of whom the test holds."""
        return Many(self.owner, self.kind, self.most, lambda other: self.holds(other) & test(other))

    def any(self, test: Callable[[Record], Rule]) -> Rule:
        """It holds of at least one of them."""
        return self._fold("any", test, lambda value: value)

    def all(self, test: Callable[[Record], Rule]) -> Rule:
        """It holds of every one of them."""
        return ~self.any(lambda other: ~test(other))

    def exist(self) -> Rule:
        """There is at least one."""
        return self.any(lambda other: Rule(rule.Truth(True)))

    def count(self, unit: str = "1") -> Rule:
        """How many there are."""
        return self.sum(lambda other: Rule(rule.Number(1, 1, unit)))

    def sum(self, value: Callable[[Record], Rule]) -> Rule:
        """The total over all of them."""
        return self._fold("sum", value, _nothing)

    def max(self, value: Callable[[Record], Rule]) -> Rule:
        """The largest over all of them, and nothing where there is nobody."""
        return self._fold("largest", value, _nothing)

    def min(self, value: Callable[[Record], Rule], cap: Any) -> Rule:
        """The smallest over all of them, and the cap where there is nobody or where all lie above it."""

        def below(other: Record) -> Rule:
            return (cap - value(other)).at_least(0)

        return cap - self.max(below)


def _nothing(like: Rule) -> Rule:
    return Rule(rule.Number(0, 1, like.node.unit))


class Listed(Many):
    """Records at the far side of a link."""

    def __init__(self, owner: Record, direction: Direction) -> None:
        super().__init__(owner, direction.end, direction.most, self.include)
        self.direction = direction

    def include(self, other: Record, day: Rule | None = None) -> Rule:
        """That record stands on the list on a day, by default the day asked about."""
        at = (on if day is None else day).node
        return Rule(rule.Linked(self.direction, self.owner._var, other._var, at))

    def on(self, day: Rule) -> Many:
        """The list as it was on another day."""
        return Many(self.owner, self.kind, self.most, lambda other: self.include(other, day))

    def pair(self, other: Record, fact: str) -> Any:
        """A fact of the pair itself, such as the share of the time that a child stays."""
        of = (self.owner._var, other._var)
        if not self.direction.is_forward:
            of = (other._var, self.owner._var)
        return _fact(self.owner._vocabulary, fact, self.direction.link.id, of)


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


class Amounts:
    """The parameters of one right or notion, by name."""

    def __init__(self, parameters: Mapping[str, Parameter]) -> None:
        self._parameters = dict(parameters)

    def __getattr__(self, name: str) -> "AmountOf":
        if name not in self._parameters:
            raise AttributeError(f"there is no parameter '{name}' in this folder")
        return AmountOf(self._parameters[name])


class AmountOf:
    """A parameter before it is read at a day."""

    def __init__(self, parameter: Parameter) -> None:
        self.parameter = parameter

    def at(self, day: Rule) -> Rule:
        """The amount in force on a day."""
        return Rule(rule.Amount(self.parameter, None, day.node))

    def keyed(self, key: str, day: Rule) -> Rule:
        """One amount of a keyed parameter, in force on a day."""
        if key not in self.parameter.rows:
            raise ValueError(f"parameter '{self.parameter.id}' has no key '{key}'")
        return Rule(rule.Amount(self.parameter, key, day.node))

    def by(self, fact: Choice, day: Rule) -> Rule:
        """The amount that goes with the code of a fact."""
        return by_case(fact, {code: self.keyed(code, day) for code in fact.node.fact.values})

    def row_at(self, value: Rule, day: Rule) -> Rule:
        """The amount of the row that a number reaches, in the table of a day."""
        return self._scale("amount", value, day)

    def over_bands(self, value: Rule, day: Rule) -> Rule:
        """The sum over the bands of a number, each at its own rate, in the scale of a day."""
        return self._scale("marginal", value, day)

    def _scale(self, how: Literal["amount", "marginal"], value: Rule, day: Rule) -> Rule:
        if value.node.unit != self.parameter.threshold_unit:
            raise UnitError(f"{self.parameter.id} is read at {self.parameter.threshold_unit}, not {value.node.unit}")
        return Rule(rule.Scale(self.parameter, how, day.node, value.node))


on = Rule(rule.Day("on"))
claimed = Rule(rule.Day("claimed"))
always = Rule(rule.Truth(True))
