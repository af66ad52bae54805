"""The rows of a table of records: persons, households, deliveries."""

from rotonde.screening.caseload import Caseload, Listed, named
from rotonde.screening.cells import NONE, UNKNOWN
from rotonde.screening.columns import Column, columns_of
from rotonde.screening.faults import Fault
from rotonde.screening.grouping import Node
from rotonde.screening.tables import Row, Table
from rotonde.screening.written_facts import RowFacts


def read_records(caseload: Caseload, table: Table, kind: str) -> None:
    """Take in every row: a record, its facts, and the household or owner it names."""
    columns = columns_of(table, kind, caseload.vocabulary)
    own = next(column for column in columns if column.role == "id")
    for row in table.rows:
        node = named(caseload, table, row, own.place, kind)
        if node is None:
            continue
        caseload.groups.add(node)
        for column in columns:
            if column.role == "link":
                _link(caseload, table, row, column, node)
        _facts(caseload, table, row, columns, own, node)


def _facts(caseload: Caseload, table: Table, row: Row, columns: list[Column], own: Column, node: Node) -> None:
    def wrong(heading: str, why: str, what: str) -> None:
        caseload.wrong(node, Fault(table.file, row.number, heading, why, what))

    if row.fault:
        wrong("", row.fault.why, row.fault.what_to_do)
    if node in caseload.places:
        file, first = caseload.places[node]
        wrong(own.heading, f"'{node[1]}' stands there twice", f"Keep one of it and row {first} of {file}")
        return
    caseload.places[node] = (table.file, row.number)
    if not row.fault:
        facts = RowFacts(row.cells, columns, wrong)
        caseload.facts.setdefault(node, {}).update(facts.written())
        caseload.empty_lists.update((node, direction.name) for direction in facts.empty_lists)


def _link(caseload: Caseload, table: Table, row: Row, column: Column, node: Node) -> None:
    cell, link = row.cells[column.place], column.link
    if link is None or (isinstance(cell, str) and cell.casefold() in UNKNOWN):
        return
    if cell == NONE:
        direction = link.directions()[0]
        caseload.facts.setdefault(node, {})[direction.complete] = True
        caseload.empty_lists.add((node, direction.name))
        return
    other = named(caseload, table, row, column.place, link.to, node)
    if other is not None:
        caseload.groups.join(node, other)
        caseload.pairs.append(Listed(link, (node, other), {}, (table.file, row.number)))
