"""Documents as rows of tables, and rows as documents again: nothing is lost, and the order stays."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from rotonde.web.directory.exchange.datapackage.cells import read_cell
from rotonde.web.directory.exchange.datapackage.tables import ONE_TABLE, Table, reference, table_of
from rotonde.web.directory.hsds.hsds_object import HsdsObject
from rotonde.web.directory.hsds.terms import Taxonomy
from rotonde.web.directory.terms.published import taxonomies

Document = dict[str, Any]
Row = dict[str, Any]


class Rows:
    """Makes rows of documents; what was told before has its row already."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str]] = set()

    def of(
        self, document: Document, kind: type[HsdsObject], belongs_to: Mapping[str, Any] | None = None
    ) -> Iterator[tuple[Table, Row]]:
        """Give the row of a document, and those of all that is inside it."""
        table, id = table_of(kind), document["id"]
        if kind in ONE_TABLE:
            if (table.name, id) in self._told:
                return
            self._told.add((table.name, id))
        row = {name: document[name] for name in table.columns if name in document} | dict(belongs_to or {})
        for name, inside in table.single.items():
            if name in document:
                row[f"{inside.called}_id"] = document[name]["id"]
        yield table, row
        for name, inside in table.single.items():
            if name in document:
                yield from self.of(document[name], inside)
        for name, inside in table.several.items():
            for one in document.get(name, ()):
                yield from self.of(one, inside, reference(kind, id, inside))


class Read:
    """Makes documents of the rows of all tables."""

    def __init__(self, tables: Mapping[str, Sequence[Row]]) -> None:
        self._by_id = {name: {row["id"]: row for row in rows} for name, rows in tables.items()}
        self._belonging: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for name, rows in tables.items():
            for row in rows:
                for around, id in _around(row):
                    self._belonging[name, around, id].append(row)

    def documents(self, kind: type[HsdsObject]) -> Iterator[Document]:
        """Give every document of a class, whole."""
        for row in self._by_id.get(kind.called, {}).values():
            yield self._document(row, kind)

    def _document(self, row: Row, kind: type[HsdsObject]) -> Document:
        table, id = table_of(kind), row["id"]
        told: Document = {
            name: value
            for name in table.columns
            if name not in (kind.around | {"organization_id"})
            and (value := read_cell(kind, name, row.get(name))) is not None
        }
        for name, inside in table.single.items():
            found = self._by_id.get(inside.called, {}).get(row.get(f"{inside.called}_id", ""))
            if found and not (inside is Taxonomy and UUID(found["id"]) in taxonomies()):
                told[name] = self._document(found, inside)
        for name, inside in table.several.items():
            rows = self._belonging[inside.called, kind.called, id]
            if rows:
                told[name] = [self._document(one, inside) for one in rows]
        return told


def _around(row: Row) -> Iterator[tuple[str, str]]:
    """Every row that a row says it belongs to."""
    for what, id in (("link_entity", "link_id"), ("resource_type", "resource_id")):
        if row.get(what) and row.get(id):
            yield row[what], row[id]
    for name, value in row.items():
        if name.endswith("_id") and value and name not in ("link_id", "resource_id"):
            yield name.removesuffix("_id"), value
