"""Looking inside an answer: what each part of a rule came to for one claimant, and which known facts it rests on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from rotonde.engine import expressions as rule
from rotonde.engine import plain
from rotonde.engine.answers import Asking
from rotonde.engine.bounding import Bound
from rotonde.engine.bounds import bounds
from rotonde.engine.calendar import Dates
from rotonde.engine.expressions import Node, Var
from rotonde.engine.missing_facts import where_it_matters
from rotonde.engine.outputs import Asked
from rotonde.engine.plain import Plain
from rotonde.engine.program import program
from rotonde.engine.readings.household import HouseholdReading, Values, ordered
from rotonde.engine.relevance import Missing, relevance
from rotonde.engine.situations.situation import Situation

Names = Mapping[Var, str]


class Found(NamedTuple):
    """The least and the most that a part of a rule can be; equal where it is certain."""

    low: Fraction
    high: Fraction

    @property
    def is_certain(self) -> bool:
        """Whether only one value is left."""
        return self.low == self.high


class Leaf(NamedTuple):
    """A known fact that a part of a rule rests on, as it was read."""

    reading: rule.Reading
    of: tuple[str, ...]
    start: int | None
    until: int | None


@dataclass
class Inspection:
    """One right of one household, for one claimant; every part of the rule can be asked for.

    Parts are asked for as the rule has them, before its dates were filled in, so that they can be said aloud.
    With `values` that were read before nothing is read beforehand.
    """

    asking: Asking
    situation: Situation
    right_id: str
    record: str
    values: dict[Plain, Values] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.question = self.asking.question
        self.asked: Asked = self.question.ask(self.right_id)
        if self.values:
            return
        this = self.question.known
        wanted: list[Plain] = [mask for found in self.missing for mask in found.values()]
        for one in self.asked.conditions:
            wanted.append(bounds(one, self.question.favourable).low)
            wanted.append(bounds(one, self.question.unfavourable).high)
        roots = [*self.asked.conditions, *([self.asked.amount] if self.asked.amount is not None else [])]
        for node in all_below(roots):
            wanted += this.done[node][:2]
        self._evaluate(wanted)

    @cached_property
    def missing(self) -> list[dict[Missing, Plain]]:
        """For each condition the unknown facts that can still change it, and of whom."""
        this = self.question.known
        return [relevance({one: plain.truth(True)}, self.asked.var, this) for one in self.asked.conditions]

    def _evaluate(self, wanted: Iterable[Plain]) -> None:
        ready = program(wanted)
        values = HouseholdReading(ready, self.situation.sizes).evaluate(self.situation)
        self.values.update(zip(ready.nodes, values, strict=True))

    @property
    def dates(self) -> Dates:
        """The days of the question."""
        return self.asking.dates

    def claimant(self) -> Names:
        """The name of the claimant, where its own rule speaks."""
        return {self.asked.var: self.record}

    def at(self, node: Plain, names: Names) -> int:
        """The value of a plain rule for these records."""
        values = self.values.get(node)
        if values is None:
            self._evaluate([node])
            values = self.values[node]
        place = 0
        for var in ordered(node.axes):
            records = self.situation.records.get(var.kind, [])
            place = place * len(records) + records.index(names[var])
        return values[place]

    def found(self, node: Node, names: Names) -> Found:
        """What a part of the rule came to."""
        low, high, scale = self._bound(node)
        return Found(Fraction(self.at(low, names), scale), Fraction(self.at(high, names), scale))

    def _bound(self, node: Node) -> Bound:
        return bounds(self.question.resolution.resolve(node), self.question.known)

    def inner(self, node: rule.Apply, names: Names) -> Names:
        """The names inside an applied rule."""
        return {Var(var.kind, level): names[var] for level, var in enumerate(node.of)}

    def body(self, node: rule.Apply) -> Node:
        """The rule that is applied."""
        return self.question.catalogue.definitions[node.definition]

    def version(self, node: rule.Since) -> Node:
        """The version of a rule that the law of the day knows."""
        law = self.dates.law.toordinal()
        return node.versions[max(0, sum(start <= law for start in node.starts) - 1)]

    def members(self, node: rule.Fold, names: Names) -> Iterator[Names]:
        """The names for each record that an aggregate walks over."""
        for record in self.situation.records.get(node.over.kind, []):
            yield {**names, node.over: record}

    def day(self, node: Node | None, names: Names) -> int | None:
        """A day of the rule, where it is known."""
        if node is None:
            return None
        found = self.found(node, names)
        return int(found.low) if found.is_certain else None

    def missing_below(self, condition: int) -> list[tuple[Missing, tuple[str, ...]]]:
        """The unknown facts that can still change a condition, and of which records."""
        claimants = self.situation.records[self.asked.var.kind]
        found: dict[tuple[Missing, tuple[str, ...]], None] = {}
        for leaf, mask in self.missing[condition].items():
            for place, of in sorted(where_it_matters(leaf, mask, self.values[mask], len(claimants), self.situation)):
                if claimants[place] == self.record:
                    found.setdefault((leaf, of))
        return list(found)


def all_below(roots: Iterable[Node]) -> list[Node]:
    """All resolved rules below some, definitions included; without the open ends of lists."""
    done: dict[Node, None] = {}
    pending = list(roots)
    while pending:
        node = pending.pop()
        if node in done:
            continue
        done[node] = None
        if isinstance(node, rule.Fold | rule.Applied):
            pending.append(node.body)
        elif isinstance(node, rule.IsIn):
            pending += node.reading.children()
        else:
            pending += node.children()
    return list(done)
