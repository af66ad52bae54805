"""What rules do with what they read: logic, arithmetic, choices, aggregates and names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rotonde.engine import units
from rotonde.engine.expressions.nodes import TRUTH, Axes, Node, Var, number_in, truths

Rounding = Literal["half_up", "floor", "ceil"]
How = Literal["sum", "any", "largest"]


@dataclass(frozen=True, eq=False)
class Not(Node):
    """The opposite."""

    truth: Node
    args_names = ("truth",)

    def _unit(self) -> str:
        return truths(self.truth)


@dataclass(frozen=True, eq=False)
class And(Node):
    """All of these."""

    parts: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """The truths that must all hold."""
        return self.parts

    def _unit(self) -> str:
        return truths(*self.parts)


@dataclass(frozen=True, eq=False)
class Or(Node):
    """At least one of these."""

    parts: tuple[Node, ...]

    def children(self) -> tuple[Node, ...]:
        """The truths of which one is enough."""
        return self.parts

    def _unit(self) -> str:
        return truths(*self.parts)


@dataclass(frozen=True, eq=False)
class AtMost(Node):
    """The first number is at most the second."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        units.same(number_in(self.left), number_in(self.right), "compared")
        return TRUTH


@dataclass(frozen=True, eq=False)
class Add(Node):
    """A sum of two like numbers, or a date some days on."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.added(number_in(self.left), number_in(self.right))


@dataclass(frozen=True, eq=False)
class Sub(Node):
    """A difference of two like numbers."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.subtracted(number_in(self.left), number_in(self.right))


@dataclass(frozen=True, eq=False)
class Mul(Node):
    """A product; the units multiply."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.product(number_in(self.left), number_in(self.right))


@dataclass(frozen=True, eq=False)
class Quotient(Node):
    """How many times the divisor goes in the number, rounded to `1 / places`: never below nought or above `most`.

    A law that takes a share names what the share can be at most. Where the divisor isn't above nought it is that
    most, so that nothing is ever divided by nought.
    """

    number: Node
    divisor: Node
    most: int
    places: int
    args_names = ("number", "divisor")

    def _unit(self) -> str:
        return units.quotient(number_in(self.number), number_in(self.divisor))


@dataclass(frozen=True, eq=False)
class Round(Node):
    """Rounded to `1 / places`, where the law rounds."""

    number: Node
    places: int
    how: Rounding
    args_names = ("number",)

    def _unit(self) -> str:
        return number_in(self.number)


@dataclass(frozen=True, eq=False)
class Least(Node):
    """The smaller of two like numbers."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.same(number_in(self.left), number_in(self.right), "compared")


@dataclass(frozen=True, eq=False)
class Most(Node):
    """The larger of two like numbers."""

    left: Node
    right: Node
    args_names = ("left", "right")

    def _unit(self) -> str:
        return units.same(number_in(self.left), number_in(self.right), "compared")


@dataclass(frozen=True, eq=False)
class Choose(Node):
    """One of two: the first where the test holds, else the second."""

    test: Node
    yes: Node
    no: Node
    args_names = ("test", "yes", "no")

    def _unit(self) -> str:
        truths(self.test)
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
        truths(*self.tests)
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
        truths(self.truth)
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
        return truths(self.body) if self.how == "any" else number_in(self.body)

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
