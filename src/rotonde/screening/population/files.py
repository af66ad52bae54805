"""The Parquet files of a population, read some thousands of households at a time.

A folder with `households.parquet` and `persons.parquet`, and where there are any `relations.parquet` (`household_id`,
`link`, `of`, `to` and pair facts) and a file for each further kind of record, such as `deliveries.parquet`. Every file
names the household of each row in `household_id` and follows the order of `households.parquet`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from rotonde.engine.facts import Vocabulary
from rotonde.engine.situations.situation import plural
from rotonde.screening.faults import BadTables, Fault

HOME = "household_id"
RELATIONS = "relations"
HOUSEHOLDS_AT_ONCE = 5_000
READ_AT_ONCE = 1 << 16


class Chunk(NamedTuple):
    """Some households with everything about them, and how many rows of each file came before."""

    tables: dict[str, pa.Table]
    rows_before: dict[str, int]


def chunks(folder: Path, vocabulary: Vocabulary, at_once: int = HOUSEHOLDS_AT_ONCE) -> Iterator[Chunk]:
    """All households in the order of their file; raises BadTables where a row stands out of that order."""
    files = _files(folder, vocabulary)
    cursors = {name: _Cursor(path, at_once) for name, path in files.items() if name != "households"}
    before = dict.fromkeys(files, 0)
    seen: set[str] = set()
    for batch in _opened(files["households"]).iter_batches(at_once):
        homes = pa.table(batch)
        ids = homes[HOME].combine_chunks()
        _refuse_twice(ids, seen, files["households"].name)
        tables = {"households": homes, **{name: cursor.take(ids) for name, cursor in cursors.items()}}
        yield Chunk(tables, dict(before))
        for name, table in tables.items():
            before[name] += table.num_rows
    for name, cursor in cursors.items():
        cursor.refuse_the_rest(before[name])


def _files(folder: Path, vocabulary: Vocabulary) -> dict[str, Path]:
    names = [*(plural(kind) for kind in vocabulary.kinds), RELATIONS]
    found = {name: path for name in names if (path := folder / f"{name}.parquet").is_file()}
    faults = [
        Fault(f"{name}.parquet", 0, "", "the file is not there", "Write it, ordered by household")
        for name in ("households", "persons")
        if name not in found
    ]
    for name, path in found.items():
        try:
            columns = pq.ParquetFile(path).schema_arrow.names
        except pa.ArrowInvalid:
            faults.append(Fault(path.name, 0, "", "it is no Parquet file", "Write it again"))
            continue
        if HOME not in columns:
            faults.append(Fault(f"{name}.parquet", 0, HOME, "the column is not there", f"Add a column {HOME}"))
    if faults:
        raise BadTables(faults)
    return found


def _opened(path: Path) -> pq.ParquetFile:
    """A file to read bit by bit: a row group of a wide file is large, and little of it is wanted at once."""
    return pq.ParquetFile(path, buffer_size=READ_AT_ONCE, pre_buffer=False)


def _refuse_twice(ids: Any, seen: set[str], file: str) -> None:
    fresh = ids.to_pylist()
    twice = sorted({one for one in fresh if one in seen}) or (fresh if len(set(fresh)) < len(fresh) else [])
    if twice:
        raise BadTables([Fault(file, 0, HOME, f"household '{twice[0]}' stands there twice", "Keep one of them")])
    seen.update(fresh)


class _Cursor:
    """One file, read as far as the households that came by."""

    def __init__(self, path: Path, at_once: int) -> None:
        self.path = path
        file = _opened(path)
        self.empty = file.schema_arrow.empty_table()
        self.batches = file.iter_batches(at_once)
        self.left = self.empty

    def take(self, homes: Any) -> pa.Table:
        """The rows of these households, which must be the next ones."""
        taken = []
        while self._more():
            outside = pc.index(pc.is_in(self.left[HOME], value_set=homes), False).as_py()
            if outside >= 0:
                taken.append(self.left.slice(0, outside))
                self.left = self.left.slice(outside)
                break
            taken.append(self.left)
            self.left = self.empty
        return pa.concat_tables(taken or [self.empty]).combine_chunks()

    def _more(self) -> bool:
        if not self.left.num_rows:
            batch = next(self.batches, None)
            self.left = self.empty if batch is None else pa.table(batch)
        return bool(self.left.num_rows)

    def refuse_the_rest(self, before: int) -> None:
        """No row may be left over when all households have come by."""
        if self._more():
            home = self.left[HOME][0].as_py()
            why = f"household '{home}' is not in households.parquet, or stands there in another place"
            raise BadTables([Fault(self.path.name, before + 1, HOME, why, "Order every file by household")])
