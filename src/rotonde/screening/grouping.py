"""Which records belong to one situation: all that hang together by links, whatever is known of them."""

from collections.abc import Iterable, Iterator, Sequence

Node = tuple[str, str]


class Groups:
    """Records and the links between them, split into what hangs together.

    >>> groups = Groups()
    >>> groups.join(("person", "a"), ("household", "1")); groups.join(("person", "b"), ("household", "2"))
    >>> [[name for _, name in group] for group in groups.all()]
    [['1', 'a'], ['2', 'b']]
    """

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}

    def add(self, node: Node) -> None:
        self._above.setdefault(node, node)

    def join(self, *nodes: Node) -> None:
        for node in nodes:
            self.add(node)
        tops = [self.top(node) for node in nodes]
        for top in tops[1:]:
            self._above[top] = tops[0]

    def top(self, node: Node) -> Node:
        """The record that stands for the whole group."""
        self.add(node)
        while self._above[node] != node:
            self._above[node] = self._above[self._above[node]]
            node = self._above[node]
        return node

    def count(self) -> int:
        """How many groups there are."""
        return sum(node == above for node, above in self._above.items())

    def all(self) -> Iterator[Sequence[Node]]:
        """Every group, sorted within and among them, so that the order of rows doesn't matter."""
        found: dict[Node, list[Node]] = {}
        for node in self._above:
            found.setdefault(self.top(node), []).append(node)
        yield from sorted(sorted(group) for group in found.values())


def of_kind(nodes: Iterable[Node], kind: str) -> list[str]:
    """The names of the records of one kind."""
    return [name for node_kind, name in nodes if node_kind == kind]
