"""A file that came in, opened safely: tables of texts, or one sentence why not. Nothing is written to disk."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from rotonde.screening.incoming.faults import BadUpload, IncomingFault
from rotonde.screening.incoming.parquet_columns import read_parquet
from rotonde.screening.incoming.raw_tables import LONGEST_CELL, RawRow, RawTable
from rotonde.screening.incoming.recognised import kind_of
from rotonde.screening.incoming.separated import decoded, rows_of
from rotonde.screening.incoming.sheets import Sheet, read_sheets

MOST_BYTES = 50_000_000
LOOKED_AT = 20
EXPLANATIONS = {"uitleg", "toelichting", "legende", "explications", "explication", "explanation", "notes"}
DATA = re.compile(r"[-+€ ]*\d[\d.,/: -]*|true|false", re.IGNORECASE)
TOTAL = re.compile(r"((sub|eind|algemeen )?tota(al|len|l|ux)|aantal dossiers)\b.*", re.IGNORECASE)
GUARDED = re.compile(r"'(?=[=+\-@\t\r\n])")


@dataclass(frozen=True)
class Upload:
    """What came in: the tables with rows in them, what was passed over, and the digest of the bytes."""

    name: str
    kind: str
    digest: str
    tables: tuple[RawTable, ...] = field(repr=False)
    notes: tuple[IncomingFault, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are below the headers."""
        return sum(len(table.rows) for table in self.tables)


def open_upload(name: str, content: bytes) -> Upload:
    r"""Open a file by its content; raises BadUpload with one sentence. The name only names the table.

    >>> upload = open_upload("actief.csv", b"dossiernummer;naam\n1;An\n2;Bo\n")
    >>> upload.kind, upload.tables[0].headers, upload.rows
    ('csv', ('dossiernummer', 'naam'), 2)
    """
    if len(content) > MOST_BYTES:
        raise BadUpload("too_large", most=MOST_BYTES // 10**6)
    kind = kind_of(content)
    digest = hashlib.sha256(content).hexdigest()
    title = PurePath(name.replace("\\", "/")).stem[:100] or "tabel"
    sheets, notes = _sheets(kind, title, content)
    tables = [_table(sheet, kind) for sheet in sheets if _tells(sheet, notes, len(sheets) == 1)]
    filled = tuple(table for table in tables if table.rows)
    notes += [IncomingFault("empty_sheet", table.name) for table in tables if not table.rows]
    if not filled:
        raise BadUpload("no_rows")
    return Upload(PurePath(name).name[:200], kind, digest, filled, tuple(notes))


def open_pasted(text: str) -> Upload:
    """Open what was pasted from a spreadsheet; raises BadUpload."""
    return open_upload("geplakt", text.encode("utf-8", "replace"))


def _sheets(kind: str, title: str, content: bytes) -> tuple[list[Sheet], list[IncomingFault]]:
    if kind == "xlsx":
        sheets, hidden = read_sheets(content)
        return sheets, [IncomingFault("hidden_sheet", one) for one in hidden]
    if kind == "parquet":
        return [Sheet(title, read_parquet(content))], []
    text = decoded(content)
    rows = list(rows_of(text))
    _refuse_cut_off(rows, text)
    return [Sheet(title, rows)], []


def _tells(sheet: Sheet, notes: list[IncomingFault], alone: bool) -> bool:
    if not alone and sheet.title.strip().casefold() in EXPLANATIONS:
        notes.append(IncomingFault("explaining_sheet", sheet.title))
        return False
    if not sheet.rows:
        notes.append(IncomingFault("empty_sheet", sheet.title))
    return bool(sheet.rows)


def _table(sheet: Sheet, kind: str) -> RawTable:
    name = sheet.title
    place = _header_place(sheet)
    number, cells = sheet.rows[place]
    headers = [" ".join(cell.split()) for cell in cells]
    while not headers[-1]:
        headers.pop()
    below = _without_total(sheet.rows[place + 1 :])
    _refuse_bad_headers(name, number, headers, below)
    width = len(headers)
    return RawTable(name, tuple(headers), tuple(_row(at, cells, width, kind) for at, cells in below), number)


def _header_place(sheet: Sheet) -> int:
    """The first row that is about as wide as the table: a title and a date may stand above it."""
    looked_at = [sum(map(bool, cells)) for _, cells in sheet.rows[:LOOKED_AT]]
    wide = max(looked_at)
    if not wide:
        raise BadUpload("no_rows")
    place = next(at for at, filled in enumerate(looked_at) if filled * 2 > wide)
    number, cells = sheet.rows[place]
    said = [cell for cell in cells if cell]
    if sum(bool(DATA.fullmatch(cell)) for cell in said) * 4 > len(said):
        raise BadUpload("no_header", sheet.title, number)
    return place


def _without_total(rows: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The rows without what stands below them: a total counts files and is none."""
    while rows and TOTAL.fullmatch(next(filter(None, rows[-1][1]), "")):
        rows = rows[:-1]
    return rows


def _refuse_bad_headers(name: str, number: int, headers: list[str], below: Iterable[tuple[int, list[str]]]) -> None:
    seen: dict[str, str] = {}
    for header in filter(None, headers):
        if len(header) > 500:
            raise BadUpload("long_header", name, number)
        if header.casefold() in seen:
            raise BadUpload("doubled_header", name, number, header)
        seen[header.casefold()] = header
    for place, header in enumerate(headers, 1):
        if not header and any(len(cells) >= place and cells[place - 1] for _, cells in below):
            raise BadUpload("nameless_column", name, number, place=place)


def _row(number: int, cells: list[str], width: int, kind: str) -> RawRow:
    fault = ""
    if any(cells[width:]):
        fault = "row_too_wide"
    elif kind == "csv" and len(cells) < width:
        fault = "row_too_short"
    if any(len(cell) > LONGEST_CELL for cell in cells):
        fault, cells = "long_cell", [cell[:100] for cell in cells]
    clean = [GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell for cell in cells[:width]]
    return RawRow(number, (*clean, *[""] * (width - len(clean))), fault)


def _refuse_cut_off(rows: list[tuple[int, list[str]]], text: str) -> None:
    """A last line that has neither all its cells nor an end was cut off: a copy that stopped halfway."""
    if len(rows) > 2 and not text.endswith(("\n", "\r")) and len(rows[-1][1]) < len(rows[-2][1]):
        raise BadUpload("cut_off_row", row=rows[-1][0])
