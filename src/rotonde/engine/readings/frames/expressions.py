"""What each plain operation is on columns: an expression over whole numbers and truths, never missing."""

from collections.abc import Callable, Sequence
from functools import reduce
from operator import add, and_, invert, le, mul, or_, sub
from typing import Any

from rotonde.engine.plain import Plain
from rotonde.engine.readings.frames import database
from rotonde.engine.readings.frames.layout import AGGREGATES, GATHERED, Layout
from rotonde.engine.readings.frames.reads import Places, Read, axes_of

Column = Any
NUMBERS: dict[str, Callable[[Any, Any], Any]] = {
    "add": add,
    "sub": sub,
    "mul": mul,
    "le": le,
    "min": database.least,
    "max": database.most,
}


class Expressions:
    """The algebra of a layout: folding a program with it gives the expression of each column in `defined`.

    What is gathered from other rows has no expression; `given` has those of its operands.
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
        if self.layout.is_beside(read, reader):
            return self.name(read.source)
        return self.name(read.source, read.places(axes_of(reader)))

    def operation(self, node: Plain) -> Callable[..., Column | None]:
        """The function that gives the node's expression from those of its operands; None where it has a column."""
        if node.op == "const":
            constant = database.constant(bool(node.low) if node.is_truth else node.low)
            return lambda: constant
        if node.op in AGGREGATES:
            return lambda _: None
        if node not in self.layout.level_of:
            return lambda *inside: inside[0] if inside else None
        operands = self.layout.operands(node)
        make = None if node.op in GATHERED else self._maker(node)

        def column(*inside: Column | None) -> Column | None:
            given = inside or (None,) * len(operands)
            values = [
                database.column(self.named(read, node)) if one is None else one
                for read, one in zip(operands, given, strict=True)
            ]
            if make is None:
                self.given[node] = values
                return None
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
            "not": invert,
            "int": database.as_number,
            "leaf": lambda a: a,
            "move": lambda a: a,
            "if": database.chosen,
            "div": lambda a: floor(a, node.data, node.args[0].low),
            "step": lambda a: stepped(a, *node.data),
        }
        return makers[node.op]

    def _pairwise(self, node: Plain, combine: Callable[[Column, Column], Column]) -> Callable[..., Column]:
        first, second = (database.as_number if arg.is_truth else (lambda a: a) for arg in node.args)
        return lambda a, b: combine(first(a), second(b))


def floor(a: Column, by: int, lowest: int) -> Column:
    """The floor of a division by a positive number, of a column that is nowhere below `lowest`.

    Databases round towards nought: what can be negative is first shifted above it by a multiple of the divisor.
    """
    if lowest >= 0:
        return database.whole_times(a, by)
    up = -(lowest // by)
    return database.whole_times(a + database.constant(up * by), by) - database.constant(up)


def stepped(a: Column, below: int, steps: Sequence[tuple[int, int]]) -> Column:
    """The value from the last threshold that is reached on: each threshold adds what it changes."""
    before = [below, *(value for _, value in steps)]
    rises = [
        database.as_number(a >= database.constant(at)) * database.constant(value - old)
        for (at, value), old in zip(steps, before, strict=False)
    ]
    return reduce(add, rises, database.constant(below))
