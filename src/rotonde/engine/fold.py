"""The one walk over a program. A reading is an algebra: what each plain operation means over its own values."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from rotonde.engine.plain import Plain
from rotonde.engine.program import Program

Value = TypeVar("Value")
Step = tuple[int, Callable[..., Value], tuple[int, ...]]


class Algebra(Protocol[Value]):
    """One reading: how it turns a node into a function of its operands' values."""

    def operation(self, node: Plain) -> Callable[..., Value]:
        """The function that gives the node's value from those of its operands."""


def plan(program: Program, algebra: Algebra[Value]) -> "list[Step[Value]]":
    """Every node with its function and where its operands are kept; made once, folded often."""
    slots = program.slots
    return [
        (slot, algebra.operation(node), tuple(slots[arg] for arg in node.args))
        for slot, node in enumerate(program.nodes)
    ]


def fold(steps: "list[Step[Value]]") -> list[Value]:
    """Evaluate every node of a plan, in order."""
    values: list[Value] = [None] * len(steps)  # type: ignore[list-item]
    for slot, function, args in steps:
        if len(args) == 2:
            values[slot] = function(values[args[0]], values[args[1]])
        elif len(args) == 1:
            values[slot] = function(values[args[0]])
        else:
            values[slot] = function(*[values[arg] for arg in args])
    return values
