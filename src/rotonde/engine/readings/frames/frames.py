"""The reading in frames: every level of a program is a table of the database, made of the tables before it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import narwhals as nw
import numpy as np
from numpy.typing import NDArray

from rotonde.engine.calendar import shift
from rotonde.engine.expressions import Var
from rotonde.engine.fold import fold, plan
from rotonde.engine.plain import Leaf, Plain
from rotonde.engine.program import Program
from rotonde.engine.readings.arrays import Columns
from rotonde.engine.readings.frames.database import Database, Frame
from rotonde.engine.readings.frames.expressions import Expressions, number
from rotonde.engine.readings.frames.layout import Layout, Level, Source, Table
from rotonde.engine.readings.frames.reads import Kinds, Places, axes_of
from rotonde.engine.readings.frames.tuples import Tuples
from rotonde.engine.situations.possible import FOREVER

Array = NDArray[Any]
ROW = "row"
NEVER = FOREVER * 4


class FramesReading:
    """A program made ready for situations of any size."""

    def __init__(self, program: Program, outputs: Iterable[Plain], database: Callable[[], Database] = Database) -> None:
        self.outputs = list(dict.fromkeys(outputs))
        self.layout = Layout(program, self.outputs)
        self.expressions = Expressions(self.layout)
        fold(plan(program, self.expressions))
        self.database = database

    def evaluate(self, blocks: Sequence[Columns]) -> list[dict[Plain, Array]]:
        """The outputs for each block of situations of equal size, shaped as the reading in arrays shapes them."""
        database = self.database()
        try:
            return Run(self, blocks, database).outputs()
        finally:
            database.close()


class Run:
    """One evaluation: the rows of all blocks, and what has been computed of them."""

    def __init__(self, reading: FramesReading, blocks: Sequence[Columns], database: Database) -> None:
        self.layout, self.expressions, self.database = reading.layout, reading.expressions, database
        self.wanted = reading.outputs
        self.blocks = blocks
        self.tuples = Tuples([(block.sizes, block.count) for block in blocks])
        self.leaves: dict[Plain, Array] = {}
        self.tables: dict[int, tuple[str, Frame]] = {}
        self.found: dict[Plain, Array] = {}
        self.last_reader = self._last_readers()

    def outputs(self) -> list[dict[Plain, Array]]:
        """Every level in turn, then what was asked for, block by block."""
        asked = {self.layout.reads[node].source for node in self.layout.outputs}
        for level in self.layout.levels:
            if level.kept:
                self.tables[level.number] = self.database.kept(self._frame(level))
                self._read_outputs(level, [node for node in level.kept if node in asked])
            for number in self.last_reader.get(level.number, ()):
                self.database.let_go(self.tables.pop(number)[0])
        return self._by_block()

    def _last_readers(self) -> dict[int, list[int]]:
        """For each level the tables that nobody reads after it."""
        last = {level.number: level.number for level in self.layout.levels if level.kept}
        for level in self.layout.levels:
            for read in (read for node in level.nodes for read in self.layout.operands(node)):
                at = self.layout.level_of.get(read.source)
                if at is not None and at.number in last:
                    last[at.number] = max(last[at.number], level.number)
        found: dict[int, list[int]] = {}
        for number, reader in last.items():
            found.setdefault(reader, []).append(number)
        return found

    def _read_outputs(self, level: Level, nodes: Sequence[Plain]) -> None:
        if not nodes:
            return
        names = [self.expressions.name(node) for node in nodes]
        columns = self.database.columns(self.tables[level.number][1].select(ROW, *names))
        for node, name in zip(nodes, names, strict=True):
            values = np.empty(self.tuples.count(level.kinds), bool if node.is_truth else np.int64)
            values[columns[ROW]] = columns[name]
            self.found[node] = values

    def _by_block(self) -> list[dict[Plain, Array]]:
        found: list[dict[Plain, Array]] = [{} for _ in self.blocks]
        for node in self.wanted:
            if node.op == "const":
                for block in found:
                    block[node] = np.asarray(bool(node.low) if node.is_truth else node.low)
                continue
            read, axes = self.layout.reads[node], axes_of(node)
            kinds = tuple(var.kind for var in axes)
            values = self.found[read.source] if read.source in self.found else self.leaf(read.source)
            if read.axes != axes:
                values = values[self.tuples.numbers(kinds, read.places(axes))]
            for block, part in zip(found, self.tuples.rows(values, kinds), strict=True):
                block[node] = part
        return found

    def leaf(self, node: Plain) -> Array:
        """A column of the data, for all blocks."""
        if node not in self.leaves:
            what, of = node.data
            parts = []
            for block in self.blocks:
                shape = (*(block.sizes.get(var.kind, 0) for var in of), block.count)
                parts.append(np.moveaxis(np.broadcast_to(block.column(what, of, of), shape), -1, 0).ravel())
            self.leaves[node] = np.concatenate(parts).astype(bool if node.is_truth else np.int64)
        return self.leaves[node]

    def _frame(self, level: Level) -> Frame:
        makers = {"aggregates": self._aggregates, "shift": self._shifted, "lookup": self._looked_up}
        return makers.get(level.how, self._computed)(level)

    def _base(self, level: Level, by: Iterable[Places] = ()) -> Frame:
        """The rows of a level with everything that it reads, joined to them."""
        columns: dict[str, Array] = {ROW: self._numbers(level.kinds, range(len(level.kinds)))}
        columns |= {_key(places): self._numbers(level.kinds, places) for places in by}
        joins = []
        for source, nodes in level.inputs.items():
            is_beside = source.places == tuple(range(len(level.kinds)))
            if source.table.level is None and is_beside:
                columns |= {self.expressions.name(node): self.leaf(node) for node in nodes}
                continue
            if not is_beside:
                columns[_key(source.places)] = self._numbers(level.kinds, source.places)
            joins.append((source, nodes, is_beside))
        frame = self.database.given(columns)
        for source, nodes, is_beside in joins:
            frame = self._joined(frame, source, nodes, is_beside)
        return frame

    def _numbers(self, kinds: Kinds, places: Iterable[int]) -> Array:
        return self.tuples.numbers(kinds, tuple(places))

    def _joined(self, frame: Frame, source: Source, nodes: Sequence[Plain], is_beside: bool) -> Frame:
        places = () if is_beside else source.places
        names = {self.expressions.name(node): self.expressions.name(node, places) for node in nodes}
        other = self._table(source.table, nodes)
        other = other.select(nw.col(ROW).alias("other"), *(nw.col(own).alias(here) for own, here in names.items()))
        return frame.join(other, left_on=ROW if is_beside else _key(places), right_on="other", how="inner")

    def _table(self, table: Table, nodes: Sequence[Plain], by: Iterable[Places] = ()) -> Frame:
        if table.level is not None:
            return self.tables[table.level][1]
        columns = {ROW: self._numbers(table.kinds, range(len(table.kinds)))}
        columns |= {_key(places): self._numbers(table.kinds, places) for places in by}
        return self.database.given({**columns, **{self.expressions.name(node): self.leaf(node) for node in nodes}})

    def _computed(self, level: Level) -> Frame:
        frame = self._base(level, level.grouped_by)
        keys = [_key(places) for places in sorted(level.grouped_by)]
        given = {
            self.expressions.name(node, () if source.places == tuple(range(len(level.kinds))) else source.places): node
            for source, nodes in level.inputs.items()
            for node in nodes
        }
        done: dict[Plain, str] = {}
        for number, layer in enumerate(level.layers):
            is_last = number == len(level.layers) - 1
            new = [self.expressions.defined[node].alias(self.expressions.name(node)) for node in layer]
            needed = {name for name, node in given.items() if level.last_layer[node] > number}
            needed |= {
                name
                for node, name in done.items()
                if node in level.kept or level.last_layer.get(node, 0) > number
            }
            if is_last:
                needed = {name for node, name in done.items() if node in level.kept}
            frame = frame.select(ROW, *keys, *sorted(needed), *new)
            done |= {node: self.expressions.name(node) for node in layer}
        return frame

    def _aggregates(self, level: Level) -> Frame:
        """Rows grouped by those of their records that the level speaks of; where there are none it is nothing."""
        groups: dict[tuple[Table, Places, Kinds], list[Plain]] = {}
        for node in level.nodes:
            (read,) = self.layout.operands(node)
            at = self.layout.level_of.get(read.source)
            places = tuple(read.axes.index(var) for var in axes_of(node))
            groups.setdefault((Table(read.kinds, at.number if at else None), places, read.kinds), []).append(node)
        frame = self._base(level, level.grouped_by)
        for (table, places, kinds), nodes in groups.items():
            sources = list(dict.fromkeys(read.source for node in nodes for read in self.layout.operands(node)))
            inner = self._table(table, sources, [places])
            sums = [self.expressions.defined[node].alias(self.expressions.name(node)) for node in nodes]
            key = _key(places)
            frame = frame.join(inner.group_by(key).agg(*sums), left_on=ROW, right_on=key, how="left")
        whole = [nw.col(self.expressions.name(node)).fill_null(_nothing(node)) for node in level.nodes]
        keys = [_key(places) for places in sorted(level.grouped_by)]
        return frame.select(ROW, *keys, *whole)

    def _shifted(self, level: Level) -> Frame:
        """Days moved by the calendar: each day that occurs is looked up in a table of days."""
        (node,) = level.nodes
        (day,) = self.expressions.given[node]
        keys = [_key(places) for places in sorted(level.grouped_by)]
        frame = self._base(level, level.grouped_by).select(ROW, *keys, day.alias("day"))
        days = self.database.columns(frame.select("day").unique())["day"]
        moved = np.array([shift(int(one), *node.data) for one in days], np.int64)
        calendar = self.database.given({"before": days, self.expressions.name(node): moved})
        frame = frame.join(calendar, left_on="day", right_on="before", how="inner")
        return frame.select(ROW, *keys, self.expressions.name(node))

    def _looked_up(self, level: Level) -> Frame:
        """The least or greatest of the values between two changes that a span of days touches."""
        (node,) = level.nodes
        what, of = node.data
        axes = tuple(sorted(set(of), key=lambda var: (var.level, var.kind)))
        start, until = self.expressions.given[node]
        places = tuple(axes_of(node).index(var) for var in axes)
        keys = [_key(places) for places in sorted(level.grouped_by)]
        span = self._base(level, {places, *level.grouped_by})
        span = span.select(ROW, *{*keys, _key(places)}, start.alias("start"), until.alias("until"))
        changes = self._changes(what, of, axes)
        is_least, is_whole = what.pick == "least", nw.col("start") <= nw.col("until")
        touched = span.join(changes, left_on=_key(places), right_on="whose", how="inner")
        touched = touched.filter((nw.col("begins") <= nw.col("until")) & (nw.col("ends") > nw.col("start")))
        extreme = nw.col("value").min() if is_least else nw.col("value").max()
        found = touched.group_by(ROW).agg(extreme.alias("value"))
        value = nw.when(is_whole).then(nw.col("value")).otherwise(number(int(is_least)))
        value = value == number(1) if node.is_truth else value
        return span.join(found, on=ROW, how="left").select(ROW, *keys, value.alias(self.expressions.name(node)))

    def _changes(self, what: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Frame:
        """Every change of a dated fact over time, and the day of the next."""
        begins, ends, values = [], [], []
        for block in self.blocks:
            firsts, after = block.history(what, of, axes)
            shape = (len(firsts), *(block.sizes.get(var.kind, 0) for var in axes), block.count)
            flat = [np.moveaxis(np.broadcast_to(one, shape), -1, 1).reshape(len(firsts), -1) for one in (firsts, after)]
            begins.append(flat[0])
            ends.append(np.vstack([flat[0][1:], np.full((1, flat[0].shape[1]), NEVER)]))
            values.append(flat[1])
        rows = np.cumsum([0, *(one.shape[1] for one in begins)])
        whose = [np.broadcast_to(np.arange(rows[at], rows[at + 1]), one.shape) for at, one in enumerate(begins)]
        columns = {"whose": whose, "begins": begins, "ends": ends, "value": values}
        return self.database.given(
            {name: np.concatenate([part.ravel() for part in parts]).astype(np.int64) for name, parts in columns.items()}
        )


def _key(places: Places) -> str:
    """The name of the column that tells which tuple stands at these places of a row."""
    return "at" + "".join(f"_{place}" for place in places)


def _nothing(node: Plain) -> bool | int:
    return False if node.is_truth else 0
