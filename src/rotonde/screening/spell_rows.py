"""The rows of the table of spells: one record, one fact, one value from one day until another."""

from datetime import date
from typing import Any

from rotonde.engine.calendar import period, period_name
from rotonde.engine.facts import Fact
from rotonde.engine.situations.values import BadValue
from rotonde.screening.caseload import Caseload
from rotonde.screening.cells import NONE, UNKNOWN, day_of, value_of
from rotonde.screening.columns import PERIODS
from rotonde.screening.faults import Fault, nearest
from rotonde.screening.grouping import Node
from rotonde.screening.relations import require
from rotonde.screening.table_names import SPELLS
from rotonde.screening.tables import Row, Table
from rotonde.screening.workbooks import BadCell
from rotonde.screening.written_facts import spell_of


def read_spells(caseload: Caseload, table: Table) -> None:
    """Take in every row; the fact tells of which kind the record is."""
    require(table, SPELLS)
    place = {name: at for at, name in enumerate(table.columns)}
    known = [*(fact.id for fact in caseload.vocabulary.facts.values() if not fact.link)]
    for row in table.rows:
        cells = {name: row.cells[at] for name, at in place.items()}
        headings = {name: table.headings[at] for name, at in place.items()}
        fact = caseload.vocabulary.fact(str(cells["fact"]))
        node = _record(caseload, row, place["record_id"], fact)
        if node is None or fact is None or fact.link:
            _refuse(caseload, table, row, node, fact, known)
            continue
        if node not in caseload.places or node[0] != fact.record:
            why = f"there is no {fact.record} '{node[1]}'"
            what = f"Correct the id, or add a row of its own: '{fact.id}' is told of a {fact.record}"
            caseload.wrong(node, Fault(table.file, row.number, headings["record_id"], why, what))
            continue
        try:
            _take(caseload, node, fact, {name: _text(cell, row) for name, cell in cells.items()})
        except BadValue as error:
            named_in = (name for name in ("value", "until", "from") if f"'{cells.get(name)}'" in str(error))
            heading = headings[next(named_in, "from")]
            caseload.wrong(node, Fault(table.file, row.number, heading, str(error), error.what_to_do))


def _record(caseload: Caseload, row: Row, place: int, fact: Fact | None) -> Node | None:
    """The record that is named: of the kind that the fact is told of, if there is one."""
    name = str(row.cells[place])
    kinds = [fact.record] if fact and (fact.record, name) in caseload.places else caseload.vocabulary.kinds
    found = [kind for kind in kinds if (kind, name) in caseload.places]
    return (found[0], name) if found else ("person", name) if name else None


def _refuse(caseload: Caseload, table: Table, row: Row, node: Node | None, fact: Fact | None, known: list[str]) -> None:
    if node is None:
        why, what, column = "the id is empty", "Write the id of the record", "record_id"
    else:
        name = str(row.cells[table.columns.index("fact")])
        why, what, column = f"there is no fact '{name}'", nearest(name, known, "See `rotonde facts`"), "fact"
        if fact is not None:
            why, what = f"'{name}' is told of a pair", "Write it in relations"
    heading = table.headings[table.columns.index(column)]
    caseload.wrong(node, Fault(table.file, row.number, heading, why, what))


def _text(cell: str | BadCell, row: Row) -> str | None:
    if row.fault:
        raise BadValue(row.fault.why, row.fault.what_to_do)
    if isinstance(cell, BadCell):
        raise BadValue(cell.why, cell.what_to_do)
    return None if cell.casefold() in UNKNOWN else cell


def _take(caseload: Caseload, node: Node, fact: Fact, cells: dict[str, str | None]) -> None:
    start, until, value = cells["from"], cells.get("until"), cells.get("value")
    if start is None:
        raise BadValue("it has no first day", "Write the day it began")
    told = caseload.facts.setdefault(node, {})
    if fact.dated == "state":
        spells = told.setdefault(fact.id, [])
        if not isinstance(spells, list):
            raise BadValue(f"'{fact.id}' is told twice: as a spell and in a column", "Keep one of the two")
        spells.append(spell_of(fact, start, until, value))
        spells.sort(key=lambda spell: str(spell["from"]))
    elif fact.dated in PERIODS:
        if value is None:
            raise BadValue("it has days but no value", "Write the value as well")
        name = _period(fact, day_of(start), until and day_of(until))
        known = told.setdefault(fact.id, {})
        if not isinstance(known, dict) or name in known:
            raise BadValue(f"'{fact.id}' of {name} is told twice", "Keep one of the two")
        known[name] = _value(fact, value)
    else:
        raise BadValue(f"'{fact.id}' doesn't change over time", "Write it in a column of its own")


def _value(fact: Fact, value: str) -> Any:
    if value == NONE:
        return value_of(fact, "0")
    return value_of(fact, value)


def _period(fact: Fact, start: str, until: str | None) -> str:
    unit: Any = fact.dated
    first, last = period(unit, date.fromisoformat(start).toordinal())
    days = [date.fromordinal(day).isoformat() for day in (first, last)]
    if start != days[0] or until not in (None, days[1]):
        raise BadValue(f"'{fact.id}' is known by {unit}, and these days are not one", f"Write {days[0]} and {days[1]}")
    return period_name(unit, first)
