"""Everything that tables tell, still loose: records with facts, pairs, faults; how it becomes situations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from rotonde.engine.facts import Link, Vocabulary
from rotonde.engine.situations.situation import plural
from rotonde.screening.cells import NONE
from rotonde.screening.faults import Fault
from rotonde.screening.grouping import Groups, Node
from rotonde.screening.tables import Row, Table
from rotonde.screening.workbooks import BadCell

NAME = re.compile(r"[^\x00-\x1f;\"]{1,100}")
Place = tuple[str, int]


class ToldRow(NamedTuple):
    """One quantity of one record as a register tells it, by whom, and the file and row it stands in."""

    quantity: str
    of: str
    value: Any
    source: str
    place: Place

    @property
    def written(self) -> dict[str, Any]:
        """As a situation has it."""
        return {"quantity": self.quantity, "of": self.of, "value": self.value}


@dataclass(frozen=True)
class Listed:
    """Two linked records, what is told of the pair, and the file and row it stands in."""

    link: Link
    ends: tuple[Node, Node]
    told: dict[str, Any]
    place: Place

    @property
    def written(self) -> dict[str, Any]:
        """The pair as a situation has it."""
        return {"of": self.ends[0][1], "to": self.ends[1][1], **self.told}


@dataclass
class Written:
    """One situation as tables tell it: its records, its written form, its faults, and where things stand."""

    nodes: list[Node]
    form: dict[str, Any]
    faults: list[Fault]
    places: dict[Node, Place]
    pair_places: dict[tuple[str, int], Place]
    told: list[ToldRow] = field(default_factory=list)


@dataclass
class Caseload:
    """Everything read, still loose: records with facts, pairs, and faults with the records they spoil."""

    vocabulary: Vocabulary
    facts: dict[Node, dict[str, Any]] = field(default_factory=dict)
    places: dict[Node, Place] = field(default_factory=dict)
    pairs: list[Listed] = field(default_factory=list)
    faults: list[tuple[Node | None, Fault]] = field(default_factory=list)
    groups: Groups = field(default_factory=Groups)
    empty_lists: set[tuple[Node, str]] = field(default_factory=set)
    told: list[tuple[Node, ToldRow]] = field(default_factory=list)
    tables: set[str] = field(default_factory=set)
    rows: int = 0

    def wrong(self, node: Node | None, fault: Fault) -> None:
        """List what is wrong, with the record whose situation it spoils; None where no record is named."""
        self.faults.append((node, fault))

    def count_situations(self, *, named: bool = False) -> int:
        """How many situations there are; with `named` only those whose records are known by name."""
        for node, _ in self.faults:
            if node is not None:
                self.groups.add(node)
        return self.groups.count() + (not named and any(node is None for node, _ in self.faults))

    def situations(self) -> Iterator[Written]:
        """All situations, in order, those with faults included."""
        pairs: dict[Node, list[Listed]] = {}
        for pair in self.pairs:
            pairs.setdefault(self.groups.top(pair.ends[0]), []).append(pair)
        told: dict[Node, list[ToldRow]] = {}
        for owner, one in self.told:
            told.setdefault(self.groups.top(owner), []).append(one)
        faults: dict[Node | None, list[Fault]] = {}
        for node, fault in self.faults:
            faults.setdefault(node and self.groups.top(node), []).append(fault)
        if None in faults:
            yield Written([], {}, sorted(faults[None]), {}, {})
        for nodes in self.groups.all():
            top = self.groups.top(nodes[0])
            written = self._written(list(nodes), pairs.get(top, []), sorted(faults.get(top, [])))
            if top in told:
                written.told = sorted(told[top])
                written.form["told"] = [one.written for one in written.told]
            yield written

    def _written(self, nodes: list[Node], pairs: list[Listed], faults: list[Fault]) -> Written:
        form: dict[str, Any] = {plural(kind): {} for kind in self.vocabulary.kinds}
        for kind, name in nodes:
            form[plural(kind)][name] = dict(sorted(self.facts.get((kind, name), {}).items()))
        form["links"] = {}
        pair_places: dict[tuple[str, int], Place] = {}
        for pair in sorted(pairs, key=lambda pair: (pair.link.id, pair.ends, str(pair.told.get("from", "")))):
            listed = form["links"].setdefault(pair.link.id, [])
            listed.append(pair.written)
            pair_places[pair.link.id, len(listed)] = pair.place
        places = {node: self.places[node] for node in nodes if node in self.places}
        return Written(nodes, form, faults, places, pair_places)


def named(caseload: Caseload, table: Table, row: Row, place: int, kind: str, spoils: Node | None = None) -> Node | None:
    """The record that a cell names, or None with a fault listed."""
    cell = row.cells[place]
    if isinstance(cell, str) and cell != NONE and NAME.fullmatch(cell):
        return kind, cell
    if isinstance(cell, BadCell):
        why, what = cell.why, cell.what_to_do
    elif cell in ("", NONE):
        why, what = "the id is empty", f"Write the {kind}'s id"
    else:
        why, what = 'the id is too long or holds ; or "', "Use letters, digits, - and _"
    fault = Fault(table.file, row.number, table.headings[place], why, what)
    caseload.wrong(spoils or _neighbour(table, row), fault)
    return None


def _neighbour(table: Table, row: Row) -> Node | None:
    """Another record of the row, so that a fault spoils at least its situation."""
    kinds = {
        "household_id": "household",
        "owner_id": "household",
        "person_id": "person",
        "other_id": "person",
    }
    for place, name in enumerate(table.columns):
        cell = row.cells[place]
        if name in kinds and isinstance(cell, str) and cell not in ("", NONE) and NAME.fullmatch(cell):
            return kinds[name], cell
    return None
