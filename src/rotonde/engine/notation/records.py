"""Records in a rule: their facts, their dates, and the lists of other records that they are linked with."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any, Self

from rotonde.engine import expressions as rule
from rotonde.engine.calendar import Unit
from rotonde.engine.expressions import TRUTH, Var
from rotonde.engine.facts import Direction, Fact, Vocabulary
from rotonde.engine.notation.rule import Choice, Rule, choose, on
from rotonde.engine.units import UnitError


class Dated:
    """A fact that changes over time, before it is read at a day or in a period."""

    def __init__(self, fact: Fact, of: tuple[Var, ...]) -> None:
        self.fact, self.of = fact, of

    def _read(self, pick: rule.Pick, start: Rule | None, end: Rule | None) -> Any:
        node = rule.Reading(
            self.fact,
            self.of,
            pick,
            start.node if start is not None else None,
            end.node if end is not None else None,
        )
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
        return self._read("throughout", start, end)

    def ever(self, start: Rule, end: Rule) -> Rule:
        """So on some day from start to end, both included."""
        return self._read("ever", start, end)

    def full_months(self, count: int, before: Rule) -> Rule:
        """So during that many calendar months, fully covered and without a gap, before the month of the day."""
        return self.throughout(before.start_of("month", -count), before.start_of("month").minus(days=1))


def _fact(vocabulary: Vocabulary, name: str, kind: str, of: tuple[Var, ...]) -> Any:
    fact = vocabulary.fact(name)
    if fact is None or kind not in (fact.record, fact.link):
        names = [one.id for one in vocabulary.facts.values() if kind in (one.record, one.link)]
        near = get_close_matches(name, names, 1)
        hint = f": did you mean '{near[0]}'?" if near else "; `rotonde facts` lists them all"
        raise AttributeError(f"a {kind} has no fact or list '{name}'{hint}")
    dated = Dated(fact, of)
    return dated.fixed() if fact.dated == "fixed" else dated


class Record:
    """A record in a rule: its facts are its attributes, its links are lists of other records."""

    def __init__(self, vocabulary: Vocabulary, kind: str, level: int = 0) -> None:
        self.vocabulary, self.var = vocabulary, Var(kind, level)

    def __getattr__(self, name: str) -> Any:
        direction = self.vocabulary.directions.get((self.var.kind, name))
        if direction is not None:
            return Listed(self, direction)
        return _fact(self.vocabulary, name, self.var.kind, (self.var,))

    def receives(self, right: str) -> Dated:
        """Whether it gets a right, as somebody saw or registered."""
        return _fact(self.vocabulary, f"receives.{right}", self.var.kind, (self.var,))

    def entitled(self, right: str) -> Rule:
        """Whether it meets the conditions of a right on the day asked about."""
        return Rule(rule.Apply(f"entitled.{right}", (self.var,), TRUTH))

    def receives_or_entitled(self, right: str, day: Rule) -> Rule:
        """Whether it gets a right or meets its conditions."""
        return self.receives(right).at(day) | self.entitled(right)

    def is_(self, other: Self) -> Rule:
        """One and the same record."""
        return Rule(rule.Same(self.var, other.var))

    def has(self, fact: str) -> Any:
        """A fact by an id that is no Python name."""
        return _fact(self.vocabulary, fact, self.var.kind, (self.var,))


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
            other = Record(self.owner.vocabulary, self.kind, level)
            inside = self.holds(other)
            value = body(other)
            whole = inside & value if how == "any" else choose(inside, value, nobody(value))
        return Rule(rule.Fold(how, other.var, whole.node, self.most))

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
        return Rule(rule.Linked(self.direction, self.owner.var, other.var, at))

    def on(self, day: Rule) -> Many:
        """The list as it was on another day."""
        return Many(self.owner, self.kind, self.most, lambda other: self.include(other, day))

    def pair(self, other: Record, fact: str) -> Any:
        """A fact of the pair itself, such as the share of the time that a child stays."""
        of = (self.owner.var, other.var)
        if not self.direction.is_forward:
            of = (other.var, self.owner.var)
        return _fact(self.owner.vocabulary, fact, self.direction.link.id, of)
