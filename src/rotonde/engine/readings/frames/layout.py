"""How a program is cut into levels: frames of one tuple of records each, computed one after the other.

A level holds nodes about the same records that lie close together, so that frames stay narrow. What another level
reads becomes a column; what is used once stands inside the expression that uses it; what is used more often within a
level is computed once, in a layer of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rotonde.engine.plain import Plain
from rotonde.engine.program import Program
from rotonde.engine.readings.frames.reads import Kinds, Places, Read, axes_of, diagonal, reads

WIDTH = 300
REPEATED = 6
LONGEST = 40
AGGREGATES = ("sum", "any", "largest")
ALONE = ("shift", "lookup")
GATHERED = (*AGGREGATES, *ALONE)


class Table(NamedTuple):
    """Where columns come from: a level that was computed, or the leaves of a tuple of records."""

    kinds: Kinds
    level: int | None


class Source(NamedTuple):
    """Some columns of another table, and the places of its records among those of the level that reads it."""

    table: Table
    places: Places


@dataclass
class Level:
    """Nodes that are computed together: `how` says whether by expressions or one of the ways to gather rows.

    `kept` are the columns that others read, `grouped_by` the parts of its tuples that others gather its rows by.
    """

    number: int
    kinds: Kinds
    how: str
    nodes: list[Plain]
    kept: list[Plain] = field(default_factory=list)
    layers: list[list[Plain]] = field(default_factory=list)
    inputs: dict[Source, list[Plain]] = field(default_factory=dict)
    last_layer: dict[Plain, int] = field(default_factory=dict)
    grouped_by: set[Places] = field(default_factory=set)


class Layout:
    """A program in levels. `columns` are the nodes that have a column somewhere, `outputs` those that are asked for."""

    def __init__(self, program: Program, outputs: Iterable[Plain]) -> None:
        self.reads = reads(program)
        self.outputs = [node for node in dict.fromkeys(outputs) if node.op != "const"]
        self.slots = program.slots
        self.computed = [node for node in program.nodes if self._is_computed(node)]
        self.diagonals = {node: diagonal(node, self.reads) for node in self.computed if node.op in ("leaf", "move")}
        self.stage: dict[Plain, int] = {}
        for node in self.computed:
            self.stage[node] = self._stage(node)
        self.level_of: dict[Plain, Level] = {}
        self.levels: list[Level] = []
        self._cut()
        self.columns: set[Plain] = set()
        self.layer: dict[Plain, int] = {}
        self._choose_columns()
        for level in self.levels:
            self._describe(level)
        known = [read.source for read in (*self.reads.values(), *self.diagonals.values())]
        self.leaves = {node: place for place, node in enumerate(dict.fromkeys(known)) if node not in self.slots}

    def _is_computed(self, node: Plain) -> bool:
        """A leaf is read as it is, unless it speaks of a record and itself."""
        if node.op == "leaf":
            return len(set(node.data[1])) < len(node.data[1])
        return node.op != "const" and self.reads[node].source is node

    def operands(self, node: Plain) -> list[Read]:
        """Where each operand of a computed node stands."""
        if node in self.diagonals:
            return [self.diagonals[node]]
        return [self.reads[arg] for arg in node.args]

    def is_beside(self, read: Read, node: Plain) -> bool:
        """Whether an operand stands in a frame of the very same records, row by row."""
        return read.axes == axes_of(node)

    def _stage(self, node: Plain) -> int:
        found = 0
        for read in self.operands(node):
            if read.source in self.stage:
                waits = node.op in GATHERED or not self.is_beside(read, node)
                found = max(found, self.stage[read.source] + waits)
        return found

    def _cut(self) -> None:
        """Nodes of one stage and one frame that hang together make a level; small ones go together."""
        places: dict[tuple[int, bool, Kinds, str], list[Plain]] = defaultdict(list)
        for node in self.computed:
            kinds = tuple(var.kind for var in axes_of(node))
            alone = f"{node.op}{self.slots[node]}" if node.op in ALONE else ""
            places[self.stage[node], node.op not in GATHERED, kinds, alone].append(node)
        for place in sorted(places):
            _, is_expressions, kinds, _ = place
            groups = self._hanging_together(places[place]) if is_expressions else [[node] for node in places[place]]
            for nodes in _filled(groups):
                how = nodes[0].op if nodes[0].op in ALONE else "expressions" if is_expressions else "aggregates"
                nodes.sort(key=lambda node: self.slots[node])
                level = Level(len(self.levels), kinds, how, nodes)
                self.levels.append(level)
                self.level_of.update(dict.fromkeys(nodes, level))

    def _hanging_together(self, nodes: Sequence[Plain]) -> list[list[Plain]]:
        among = set(nodes)
        above = {node: node for node in nodes}

        def top(node: Plain) -> Plain:
            while above[node] is not node:
                above[node] = above[above[node]]
                node = above[node]
            return node

        for node in nodes:
            for read in self.operands(node):
                if read.source in among:
                    above[top(read.source)] = top(node)
        found: dict[Plain, list[Plain]] = defaultdict(list)
        for node in nodes:
            found[top(node)].append(node)
        return list(found.values())

    def _choose_columns(self) -> None:
        uses: dict[Plain, int] = defaultdict(int)
        wanted = {self.reads[node].source for node in self.outputs}
        for node in self.computed:
            for read in self.operands(node):
                uses[read.source] += 1
                if read.source in self.level_of and self.level_of[read.source] is not self.level_of[node]:
                    wanted.add(read.source)
        size: dict[Plain, int] = {}
        for node in self.computed:
            size[node], self.layer[node] = 1, 0
            for read in self.operands(node):
                source = read.source
                if source not in self.level_of or self.level_of[source] is not self.level_of[node]:
                    continue
                if source in self.columns:
                    self.layer[node] = max(self.layer[node], self.layer[source] + 1)
                else:
                    self.layer[node] = max(self.layer[node], self.layer[source])
                    size[node] += size[source]
            is_repeated = uses[node] > 1 and size[node] > REPEATED
            if node in wanted or is_repeated or size[node] > LONGEST or node.op in GATHERED:
                self.columns.add(node)
                self.level_of[node].layers += [
                    [] for _ in range(self.layer[node] + 1 - len(self.level_of[node].layers))
                ]
                self.level_of[node].layers[self.layer[node]].append(node)
                if node in wanted:
                    self.level_of[node].kept.append(node)

    def _describe(self, level: Level) -> None:
        """What a level reads from elsewhere, and up to which layer each column is needed."""
        stands_in = {node: self.layer[node] for node in level.nodes if node in self.columns}
        for node in reversed(level.nodes):
            for read in self.operands(node):
                source = read.source
                if source.op == "const":
                    continue
                at = self.level_of.get(source)
                level.last_layer[source] = max(level.last_layer.get(source, 0), stands_in[node])
                if at is level and source not in self.columns:
                    stands_in[source] = max(stands_in.get(source, 0), stands_in[node])
                if level.how == "aggregates":
                    if at is not None:
                        at.grouped_by.add(tuple(read.axes.index(var) for var in axes_of(node)))
                elif at is not level:
                    table = Table(read.kinds, at.number if at else None)
                    listed = level.inputs.setdefault(Source(table, read.places(axes_of(node))), [])
                    if source not in listed:
                        listed.append(source)


def _filled(groups: list[list[Plain]]) -> list[list[Plain]]:
    """Groups put together until a level is as wide as it may be."""
    found: list[list[Plain]] = []
    for group in sorted(groups, key=len, reverse=True):
        if found and len(found[-1]) + len(group) <= WIDTH:
            found[-1] += group
        else:
            found.append(list(group))
    return found
