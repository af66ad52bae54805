"""A data package of HSDS: a zip file of tables, put together to services and organisations by what points at what.

Which tables there are, and what holds what, is read from the classes of the standard.
"""

from collections import defaultdict
from functools import cache
from pathlib import PurePosixPath
from typing import Any, get_origin

from rotonde.screening.incoming.separated import decoded, rows_of
from rotonde.web.directory.hsds.hsds_object import HsdsObject, held_by
from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.incoming.files.faults import BadFile, Fault
from rotonde.web.directory.incoming.files.json_text import Piece
from rotonde.web.directory.incoming.files.zipped import names_in, unpacked

POINTERS = ("contact_id", "service_at_location_id", "service_id", "phone_id", "location_id", "organization_id")
"""A row that points at several things hangs on the nearest."""
LINKED = {"attribute": "link_id", "metadata": "resource_id"}
Row = dict[str, Any]
Kind = type[HsdsObject]


def is_package(content: bytes) -> bool:
    """Whether a file is a zip file with a table of services."""
    if not content.startswith(b"PK"):
        return False
    stems = {PurePosixPath(name).name.lower() for name in names_in(content)}
    return bool({"services.csv", "service.csv", "datapackage.json"} & stems)


def read_package(content: bytes) -> tuple[list[Piece], list[Fault]]:
    """Every organisation and every service with all that hangs on it; raises BadFile or BadUpload."""
    files = unpacked(content, ".csv")
    tables = {kind.called: table for kind in kinds_held() if (table := _table(kind, files)) is not None}
    if "service" not in tables:
        raise BadFile("no_services_csv")
    package = _Package(tables)
    found = [(row["__where"], package.whole(Organization, row)) for row in tables.get("organization", {}).values()]
    found += [(row["__where"], package.whole(Service, row)) for row in tables["service"].values()]
    return found, package.faults()


@cache
def kinds_held() -> tuple[Kind, ...]:
    """Every class of the standard that a service or an organisation holds, and they themselves."""
    found: dict[Kind, None] = {Service: None, Organization: None}
    for kind in found.copy():
        _add_held(kind, found)
    return tuple(found)


def _add_held(kind: Kind, found: dict[Kind, None]) -> None:
    for field in kind.model_fields.values():
        inside = held_by(field.annotation)
        if inside and inside not in found:
            found[inside] = None
            _add_held(inside, found)


def _table(kind: Kind, files: dict[str, bytes]) -> dict[str, Row] | None:
    """The rows of a table by id; None where the package has none. A row without an id is kept by its place."""
    called = kind.called
    names = (called, f"{called}s", f"{called}es", f"{called.removesuffix('y')}ies")
    name = next((one for one in names if one in files), None)
    if name is None:
        return None
    rows = list(rows_of(decoded(files[name])))
    if not rows:
        return {}
    header = [cell.strip().casefold() for cell in rows[0][1]]
    if "id" not in header:
        raise BadFile("no_id_column", f"{name}.csv")
    table: dict[str, Row] = {}
    for number, cells in rows[1:]:
        row: Row = {column: cell for column, cell in zip(header, cells, strict=False) if cell}
        row["__where"] = f"{name}.csv, {number}"
        key = row.get("id", f"row {number}")
        table[key if key not in table else f"{key} again {number}"] = row
    return table


class _Package:
    """The tables, and what hangs on each id."""

    def __init__(self, tables: dict[str, dict[str, Row]]) -> None:
        self.tables = tables
        self.hanging: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self.ids = {id for table in tables.values() for id in table}
        self.wanted: list[tuple[str, str]] = []
        for called, table in tables.items():
            for row in table.values():
                pointer = LINKED.get(called) or next(
                    (one for one in POINTERS if one in row and one != f"{called}_id"), ""
                )
                if pointer and pointer in row:
                    self.hanging[called, row[pointer]].append(row)
                    self.wanted.append((row["__where"], row[pointer]))

    def whole(self, kind: Kind, row: Row) -> Row:
        """Give a row as the object that it is, with all that it holds."""
        told: Row = {name: value for name, value in row.items() if name != "__where" and name not in kind.around}
        for name, field in kind.model_fields.items():
            inside = held_by(field.annotation)
            if inside is None:
                continue
            if get_origin(field.annotation) is list:
                hanging = self.hanging.get((inside.called, row.get("id", "")), [])
                told[name] = [self.whole(inside, one) for one in hanging]
            elif one := self.tables.get(inside.called, {}).get(row.get(f"{name}_id", "")):
                told[name] = self.whole(inside, one)
        if kind is Service and "organization" not in told and "organization_id" in row:
            told["organization_id"] = row["organization_id"]
        return told

    def faults(self) -> list[Fault]:
        """What points at something that isn't in the package."""
        return [Fault("points_nowhere", where, {"value": id[:60]}) for where, id in self.wanted if id not in self.ids]
