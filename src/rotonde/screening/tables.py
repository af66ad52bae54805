"""The tables of a folder or a workbook, each found by its name: columns and rows of texts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from rotonde.engine.facts import Vocabulary
from rotonde.screening.csv_files import LONGEST_CELL, read_csv
from rotonde.screening.faults import BadTables, Fault, nearest
from rotonde.screening.table_names import DUTCH_TABLES, NEEDED, column_named, table_kinds, table_named
from rotonde.screening.workbooks import BadCell, read_workbook

OUTCOMES = {"answers", "left_out"}
TOO_LONG = BadCell(f"it is longer than {LONGEST_CELL} letters", "Look for a quotation mark too many")


class Row(NamedTuple):
    """One row: its number in the file, its cells in the order of the columns, what is amiss."""

    number: int
    cells: list[str | BadCell]
    fault: BadCell | None = None


@dataclass(frozen=True)
class Table:
    """One table: what it is, where it stands, its columns under their English names, and its rows."""

    name: str
    file: str
    columns: list[str]
    headings: list[str]
    rows: list[Row]


def read_tables(path: Path, vocabulary: Vocabulary) -> list[Table]:
    """All tables of a folder or of one workbook; raises BadTables with every file that cannot be read."""
    if not path.exists():
        raise BadTables([Fault(path.name, 0, "", "there is no such folder or workbook", "Check the name")])
    files = [path] if path.is_file() else sorted(path.iterdir())
    faults: list[Fault] = []
    tables: dict[str, Table] = {}
    for file in files:
        try:
            for table in _tables_in(file, vocabulary, named=path.is_file()):
                if table.name in tables:
                    what = f"Keep one of it and {tables[table.name].file}"
                    raise BadTables([Fault(table.file, 0, "", f"it is a second table of {table.name}", what)])
                tables[table.name] = table
        except BadTables as error:
            faults += error.faults
    if not faults and not {"persons", "households"} & set(tables):
        what = "Put persons.csv and households.csv there"
        faults.append(Fault(path.name, 0, "", "it holds no table of persons or households", what))
    if faults:
        raise BadTables(faults)
    return list(tables.values())


def _tables_in(file: Path, vocabulary: Vocabulary, named: bool) -> Iterator[Table]:
    suffix = file.suffix.casefold()
    if suffix == ".csv":
        if file.stem.casefold() not in OUTCOMES:
            rows: Iterable[tuple[int, list[str | BadCell]]] = read_csv(file)  # type: ignore[assignment]
            yield _table(_name(file.stem, file.name, vocabulary), file.name, rows)
    elif suffix == ".xlsx" and not file.name.startswith("~$"):
        for title, sheet in read_workbook(file):
            where = f"{file.name}, sheet {title}"
            yield _table(_name(title, where, vocabulary), where, sheet)
    elif named or suffix in (".xls", ".ods", ".xlsm", ".tsv"):
        raise BadTables([Fault(file.name, 0, "", f"{suffix or 'this'} is not read", "Save it as .xlsx or .csv")])


def _name(written: str, file: str, vocabulary: Vocabulary) -> str:
    name = table_named(written, vocabulary)
    if name is None:
        known = [*table_kinds(vocabulary), *NEEDED, *DUTCH_TABLES]
        what = nearest(written.casefold(), known, f"Use one of {', '.join(known[:5])}, or take it out")
        raise BadTables([Fault(file, 0, "", f"there is no table '{written}'", what)])
    return name


def _table(name: str, file: str, rows: Iterable[tuple[int, list[str | BadCell]]]) -> Table:
    found = iter(rows)
    _, header = next(found, (1, []))
    headings = [cell if isinstance(cell, str) else "" for cell in header]
    while headings and not headings[-1]:
        headings.pop()
    columns = [column_named(heading) for heading in headings]
    if not headings:
        raise BadTables([Fault(file, 0, "", "it is empty", "Write the names of the columns on the first row")])
    twice = sorted({column for column in columns if column and columns.count(column) > 1})
    if twice:
        what = "Keep one of them, or give each its period"
        raise BadTables([Fault(file, 1, column, "the column stands there twice", what) for column in twice])
    return Table(
        name,
        file,
        columns,
        headings,
        [_row(number, cells, len(columns)) for number, cells in found if any(cells)],
    )


def _row(number: int, cells: list[str | BadCell], width: int) -> Row:
    fault = None
    if any(cells[width:]):
        fault = BadCell(f"it has {len(cells)} cells and the header {width}", "Put a cell with a separator in quotes")
    elif len(cells) < width and width > 1:
        fault = BadCell(f"it has {len(cells)} cells and the header {width}", "It may have been cut off: fill it in")
    kept = [TOO_LONG if isinstance(cell, str) and len(cell) > LONGEST_CELL else cell for cell in cells[:width]]
    return Row(number, kept + [""] * (width - len(kept)), fault)
