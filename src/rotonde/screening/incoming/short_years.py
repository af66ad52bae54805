"""A year of two figures gets its century where only one can be meant; else it stays as it is, and is refused later.

Nobody lives to 112 and nobody is born in the future; a child of the file isn't a hundred. What isn't a birth lies
within ninety years back and ten years ahead. Where a birth may still be in two centuries, the national number decides.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from rotonde.engine.facts import Vocabulary
from rotonde.screening.incoming.column_plans import PlannedColumn, TablePlan, plan
from rotonde.screening.incoming.insz import birth_of, digits_of
from rotonde.screening.incoming.mapping import MappedTable
from rotonde.screening.incoming.raw_tables import RawRow, RawTable
from rotonde.screening.incoming.targets import LAST_CONTACT, SPELL

SHORT = re.compile(r"(\d{1,2})([/.\- ])(\d{1,2})\2(\d{2})")
OLDEST, BACK, AHEAD = 112, 90, 10
Test = Callable[[tuple[int, int, int]], bool]
DAYS = (LAST_CONTACT, "relation.from", "relation.until")


def with_whole_years(table: RawTable, mapped: MappedTable, vocabulary: Vocabulary, today: date) -> tuple[RawTable, int]:
    """The same table with the years of its columns of days written out, and how many cells that changed."""
    known = plan(table, mapped, vocabulary)
    births, others = _columns_of_days(known)
    changed = 0
    rows: list[RawRow] = []
    for row in table.rows:
        cells = list(row.cells)
        for column in others:
            cells[column.place] = _written_out(cells[column.place], lambda day: _is_near(day, today))
        for column in births:
            number = _number_beside(known, column, row.cells)
            cells[column.place] = birth_written_out(cells[column.place], today, _is_child(column), number)
        changed += sum(one != other for one, other in zip(cells, row.cells, strict=True))
        rows.append(row._replace(cells=tuple(cells)))
    return replace(table, rows=tuple(rows)), changed


def birth_written_out(cell: str, today: date, is_child: bool = False, number: str = "") -> str:
    """A day of birth with its whole year, where that is certain.

    >>> day = date(2026, 11, 22)
    >>> birth_written_out("3/04/82", day), birth_written_out("3/04/16", day), birth_written_out("3/04/16", day, True)
    ('3/04/1982', '3/04/16', '3/04/2016')
    >>> birth_written_out("3/04/16", day, number="16040300179")
    '3/04/1916'
    """
    born = birth_of(digits_of(number)) if digits_of(number) else None

    def may_be(day: tuple[int, int, int]) -> bool:
        age = today.year - day[0]
        return day <= (today.year, today.month, today.day) and age < (OLDEST if not is_child else 90)

    certain = _written_out(cell, may_be)
    if certain != cell or not born:
        return certain
    return _written_out(cell, lambda day: "{:04}-{:02}-{:02}".format(*day) == born)


def _written_out(cell: str, may_be: Test) -> str:
    found = SHORT.fullmatch(cell.strip())
    if not found:
        return cell
    day, mark, month, short = found.groups()
    years = [year for year in (1900 + int(short), 2000 + int(short)) if may_be((year, int(month), int(day)))]
    return f"{day}{mark}{month}{mark}{years[0]}" if len(years) == 1 else cell


def _is_near(day: tuple[int, int, int], today: date) -> bool:
    return today.year - BACK < day[0] <= today.year + AHEAD


def _columns_of_days(known: TablePlan) -> tuple[list[PlannedColumn], list[PlannedColumn]]:
    """The columns with days of birth, and those with other days."""
    births, others = [], [known.fields[name] for name in DAYS if name in known.fields]
    for column in (one for columns in known.roles.values() for one in columns):
        if column.target.name == "birth_date":
            births.append(column)
        elif column.target.period in SPELL or (column.fact is not None and column.fact.type == "date"):
            others.append(column)
    return births, others


def _number_beside(known: TablePlan, birth: PlannedColumn, cells: Sequence[str]) -> str:
    """The national number of the same person in the same row, or nothing."""
    numbers = [one for one in known.roles[birth.target.role] if one.target.identity == "insz"]
    return cells[numbers[0].place] if numbers else ""


def _is_child(column: PlannedColumn) -> bool:
    return column.target.role.startswith("child_")
