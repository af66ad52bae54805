"""The rules of an asking for completions, with what helps to find telling ones; made ready once."""

from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from rotonde.engine.answers import Asking
from rotonde.engine.breaks import break_points, likely_values
from rotonde.engine.expressions import Var
from rotonde.engine.facts import Fact
from rotonde.engine.leanings import leanings
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.points import points
from rotonde.engine.possible import Possible
from rotonde.engine.program import Program, program
from rotonde.engine.readings.arrays import ArrayReading
from rotonde.engine.readings.household import ordered

Cell = tuple[Leaf, tuple[Var, ...], tuple[Var, ...]]


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
        found = [(*node.data, ordered(frozenset(node.data[1]))) for node in self.program.leaves]
        return sorted(dict.fromkeys(found), key=repr)

    @cached_property
    def leans(self) -> list[dict[tuple[Leaf, tuple[Var, ...]], int]]:
        """For each right which way its outcome follows each column."""
        return [
            {node.data: way for node, way in leanings(nodes).items() if node.op in ("leaf", "lookup")}
            for nodes in self.results
        ]

    @cached_property
    def breaks(self) -> dict[str, list[int]]:
        """The values at which each fact can tip a rule."""
        return break_points(self.program.nodes)

    def values(self, fact: Fact) -> list[Possible]:
        """A few values that stand for all that a fact can be."""
        if fact.id not in self._values:
            codes = [code for leaf, _, _ in self.cells if leaf.name == fact.id for code in leaf.codes]
            on = self.asking.dates.on.toordinal()
            self._values[fact.id] = likely_values(fact, self.breaks.get(fact.id, []), codes, on)
        return self._values[fact.id]

    @cached_property
    def _values(self) -> dict[str, list[Possible]]:
        return {}


_made: "WeakKeyDictionary[Asking, PointRules]" = WeakKeyDictionary()


def point_rules(asking: Asking) -> PointRules:
    """The point rules of an asking."""
    if asking not in _made:
        _made[asking] = PointRules(asking)
    return _made[asking]
