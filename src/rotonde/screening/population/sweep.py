"""Every right for a whole population: chunks of households over all processors, answers to Parquet as they come."""

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates, period_name
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.outputs import VERDICTS, Asked
from rotonde.engine.plain import Plain
from rotonde.engine.readings.arrays import ArrayReading, blocks
from rotonde.engine.situations.situation import plural
from rotonde.screening.columns import PERIODS
from rotonde.screening.outcome_files import BESIDE
from rotonde.screening.population.block import Block
from rotonde.screening.population.fact_columns import FactColumns
from rotonde.screening.population.files import HOME, RELATIONS, Chunk, chunks
from rotonde.screening.population.people import People

Tables = dict[str, pa.Table]


class Swept(NamedTuple):
    """How far it is: households answered for, and answers given."""

    households: int
    answers: int


class Sweep:
    """The rights of a catalogue on fixed dates, ready for chunks of a population."""

    def __init__(self, catalogue: Catalogue, dates: Dates, rights: tuple[str, ...] = ()) -> None:
        self.catalogue, self.dates = catalogue, dates
        self.asking = Asking(catalogue, dates, rights=rights, with_missing=False)
        outputs = [node for one in self.asking.asked for node in one.results(False).values()]
        self.reading = ArrayReading(self.asking.program, outputs)

    def answers(self, chunk: Chunk) -> Tables:
        """For each kind of claimant a table: a row for each record, in order, with four columns for each right."""
        people = People(self.catalogue.vocabulary, self.dates, chunk)
        columns = FactColumns(people)
        found: dict[tuple[str, str], Any] = {}
        for rows in people.by_size():
            sizes = {kind: len(one) for kind, one in rows.items()}
            for where in blocks(rows["household"].shape[1], sizes):
                part = {kind: one[:, where] for kind, one in rows.items()}
                values = self.reading.evaluate(Block(columns, part))
                self._keep(found, values, part, people)
        return {kind: self._table(kind, people, found) for kind in self._kinds()}

    def _kinds(self) -> list[str]:
        return sorted({one.right.kind for one in self.asking.asked})

    def _keep(
        self, found: dict[tuple[str, str], Any], values: dict[Plain, Any], rows: dict[str, Any], people: People
    ) -> None:
        for one in self.asking.asked:
            at = rows[one.right.kind]
            for name, node in _columns(one).items():
                key = (one.right.kind, name)
                if key not in found:
                    dtype = np.int64 if name.endswith(("_lower", "_upper")) else np.int8
                    found[key] = np.zeros(len(people.home[one.right.kind]), dtype)
                value = values[node]
                found[key][at] = value.reshape(-1, value.shape[-1]) if value.ndim else value

    def _table(self, kind: str, people: People, found: dict[tuple[str, str], Any]) -> pa.Table:
        table = people.chunk.tables[plural(kind)]
        ids = list(dict.fromkeys((f"{kind}_id", HOME)))
        columns: dict[str, Any] = {id: table[id] for id in ids}
        for one in self.asking.asked:
            if one.right.kind != kind:
                continue
            reasons = ["", *(condition.id for condition in one.right.conditions)]
            for name in _columns(one):
                value = found[kind, name]
                if name.endswith("_verdict"):
                    columns[name] = pa.DictionaryArray.from_arrays(pa.array(value), pa.array(VERDICTS))
                elif name.endswith("_reason"):
                    columns[name] = pa.DictionaryArray.from_arrays(pa.array(value), pa.array(reasons))
                elif one.paid:
                    columns[name] = pa.array(np.round(value / one.paid.scale, 2))
        return pa.table(columns)


def columns_wanted(asking: Asking) -> dict[str, list[str]]:
    """For each kind of record the columns of facts that the rights can read, named as in the files.

    A fact that changes by day has a column with a first day and one with a last.
    """
    vocabulary = asking.catalogue.vocabulary
    found: dict[str, set[str]] = {}
    for node in asking.program.leaves:
        leaf, _ = node.data
        fact = vocabulary.facts.get(leaf.name)
        if leaf.kind != "fact" or fact is None:
            continue
        where = RELATIONS if fact.link else plural(fact.record)
        name = fact.id.partition(".")[2] if fact.link else fact.id
        if fact.dated in PERIODS and leaf.start is not None:
            name = f"{name}@{period_name(fact.dated, leaf.start)}"  # type: ignore[arg-type]
        found.setdefault(where, set()).add(name)
    return {kind: sorted(names) for kind, names in sorted(found.items())}


def _columns(one: Asked) -> dict[str, Plain]:
    """The nodes of a right that become columns, by the names of these."""
    names = {"verdict": one.verdict, "reason": one.reason}
    if one.paid:
        names |= {"amount_lower": one.paid.low, "amount_upper": one.paid.high}
    return {f"{one.right.id}_{name}": node for name, node in names.items()}


_ready: list[Sweep] = []


def _start(catalogue: Callable[[], Catalogue], dates: Dates, rights: tuple[str, ...]) -> None:
    _ready[:] = [Sweep(catalogue(), dates, rights)]


def _answers(chunk: Chunk) -> Tables:
    return _ready[0].answers(chunk)


def sweep(
    folder: Path,
    out: Path,
    catalogue: Callable[[], Catalogue],
    dates: Dates,
    rights: tuple[str, ...] = (),
    *,
    processes: int | None = None,
    progress: Callable[[Swept], None] | None = None,
) -> Swept:
    """Answer for everybody in a folder of Parquet and write `persons.parquet` and `households.parquet` to `out`.

    Raises BadTables at the first value that cannot be; then nothing is left in `out` but what was there before.
    `catalogue` is called once in each process. The memory that it takes doesn't grow with the population.
    """
    processes = processes or os.cpu_count() or 1
    vocabulary = catalogue().vocabulary
    writers: dict[str, pq.ParquetWriter] = {}
    out.mkdir(parents=True, exist_ok=True)
    done = Swept(0, 0)
    try:
        for tables in _over_processes(chunks(folder, vocabulary), catalogue, dates, rights, processes):
            for kind, table in tables.items():
                if kind not in writers:
                    writers[kind] = pq.ParquetWriter(out / f"{plural(kind)}.parquet{BESIDE}", table.schema)
                writers[kind].write_table(table)
            answers = sum(
                one.num_rows * sum(name.endswith("_verdict") for name in one.column_names) for one in tables.values()
            )
            homes = max(len(one[HOME].unique()) for one in tables.values())
            done = Swept(done.households + homes, done.answers + answers)
            if progress:
                progress(done)
    except BaseException:
        for kind, writer in writers.items():
            writer.close()
            (out / f"{plural(kind)}.parquet{BESIDE}").unlink()
        raise
    for kind, writer in writers.items():
        writer.close()
        (out / f"{plural(kind)}.parquet{BESIDE}").replace(out / f"{plural(kind)}.parquet")
    return done


def _over_processes(
    found: Iterator[Chunk], catalogue: Callable[[], Catalogue], dates: Dates, rights: tuple[str, ...], processes: int
) -> Iterator[Tables]:
    """The answers in the order of the chunks, with no more chunks under way than there are hands for."""
    first = next(found, None)
    second = next(found, None)
    if first is None:
        return
    if processes == 1 or second is None:
        here = Sweep(catalogue(), dates, rights)
        for chunk in chain([first], [second] if second else [], found):
            yield here.answers(chunk)
        return
    waiting: deque[Future[Tables]] = deque()
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, (catalogue, dates, rights)) as pool:
        for chunk in chain([first, second], found):
            waiting.append(pool.submit(_answers, chunk))
            if len(waiting) > processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
