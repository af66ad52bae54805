"""Before bounds: the days of the question become dates, the version of the law is chosen, names are looked up."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rotonde.engine.calendar import Dates, shift
from rotonde.engine.expressions import Applied, Apply, Day, Node, Number, Shift, Since
from rotonde.engine.strangers import rebuilt


class UnknownDefinition(KeyError):
    """A rule speaks of a right, quantity or circle that the catalogue doesn't have."""


@dataclass
class Resolution:
    """The dates of the question and the definitions of the catalogue; remembers what it resolved."""

    dates: Dates
    definitions: Mapping[str, Node]
    done: dict[Node, Node] = field(default_factory=dict)

    def resolve(self, node: Node) -> Node:
        """The rule as it stands for these dates."""
        if node not in self.done:
            self.done[node] = self._one(node)
        return self.done[node]

    def _one(self, node: Node) -> Node:
        if isinstance(node, Day):
            return Number(getattr(self.dates, node.name).toordinal(), 1, "date")
        if isinstance(node, Since):
            known = bisect_right(node.starts, self.dates.law.toordinal())
            return self.resolve(node.versions[max(0, known - 1)])
        if isinstance(node, Apply):
            if node.definition not in self.definitions:
                raise UnknownDefinition(node.definition)
            body = self.resolve(self.definitions[node.definition])
            return Applied(node.definition, node.of, body)
        done = rebuilt(node, self.resolve)
        if isinstance(done, Shift) and isinstance(done.day, Number):
            return Number(shift(done.day.over, done.by, done.count, done.edge), 1, "date")
        return done


def definitions_used(node: Node) -> list[str]:
    """Ids of the definitions that a rule applies directly, in the order of the rule."""
    found: dict[str, None] = {}
    walk(node, lambda at: found.setdefault(at.definition) if isinstance(at, Apply) else None)
    return list(found)


def walk(node: Node, visit: Callable[[Node], object]) -> None:
    """Visit every node of a rule once, parents first."""
    seen: set[Node] = set()
    pending = [node]
    while pending:
        at = pending.pop()
        if at in seen:
            continue
        seen.add(at)
        visit(at)
        pending.extend(reversed(at.children()))
