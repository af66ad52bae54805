"""The reading of one household: the values of all its records at once, kept small."""

import operator
from collections.abc import Callable, Sequence
from itertools import product
from math import prod
from typing import Any

from rotonde.engine.calendar import shift
from rotonde.engine.expressions import Var
from rotonde.engine.fold import Step, fold, plan
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import Program
from rotonde.engine.readings.cells import Cells, Evaluated, Layout, gathered, numbers_at, parted, truths_at
from rotonde.engine.situations.situation import Situation

Values = Sequence[int]
TRUTHS: dict[str, Callable[[Any, Any], Any]] = {"and": operator.and_, "or": operator.or_}
NUMBERS: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "min": min,
    "max": max,
    "le": operator.le,
}


def ordered(axes: frozenset[Var]) -> tuple[Var, ...]:
    """The records that a value speaks of, in the order in which its list runs through them."""
    return tuple(sorted(axes, key=lambda var: (var.level, var.kind)))


class HouseholdReading:
    """A program made ready for situations of one size; reads one situation after another."""

    def __init__(self, program: Program, sizes: dict[str, int]) -> None:
        self.program, self.sizes = program, sizes
        self.situation: Situation | None = None
        self.columns: dict[tuple[Leaf, tuple[str, ...]], int] = {}
        self.read: list[tuple[Values, Values] | None] = []
        self.shapes = [(self._count(ordered(node.axes)), node.is_truth) for node in program.nodes]
        self.steps: list[Step[Cells]] = plan(program, self)

    def evaluate(self, situation: Situation) -> Evaluated:
        """The value of every node of the program, by slot."""
        self.turn_to(situation)
        return Evaluated(fold(self.steps), self.shapes)

    def turn_to(self, situation: Situation) -> None:
        """From now on the columns are those of this situation."""
        self.situation = situation
        self.read = [None] * len(self.columns)

    def operation(self, node: Plain) -> Callable[..., Cells]:
        """The function that gives the node's value from those of its operands."""
        if self._of(node) == 0 and node.op != "lookup":
            nothing: Cells = 0 if node.is_truth else []
            return lambda *_: nothing
        if node.op in TRUTHS:
            return self._both(TRUTHS[node.op], [self._truths(arg, node) for arg in node.args])
        if node.op in NUMBERS:
            return self._pairwise(node, NUMBERS[node.op])
        makers: dict[str, Callable[[Plain], Callable[..., Cells]]] = {
            "const": self._const,
            "leaf": self._leaf,
            "lookup": self._lookup,
            "not": lambda node: ((1 << self._of(node)) - 1).__xor__,
            "int": self._int,
            "div": self._div,
            "if": self._if,
            "step": self._step,
            "shift": self._shift,
            "sum": lambda node: self._grouped(node, sum),
            "any": self._any,
            "largest": lambda node: self._grouped(node, lambda values: max(0, *values, 0)),
            "move": self._move,
        }
        return makers[node.op](node)

    def _count(self, axes: tuple[Var, ...]) -> int:
        return prod(self.sizes.get(var.kind, 0) for var in axes)

    def _of(self, node: Plain) -> int:
        return self._count(ordered(node.axes))

    def _places(self, axes: tuple[Var, ...]) -> list[dict[Var, int]]:
        ranges = [range(self.sizes.get(var.kind, 0)) for var in axes]
        return [dict(zip(axes, places, strict=True)) for places in product(*ranges)]

    def _index(self, axes: tuple[Var, ...], place: dict[Var, int]) -> int:
        at = 0
        for var in axes:
            at = at * self.sizes.get(var.kind, 0) + place[var]
        return at

    def _laid(self, arg: Plain, outer: Plain) -> list[int]:
        """For each place of the outer node the place of the operand that goes with it."""
        axes = ordered(arg.axes)
        return [self._index(axes, place) for place in self._places(ordered(outer.axes))]

    def _truths(self, arg: Plain, outer: Plain) -> Layout | None:
        return None if arg.axes == outer.axes else truths_at(self._laid(arg, outer), self._of(arg))

    def _numbers(self, arg: Plain, outer: Plain) -> Layout | None:
        """The operand as numbers over the places of the outer node: a truth counts as one or nought."""
        count = self._of(arg)
        spread = None if arg.axes == outer.axes else numbers_at(self._laid(arg, outer), count)
        if not arg.is_truth or count == 1:
            return spread
        if spread is None:
            return lambda truths: parted(truths, count)
        return lambda truths: spread(parted(truths, count))

    def _both(self, combine: Callable[[Any, Any], Any], layouts: list[Layout | None]) -> Callable[[Any, Any], Any]:
        first, second = layouts
        if first is None and second is None:
            return combine
        if first is None:
            return lambda a, b: combine(a, second(b))  # type: ignore[misc]
        if second is None:
            return lambda a, b: combine(first(a), b)
        return lambda a, b: combine(first(a), second(b))

    def _pairwise(self, node: Plain, combine: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Cells]:
        layouts = [self._numbers(arg, node) for arg in node.args]
        if self._of(node) == 1:
            return self._both(combine, layouts)
        if node.is_truth:
            return self._both(lambda a, b: gathered(map(combine, a, b)), layouts)
        return self._both(lambda a, b: list(map(combine, a, b)), layouts)

    def _each(self, node: Plain, change: Callable[[int], int]) -> Callable[[Cells], Cells]:
        layout = self._numbers(node.args[0], node) or (lambda values: values)
        if self._of(node) == 1:
            return lambda a: change(layout(a))
        return lambda a: [change(x) for x in layout(a)]

    def _const(self, node: Plain) -> Callable[[], Cells]:
        value = node.low
        return lambda: value

    def _div(self, node: Plain) -> Callable[[Cells], Cells]:
        by = node.data
        return self._each(node, lambda x: x // by)

    def _shift(self, node: Plain) -> Callable[[Cells], Cells]:
        move = node.data
        return self._each(node, lambda x: shift(x, *move))

    def _int(self, node: Plain) -> Callable[[Cells], Cells]:
        return self._numbers(node.args[0], node) or (lambda values: values)

    def _leaf(self, node: Plain) -> Callable[[], Cells]:
        what, of = node.data
        axes = ordered(node.axes)
        if axes != of:
            listed: Callable[[], Values] = lambda: self._situation().column(what, of, axes)  # noqa: E731
        else:
            listed = self._column(what._replace(end=""), tuple(var.kind for var in of), what.end == "high")
        if self._of(node) == 1:
            return lambda: listed()[0]
        return (lambda: gathered(listed())) if node.is_truth else listed

    def _column(self, leaf: Leaf, kinds: tuple[str, ...], upper: bool) -> Callable[[], Values]:
        """One end of a column; both ends are read at once, for the first of them that is asked."""
        place = self.columns.setdefault((leaf, kinds), len(self.columns))

        def listed() -> Values:
            found = self.read[place]
            if found is None:
                found = self.read[place] = self._situation().ends(leaf, kinds)
            return found[upper]

        return listed

    def _lookup(self, node: Plain) -> Callable[[Cells, Cells], Cells]:
        what, of = node.data
        axes = ordered(node.axes)
        count = self._of(node)
        places = [tuple(place[var] for var in of) for place in self._places(axes)]
        first_days, last_days = (self._numbers(arg, node) or (lambda days: days) for arg in node.args)

        def read(start: Cells, until: Cells) -> Cells:
            situation = self._situation()
            kinds = [situation.records.get(var.kind, []) for var in of]
            found = []
            days = [first_days(start), last_days(until)]
            for place, first, last in zip(places, *([one] if count == 1 else one for one in days), strict=True):
                records = tuple(kind[at] for kind, at in zip(kinds, place, strict=True))
                found.append(situation.read(what._replace(start=first, until=last), records))
            if node.is_truth:
                return gathered(found)
            return found[0] if count == 1 else found

        return read

    def _if(self, node: Plain) -> Callable[[Cells, Cells, Cells], Cells]:
        count = self._of(node)
        test = self._truths(node.args[0], node) or (lambda truths: truths)
        lay = self._truths if node.is_truth else self._numbers
        yes, no = (lay(arg, node) or (lambda values: values) for arg in node.args[1:])
        if count == 1:
            return lambda t, y, n: yes(y) if test(t) else no(n)
        full = (1 << count) - 1
        if node.is_truth:

            def truths(t: int, y: int, n: int) -> int:
                chosen = test(t)
                return int(chosen & yes(y) | (full ^ chosen) & no(n))

            return truths
        bits = [1 << place for place in range(count)]

        def numbers(t: int, y: Cells, n: Cells) -> Cells:
            chosen = test(t)
            if chosen == full:
                return yes(y)
            if not chosen:
                return no(n)
            return [a if chosen & bit else b for bit, a, b in zip(bits, yes(y), no(n), strict=True)]

        return numbers

    def _step(self, node: Plain) -> Callable[[Cells], Cells]:
        below, steps = node.data

        def one(x: int) -> int:
            value = below
            for at, after in steps:
                if x < at:
                    break
                value = after
            return int(value)

        return self._each(node, one)

    def _groups(self, node: Plain) -> list[list[int]]:
        """For each place of an aggregate the places of its operand that it takes together."""
        over: Var = node.data
        inner = ordered(node.args[0].axes)
        every = range(self.sizes.get(over.kind, 0))
        return [[self._index(inner, {**place, over: at}) for at in every] for place in self._places(ordered(node.axes))]

    def _grouped(self, node: Plain, total: Callable[[Sequence[int]], int]) -> Callable[[Cells], Cells]:
        arg, groups = node.args[0], self._groups(node)
        count = self._of(arg)

        def listed(a: Cells) -> Sequence[int]:
            return parted(a, count) if arg.is_truth else [a] if count == 1 else a

        if len(groups) == 1:
            return lambda a: total(listed(a))

        def each(a: Cells) -> Cells:
            values = listed(a)
            return [total([values[at] for at in group]) for group in groups]

        return each

    def _any(self, node: Plain) -> Callable[[int], int]:
        groups = [sum(1 << at for at in group) for group in self._groups(node)]
        if len(groups) == 1:
            return lambda a: 1 if a else 0
        return lambda a: gathered(a & group for group in groups) if a else 0

    def _move(self, node: Plain) -> Callable[[Cells], Cells]:
        names = dict(node.data)
        arg = node.args[0]
        inner = ordered(arg.axes)
        where = [
            self._index(inner, {var: place[names.get(var, var)] for var in inner})
            for place in self._places(ordered(node.axes))
        ]
        lay = truths_at if node.is_truth else numbers_at
        return lay(where, self._of(arg)) or (lambda values: values)

    def _situation(self) -> Situation:
        assert self.situation is not None, "a reading needs a situation"
        return self.situation
