"""Plain rules in the order in which they can be evaluated, each once."""

from collections.abc import Iterable
from dataclasses import dataclass

from rotonde.engine.expressions import Var
from rotonde.engine.plain import Plain


@dataclass(frozen=True)
class Program:
    """Nodes, children before parents; `slots` tells where each node's value is kept."""

    nodes: tuple[Plain, ...]
    slots: dict[Plain, int]
    levels: int

    @property
    def leaves(self) -> list[Plain]:
        """The columns that it reads."""
        return [node for node in self.nodes if node.op in ("leaf", "lookup")]


def program(outputs: Iterable[Plain]) -> Program:
    """Order everything below the outputs."""
    done: dict[Plain, None] = {}
    variables: set[Var] = set()
    for output in outputs:
        pending: list[tuple[Plain, bool]] = [(output, False)]
        while pending:
            node, left = pending.pop()
            if left:
                done.setdefault(node)
                variables |= node.axes
            elif node not in done:
                pending.append((node, True))
                pending += [(child, False) for child in node.args if child not in done]
    nodes = tuple(done)
    levels = 1 + max((var.level for var in variables), default=0)
    return Program(nodes, {node: slot for slot, node in enumerate(nodes)}, levels)
