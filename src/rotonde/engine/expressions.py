"""The language that rules are written in: frozen, hash-consed nodes over exact numbers and truths.

A node says what the law says; it knows nothing of missing facts. `rotonde.engine.bounds` rewrites it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, NamedTuple
from weakref import WeakValueDictionary

from rotonde.engine import units
from rotonde.engine.calendar import Edge, Unit
from rotonde.engine.facts import Direction, Fact
from rotonde.engine.parameters import Parameter

TRUTH = "truth"
Pick = Literal["at", "throughout", "ever"]
Rounding = Literal["half_up", "floor", "ceil"]
How = Literal["sum", "any", "largest"]


class Var(NamedTuple):
    """A record that a node speaks of: the claimant at level 0, whom an aggregate walks over deeper."""

    kind: str
    level: int


Axes = frozenset[Var]
_nodes: "WeakValueDictionary[tuple[Any, ...], Node]" = WeakValueDictionary()


class HashConsed(type):
    """Equal nodes are one node; the class stands in the key, so that the truth 'yes' never meets the number 1."""

    def __call__(cls, *fields: Any) -> Any:
        key = (cls, *fields)
        node = _nodes.get(key)
        if node is None:
            node = super().__call__(*fields)
            _nodes[key] = node
        return node


@dataclass(frozen=True, eq=False)
class Node(metaclass=HashConsed):
    """Part of a rule. `unit` is the unit of a number or `truth`; `axes` are the records it speaks of."""

    unit: str = field(init=False, repr=False)
    axes: Axes = field(init=False, repr=False)
    args_names: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "unit", self._unit())
        object.__setattr__(self, "axes", self._axes())

    def _unit(self) -> str:
        raise NotImplementedError

    def _axes(self) -> Axes:
        return frozenset().union(*(child.axes for child in self.children()))

    def children(self) -> "tuple[Node, ...]":
        """The nodes directly below."""
        return tuple(child for name in self.args_names if (child := getattr(self, name)) is not None)

    @property
    def is_truth(self) -> bool:
        """Whether it is yes or no."""
        return self.unit == TRUTH

    def __bool__(self) -> bool:
        raise TypeError("a rule has no truth of its own: write & | ~ and one comparison at a time")


def _truths(*nodes: Node) -> str:
    for node in nodes:
        if not node.is_truth:
            raise units.UnitError(f"a truth is needed here, not a number in {node.unit}")
    return TRUTH


def _number(node: Node) -> str:
    if node.is_truth:
        raise units.UnitError("a number is needed here, not a truth")
    return node.unit


@dataclass(frozen=True, eq=False)
class Truth(Node):
    """Always so, or never."""

    value: bool

    def _unit(self) -> str:
        return TRUTH


@dataclass(frozen=True, eq=False)
class Number(Node):
    """A number that the law itself names: `over / under` in a unit."""

    over: int
    under: int
    of_unit: str

    def _unit(self) -> str:
        return units.canonical(self.of_unit)


@dataclass(frozen=True, eq=False)
class Day(Node):
    """One of the days of the question: `on`, `claimed`."""

    name: Literal["on", "claimed"]

    def _unit(self) -> str:
        return "date"


@dataclass(frozen=True, eq=False)
class Shift(Node):
    """A day moved by whole units, or to the first or last day of the unit it lands in."""

    day: Node
    by: Unit
    count: int
    edge: Edge
    args_names = ("day",)

    def _unit(self) -> str:
        return units.same(self.day.unit, "date", "shifted")


@dataclass(frozen=True, eq=False)
class Reading(Node):
    """A fact of a record or of a pair: fixed, at a day, throughout some days, or ever in them."""

    fact: Fact
    of: tuple[Var, ...]
    pick: Pick
    start: Node | None
    end: Node | None
    args_names = ("start", "end")

    def _unit(self) -> str:
        return TRUTH if self.fact.is_truth else "code" if self.fact.is_choice else self.fact.unit

    def _axes(self) -> Axes:
        return super()._axes() | frozenset(self.of)


@dataclass(frozen=True, eq=False)
class IsIn(Node):
    """A coded fact is one of these codes."""

    reading: Reading
    codes: tuple[str, ...]
    args_names = ("reading",)

    def _unit(self) -> str:
        return TRUTH


@dataclass(frozen=True, eq=False)
class Linked(Node):
    """The second record stands at the far side of the first, in this direction, on this day."""

    direction: Direction
    start: Var
    end: Var
    day: Node
    args_names = ("day",)

    def _unit(self) -> str:
        return TRUTH

    def _axes(self) -> Axes:
        return super()._axes() | {self.start, self.end}


@dataclass(frozen=True, eq=False)
class Same(Node):
    """Two names for one record."""

    left: Var
    right: Var

    def _unit(self) -> str:
        return TRUTH

    def _axes(self) -> Axes:
        return frozenset((self.left, self.right))


@dataclass(frozen=True, eq=False)
class Anything(Node):
    """What may be true of somebody whom nobody named: a truth, or a number between two ends."""

    of_unit: str
    low: int
    high: int
    scale: int

    def _unit(self) -> str:
        return self.of_unit


@dataclass(frozen=True, eq=False)
class Amount(Node):
    """A parameter as it stands on a day; `key` chooses from a keyed one."""

    parameter: Parameter
    key: str | None
    day: Node
    args_names = ("day",)

    def _unit(self) -> str:
        return self.parameter.unit


@dataclass(frozen=True, eq=False)
class Scale(Node):
    """A table of a day read at a number: the amount of its row, or the sum over bands of rate times band."""

    parameter: Parameter
    how: Literal["amount", "marginal"]
    day: Node
    at: Node
    args_names = ("day", "at")

    def _unit(self) -> str:
        return self.parameter.unit if self.how == "amount" else units.product(self.parameter.unit, self.at.unit)


@dataclass(frozen=True, eq=False)
class Not(Node):
    """The opposite."""

    truth: Node
    args_names = ("truth",)

    def _unit(self) -> str:
        return _truths(self.truth)


@dataclass(frozen=True, eq=False)
class And(Node):
    """All of these."""

    parts: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """The truths that must all hold."""
        return self.parts

    def _unit(self) -> str:
        return _truths(*self.parts)


@dataclass(frozen=True, eq=False)
class Or(Node):
    """At least one of these."""

    parts: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """The truths of which one is enough."""
        return self.parts

    def _unit(self) -> str:
        return _truths(*self.parts)


@dataclass(frozen=True, eq=False)
class AtMost(Node):
    """The first number is at most the second."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        units.same(_number(self.left), _number(self.right), "compared")
        return TRUTH


@dataclass(frozen=True, eq=False)
class Add(Node):
    """A sum of two like numbers, or a date some days on."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.added(_number(self.left), _number(self.right))


@dataclass(frozen=True, eq=False)
class Sub(Node):
    """A difference of two like numbers."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.subtracted(_number(self.left), _number(self.right))


@dataclass(frozen=True, eq=False)
class Mul(Node):
    """A product; the units multiply."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.product(_number(self.left), _number(self.right))


@dataclass(frozen=True, eq=False)
class Round(Node):
    """Rounded to `1 / places`, where the law rounds."""

    number: Node
    places: int
    how: Rounding
    args_names = ("number",)

    def _unit(self) -> str:
        return _number(self.number)


@dataclass(frozen=True, eq=False)
class Least(Node):
    """The smaller of two like numbers."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.same(_number(self.left), _number(self.right), "compared")


@dataclass(frozen=True, eq=False)
class Most(Node):
    """The larger of two like numbers."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.same(_number(self.left), _number(self.right), "compared")


@dataclass(frozen=True, eq=False)
class Choose(Node):
    """One of two: the first where the test holds, else the second."""

    test: Node
    yes: Node
    no: Node
    args_names = ("test", "yes", "no")

    def _unit(self) -> str:
        _truths(self.test)
        return units.same(self.yes.unit, self.no.unit, "chosen between")


@dataclass(frozen=True, eq=False)
class ByCase(Node):
    """Exactly one of the tests holds; the outcome beside it counts. Tighter than a chain of choices."""

    tests: tuple[Node, ...]
    outcomes: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """Tests first, then outcomes."""
        return self.tests + self.outcomes

    def _unit(self) -> str:
        _truths(*self.tests)
        for outcome in self.outcomes[1:]:
            units.same(self.outcomes[0].unit, outcome.unit, "chosen between")
        return self.outcomes[0].unit


@dataclass(frozen=True, eq=False)
class Count(Node):
    """One where it holds, nothing where not."""

    truth: Node
    of_unit: str
    args_names = ("truth",)

    def _unit(self) -> str:
        _truths(self.truth)
        return units.canonical(self.of_unit)


@dataclass(frozen=True, eq=False)
class Fold(Node):
    """Over all records of a kind: their sum, whether any holds, or the largest (nothing where nobody counts)."""

    how: How
    over: Var
    body: Node
    most: int
    args_names = ("body",)

    def _unit(self) -> str:
        return _truths(self.body) if self.how == "any" else _number(self.body)

    def _axes(self) -> Axes:
        return self.body.axes - {self.over}


@dataclass(frozen=True, eq=False)
class Apply(Node):
    """A quantity, a circle or the conditions of a right, for these records; found in the catalogue by its id."""

    definition: str
    of: tuple[Var, ...]
    of_unit: str

    def _unit(self) -> str:
        return self.of_unit

    def _axes(self) -> Axes:
        return frozenset(self.of)


@dataclass(frozen=True, eq=False)
class Applied(Node):
    """An application after its definition was looked up: the body speaks of levels 0 and up, `of` of ours."""

    definition: str
    of: tuple[Var, ...]
    body: Node

    def _unit(self) -> str:
        return self.body.unit

    def _axes(self) -> Axes:
        return frozenset(self.of)


@dataclass(frozen=True, eq=False)
class Since(Node):
    """Versions of a rule: of those that the law of the day knows, the last counts."""

    starts: tuple[int, ...]
    versions: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """The versions, oldest first."""
        return self.versions

    def _unit(self) -> str:
        for version in self.versions[1:]:
            units.same(self.versions[0].unit, version.unit, "versions of one rule")
        return self.versions[0].unit


@dataclass(frozen=True, eq=False)
class Named(Node):
    """A part of a rule that people have a name for, with its place in the law."""

    name: str
    labels: tuple[tuple[str, str], ...]
    law: str
    what: Node
    args_names = ("what",)

    def _unit(self) -> str:
        return self.what.unit

    def label(self, language: str) -> str:
        """Its name in a language, or in Dutch."""
        texts: Mapping[str, str] = dict(self.labels)
        return texts.get(language) or texts.get("nl") or self.name
