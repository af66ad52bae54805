"""Where the value of a node stands: in the frame of the records that it was computed for, whoever reads it there."""

from typing import NamedTuple

from rotonde.engine import plain
from rotonde.engine.expressions import Var
from rotonde.engine.plain import Plain
from rotonde.engine.program import Program

Kinds = tuple[str, ...]
Places = tuple[int, ...]


class Read(NamedTuple):
    """The node whose column holds the value, and the reader's name for each record that the column speaks of."""

    source: Plain
    axes: tuple[Var, ...]

    @property
    def kinds(self) -> Kinds:
        """The kinds of the records that the column speaks of: its frame."""
        return tuple(var.kind for var in self.axes)

    def places(self, reader: tuple[Var, ...]) -> Places:
        """For each record of the column the place of that record among those of the reader."""
        return tuple(reader.index(var) for var in self.axes)


def axes_of(node: Plain) -> tuple[Var, ...]:
    """The records that a node speaks of, in the order of its frame."""
    return tuple(sorted(node.axes, key=lambda var: (var.level, var.kind)))


def reads(program: Program) -> dict[Plain, Read]:
    """Where each node's value stands.

    A move computes nothing: it gives the records other names. A leaf is one column, under whatever name it is read.
    """
    found: dict[Plain, Read] = {}
    for node in program.nodes:
        read = Read(node, axes_of(node))
        if node.op == "move":
            names = dict(node.data)
            inner = found[node.args[0]]
            read = Read(inner.source, tuple(names.get(var, var) for var in inner.axes))
        elif node.op == "leaf":
            what, of = node.data
            named = tuple(Var(var.kind, place) for place, var in enumerate(of))
            read = Read(plain.leaf(what, named, node.low, node.high, node.is_truth), of)
        if len(set(read.axes)) < len(read.axes):  # of a record and itself: the diagonal gets a column of its own
            read = Read(node, axes_of(node))
        found[node] = read
    return found


def diagonal(node: Plain, where: dict[Plain, Read]) -> Read:
    """What a node reads that speaks of a record and itself."""
    if node.op == "leaf":
        what, of = node.data
        named = tuple(Var(var.kind, place) for place, var in enumerate(of))
        return Read(plain.leaf(what, named, node.low, node.high, node.is_truth), of)
    names, inner = dict(node.data), where[node.args[0]]
    return Read(inner.source, tuple(names.get(var, var) for var in inner.axes))
