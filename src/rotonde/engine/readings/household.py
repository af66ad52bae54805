"""The reading of one household: every plain value is a flat list over the records that it speaks of."""

import operator
from collections.abc import Callable, Sequence
from itertools import product
from math import prod
from operator import itemgetter
from typing import Any

from rotonde.engine.calendar import shift
from rotonde.engine.expressions import Var
from rotonde.engine.fold import Step, fold, plan
from rotonde.engine.plain import Plain
from rotonde.engine.program import Program
from rotonde.engine.situations.situation import Situation

Values = Sequence[int]
Pick = Callable[[Values], Values]
MOVES: dict[str, Callable[[Any, Any], Any]] = {
    "and": operator.and_,
    "or": operator.or_,
    "le": operator.le,
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "min": min,
    "max": max,
}


def as_it_is(values: Values) -> Values:
    """The values themselves."""
    return values


def picking(places: list[int], size: int) -> Pick | None:
    """The values at some places out of so many, as quickly as can be; None where that is all of them in order.

    >>> picking([1, 0, 1], 2)([7, 8])
    (8, 7, 8)
    """
    if places == list(range(size)):
        return None
    if not places:
        return lambda values: ()
    if len(places) == 1:
        only = places[0]
        return lambda values: (values[only],)
    if size == 1:
        return lambda values: (values[0],) * len(places)
    return itemgetter(*places)


def ordered(axes: frozenset[Var]) -> tuple[Var, ...]:
    """The records that a value speaks of, in the order in which its list runs through them."""
    return tuple(sorted(axes, key=lambda var: (var.level, var.kind)))


class HouseholdReading:
    """A program made ready for situations of one size; reads one situation after another."""

    def __init__(self, program: Program, sizes: dict[str, int]) -> None:
        self.program, self.sizes = program, sizes
        self.situation: Situation | None = None
        self.columns: dict[Any, Values] = {}
        self.steps: list[Step[Values]] = plan(program, self)

    def evaluate(self, situation: Situation) -> list[Values]:
        """The value of every node of the program, by slot."""
        self.situation = situation
        return fold(self.steps)

    def _places(self, axes: tuple[Var, ...]) -> list[dict[Var, int]]:
        ranges = [range(self.sizes.get(var.kind, 0)) for var in axes]
        return [dict(zip(axes, places, strict=True)) for places in product(*ranges)]

    def _count(self, axes: tuple[Var, ...]) -> int:
        return prod(self.sizes.get(var.kind, 0) for var in axes)

    def _index(self, axes: tuple[Var, ...], place: dict[Var, int]) -> int:
        at = 0
        for var in axes:
            at = at * self.sizes.get(var.kind, 0) + place[var]
        return at

    def _spread(self, inner: frozenset[Var], outer: frozenset[Var]) -> Pick | None:
        """How values over the inner records are laid out over the outer ones; None where they lie so already."""
        if inner == outer:
            return None
        axes = ordered(inner)
        return picking([self._index(axes, place) for place in self._places(ordered(outer))], self._count(axes))

    def operation(self, node: Plain) -> Callable[..., Values]:
        """The function that gives the node's values from those of its operands."""
        if node.op in MOVES:
            return self._pairwise(node, MOVES[node.op])
        makers: dict[str, Callable[[Plain], Callable[..., Values]]] = {
            "const": self._const,
            "leaf": self._leaf,
            "lookup": self._lookup,
            "not": lambda node: lambda a: [1 - x for x in a],
            "int": lambda node: lambda a: a,
            "div": lambda node: lambda a, by=node.data: [x // by for x in a],
            "if": self._if,
            "step": self._step,
            "shift": lambda node: lambda a, move=node.data: [shift(x, *move) for x in a],
            "sum": lambda node: self._grouped(node, sum),
            "any": lambda node: self._grouped(node, lambda values: int(any(values))),
            "largest": lambda node: self._grouped(node, lambda values: max(0, *values, 0)),
            "move": self._move,
        }
        return makers[node.op](node)

    def _pairwise(self, node: Plain, combine: Callable[[Any, Any], Any]) -> Callable[[Values, Values], Values]:
        first, second = (self._spread(arg.axes, node.axes) for arg in node.args)
        if first is None and second is None:
            return lambda a, b: list(map(combine, a, b))
        if first is None:
            return lambda a, b: list(map(combine, a, second(b)))  # type: ignore[misc]
        if second is None:
            return lambda a, b: list(map(combine, first(a), b))
        return lambda a, b: list(map(combine, first(a), second(b)))

    def _const(self, node: Plain) -> Callable[[], Values]:
        values = [node.low]
        return lambda: values

    def _leaf(self, node: Plain) -> Callable[[], Values]:
        what, of = node.data
        axes = ordered(node.axes)
        if axes != of:
            return lambda: self._situation().column(what, of, axes)
        leaf, kinds, upper = what._replace(end=""), tuple(var.kind for var in of), what.end == "high"
        return lambda: self._situation().ends(leaf, kinds)[upper]

    def _lookup(self, node: Plain) -> Callable[[Values, Values], Values]:
        what, of = node.data
        axes = ordered(node.axes)
        places = [tuple(place[var] for var in of) for place in self._places(axes)]
        first_days, last_days = (self._spread(arg.axes, node.axes) or as_it_is for arg in node.args)

        def read(start: Values, until: Values) -> Values:
            situation = self._situation()
            kinds = [situation.records.get(var.kind, []) for var in of]
            found = []
            for place, first, last in zip(places, first_days(start), last_days(until), strict=True):
                records = tuple(kind[at] for kind, at in zip(kinds, place, strict=True))
                found.append(situation.read(what._replace(start=first, until=last), records))
            return found

        return read

    def _if(self, node: Plain) -> Callable[[Values, Values, Values], Values]:
        tests, yeses, noes = (self._spread(arg.axes, node.axes) or as_it_is for arg in node.args)
        return lambda t, y, n: [a if test else b for test, a, b in zip(tests(t), yeses(y), noes(n), strict=True)]

    def _step(self, node: Plain) -> Callable[[Values], Values]:
        below, steps = node.data

        def one(x: int) -> int:
            value = below
            for at, after in steps:
                if x < at:
                    break
                value = after
            return int(value)

        return lambda a: [one(x) for x in a]

    def _grouped(self, node: Plain, total: Callable[[Sequence[int]], int]) -> Callable[[Values], Values]:
        over: Var = node.data
        inner = ordered(node.args[0].axes)
        groups = [
            picking(
                [self._index(inner, {**place, over: at}) for at in range(self.sizes.get(over.kind, 0))],
                self._count(inner),
            )
            or as_it_is
            for place in self._places(ordered(node.axes))
        ]
        return lambda a: [total(group(a)) for group in groups]

    def _move(self, node: Plain) -> Callable[[Values], Values]:
        names = dict(node.data)
        inner = ordered(node.args[0].axes)
        where = [
            self._index(inner, {var: place[names.get(var, var)] for var in inner})
            for place in self._places(ordered(node.axes))
        ]
        return picking(where, self._count(inner)) or as_it_is

    def _situation(self) -> Situation:
        assert self.situation is not None, "a reading needs a situation"
        return self.situation
