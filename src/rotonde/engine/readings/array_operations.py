"""What each plain operation is on arrays, each value with an axis for every level and a last one for the situations."""

from collections.abc import Callable, Sequence
from typing import Any

from numpy.typing import NDArray

from rotonde.engine.expressions import Var
from rotonde.engine.plain import Plain
from rotonde.engine.readings.array_calendar import shift_days

Array = NDArray[Any]
Operation = Callable[..., Any]
BY_NAME = {
    "and": "logical_and",
    "or": "logical_or",
    "not": "logical_not",
    "le": "less_equal",
    "add": "add",
    "sub": "subtract",
    "mul": "multiply",
    "min": "minimum",
    "max": "maximum",
}


class Operations:
    """The operations of an array namespace; `axis` tells which axis each level has."""

    def __init__(self, xp: Any, axis: dict[int, int]) -> None:
        self.xp, self.axis = xp, axis

    def of(self, node: Plain) -> Operation:
        """The function of a node over its operands' values, in whatever width these have."""
        if node.op in BY_NAME:
            found: Operation = getattr(self.xp, BY_NAME[node.op])
            return found
        makers: dict[str, Callable[[Plain], Operation]] = {
            "int": lambda node: lambda a: a.view(self.xp.int8),
            "div": lambda node: lambda a, by=node.data: a // by,
            "step": self._step,
            "shift": lambda node: lambda a, move=node.data: shift_days(self.xp, a, *move),
            "sum": lambda node: self._reduced(node, lambda a, axis: a.sum(axis=axis, keepdims=True, dtype=a.dtype)),
            "any": lambda node: self._reduced(node, lambda a, axis: a.any(axis=axis, keepdims=True)),
            "largest": self._largest,
            "move": self._move,
        }
        return makers[node.op](node)

    def placed(self, value: Array, axes: Sequence[Var], before: int = 0) -> Array:
        """A column in the shape of all levels: size one where it doesn't speak of a record."""
        shape = [1] * len(self.axis) + [value.shape[-1]]
        for place, var in enumerate(axes, before):
            shape[self.axis[var.level]] = value.shape[place]
        return value.reshape((*value.shape[:before], *shape))

    def within(self, node: Plain, axes: Sequence[Var], start: Any, until: Any, firsts: Array, values: Array) -> Array:
        """The least or the greatest of a dated column between two days that differ by record."""
        xp = self.xp
        least = node.data[0].pick == "least"
        extreme = node.high if least else node.low
        firsts, values = self.placed(firsts, axes, 1), self.placed(values, axes, 1)
        found = xp.asarray(extreme)
        for change in range(firsts.shape[0]):
            here = firsts[change] <= until
            if change + 1 < firsts.shape[0]:
                here = here & (firsts[change + 1] > start)
            value = xp.where(here, values[change], extreme)
            found = xp.minimum(found, value) if least else xp.maximum(found, value)
        return xp.where(start <= until, found, int(least))  # type: ignore[no-any-return]

    def _step(self, node: Plain) -> Operation:
        below, steps = node.data
        at = self.xp.asarray([threshold for threshold, _ in steps])
        values = self.xp.asarray([below, *(value for _, value in steps)])
        return lambda a: values[self.xp.searchsorted(at, a, side="right")]

    def _reduced(self, node: Plain, reduce: Callable[[Array, int], Array]) -> Operation:
        axis = self.axis[node.data.level]
        return lambda a: a if a.shape[axis] == 1 else reduce(a, axis)

    def _largest(self, node: Plain) -> Operation:
        axis = self.axis[node.data.level]
        return lambda a: a.max(axis=axis, keepdims=True, initial=0)

    def _move(self, node: Plain) -> Operation:
        """Other names for records are other places for their axes; all further axes have size one."""
        names = dict(node.data)
        pairs = [(self.axis[var.level], self.axis[names.get(var, var).level]) for var in node.args[0].axes]
        if len({target for _, target in pairs}) < len(pairs):
            return lambda a: self._diagonal(a, pairs)
        sources = {target: source for source, target in pairs}
        places = range(len(self.axis) + 1)
        left = iter([place for place in places if place not in sources.values()])
        order = tuple(sources[place] if place in sources else next(left) for place in places)
        return lambda a: a.transpose(order)

    def _diagonal(self, a: Array, pairs: list[tuple[int, int]]) -> Array:
        """Two records that turn out to be one: only the pairs of a record with itself are left."""
        (first, target), (second, _) = pairs
        diagonal = self.xp.moveaxis(self.xp.diagonal(a, axis1=first, axis2=second), -1, -2)
        shape = [1] * (a.ndim - 1) + [a.shape[-1]]
        shape[target] = a.shape[first]
        return diagonal.reshape(shape)  # type: ignore[no-any-return]
