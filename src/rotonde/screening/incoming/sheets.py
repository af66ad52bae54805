"""The visible sheets of a checked .xlsx workbook as rows of texts; formulas by the outcome that was kept."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from rotonde.screening.incoming.faults import BadUpload
from rotonde.screening.incoming.raw_tables import LONGEST_CELL, MOST_CELLS, MOST_COLUMNS
from rotonde.screening.incoming.zipped_parts import check_parts, formula_without_outcome

ERROR = "\N{REPLACEMENT CHARACTER}"
Rows = list[tuple[int, list[str]]]


class Sheet(NamedTuple):
    """One visible sheet: its title and its rows that aren't empty, each with its number."""

    title: str
    rows: Rows


def read_sheets(content: bytes) -> tuple[list[Sheet], list[str]]:
    """All visible sheets, and the titles of the hidden ones; raises BadUpload."""
    import openpyxl

    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("openpyxl would read XML without defusedxml: unset OPENPYXL_DEFUSEDXML")
    check_parts(content)
    try:
        return _sheets(content)
    except BadUpload:
        raise
    except Exception as error:
        raise BadUpload("damaged_workbook") from error


def _sheets(content: bytes) -> tuple[list[Sheet], list[str]]:
    import openpyxl

    workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    shown = [sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"]
    hidden = [sheet.title for sheet in workbook.worksheets if sheet.sheet_state != "visible"]
    if not shown:
        raise BadUpload("no_sheet")
    found = []
    sheet: Any
    kept: dict[str, str] = {}
    for sheet in shown:
        cell = formula_without_outcome(content, sheet._worksheet_path)  # noqa: SLF001  openpyxl names it nowhere else
        if cell:
            raise BadUpload("formula_without_outcome", sheet.title, cell[1], cell[0])
        sheet.reset_dimensions()
        found.append(Sheet(sheet.title, list(_rows(sheet, kept))))
    workbook.close()
    return found, hidden


def _rows(sheet: Any, kept: dict[str, str]) -> Iterator[tuple[int, list[str]]]:
    cells = 0
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells += len(values)
        if cells > MOST_CELLS:
            raise BadUpload("too_many_cells", sheet.title, most=MOST_CELLS // 10**6)
        row = [_text(value) for value in values]
        while row and not row[-1]:
            row.pop()
        if len(row) > MOST_COLUMNS:
            raise BadUpload("too_many_columns", sheet.title, number, most=MOST_COLUMNS)
        if row:
            yield number, [kept.setdefault(text, text) for text in row]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        text = value.strip()
        return ERROR + text if text.startswith("#") and text in ERRORS else text[: LONGEST_CELL + 1]
    return text_of(value)


ERRORS = {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"}


def text_of(value: Any) -> str:
    """A spreadsheet's value as text; a fraction of three decimals gets a fourth, or it would read as thousands.

    >>> text_of(0.1 + 0.2), text_of(21000.0), text_of(0.951), text_of(datetime(2026, 3, 31)), text_of(True)
    ('0.3', '21000', '0.9510', '2026-03-31', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        text = f"{value:.15g}"
        return f"{text}0" if len(text.partition(".")[2]) == 3 and "e" not in text else text
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if midnight else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
