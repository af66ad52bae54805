"""Which rows belong to which dossier, over all tables; what stands there twice is found before anything is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from rotonde.screening.incoming.column_plans import TablePlan
from rotonde.screening.incoming.faults import IncomingFault
from rotonde.screening.incoming.insz import digits_of
from rotonde.screening.incoming.raw_tables import RawRow
from rotonde.screening.incoming.targets import NUMBER, OF_PERSON

NAME = re.compile(r"[^\x00-\x1f;\"]{1,100}")
ONE_ROW_EACH = {"dossiers", "households"}


class Taken(NamedTuple):
    """One row of a dossier, with the plan of its table."""

    plan: TablePlan
    row: RawRow


@dataclass
class Gathered:
    """Rows by dossier in the order of the file, and what is already known to be wrong."""

    rows: dict[str, list[Taken]] = field(default_factory=dict)
    faults: dict[str, list[IncomingFault]] = field(default_factory=dict)
    nowhere: list[IncomingFault] = field(default_factory=list)
    persons: dict[str, tuple[str, int]] = field(default_factory=dict)

    def wrong(self, number: str, fault: IncomingFault) -> None:
        """List what is wrong, with the dossier that it leaves out."""
        if number:
            self.faults.setdefault(number, []).append(fault)
        else:
            self.nowhere.append(fault)


def gather(plans: list[TablePlan]) -> Gathered:
    """Sort all rows by dossier; relations follow their first person where they don't name a dossier."""
    found = Gathered()
    for plan in plans:
        if plan.kind != "relations":
            for row in plan.table.rows:
                _take(found, plan, row, plan.field(NUMBER, row.cells))
    for plan in plans:
        if plan.kind == "relations":
            for row in plan.table.rows:
                person = person_key(plan.field("relation.person", row.cells))
                known = found.persons.get(person)
                if known is None:
                    fault = IncomingFault("unknown_person", plan.table.name, row.number, plan.header("relation.person"))
                    found.wrong(plan.field(NUMBER, row.cells), fault)
                else:
                    found.rows[known[0]].append(Taken(plan, row))
    _find_same_insz(found, plans)
    return found


def person_key(cell: str) -> str:
    """What tells one person from another: an id, or the figures of a national number however it is written."""
    return digits_of(cell) or cell


def _take(found: Gathered, plan: TablePlan, row: RawRow, number: str) -> None:
    sheet = plan.table.name
    if not NAME.fullmatch(number):
        code = "bad_number" if number else "no_number"
        found.nowhere.append(IncomingFault(code, sheet, row.number, plan.header(NUMBER)))
        return
    rows = found.rows.setdefault(number, [])
    same = [one for one in rows if one.plan is plan] if plan.kind in ONE_ROW_EACH else []
    for other in same:
        params = {"row": other.row.number}
        found.wrong(number, IncomingFault("number_twice", sheet, row.number, plan.header(NUMBER), params))
    rows.append(Taken(plan, row))
    if row.fault:
        found.wrong(number, IncomingFault(row.fault, sheet, row.number))
    person = person_key(plan.field("person.id", row.cells)) if plan.kind == "persons" else ""
    if not person:
        return
    if person in found.persons:
        before, at = found.persons[person]
        for one, here, twin in ((number, row.number, at), (before, at, row.number)):
            fault = IncomingFault("person_twice", sheet, here, plan.header("person.id"), {"row": twin})
            if fault not in found.faults.get(one, []):
                found.wrong(one, fault)
    else:
        found.persons[person] = (number, row.number)


class _Bearer(NamedTuple):
    number: str
    sheet: str
    row: int
    header: str
    birth: str


def _find_same_insz(found: Gathered, plans: list[TablePlan]) -> None:
    """One national number of two people: in one dossier, or in two with another birth date.

    A child of parents who live apart stands in two dossiers by right.
    """
    seen: dict[str, _Bearer] = {}
    for digits, bearer in _bearers(plans):
        first = seen.setdefault(digits, bearer)
        if first is bearer or not bearer.number:
            continue
        same_row = first.sheet == bearer.sheet and first.row == bearer.row and first.header == bearer.header
        if not same_row and (first.number == bearer.number or _differ(first.birth, bearer.birth)):
            for one, other in ((bearer, first), (first, bearer)):
                params = {"row": other.row}
                found.wrong(one.number, IncomingFault("insz_twice", one.sheet, one.row, one.header, params))


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def _bearers(plans: list[TablePlan]) -> Iterator[tuple[str, _Bearer]]:
    for plan in plans:
        for columns in plan.roles.values():
            numbers = [one for one in columns if one.target.identity == "insz"]
            births = [one for one in columns if one.target.name == "birth_date"]
            if not numbers or numbers[0].target.record != OF_PERSON:
                continue
            column = numbers[0]
            for row in plan.table.rows:
                digits = digits_of(row.cells[column.place]) if row.cells[column.place] else ""
                if digits:
                    birth = row.cells[births[0].place] if births else ""
                    number = plan.field(NUMBER, row.cells)
                    yield digits, _Bearer(number, plan.table.name, row.number, column.header, birth)
