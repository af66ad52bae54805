"""Lists of records that a text mentions more than once, such as the children that count: told once, under a number."""

from dataclasses import dataclass, field

from rotonde.engine.expressions import Node, Var
from rotonde.engine.resolve import walk

Key = tuple[str, ...]
LEAST_PARTS = 2
LARGE = 10


@dataclass(frozen=True)
class SharedList:
    """Who is on a list, and what holds of them: the first part names them."""

    var: Var
    parts: tuple[Node, ...]


@dataclass
class Lists:
    """The lists of one text. A first telling counts them; a second one gives numbers to those that recur."""

    shared: frozenset[Key] = frozenset()
    mentions: dict[Key, set[tuple[str, int]]] = field(default_factory=dict)
    continued: dict[Key, set[str | None]] = field(default_factory=dict)
    numbered: dict[Key, tuple[int, SharedList]] = field(default_factory=dict)
    place: str = ""
    serial: int = 0

    def longest(self, var: Var, first: Node, rest: list[Node], within: SharedList | None) -> tuple[int, int] | None:
        """The number of the longest shared list that these parts begin with, and how many parts that tells."""
        parts = (first, *rest)
        key = _key(parts, var)
        self._count(parts, key, var)
        most = len(rest) - (within is not None)
        for told in range(most, 0, -1):
            if key[: told + 1] in self.shared:
                one = SharedList(var, parts[: told + 1])
                number, _ = self.numbered.setdefault(key[: told + 1], (len(self.numbered) + 1, one))
                return number, told
        return None

    def _count(self, parts: tuple[Node, ...], key: Key, var: Var) -> None:
        self.serial += 1
        for told in range(1, len(parts)):
            if any(one.level > 0 and one != var for one in parts[told].axes):
                return
            if told >= LEAST_PARTS or _size(parts[told]) >= LARGE:
                begun = key[: told + 1]
                self.mentions.setdefault(begun, set()).add((self.place, self.serial))
                self.continued.setdefault(begun, set()).add(key[told + 1] if told + 1 < len(key) else None)

    def start(self, place: str) -> None:
        """A new telling of the rule of a place."""
        self.place, self.serial = place, 0

    def recurring(self) -> frozenset[Key]:
        """The lists that were mentioned more than once, each as far as its mentions go together."""
        return frozenset(
            key
            for key, mentions in self.mentions.items()
            if len(mentions) > 1 and (len(self.continued[key]) > 1 or None in self.continued[key])
        )


def _key(parts: tuple[Node, ...], var: Var) -> Key:
    """The parts of a list, alike wherever it is mentioned."""
    return tuple(repr(part).replace(repr(var), "its member") for part in parts)


def _size(node: Node) -> int:
    found: list[Node] = []
    walk(node, found.append)
    return len(found)
