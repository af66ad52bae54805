"""Tables for people to download, as .csv or .xlsx, in which no cell can become a formula; numbers stay numbers."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

# What a spreadsheet takes for the beginning of a formula, the wide letters of Asian keyboards included.
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
NUMBERS = (int, float, Decimal)
LONGEST = 32_767
MARK = "\ufeff"
Cell = str | int | float | Decimal | date | None


def harmless(cell: Cell) -> Cell:
    """A text that could be a formula behind an apostrophe; a number, a date and nothing as they are.

    >>> harmless("=1+1"), harmless(-5), harmless("Kerkstraat 5"), harmless("-")
    ("'=1+1", -5, 'Kerkstraat 5', "'-")
    """
    if not isinstance(cell, str):
        return cell
    text = _without_controls(cell)[: LONGEST - 1]
    return f"'{text}" if text.startswith(STARTS) else text


def csv_bytes(headers: Sequence[str], rows: Iterable[Sequence[Cell]], decimal: str = ",") -> bytes:
    r"""A table as a Belgian spreadsheet opens it: semicolons, a mark for UTF-8, every text in quotes.

    >>> csv_bytes(["nummer", "bedrag"], [["=2+5", -1.5]]).decode("utf-8-sig")
    '"nummer";"bedrag"\r\n"\'=2+5";-1,5\r\n'
    """
    out = io.StringIO(newline="")
    out.write(MARK)
    for row in (headers, *rows):
        out.write(";".join(_csv_cell(harmless(cell), decimal) for cell in row) + "\r\n")
    return out.getvalue().encode("utf-8", "replace")


def xlsx_bytes(sheets: Mapping[str, tuple[Sequence[str], Iterable[Sequence[Cell]]]]) -> bytes:
    """Sheets with a header each, as a workbook."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    workbook = Workbook(write_only=True)
    for title, (headers, rows) in sheets.items():
        sheet: Any = workbook.create_sheet(title[:31])
        sheet.freeze_panes = "A2"
        for row in (headers, *rows):
            sheet.append([_xlsx_cell(WriteOnlyCell(sheet), harmless(cell)) for cell in row])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _csv_cell(cell: Cell, decimal: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, NUMBERS):
        return format(cell, "f" if isinstance(cell, Decimal) else "").replace(".", decimal)
    text = cell.isoformat() if isinstance(cell, date) else str(cell)
    return '"' + text.replace('"', '""') + '"'


def _xlsx_cell(cell: Any, value: Cell) -> Any:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def _without_controls(text: str) -> str:
    """Without what XML can't hold."""
    return "".join(letter for letter in text if (letter >= " " and letter not in "\ufffe\uffff") or letter in "\t\r\n")
