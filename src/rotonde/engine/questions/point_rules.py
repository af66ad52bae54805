"""The rules of an asking for completions, with what helps to find telling ones; made ready once."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rotonde.engine.answers import Asking
from rotonde.engine.expressions import Var
from rotonde.engine.facts import Fact
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import Program, program
from rotonde.engine.questions.breaks import break_points, likely_values
from rotonde.engine.questions.leanings import DOWN, UP, leanings
from rotonde.engine.questions.points import points
from rotonde.engine.readings.arrays import ArrayReading, Part
from rotonde.engine.readings.household import ordered
from rotonde.engine.situations.possible import Possible, end_of

LITTLE = 0.1
KEPT = 200
Cell = tuple[Leaf, tuple[Var, ...], tuple[Var, ...]]


class RulesOfSome(NamedTuple):
    """The rules of some rights: the columns that they read, and how they are evaluated without the others."""

    cells: list[Cell]
    part: Part


@dataclass(eq=False)
class PointRules:
    """Verdict and amount of every right when everything is known."""

    asking: Asking

    def __post_init__(self) -> None:
        asking = self.asking
        ends = [(one.verdict, *(one.paid[:2] if one.paid else ())) for one in asking.asked]
        outputs = [*(node for nodes in ends for node in nodes), *asking.agreements.values()]
        made = points(outputs, asking.catalogue.vocabulary)
        self.results: list[list[Plain]] = [[made[node] for node in nodes] for nodes in ends]
        self.agreements = [made[node] for node in asking.agreements.values()]
        outputs = list(dict.fromkeys(made.values()))
        self.program: Program = program(outputs)
        self.array_reading = ArrayReading(self.program, outputs)
        self.by_day = any(node.op == "lookup" for node in self.program.nodes)

    @cached_property
    def cells(self) -> list[Cell]:
        """The columns that the rules read, in an order that never changes."""
        return _cells(self.program.leaves)

    def of(self, rights: Iterable[int]) -> "RulesOfSome":
        """The rules of some rights alone, by their numbers; the last few are kept."""
        key = tuple(sorted(set(rights)))
        found = self._some.pop(key, None) or self._of(key)
        self._some[key] = found
        while len(self._some) > KEPT:
            self._some.popitem(last=False)
        return found

    def _of(self, rights: tuple[int, ...]) -> "RulesOfSome":
        part = self.array_reading.part([*(node for right in rights for node in self.results[right]), *self.agreements])
        return RulesOfSome(_cells(part.leaves), part)

    @cached_property
    def _some(self) -> "OrderedDict[tuple[int, ...], RulesOfSome]":
        return OrderedDict()

    @cached_property
    def readable(self) -> list[Fact]:
        """The facts that the whole program can read, complete lists left out."""
        facts = self.asking.catalogue.vocabulary.facts
        names = {node.data[0].name for node in self.asking.program.leaves if node.data[0].kind == "fact"}
        return [facts[name] for name in sorted(names) if facts[name].theme != "links"]

    @cached_property
    def leans(self) -> list[dict[tuple[Leaf, tuple[Var, ...]], float]]:
        """For each right how much its verdict follows each column, up or down; its amount counts for little."""
        found = []
        for verdict, *amount in self.results:
            granted = verdict.args[:1] if verdict.op == "if" else (verdict,)
            ways = [(leanings(amount), LITTLE), (leanings(granted), 1.0)]
            found.append(
                {
                    node.data: (way == UP) * much - (way == DOWN) * much
                    for nodes, much in ways
                    for node, way in nodes.items()
                    if node.op in ("leaf", "lookup")
                }
            )
        return found

    @cached_property
    def breaks(self) -> dict[str, list[int]]:
        """The values at which each fact can tip a rule."""
        return break_points(self.program.nodes)

    def values(self, fact: Fact) -> list[Possible]:
        """A few values that stand for all that a fact can be."""
        if fact.id not in self._values:
            codes = [code for leaf, _, _ in self.cells if leaf.name == fact.id for code in leaf.codes]
            on = self.asking.dates.on.toordinal()
            self._values[fact.id] = likely_values(fact, self._breaks_of(fact), codes, on)
        return self._values[fact.id]

    def _breaks_of(self, fact: Fact) -> list[int]:
        """The breaks of a fact; of a day also those of the other days of its record, which it may have to follow."""
        found = self.breaks.get(fact.id, [])
        if fact.type == "date":
            others = self.asking.catalogue.vocabulary.facts.values()
            near = [other.id for other in others if other.type == "date" and other.record == fact.record]
            found = [day for id in near for day in self.breaks.get(id, [])]
        return found

    def table(self, leaf: Leaf) -> tuple[int, ...]:
        """What a column reads for each of the values of its fact where nothing is known."""
        key = (leaf.name, leaf.end, leaf.codes)
        if key not in self._tables:
            values = self.values(self.asking.catalogue.vocabulary.facts[leaf.name])
            self._tables[key] = tuple(end_of(value, leaf.end, leaf.codes) for value in values)
        return self._tables[key]

    @cached_property
    def _tables(self) -> dict[tuple[str, str, tuple[str, ...]], tuple[int, ...]]:
        return {}

    @cached_property
    def _values(self) -> dict[str, list[Possible]]:
        return {}


def _cells(leaves: Iterable[Plain]) -> list[Cell]:
    found = [(*node.data, ordered(frozenset(node.data[1]))) for node in leaves]
    return sorted(dict.fromkeys(found), key=repr)


_made: "WeakKeyDictionary[Asking, PointRules]" = WeakKeyDictionary()


def point_rules(asking: Asking) -> PointRules:
    """The point rules of an asking."""
    if asking not in _made:
        _made[asking] = PointRules(asking)
    return _made[asking]
