"""Sheets of an .xlsx workbook as rows of texts, as a .csv would have them; formulas are refused by cell."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from rotonde.screening.faults import BadTables, Fault

MOST_BYTES = 500_000_000


class BadCell(NamedTuple):
    """A cell that holds something other than a value."""

    why: str
    what_to_do: str


def read_workbook(path: Path) -> Iterator[tuple[str, list[tuple[int, list[str | BadCell]]]]]:
    """The name and the rows of every sheet; raises BadTables where the file cannot be read as a whole."""
    import openpyxl
    from defusedxml.common import DefusedXmlException

    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("openpyxl would read XML without defusedxml: unset OPENPYXL_DEFUSEDXML")
    try:
        yield from _sheets(path)
    except BadTables:
        raise
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, SyntaxError, ValueError) as error:
        why, what = "it is not a whole .xlsx file", "Open it in the spreadsheet and save it again"
        if isinstance(error, DefusedXmlException) or isinstance(error.__cause__, DefusedXmlException):
            why, what = "it holds definitions that no spreadsheet needs", "Save the sheets as CSV and use those"
        raise BadTables([Fault(path.name, 0, "", why, what)]) from error


def _sheets(path: Path) -> list[tuple[str, list[tuple[int, list[str | BadCell]]]]]:
    import openpyxl

    with zipfile.ZipFile(path) as parts:
        size = sum(part.file_size for part in parts.infolist())
    if size > MOST_BYTES:
        why = f"it unpacks to more than {MOST_BYTES // 10**6} million bytes"
        raise BadTables([Fault(path.name, 0, "", why, "Split it by household, or save the sheets as CSV")])
    workbook = openpyxl.load_workbook(path, read_only=True, data_only=False)
    try:
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()
        return [(sheet.title, _rows(sheet)) for sheet in workbook.worksheets]
    finally:
        workbook.close()


def _rows(sheet: Any) -> list[tuple[int, list[str | BadCell]]]:
    """All rows, as wide as the first: a sheet doesn't store the empty cells at the end of a row."""
    rows = [(number, [_text(cell) for cell in cells]) for number, cells in enumerate(sheet.iter_rows(), 1)]
    width = len(rows[0][1]) if rows else 0
    return [(number, [*cells, *[""] * (width - len(cells))]) for number, cells in rows]


def _text(cell: Any) -> str | BadCell:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return BadCell("it holds a formula", "Copy the column and paste it as values")
    if cell.data_type == "e":
        return BadCell(f"it holds the error {value}", "Write the value, or leave the cell empty")
    return text_of(value)


def text_of(value: Any) -> str:
    """A spreadsheet's value as the text that a .csv would hold; numbers with the digits a spreadsheet shows.

    >>> text_of(0.1 + 0.2), text_of(21000.0), text_of(datetime(2026, 3, 31)), text_of(True)
    ('0.3', '21000', '2026-03-31', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if midnight else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
