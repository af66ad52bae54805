"""The reading of many: situations of equal size in one block, one axis for each record and one for the situations.

A link is a pair of axes, so an aggregate is a reduction and nothing is gathered or scattered. The situations lie
along the last axis, side by side in memory, so that every operation runs over long rows. The operations are those
of the array namespace `xp`; NumPy by default.
"""

from collections.abc import Hashable, Iterable, Iterator
from types import ModuleType
from typing import Any, NamedTuple, Protocol

import numpy as np

from rotonde.engine.expressions import Var
from rotonde.engine.fold import Row, Step, fold, part_of, with_last_uses
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import Program
from rotonde.engine.readings.array_operations import Array, Operation, Operations
from rotonde.engine.readings.array_widths import (
    WIDE,
    chosen,
    mask,
    opposite_mask,
    own_width,
    shared_width,
    width_of,
)

CELLS = 1 << 16


class Columns(Protocol):
    """The data of one block: situations of equal size."""

    count: int
    sizes: dict[str, int]

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
        """A leaf of shape (one size for each axis, situations); one for all situations where they are alike in it."""

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[Array, Array]:
        """First days and values of a dated leaf, both with one more axis first: its changes over time, oldest first."""


class Part(NamedTuple):
    """Some outputs of a reading, the steps that lead to them, and the columns that these read."""

    outputs: list[Plain]
    steps: list[Step[Any]]
    leaves: list[Plain]


class ArrayReading:
    """A program made ready for blocks; every value has an axis for each level and a last one for the situations.

    Each value is kept in the narrowest whole numbers that hold it; outputs come in wide ones.

    >>> import numpy as np
    >>> from rotonde.engine import plain
    >>> from rotonde.engine.program import program
    >>> two = plain.add(plain.const(1), plain.const(1))
    >>> int(ArrayReading(program([two]), [two]).evaluate(None)[two])
    2
    """

    def __init__(self, program: Program, outputs: Iterable[Plain], xp: ModuleType = np) -> None:
        self.xp: Any = xp
        self.outputs = list(dict.fromkeys(outputs))
        self.slots = program.slots
        levels = sorted({var.level for node in program.nodes for var in node.axes})
        self.operations = Operations(xp, {level: place for place, level in enumerate(levels)})
        self.columns: Columns | None = None
        self._rows: list[Row[Any]] = []
        self._further: dict[Hashable, int] = {}
        for node in program.nodes:
            function, args = self._made(node)
            self._rows.append(Row(self.slots[node], function, args))
        self._given = {node: self._number(node, own_width(node) if node.is_truth else WIDE) for node in self.outputs}
        self.leaves = program.leaves
        self.steps = part_of(with_last_uses(self._rows, self._given.values()), self._given.values())
        self.room = len(self._rows)

    def evaluate(self, columns: Columns | None, part: "Part | None" = None) -> dict[Plain, Array]:
        """The outputs for one block, or a part of them."""
        self.columns = columns
        values = fold(self.steps if part is None else part.steps, self.room)
        return {node: values[self._given[node]] for node in (self.outputs if part is None else part.outputs)}

    def part(self, outputs: Iterable[Plain]) -> "Part":
        """What it takes to evaluate some of the outputs alone."""
        wanted = list(dict.fromkeys(outputs))
        steps = part_of(self.steps, (self._given[node] for node in wanted))
        taken = {step.slot for step in steps}
        return Part(wanted, steps, [leaf for leaf in self.leaves if self.slots[leaf] in taken])

    def _made(self, node: Plain) -> tuple[Operation, tuple[int, ...]]:
        """How a node's value is made in its own width, and in which slots its operands are."""
        if node.op == "const":
            return self._const(node, own_width(node)), ()
        if node.op == "leaf":
            return self._leaf(node)
        if node.op == "lookup":
            return self._lookup(node)
        if node.op == "if":
            return self._choice(node)
        if node.op == "move":
            return self.operations.of(node), (self.slots[node.args[0]],)
        operation = self.operations.of(node)
        if all(arg.is_truth for arg in node.args):
            return operation, tuple(self.slots[arg] for arg in node.args)
        width = _width_to_reckon_in(node)
        args = tuple(self._number(arg, width) for arg in node.args)
        if node.is_truth or (width == own_width(node) and node.op != "step"):
            return operation, args
        return self._narrowed(operation, own_width(node)), args

    def _narrowed(self, operation: Operation, width: str) -> Operation:
        return lambda *args: operation(*args).astype(width)

    def _further_slot(self, key: Hashable, operation: Operation, args: tuple[int, ...] = ()) -> int:
        """A slot beside those of the nodes, made at its first use: the same value in another form."""
        if key not in self._further:
            slot = self._further[key] = len(self.slots) + len(self._further)
            self._rows.append(Row(slot, operation, args))
        return self._further[key]

    def _number(self, node: Plain, width: str) -> int:
        """The slot of a node's value in a width."""
        if width == own_width(node):
            return self.slots[node]
        if node.op == "const":
            return self._further_slot((node, width), self._const(node, width))
        return self._further_slot((node, width), lambda a: a.astype(width), (self.slots[node],))

    def _mask(self, test: Plain, width: str, is_opposite: bool) -> int:
        """The slot of a truth as bits, or of its opposite."""
        while test.op == "not":
            test, is_opposite = test.args[0], not is_opposite
        form = opposite_mask if is_opposite else mask
        short = self._further_slot((test, form), lambda a: form(self.xp, a), (self.slots[test],))
        if width == width_of(0):
            return short
        return self._further_slot((test, form, width), lambda a: a.astype(width), (short,))

    def _choice(self, node: Plain) -> tuple[Operation, tuple[int, ...]]:
        test, yes, no = node.args
        width = own_width(node)
        if no.low == no.high == 0:
            return self.xp.bitwise_and, (self._mask(test, width, False), self._number(yes, width))
        if yes.low == yes.high == 0:
            return self.xp.bitwise_and, (self._mask(test, width, True), self._number(no, width))
        return chosen, (self._mask(test, width, False), self._number(yes, width), self._number(no, width))

    def _const(self, node: Plain, width: str) -> Operation:
        value = self.xp.asarray(node.low, dtype=width)
        return lambda: value

    def _leaf(self, node: Plain) -> tuple[Operation, tuple[int, ...]]:
        """A column is read once for all names that its records go by."""
        what, of = node.data
        axes, width = _ordered(node.axes), own_width(node)

        def read() -> Array:
            assert self.columns is not None, "a reading needs columns"
            found: Array = self.xp.asarray(self.columns.column(what, of, axes), dtype=width)
            return found

        key = (what, width, tuple(var.kind for var in axes), tuple(map(axes.index, of)))
        slot = self._further_slot(key, read)
        return lambda value: self.operations.placed(value, axes), (slot,)

    def _lookup(self, node: Plain) -> tuple[Operation, tuple[int, ...]]:
        what, of = node.data
        axes, width = _ordered(frozenset(of)), own_width(node)

        def read(start: Array, until: Array) -> Array:
            assert self.columns is not None, "a reading needs columns"
            history = self.columns.history(what, of, axes)
            return self.operations.within(node, axes, start, until, *history).astype(width)

        return read, tuple(self._number(day, WIDE) for day in node.args)


def _ordered(axes: Iterable[Var]) -> tuple[Var, ...]:
    return tuple(sorted(axes, key=lambda var: (var.level, var.kind)))


def _width_to_reckon_in(node: Plain) -> str:
    """The width that holds every number that comes up while a node's value is made."""
    if node.op == "le":
        return shared_width(*node.args)
    if node.op == "div":
        return width_of(node.args[0].low, node.args[0].high, node.data)
    if node.op == "shift":
        return width_of(2**30)
    if node.op == "step":
        thresholds = [threshold for threshold, _ in node.data[1]]
        return width_of(node.args[0].low, node.args[0].high, *thresholds)
    return shared_width(node, *node.args)


def blocks(count: int, sizes: dict[str, int], cells: int = CELLS) -> Iterator[slice]:
    """Cut a number of equal situations so that a table of pairs stays in the processor's cache."""
    people = max(1, sizes.get("person", 1))
    each = max(1, cells // people**2)
    for start in range(0, count, each):
        yield slice(start, min(count, start + each))
