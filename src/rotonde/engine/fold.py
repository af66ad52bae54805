"""The one walk over a program. A reading is an algebra: what each plain operation means over its own values."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NamedTuple, Protocol

from rotonde.engine.plain import Plain
from rotonde.engine.program import Program


class Algebra[Value](Protocol):
    """One reading: how it turns a node into a function of its operands' values."""

    def operation(self, node: Plain) -> Callable[..., Value]:
        """The function that gives the node's value from those of its operands."""


class Step[Value](NamedTuple):
    """One node: where its value goes, how it is made, of what, and which values nobody needs after it."""

    slot: int
    function: Callable[..., Value]
    args: tuple[int, ...]
    spent: tuple[int, ...]


class Row[Value](NamedTuple):
    """One value in the making: where it goes, how it is made, and of what."""

    slot: int
    function: Callable[..., Value]
    args: tuple[int, ...]


def plan[Value](program: Program, algebra: Algebra[Value]) -> list[Step[Value]]:
    """Every node with its function and where its operands are kept; made once, folded often."""
    slots = program.slots
    return [
        Step(slot, algebra.operation(node), tuple(slots[arg] for arg in node.args), ())
        for slot, node in enumerate(program.nodes)
    ]


def with_last_uses[Value](rows: Iterable[Row[Value]], keep: Collection[int]) -> list[Step[Value]]:
    """The same rows as steps, where every value but those to keep is let go of after its last use."""
    rows = list(rows)
    last = {arg: at for at, row in enumerate(rows) for arg in row.args}
    spent: dict[int, list[int]] = {}
    for slot in last.keys() - set(keep):
        spent.setdefault(last[slot], []).append(slot)
    return [Step(*row, tuple(spent.get(at, ()))) for at, row in enumerate(rows)]


def part_of[Value](steps: list[Step[Value]], slots: Iterable[int]) -> list[Step[Value]]:
    """The steps of a plan that lead to some slots, in the same order."""
    wanted = set(slots)
    found = []
    for step in reversed(steps):
        if step.slot in wanted:
            wanted.update(step.args)
            found.append(step)
    return found[::-1]


def fold[Value](steps: Sequence[Step[Value]], slots: int | None = None) -> list[Value]:
    """Evaluate every node of a plan, in order; of a part of a plan, `slots` is how many the whole has."""
    values: list[Any] = [None] * (len(steps) if slots is None else slots)
    for slot, function, args, spent in steps:
        match args:
            case (first, second):
                values[slot] = function(values[first], values[second])
            case (first,):
                values[slot] = function(values[first])
            case _:
                values[slot] = function(*[values[arg] for arg in args])
        if spent:
            for one in spent:
                values[one] = None
    return values
