"""A chunk of a population: its tables, what they tell of each fact, and its households sorted by size."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from rotonde.engine.calendar import Dates
from rotonde.engine.facts import Direction, Fact, Link, Vocabulary
from rotonde.engine.situations.situation import plural
from rotonde.screening.faults import BadTables, Fault
from rotonde.screening.population.files import HOME, RELATIONS, Chunk
from rotonde.screening.population.known_values import Told, told_of

Array = NDArray[Any]


class Pairs(NamedTuple):
    """Listed pairs: the places of both ends, of their household, and of the row that tells it."""

    of: Array
    to: Array
    household: Array
    row: Array


class People:
    """Everything about some thousands of households."""

    def __init__(self, vocabulary: Vocabulary, dates: Dates, chunk: Chunk) -> None:
        self.vocabulary, self.dates, self.chunk = vocabulary, dates, chunk
        self.directions: dict[str, Direction] = {one.complete: one for one in vocabulary.directions.values()}
        homes = chunk.tables["households"][HOME]
        self.home: dict[str, Array] = {}
        self.place: dict[str, Array] = {}
        for kind in vocabulary.kinds:
            table = chunk.tables.get(plural(kind))
            at = np.zeros(0, np.int64) if table is None else np.asarray(pc.index_in(table[HOME], homes), np.int64)
            self.home[kind] = at
            if (np.diff(at) < 0).any():
                why, what = "the households stand in another order than in households.parquet", "Order it by household"
                raise BadTables([Fault(f"{plural(kind)}.parquet", 0, HOME, why, what)])
            starts = np.searchsorted(at, at)
            self.place[kind] = np.arange(len(at)) - starts
        self.households = len(homes)
        self._told: dict[str, list[Told]] = {}
        self._pair_facts: dict[str, list[Told]] = {}
        self._relations: dict[str, tuple[Array, Array, Array, Array]] = {}

    def by_size(self) -> Iterator[dict[str, Array]]:
        """For each size of household the rows of its records: of every kind one row of places for each record."""
        counts = {kind: np.bincount(at, minlength=self.households) for kind, at in self.home.items()}
        counts["household"] = np.ones(self.households, np.int64)
        first = {kind: np.cumsum(one) - one for kind, one in counts.items()}
        sizes = np.stack([counts[kind] for kind in self.vocabulary.kinds])
        kinds, which = np.unique(sizes, axis=1, return_inverse=True)
        for number in range(kinds.shape[1]):
            homes = np.flatnonzero(which.ravel() == number)
            yield {
                kind: first[kind][homes][None, :] + np.arange(kinds[place, number])[:, None]
                for place, kind in enumerate(self.vocabulary.kinds)
            }

    def told(self, fact: Fact) -> list[Told]:
        """What the file of its records tells of a fact."""
        if fact.id not in self._told:
            name = plural(fact.record)
            table = self.chunk.tables.get(name)
            before = self.chunk.rows_before.get(name, 0)
            self._told[fact.id] = [] if table is None else told_of(fact, table, f"{name}.parquet", before)
        return self._told[fact.id]

    def pair_facts(self, fact: Fact) -> list[Told]:
        """What the relations tell of a pair; its column has the name of the fact without its link."""
        if fact.id not in self._pair_facts:
            table, name = self.chunk.tables.get(RELATIONS), fact.id.partition(".")[2]
            found = []
            if table is not None and name in table.column_names:
                mine = pc.equal(table["link"], fact.link)
                values = pc.if_else(mine, table[name], pa.scalar(None, table[name].type))
                before = self.chunk.rows_before[RELATIONS]
                found = told_of(fact, pa.table({fact.id: values}), "relations.parquet", before)
            self._pair_facts[fact.id] = found
        return self._pair_facts[fact.id]

    def pairs(self, link: Link, rows: dict[str, Array]) -> Pairs:
        """The listed pairs of a link within some households, by their places there."""
        of, to, home, row = self._listed(link)
        column = np.full(self.households, -1, np.int64)
        homes = rows["household"][0]
        column[homes] = np.arange(len(homes))
        here = column[home] >= 0
        return Pairs(of[here], to[here], column[home[here]], row[here])

    def _listed(self, link: Link) -> tuple[Array, Array, Array, Array]:
        if link.id not in self._relations:
            table = self.chunk.tables.get(RELATIONS)
            row = np.zeros(0, np.int64) if table is None else np.flatnonzero(pc.equal(table["link"], link.id))
            ends = [self._named(kind, column, row) for kind, column in ((link.of, "of"), (link.to, "to"))]
            home = self.home[link.of][ends[0]] if link.of == "person" else ends[0]
            self._relations[link.id] = (self._places(link.of, ends[0]), self._places(link.to, ends[1]), home, row)
        return self._relations[link.id]

    def _places(self, kind: str, rows: Array) -> Array:
        return self.place[kind][rows] if len(rows) else rows

    def _named(self, kind: str, column: str, row: Array) -> Array:
        """The rows of the records that a column of the relations names, each in its own household."""
        if not len(row):
            return np.zeros(0, np.int64)
        table, relations = self.chunk.tables[plural(kind)], self.chunk.tables[RELATIONS].take(pa.array(row))
        found = pc.index_in(relations[column], table[f"{kind}_id"])
        known = np.asarray(pc.fill_null(found, -1), np.int64)
        elsewhere = (known < 0) | (self.home[kind][known] != np.asarray(pc.index_in(relations[HOME], self.homes)))
        if elsewhere.any():
            at = int(elsewhere.argmax())
            why = f"'{relations[column][at].as_py()}' is no {kind} of household '{relations[HOME][at].as_py()}'"
            where = self.chunk.rows_before[RELATIONS] + int(row[at]) + 2
            raise BadTables([Fault("relations.parquet", where, column, why, "Keep relations within a household")])
        return known

    @property
    def homes(self) -> Any:
        """The ids of the households."""
        return self.chunk.tables["households"][HOME]
