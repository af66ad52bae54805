"""What each plain operation is on columns: an expression of narwhals, whole numbers and truths, never missing.

Whole numbers have 64 bits and are written so: an untyped literal would have 32, and wrap. Division rounds down only of
numbers that aren't negative, so others are first shifted above nought by a multiple of the divisor.
"""

from collections.abc import Callable, Sequence
from functools import reduce
from operator import add, and_, le, mul, or_, sub
from typing import Any

import narwhals as nw

from rotonde.engine.plain import Plain
from rotonde.engine.readings.frames.layout import AGGREGATES, ALONE, Layout
from rotonde.engine.readings.frames.reads import Places, Read, axes_of

Column = nw.Expr
NUMBERS: dict[str, Callable[[Any, Any], Any]] = {
    "add": add,
    "sub": sub,
    "mul": mul,
    "le": le,
    "min": nw.min_horizontal,
    "max": nw.max_horizontal,
}


def number(value: int) -> Column:
    """A whole number of 64 bits."""
    return nw.lit(value, nw.Int64)


def as_number(value: Column) -> Column:
    """A truth as one or nought, a number as it is."""
    return value.cast(nw.Int64)


class Expressions:
    """The algebra of a layout: folding a program with it gives the expression of each column in `defined`.

    What is found in a table of days or of changes has no expression; `given` has those of its operands.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.defined: dict[Plain, Column] = {}
        self.given: dict[Plain, list[Column]] = {}

    def name(self, source: Plain, places: Places = ()) -> str:
        """What a column is called: by number, and by the places of its records where it is read from elsewhere."""
        slot = self.layout.slots.get(source)
        own = f"n{slot}" if slot is not None else f"f{self.layout.leaves[source]}"
        return own + "".join(f"_{place}" for place in places)

    def named(self, read: Read, reader: Plain) -> str:
        """What a reader calls a column."""
        if reader.op in AGGREGATES or self.layout.is_beside(read, reader):
            return self.name(read.source)
        return self.name(read.source, read.places(axes_of(reader)))

    def operation(self, node: Plain) -> Callable[..., Column | None]:
        """The function that gives the node's expression from those of its operands; None where it has a column."""
        if node.op == "const":
            constant = nw.lit(bool(node.low), nw.Boolean) if node.is_truth else number(node.low)
            return lambda: constant
        if node not in self.layout.level_of:
            return lambda *inside: inside[0] if inside else None
        operands = self.layout.operands(node)
        make = self._maker(node) if node.op not in ALONE else None

        def column(*inside: Column | None) -> Column | None:
            given = inside or (None,) * len(operands)
            values = [
                nw.col(self.named(read, node)) if one is None else one
                for read, one in zip(operands, given, strict=True)
            ]
            if node.op in ALONE:
                self.given[node] = values
                return None
            assert make is not None, "only what stands alone needs no expression"
            found = make(*values)
            if node not in self.layout.columns:
                return found
            self.defined[node] = found
            return None

        return column

    def _maker(self, node: Plain) -> Callable[..., Column]:
        if node.op in NUMBERS:
            return self._pairwise(node, NUMBERS[node.op])
        makers: dict[str, Callable[..., Column]] = {
            "and": and_,
            "or": or_,
            "not": lambda a: ~a,
            "int": as_number,
            "leaf": lambda a: a,
            "move": lambda a: a,
            "if": self._if(node),
            "div": lambda a: floor(a, node.data, node.args[0].low),
            "step": lambda a: stepped(a, *node.data),
            "sum": lambda a: (as_number(a) if node.args[0].is_truth else a).sum().cast(nw.Int64),
            "any": lambda a: a.any(),
            "largest": lambda a: nw.max_horizontal(a.max(), number(0)),
        }
        return makers[node.op]

    def _pairwise(self, node: Plain, combine: Callable[[Column, Column], Column]) -> Callable[..., Column]:
        first, second = (as_number if arg.is_truth else (lambda a: a) for arg in node.args)
        return lambda a, b: combine(first(a), second(b))

    def _if(self, node: Plain) -> Callable[..., Column]:
        return lambda test, yes, no: nw.when(test).then(yes).otherwise(no)


def floor(a: Column, by: int, least: int) -> Column:
    """The floor of a division by a positive number, of a column that is nowhere below `least`."""
    if least >= 0:
        return a // number(by)
    up = -(least // by)
    return (a + number(up * by)) // number(by) - number(up)


def stepped(a: Column, below: int, steps: Sequence[tuple[int, int]]) -> Column:
    """The value from the last threshold that is reached on: each threshold adds what it changes."""
    before = [below, *(value for _, value in steps)]
    rises = [
        as_number(a >= number(at)) * number(value - old) for (at, value), old in zip(steps, before, strict=False)
    ]
    return reduce(add, rises, number(below))
