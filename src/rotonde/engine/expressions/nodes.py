"""What every node of a rule has: a unit, the records it speaks of, and one instance for equal content."""

from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple
from weakref import WeakValueDictionary

from rotonde.engine import units

TRUTH = "truth"


class Var(NamedTuple):
    """A record that a node speaks of: the claimant at level 0, whom an aggregate walks over deeper."""

    kind: str
    level: int


Axes = frozenset[Var]
_nodes: "WeakValueDictionary[tuple[Any, ...], Node]" = WeakValueDictionary()


class HashConsed(type):
    """Equal nodes are one node; the class stands in the key, so that the truth 'yes' never meets the number 1."""

    def __call__(cls, *fields: Any) -> Any:
        key = (cls, *fields)
        node = _nodes.get(key)
        if node is None:
            node = super().__call__(*fields)
            _nodes[key] = node
        return node


@dataclass(frozen=True, eq=False)
class Node(metaclass=HashConsed):
    """Part of a rule. `unit` is the unit of a number or `truth`; `axes` are the records it speaks of."""

    unit: str = field(init=False, repr=False)
    axes: Axes = field(init=False, repr=False)
    args_names: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "unit", self._unit())
        object.__setattr__(self, "axes", self._axes())

    def _unit(self) -> str:
        raise NotImplementedError

    def _axes(self) -> Axes:
        return frozenset().union(*(child.axes for child in self.children()))

    def children(self) -> "tuple[Node, ...]":
        """The nodes directly below."""
        return tuple(child for name in self.args_names if (child := getattr(self, name)) is not None)

    @property
    def is_truth(self) -> bool:
        """Whether it is yes or no."""
        return self.unit == TRUTH

    def __bool__(self) -> bool:
        raise TypeError("a rule has no truth of its own: write & | ~ and one comparison at a time")


def truths(*nodes: Node) -> str:
    """The unit of a truth, where all of these are one."""
    for node in nodes:
        if not node.is_truth:
            raise units.UnitError(f"a truth is needed here, not a number in {node.unit}")
    return TRUTH


def number_in(node: Node) -> str:
    """The unit of a number."""
    if node.is_truth:
        raise units.UnitError("a number is needed here, not a truth")
    return node.unit
