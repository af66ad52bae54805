"""The tables in one zip file, the same for the same directory; and read from it again."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from rotonde.web.directory.exchange.datapackage.described import described
from rotonde.web.directory.exchange.datapackage.rows import Document, Read, Row, Rows
from rotonde.web.directory.exchange.datapackage.tables import Table, tables
from rotonde.web.directory.hsds.hsds_object import HsdsObject
from rotonde.web.directory.hsds.records import Organization, Service

DESCRIPTION = "datapackage.json"
BEGINNING = (1980, 1, 1, 0, 0, 0)
LONGEST_FIELD, MOST_BYTES = 1_000_000, 1_000_000_000
Told = Iterable[tuple[type[HsdsObject], Document]]


class NotAPackage(ValueError):
    """A file that isn't such a zip."""


def pack(told: Told, to: IO[bytes]) -> None:
    """Write documents, each with its class, as tables in a zip file."""
    with TemporaryDirectory() as folder, ZipFile(to, "w", ZIP_DEFLATED) as packed:
        written = _write_tables(told, Path(folder))
        _add(packed, DESCRIPTION, json.dumps(described(written), indent=1).encode())
        for table in written:
            _add(packed, table.file, (Path(folder) / table.file).read_bytes())


def unpack(source: IO[bytes]) -> Read:
    """Read the tables of a zip file; raises NotAPackage."""
    csv.field_size_limit(LONGEST_FIELD)
    try:
        with ZipFile(source) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST_BYTES:
                raise NotAPackage
            names = set(packed.namelist())
            return Read({one.name: list(_rows(packed, one)) for one in tables() if one.file in names})
    except (BadZipFile, OSError, ValueError, KeyError, csv.Error) as wrong:
        raise NotAPackage(str(wrong)) from None


def _write_tables(told: Told, folder: Path) -> list[Table]:
    rows = Rows()
    with ExitStack() as open_files:
        writers: dict[str, Any] = {}
        for kind, document in told:
            for table, row in rows.of(document, kind):
                if table.name not in writers:
                    file = open_files.enter_context((folder / table.file).open("w", encoding="utf-8", newline=""))
                    writers[table.name] = csv.DictWriter(file, table.columns, lineterminator="\r\n")
                    writers[table.name].writeheader()
                writers[table.name].writerow(row)
    return [one for one in tables() if one.name in writers]


def _rows(packed: ZipFile, table: Table) -> Iterator[Row]:
    with packed.open(table.file) as file, io.TextIOWrapper(file, encoding="utf-8-sig", newline="") as text:
        yield from csv.DictReader(text)


def _add(packed: ZipFile, name: str, content: bytes) -> None:
    info = ZipInfo(name, BEGINNING)
    info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
    packed.writestr(info, content)


def organizations_and_services(read: Read) -> tuple[Iterator[Document], Iterator[Document]]:
    """Give both from the tables."""
    return read.documents(Organization), read.documents(Service)
