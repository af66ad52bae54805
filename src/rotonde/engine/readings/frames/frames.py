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
from rotonde.engine.readings.frames.database import ROW, Database, Join, Layer
from rotonde.engine.readings.frames.expressions import Expressions
from rotonde.engine.readings.frames.layout import Layout, Level, Source, Table
from rotonde.engine.readings.frames.reads import Kinds, Places, axes_of
from rotonde.engine.readings.frames.tuples import Tuples
from rotonde.engine.situations.possible import FOREVER

Array = NDArray[Any]
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
        self.tables: dict[int, str] = {}
        self.passing: list[str] = []
        self.found: dict[Plain, Array] = {}
        self.last_reader = self._last_readers()

    def outputs(self) -> list[dict[Plain, Array]]:
        """Every level in turn, then what was asked for, block by block."""
        asked = {self.layout.reads[node].source for node in self.layout.outputs}
        for level in self.layout.levels:
            if level.kept:
                self.tables[level.number] = self._table(level)
                self._read_outputs(level, [node for node in level.kept if node in asked])
            while self.passing:
                self.database.let_go(self.passing.pop())
            for number in self.last_reader.get(level.number, ()):
                self.database.let_go(self.tables.pop(number))
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
        columns = self.database.columns(self.database.frame(self.tables[level.number]).select(ROW, *names))
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

    def _table(self, level: Level) -> str:
        makers = {"aggregates": self._aggregates, "shift": self._shifted, "lookup": self._looked_up}
        return makers.get(level.how, self._computed)(level)

    def _computed(self, level: Level) -> str:
        """Columns computed row by row from those of other levels, layer upon layer."""
        names = self.expressions.name
        keys = [ROW, *map(_key, sorted(level.grouped_by))]
        read = {
            name: level.last_layer[node]
            for source, nodes in level.inputs.items()
            for node, name in self._names(level, source, nodes).items()
        }
        layers = []
        for number, layer in enumerate(level.layers):
            handed_on = [name for name, last in read.items() if last > number]
            computed = {names(node): self.expressions.defined[node] for node in layer}
            layers.append(Layer([*keys, *handed_on], computed))
            for node in layer:
                read[names(node)] = len(level.layers) if node in level.kept else level.last_layer.get(node, 0)
        return self.database.computed(*self._inputs(level, level.grouped_by), layers)

    def _read(self, level: Level, also: Iterable[Places], computed: dict[str, Any]) -> str:
        """The rows of a level with some columns that stand for what it reads."""
        keys = [ROW, *map(_key, sorted(set(also)))]
        return self.database.computed(*self._inputs(level, also), [Layer(keys, computed)])

    def _inputs(self, level: Level, also: Iterable[Places]) -> tuple[dict[str, Array], list[Join]]:
        """The columns that a level starts from, and the tables that are joined to them."""
        columns = self._keys(level.kinds, also)
        joins = []
        for source, nodes in level.inputs.items():
            names = self._names(level, source, nodes)
            is_beside = source.places == _all(level.kinds)
            if source.table.level is None and is_beside:
                columns |= {name: self.leaf(node) for node, name in names.items()}
                continue
            if not is_beside:
                columns[_key(source.places)] = self.tuples.numbers(level.kinds, source.places)
            table = self._source(source.table, nodes)
            own = {self.expressions.name(node): name for node, name in names.items()}
            joins.append(Join(table, ROW if is_beside else _key(source.places), own))
        return columns, joins

    def _names(self, level: Level, source: Source, nodes: Sequence[Plain]) -> dict[Plain, str]:
        """What a level calls the columns that it reads from elsewhere."""
        places = () if source.places == _all(level.kinds) else source.places
        return {node: self.expressions.name(node, places) for node in nodes}

    def _keys(self, kinds: Kinds, also: Iterable[Places]) -> dict[str, Array]:
        columns = {ROW: self.tuples.numbers(kinds, _all(kinds))}
        return columns | {_key(places): self.tuples.numbers(kinds, places) for places in also}

    def _source(self, table: Table, nodes: Sequence[Plain], by: Iterable[Places] = ()) -> str:
        """The table of a level, or a table of leaves for the level at hand."""
        if table.level is not None:
            return self.tables[table.level]
        leaves = {self.expressions.name(node): self.leaf(node) for node in nodes}
        self.passing.append(self.database.given(self._keys(table.kinds, by) | leaves))
        return self.passing[-1]

    def _aggregates(self, level: Level) -> str:
        """Rows grouped by those of their records that the level speaks of; where there are none it is nothing."""
        groups: dict[tuple[Table, Places], list[Plain]] = {}
        for node in level.nodes:
            (read,) = self.layout.operands(node)
            at = self.layout.level_of.get(read.source)
            places = tuple(read.axes.index(var) for var in axes_of(node))
            groups.setdefault((Table(read.kinds, at.number if at else None), places), []).append(node)
        keys = self._keys(level.kinds, level.grouped_by)
        self.passing.append(self.database.given(keys))
        frame = self.database.frame(self.passing[-1])
        for (table, places), nodes in groups.items():
            sources = list(dict.fromkeys(read.source for node in nodes for read in self.layout.operands(node)))
            rows = self.database.frame(self._source(table, sources, [places]))
            totals = [self._total(node).alias(self.expressions.name(node)) for node in nodes]
            grouped = rows.group_by(_key(places)).agg(*totals)
            frame = frame.join(grouped, left_on=ROW, right_on=_key(places), how="left")
        whole = [nw.col(self.expressions.name(node)).fill_null(nothing(node)) for node in level.nodes]
        return self.database.kept(frame.select(*keys, *whole))

    def _total(self, node: Plain) -> nw.Expr:
        """What an aggregate makes of the rows of a group; sums come wider than they are written down."""
        (read,) = self.layout.operands(node)
        column = nw.col(self.expressions.name(read.source))
        if node.op == "any":
            return column.any()
        if read.source.is_truth:
            column = column.cast(nw.Int64)
        return column.sum().cast(nw.Int64) if node.op == "sum" else nw.max_horizontal(column.max(), nw.lit(0, nw.Int64))

    def _shifted(self, level: Level) -> str:
        """Days moved by the calendar: each day that occurs is looked up in a table of days."""
        (node,) = level.nodes
        (day,) = self.expressions.given[node]
        self.passing.append(self._read(level, level.grouped_by, {"day": day}))
        frame = self.database.frame(self.passing[-1])
        days = self.database.columns(frame.select("day").unique())["day"]
        moved = np.array([shift(int(one), *node.data) for one in days], np.int64)
        self.passing.append(self.database.given({"before": days, self.expressions.name(node): moved}))
        calendar = self.database.frame(self.passing[-1])
        frame = frame.join(calendar, left_on="day", right_on="before", how="inner")
        return self.database.kept(frame.drop("day"))

    def _looked_up(self, level: Level) -> str:
        """The least or greatest of the values between two changes that a span of days touches."""
        (node,) = level.nodes
        what, of = node.data
        axes = tuple(sorted(set(of), key=lambda var: (var.level, var.kind)))
        start, until = self.expressions.given[node]
        places = tuple(axes_of(node).index(var) for var in axes)
        self.passing.append(self._read(level, {places, *level.grouped_by}, {"start": start, "until": until}))
        span = self.database.frame(self.passing[-1])
        self.passing.append(self._changes(what, of, axes))
        changes = self.database.frame(self.passing[-1])
        touched = span.join(changes, left_on=_key(places), right_on="whose", how="inner")
        touched = touched.filter((nw.col("begins") <= nw.col("until")) & (nw.col("ends") > nw.col("start")))
        is_least = what.pick == "least"
        extreme = nw.col("value").min() if is_least else nw.col("value").max()
        found = touched.group_by(ROW).agg(extreme.alias("value"))
        is_whole = nw.col("start") <= nw.col("until")
        value = nw.when(is_whole).then(nw.col("value")).otherwise(nw.lit(int(is_least), nw.Int64))
        value = value == nw.lit(1, nw.Int64) if node.is_truth else value
        keys = [ROW, *map(_key, sorted(level.grouped_by))]
        frame = span.join(found, on=ROW, how="left").select(*keys, value.alias(self.expressions.name(node)))
        return self.database.kept(frame)

    def _changes(self, what: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> str:
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


def _all(kinds: Kinds) -> Places:
    return tuple(range(len(kinds)))


def nothing(node: Plain) -> bool | int:
    """What an aggregate is of no records at all."""
    return False if node.is_truth else 0
