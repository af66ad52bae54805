"""What each column of an office's file means: proposed, corrected by a person, kept for the next time."""

import hashlib
import json
from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from rotonde.engine.facts import Vocabulary
from rotonde.screening.incoming.faults import IncomingFault
from rotonde.screening.incoming.headers import plain
from rotonde.screening.incoming.raw_tables import RawTable
from rotonde.screening.incoming.targets import IGNORE, NUMBER, TABLE_KINDS, exists, target_of
from rotonde.screening.incoming.uploaded import Upload

VERSION = 1
OPTIONS = ("no_partner_listed_is_none", "all_children_listed", "children_of_both")


# What is said of the whole file can only be so where columns speak of it.
SPEAKS_OF = {"no_partner_listed_is_none": "partner", "all_children_listed": "child"}


@dataclass(frozen=True)
class MappedColumn:
    """One column: its header, what it means, what its words mean, and its decimal mark where that was settled.

    The empty word may stand in `values` too: then a blank cell means something, because a person said so.
    """

    header: str
    target: str = IGNORE
    values: Table[str, str] = field(default_factory=dict, repr=False)
    decimal: str = ""


@dataclass(frozen=True)
class MappedTable:
    """One table: its name, what its rows are, and its columns."""

    name: str
    kind: str
    columns: tuple[MappedColumn, ...]


@dataclass(frozen=True)
class Mapping:
    """Plain data: what every column of files with these headers means. Unequal meanings have unequal digests.

    >>> column = MappedColumn("geb.datum", "applicant:birth_date")
    >>> mapping = Mapping("f00", (MappedTable("lijst", "dossiers", (column,)),))
    >>> Mapping.from_json(mapping.to_json()) == mapping
    True
    """

    fingerprint: str
    tables: tuple[MappedTable, ...]
    options: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The whole mapping as a text of JSON, always the same for the same mapping."""
        data = {
            "version": VERSION,
            "fingerprint": self.fingerprint,
            "options": sorted(self.options),
            "tables": [
                {"name": table.name, "kind": table.kind, "columns": [_column_data(one) for one in table.columns]}
                for table in self.tables
            ],
        }
        return json.dumps(data, ensure_ascii=False, sort_keys=True)

    @staticmethod
    def from_json(text: str) -> "Mapping":
        """The mapping that `to_json` wrote; raises ValueError for anything else."""
        try:
            data = json.loads(text)
            if data["version"] != VERSION or not set(data["options"]) <= set(OPTIONS):
                raise ValueError("another version of mapping")
            return Mapping(str(data["fingerprint"]), tuple(map(_table, data["tables"])), tuple(data["options"]))
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("this is no mapping") from error

    @property
    def digest(self) -> str:
        """The same for the same meanings, whatever the order of the columns."""
        tables = sorted(self.tables, key=lambda table: table.name)
        columns = [tuple(sorted(table.columns, key=lambda column: column.header)) for table in tables]
        sorted_tables = tuple(replace(one, columns=some) for one, some in zip(tables, columns, strict=True))
        return hashlib.sha256(replace(self, tables=sorted_tables).to_json().encode()).hexdigest()

    def with_target(self, table: str, header: str, target: str) -> "Mapping":
        """The same mapping with another meaning for one column; its words are to be proposed anew."""
        return self._with_column(table, header, lambda one: replace(one, target=target, values={}, decimal=one.decimal))

    def with_value(self, table: str, header: str, word: str, code: str) -> "Mapping":
        """The same mapping with the meaning of one word; `unknown` says that nobody knows."""
        return self._with_column(table, header, lambda one: replace(one, values={**one.values, word: code}))

    def with_kind(self, table: str, kind: str) -> "Mapping":
        """The same mapping with another meaning for the rows of a table."""
        tables = tuple(replace(one, kind=kind) if one.name == table else one for one in self.tables)
        return replace(self, tables=tables)

    def with_options(self, options: Sequence[str]) -> "Mapping":
        """The same mapping with these options and no others."""
        return replace(self, options=tuple(sorted(set(options))))

    def _with_column(self, name: str, header: str, change: Any) -> "Mapping":
        def changed(table: MappedTable) -> MappedTable:
            columns = tuple(change(one) if one.header == header else one for one in table.columns)
            return replace(table, columns=columns) if table.name == name else table

        return replace(self, tables=tuple(map(changed, self.tables)))

    def faults(self, vocabulary: Vocabulary) -> list[IncomingFault]:
        """What is wrong with the mapping itself: a meaning that doesn't exist or stands there twice."""
        found = []
        for table in self.tables:
            seen: dict[str, str] = {}
            for column in table.columns:
                if table.kind == "skip" or column.target == IGNORE:
                    continue
                if not exists(column.target, table.kind, vocabulary):
                    params = {"target": column.target}
                    found.append(IncomingFault("bad_target", table.name, 0, column.header, params))
                elif column.target in seen:
                    params = {"other": seen[column.target]}
                    found.append(IncomingFault("target_twice", table.name, 0, column.header, params))
                seen.setdefault(column.target, column.header)
            roles = {target_of(target).role.partition("_")[0] for target in seen}
            for option, role in SPEAKS_OF.items() if table.kind == "dossiers" else ():
                if option in self.options and role not in roles and len(self.tables) == 1:
                    found.append(IncomingFault(f"no_{role}_column", table.name))
            if table.kind not in ("skip", "relations") and NUMBER not in seen:
                found.append(IncomingFault("no_number_column", table.name))
        return found


def fingerprint(upload: Upload) -> str:
    """The same for files with the same headers, whatever their order, their file name and the month they are of."""
    alone = len(upload.tables) == 1
    told = [["" if alone else plain(table.name), sorted(map(plain, table.headers))] for table in upload.tables]
    return hashlib.sha256(json.dumps(sorted(told)).encode()).hexdigest()


def table_for(table: RawTable, mapping: Mapping, alone: bool) -> MappedTable | None:
    """The part of a mapping that is about a table: the one of its name, or the only one there is."""
    if alone and len(mapping.tables) == 1:
        return mapping.tables[0]
    return next((one for one in mapping.tables if plain(one.name) == plain(table.name)), None)


def _column_data(column: MappedColumn) -> dict[str, Any]:
    return {
        "header": column.header,
        "target": column.target,
        "values": dict(column.values),
        "decimal": column.decimal,
    }


def _table(data: Table[str, Any]) -> MappedTable:
    if data["kind"] not in TABLE_KINDS:
        raise ValueError("another kind of table")
    columns = tuple(
        MappedColumn(
            str(one["header"]), str(one["target"]), {str(k): str(v) for k, v in one["values"].items()}, one["decimal"]
        )
        for one in data["columns"]
    )
    return MappedTable(str(data["name"]), data["kind"], columns)
