"""A table and its mapping put together: for every role the columns that tell something of it."""

from dataclasses import dataclass

from rotonde.engine.facts import Fact, Vocabulary
from rotonde.screening.incoming.headers import plain
from rotonde.screening.incoming.mapping import MappedColumn, MappedTable
from rotonde.screening.incoming.raw_tables import RawTable
from rotonde.screening.incoming.targets import IGNORE, Target, target_of


@dataclass(frozen=True)
class PlannedColumn:
    """One column that says something: where it stands, what it means, and how its words are read."""

    place: int
    header: str
    target: Target
    fact: Fact | None
    mapped: MappedColumn


@dataclass(frozen=True)
class TablePlan:
    """One table with its columns by role; the columns of the dossier itself under their own names."""

    table: RawTable
    kind: str
    roles: dict[str, tuple[PlannedColumn, ...]]
    fields: dict[str, PlannedColumn]

    def field(self, name: str, cells: tuple[str, ...]) -> str:
        """The cell of a row under a field of the dossier, or nothing."""
        column = self.fields.get(name)
        return cells[column.place] if column else ""

    def header(self, name: str) -> str:
        """The header of a field, or nothing."""
        column = self.fields.get(name)
        return column.header if column else ""


def plan(table: RawTable, mapped: MappedTable, vocabulary: Vocabulary) -> TablePlan:
    """Put a table and its mapping together; headers that the mapping doesn't know are passed over."""
    by_header = {plain(column.header): column for column in mapped.columns}
    roles: dict[str, list[PlannedColumn]] = {}
    fields: dict[str, PlannedColumn] = {}
    for place, header in enumerate(table.headers):
        column = by_header.get(plain(header))
        if column is None or column.target == IGNORE:
            continue
        target = target_of(column.target)
        planned = PlannedColumn(place, header, target, vocabulary.fact(target.name) if target.role else None, column)
        if target.role and target.role != "relation":
            roles.setdefault(target.role, []).append(planned)
        else:
            fields[column.target] = planned
    return TablePlan(table, mapped.kind, {role: tuple(columns) for role, columns in roles.items()}, fields)
