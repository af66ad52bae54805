"""The rows of all tables, put together to written situations; a faulty row spoils only its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rotonde.engine.facts import Vocabulary
from rotonde.engine.situation_files import plural
from rotonde.screening.cells import NONE, UNKNOWN
from rotonde.screening.columns import Column, columns_of
from rotonde.screening.faults import Fault
from rotonde.screening.grouping import Groups, Node
from rotonde.screening.relations import Listed, read_relations
from rotonde.screening.spell_rows import read_spells
from rotonde.screening.table_names import RELATIONS, SPELLS, table_kinds
from rotonde.screening.tables import Row, Table, read_tables
from rotonde.screening.workbooks import BadCell
from rotonde.screening.written_facts import RowFacts

NAME = re.compile(r"[^\x00-\x1f;\"]{1,100}")


@dataclass
class Written:
    """One situation as tables tell it: its records, its written form, what is wrong, and where things stand."""

    nodes: list[Node]
    form: dict[str, Any]
    faults: list[Fault]
    places: dict[Node, tuple[str, int]]
    pair_places: dict[tuple[str, int], tuple[str, int]]


@dataclass
class Caseload:
    """Everything read, still loose: records with facts, pairs, and faults with the records they spoil."""

    vocabulary: Vocabulary
    facts: dict[Node, dict[str, Any]] = field(default_factory=dict)
    places: dict[Node, tuple[str, int]] = field(default_factory=dict)
    pairs: list[Listed] = field(default_factory=list)
    faults: list[tuple[Node | None, Fault]] = field(default_factory=list)
    groups: Groups = field(default_factory=Groups)
    tables: set[str] = field(default_factory=set)
    rows: int = 0

    def situations(self) -> Iterator[Written]:
        """All situations, in order, those with faults included."""
        pairs: dict[Node, list[Listed]] = {}
        for pair in self.pairs:
            pairs.setdefault(self.groups.top(pair.ends[0]), []).append(pair)
        faults: dict[Node | None, list[Fault]] = {}
        for node, fault in self.faults:
            faults.setdefault(node and self.groups.top(node), []).append(fault)
        if None in faults:
            yield Written([], {}, sorted(faults[None]), {}, {})
        for nodes in self.groups.all():
            top = self.groups.top(nodes[0])
            yield self._written(list(nodes), pairs.get(top, []), sorted(faults.get(top, [])))

    def _written(self, nodes: list[Node], pairs: list[Listed], faults: list[Fault]) -> Written:
        form: dict[str, Any] = {plural(kind): {} for kind in self.vocabulary.kinds}
        for kind, name in nodes:
            form[plural(kind)][name] = dict(sorted(self.facts.get((kind, name), {}).items()))
        form["links"] = {}
        pair_places: dict[tuple[str, int], tuple[str, int]] = {}
        for pair in sorted(pairs, key=lambda pair: (pair.link.id, pair.ends, str(pair.told.get("from", "")))):
            listed = form["links"].setdefault(pair.link.id, [])
            listed.append(pair.written)
            pair_places[pair.link.id, len(listed)] = pair.place
        return Written(nodes, form, faults, {node: self.places[node] for node in nodes if node in self.places}, pair_places)


def read_caseload(path: Path, vocabulary: Vocabulary) -> Caseload:
    """Read a folder or a workbook; raises BadTables where a table as a whole cannot be read."""
    caseload = Caseload(vocabulary)
    kinds = table_kinds(vocabulary)
    tables = read_tables(path, vocabulary)
    caseload.tables = {table.name for table in tables}
    for table in sorted(tables, key=lambda table: [*kinds, RELATIONS, SPELLS].index(table.name)):
        caseload.rows += len(table.rows)
        if table.name in kinds:
            _read_records(caseload, table, kinds[table.name])
        elif table.name == RELATIONS:
            read_relations(caseload, table)
        else:
            read_spells(caseload, table)
    _check_names(caseload)
    _check_empty_lists(caseload)
    return caseload


def _read_records(caseload: Caseload, table: Table, kind: str) -> None:
    columns = columns_of(table, kind, caseload.vocabulary)
    own = next(column for column in columns if column.role == "id")
    for row in table.rows:
        node = named(caseload, table, row, own.place, kind)
        for column in columns:
            if column.role == "link":
                _link(caseload, table, row, column, node)
        if node is None:
            continue
        caseload.groups.add(node)

        def wrong(heading: str, why: str, what: str, node: Node = node, row: Row = row) -> None:
            caseload.faults.append((node, Fault(table.file, row.number, heading, why, what)))

        if row.fault:
            wrong("", row.fault.why, row.fault.what_to_do)
            continue
        if node in caseload.places:
            file, first = caseload.places[node]
            wrong(own.heading, f"'{node[1]}' stands there twice", f"Keep one of it and row {first} of {file}")
            continue
        caseload.places[node] = (table.file, row.number)
        caseload.facts.setdefault(node, {}).update(RowFacts(row.cells, columns, wrong).written())


def named(caseload: Caseload, table: Table, row: Row, place: int, kind: str) -> Node | None:
    """The record that a cell names, or None with a fault listed."""
    cell = row.cells[place]
    if isinstance(cell, str) and cell != NONE and NAME.fullmatch(cell):
        return kind, cell
    if isinstance(cell, BadCell):
        why, what = cell.why, cell.what_to_do
    elif cell in ("", NONE):
        why, what = "the id is empty", f"Write the {kind}'s id"
    else:
        why, what = "the id is too long or holds ; or \"", "Use letters, digits, - and _"
    fault = Fault(table.file, row.number, table.headings[place], why, what)
    caseload.faults.append((_neighbour(table, row), fault))
    return None


def _neighbour(table: Table, row: Row) -> Node | None:
    """Another record of the row, so that a fault spoils at least its situation."""
    kinds = {"household_id": "household", "owner_id": "household", "person_id": "person", "other_id": "person"}
    for place, name in enumerate(table.columns):
        cell = row.cells[place]
        if name in kinds and isinstance(cell, str) and cell not in ("", NONE) and NAME.fullmatch(cell):
            return kinds[name], cell
    return None


def _link(caseload: Caseload, table: Table, row: Row, column: Column, node: Node | None) -> None:
    cell, link = row.cells[column.place], column.link
    if link is None or node is None or (isinstance(cell, str) and cell.casefold() in UNKNOWN):
        return
    if cell == NONE:
        complete = link.directions()[0].complete
        caseload.facts.setdefault(node, {})[complete] = True
        return
    other = named(caseload, table, row, column.place, link.to)
    if other is None:
        caseload.faults[-1] = (node, caseload.faults[-1][1])
        return
    caseload.groups.join(node, other)
    caseload.pairs.append(Listed(link, (node, other), {}, (table.file, row.number)))


def _check_names(caseload: Caseload) -> None:
    """Every record that is named stands in its own table; households need none where there is no such table."""
    said = set()
    for pair in caseload.pairs:
        for node in pair.ends:
            if node in caseload.places or node in said:
                continue
            if node[0] == "household" and "households" not in caseload.tables:
                caseload.places[node] = pair.place
                continue
            said.add(node)
            table = plural(node[0])
            why = f"there is no {node[0]} '{node[1]}' in {table}"
            fault = Fault(*pair.place, f"{node[0]}_id", why, f"Add a row to {table}, or correct the id")
            caseload.faults.append((node, fault))


def _check_empty_lists(caseload: Caseload) -> None:
    """A list that is said to be empty has no pairs."""
    for pair in caseload.pairs:
        file, row = pair.place
        for direction in pair.link.directions():
            for owner, other in (pair.ends, pair.ends[::-1]) if pair.link.symmetric else (
                pair.ends if direction.is_forward else pair.ends[::-1],
            ):
                if owner in caseload.places and direction.name in caseload.facts.get(owner, {}).get("-", ()):
                    why = f"'{owner[1]}' has none in {direction.name}, and yet here '{other[1]}'"
                    caseload.faults.append((owner, Fault(file, row, direction.name, why, "Correct one of the two")))
