"""The rows of the table of relations: who is linked with whom, since when, and what is known of the pair."""

from typing import Any

from rotonde.engine.facts import Fact, Link
from rotonde.engine.situations.values import BadValue
from rotonde.screening.caseload import Caseload, Listed, named
from rotonde.screening.cells import NONE, UNKNOWN, day_of, value_of
from rotonde.screening.faults import BadTables, Fault, nearest
from rotonde.screening.table_names import DUTCH_RELATIONS, NEEDED, RELATIONS
from rotonde.screening.tables import Row, Table

FIXED = {*NEEDED[RELATIONS], "from", "until"}


def read_relations(caseload: Caseload, table: Table) -> None:
    """Take in every row; raises BadTables where a column that tells who is related to whom isn't there."""
    require(table, RELATIONS)
    place = {name: at for at, name in enumerate(table.columns)}
    seen: dict[tuple[str, frozenset[Any]], Listed] = {}
    for row in table.rows:
        person = named(caseload, table, row, place["person_id"], "person")
        if person is None:
            continue
        caseload.groups.add(person)
        try:
            if row.fault:
                raise _BadCell("", row.fault.why, row.fault.what_to_do)
            link = _link(caseload, row, table.headings, place["relation"])
            other = named(caseload, table, row, place["other_id"], link.to, person)
            if other is None:
                continue
            caseload.groups.join(person, other)
            told = _told(caseload, link, row, table)
        except _BadCell as bad:
            caseload.wrong(person, Fault(table.file, row.number, bad.heading, bad.why, bad.what_to_do))
            continue
        pair = Listed(link, (person, other), told, (table.file, row.number))
        key = (link.id, frozenset(pair.ends))
        if not (link.symmetric and key in seen and seen[key].told == told and seen[key].ends == pair.ends[::-1]):
            seen[key] = pair
            caseload.pairs.append(pair)


def require(table: Table, name: str) -> None:
    """Refuse a table without the columns that it cannot do without."""
    missing = [column for column in NEEDED[name] if column not in table.columns]
    if missing:
        raise BadTables(
            Fault(
                table.file,
                1,
                column,
                "the column is not there",
                nearest(column, table.headings, f"Add a column {column}"),
            )
            for column in missing
        )


class _BadCell(ValueError):
    def __init__(self, heading: str, why: str, what_to_do: str) -> None:
        super().__init__(why)
        self.heading, self.why, self.what_to_do = heading, why, what_to_do


def _link(caseload: Caseload, row: Row, headings: list[str], place: int) -> Link:
    cell = str(row.cells[place])
    links = {id: link for id, link in caseload.vocabulary.links.items() if not link.owns}
    name = cell.casefold()
    link = links.get(DUTCH_RELATIONS.get(name, name))
    if link is None:
        what = nearest(name, [*links, *DUTCH_RELATIONS], f"Use one of {', '.join(links)}")
        raise _BadCell(headings[place], f"there is no relation '{cell}'", what)
    return link


def _told(caseload: Caseload, link: Link, row: Row, table: Table) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, heading, cell in zip(table.columns, table.headings, row.cells, strict=True):
        if name in NEEDED[RELATIONS] or (isinstance(cell, str) and cell.casefold() in UNKNOWN):
            continue
        if not isinstance(cell, str):
            raise _BadCell(heading, cell.why, cell.what_to_do)
        try:
            if name not in FIXED:
                told[name] = value_of(_fact(caseload, link, name, table), cell)
            elif not (name == "until" and cell == NONE):
                told[name] = day_of(cell)
        except BadValue as error:
            raise _BadCell(heading, str(error), error.what_to_do) from None
    if told.get("until", "9") < told.get("from", "0"):
        raise _BadCell(
            "until", f"it ends ({told['until']}) before it starts ({told['from']})", "Exchange from and until"
        )
    return told


def _fact(caseload: Caseload, link: Link, name: str, table: Table) -> Fact:
    fact = caseload.vocabulary.facts.get(f"{link.id}.{name}")
    if fact is None:
        known = [one.id.split(".", 1)[1] for one in caseload.vocabulary.facts.values() if one.link]
        what = nearest(name, sorted({*known, *FIXED} - {name}), "Leave the cell empty")
        raise BadValue(f"a pair of {link.id} has no fact '{name}'", what)
    return fact
