"""The ends of a rule: what it reads of facts, links and amounts."""

from dataclasses import dataclass
from typing import Literal

from rotonde.engine import units
from rotonde.engine.calendar import Edge, Unit
from rotonde.engine.expressions.nodes import TRUTH, Axes, Node, Var
from rotonde.engine.facts import Direction, Fact
from rotonde.engine.parameters import Parameter

Pick = Literal["at", "throughout", "ever"]


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
        if self.day.axes:
            raise units.UnitError(f"the list '{self.direction.name}' is read on a day that differs by record")
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
class IsStranger(Node):
    """The record is the one whom nobody named: not so of anybody listed, perhaps so of another such one."""

    of: Var

    def _unit(self) -> str:
        return TRUTH

    def _axes(self) -> Axes:
        return frozenset((self.of,))


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
