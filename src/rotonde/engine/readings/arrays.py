"""The reading of many: situations of equal size in one block, one axis for each record and one for the situations.

A link is a pair of axes, so an aggregate is a reduction and nothing is gathered or scattered. The situations lie
along the last axis, side by side in memory, so that every operation runs over long rows. The operations are those
of the array namespace `xp`; NumPy by default.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.expressions import Var
from rotonde.engine.fold import Step, fold, part_of, plan
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import Program
from rotonde.engine.readings.array_calendar import shift_days

Array = NDArray[Any]
CELLS = 1 << 15


class Columns(Protocol):
    """The data of one block: situations of equal size."""

    count: int
    sizes: dict[str, int]

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
        """A leaf of shape (one size for each axis, situations)."""

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[Array, Array]:
        """First days and values of a dated leaf, both with one more axis first: its changes over time, oldest first."""


class Part(NamedTuple):
    """Some outputs of a reading, and the steps that lead to them."""

    outputs: list[Plain]
    steps: list[Step[Any]]


class ArrayReading:
    """A program made ready for blocks; every value has an axis for each level and a last one for the situations.

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
        self.axis = {level: place for place, level in enumerate(levels)}
        self.columns: Columns | None = None
        self.steps = plan(program, self, self.outputs)

    def evaluate(self, columns: Columns | None, part: "Part | None" = None) -> dict[Plain, Array]:
        """The outputs for one block, or a part of them."""
        self.columns = columns
        values = fold(self.steps if part is None else part.steps, len(self.steps))
        return {node: values[self.slots[node]] for node in (self.outputs if part is None else part.outputs)}

    def part(self, outputs: Iterable[Plain]) -> "Part":
        """What it takes to evaluate some of the outputs alone."""
        wanted = list(dict.fromkeys(outputs))
        return Part(wanted, part_of(self.steps, (self.slots[node] for node in wanted)))

    def operation(self, node: Plain) -> Callable[..., Any]:
        """The function that gives the node's value from those of its operands."""
        xp = self.xp
        simple: dict[str, Callable[..., Any]] = {
            "and": xp.logical_and,
            "or": xp.logical_or,
            "not": xp.logical_not,
            "le": xp.less_equal,
            "add": xp.add,
            "sub": xp.subtract,
            "mul": xp.multiply,
            "min": xp.minimum,
            "max": xp.maximum,
            "if": xp.where,
        }
        if node.op in simple:
            return simple[node.op]
        makers: dict[str, Callable[[Plain], Callable[..., Any]]] = {
            "const": self._const,
            "leaf": self._leaf,
            "lookup": self._lookup,
            "int": lambda node: lambda a: a.astype(xp.int64),
            "div": lambda node: lambda a, by=node.data: a // by,
            "step": self._step,
            "shift": lambda node: lambda a, move=node.data: shift_days(xp, a, *move),
            "sum": lambda node: self._reduced(node, lambda a, axis: a.sum(axis=axis, keepdims=True)),
            "any": lambda node: self._reduced(node, lambda a, axis: a.any(axis=axis, keepdims=True)),
            "largest": lambda node: self._reduced(node, lambda a, axis: a.max(axis=axis, keepdims=True, initial=0)),
            "move": self._move,
        }
        return makers[node.op](node)

    def _const(self, node: Plain) -> Callable[[], Any]:
        value = self.xp.asarray(bool(node.low) if node.is_truth else node.low)
        return lambda: value

    def _placed(self, value: Array, axes: Sequence[Var], before: int = 0) -> Array:
        """A column in the shape of all levels: size one where it doesn't speak of a record."""
        shape = [1] * len(self.axis) + [value.shape[-1]]
        for place, var in enumerate(axes, before):
            shape[self.axis[var.level]] = value.shape[place]
        return value.reshape((*value.shape[:before], *shape))

    def _leaf(self, node: Plain) -> Callable[[], Array]:
        what, of = node.data
        axes = tuple(sorted(node.axes, key=lambda var: (var.level, var.kind)))
        dtype = bool if node.is_truth else np.int64

        def read() -> Array:
            assert self.columns is not None, "a reading needs columns"
            return self._placed(self.xp.asarray(self.columns.column(what, of, axes), dtype=dtype), axes)

        return read

    def _lookup(self, node: Plain) -> Callable[[Array, Array], Array]:
        what, of = node.data
        axes = tuple(sorted(set(of), key=lambda var: (var.level, var.kind)))
        xp = self.xp
        least = what.pick == "least"
        extreme = node.high if least else node.low

        def read(start: Array, until: Array) -> Array:
            assert self.columns is not None, "a reading needs columns"
            firsts, values = self.columns.history(what, of, axes)
            firsts, values = self._placed(firsts, axes, 1), self._placed(values, axes, 1)
            found = xp.asarray(extreme)
            for change in range(firsts.shape[0]):
                begins = firsts[change]
                here = begins <= until
                if change + 1 < firsts.shape[0]:
                    here = here & (firsts[change + 1] > start)
                value = xp.where(here, values[change], extreme)
                found = xp.minimum(found, value) if least else xp.maximum(found, value)
            found = xp.where(start <= until, found, int(least))
            return found.astype(bool) if node.is_truth else found  # type: ignore[no-any-return]

        return read

    def _step(self, node: Plain) -> Callable[[Array], Array]:
        below, steps = node.data
        at = self.xp.asarray([threshold for threshold, _ in steps])
        values = self.xp.asarray([below, *(value for _, value in steps)])
        return lambda a: values[self.xp.searchsorted(at, a, side="right")]

    def _reduced(self, node: Plain, reduce: Callable[[Array, int], Array]) -> Callable[[Array], Array]:
        axis = self.axis[node.data.level]
        return lambda a: reduce(a, axis)

    def _move(self, node: Plain) -> Callable[[Array], Array]:
        names = dict(node.data)
        pairs = [(self.axis[var.level], self.axis[names.get(var, var).level]) for var in node.args[0].axes]
        doubled = len({target for _, target in pairs}) < len(pairs)

        def read(a: Array) -> Array:
            if doubled:
                a = self._diagonal(a, pairs)
            sources = dict(pairs) if not doubled else {target: target for _, target in pairs}
            shape = [1] * (a.ndim - 1) + [a.shape[-1]]
            for source, target in sources.items():
                shape[target] = a.shape[source]
            kept = [*sorted(sources, key=lambda source: sources[source]), a.ndim - 1]
            order = (*(axis for axis in range(a.ndim) if axis not in kept), *kept)
            return a.transpose(order).reshape(shape)

        return read

    def _diagonal(self, a: Array, pairs: list[tuple[int, int]]) -> Array:
        """Two records that turn out to be one: only the pairs of a record with itself are left."""
        (first, target), (second, _) = pairs
        diagonal = self.xp.moveaxis(self.xp.diagonal(a, axis1=first, axis2=second), -1, -2)
        shape = [1] * (a.ndim - 1) + [a.shape[-1]]
        shape[target] = a.shape[first]
        return diagonal.reshape(shape)  # type: ignore[no-any-return]


def blocks(count: int, sizes: dict[str, int], cells: int = CELLS) -> Iterator[slice]:
    """Cut a number of equal situations so that a table of pairs stays in the processor's cache."""
    people = max(1, sizes.get("person", 1))
    each = max(1, cells // people**2)
    for start in range(0, count, each):
        yield slice(start, min(count, start + each))
