"""The rows of the table of what registers tell: a quantity of a record, beside what its file says.

A quantity that is told narrows what the engine computes. Where the two share nothing they contradict each other: that
is reported, and the answers rest on the file alone.
"""

from typing import Any

from rotonde.engine.situations.values import BadValue
from rotonde.screening.caseload import Caseload, ToldRow
from rotonde.screening.cells import NO, UNKNOWN, YES, number_of
from rotonde.screening.faults import Fault
from rotonde.screening.grouping import Node
from rotonde.screening.relations import require
from rotonde.screening.table_names import TOLD
from rotonde.screening.tables import Row, Table
from rotonde.screening.workbooks import BadCell

CENTS = 100


def read_told(caseload: Caseload, table: Table) -> None:
    """Take in every row; which quantities there are is looked at when the situation is read."""
    require(table, TOLD)
    place = {name: at for at, name in enumerate(table.columns)}
    seen: set[tuple[str, Node]] = set()
    for row in table.rows:
        cells = {name: row.cells[at] for name, at in place.items()}
        node = _record(caseload, cells["record_id"])
        try:
            value = _value(str(cells["value"]), row)
        except BadValue as error:
            heading = table.headings[place["value"]]
            caseload.wrong(node, Fault(table.file, row.number, heading, str(error), error.what_to_do))
            continue
        if node is None or node not in caseload.places:
            why, what = f"no table has a row for '{cells['record_id']}'", "Correct the id, or add its row"
            caseload.wrong(node, Fault(table.file, row.number, table.headings[place["record_id"]], why, what))
        elif value is not None:
            quantity = str(cells["quantity"])
            if (quantity, node) in seen:
                why, what = f"'{quantity}' of {node[1]} is told twice", "Keep one of the two"
                caseload.wrong(node, Fault(table.file, row.number, table.headings[place["quantity"]], why, what))
                continue
            seen.add((quantity, node))
            source = str(cells.get("source", ""))
            caseload.told.append((node, ToldRow(quantity, node[1], value, source, (table.file, row.number))))


def _record(caseload: Caseload, cell: str | BadCell) -> Node | None:
    """The record of that name, of whatever kind."""
    if isinstance(cell, BadCell) or not cell:
        return None
    found = [(kind, cell) for kind in caseload.vocabulary.kinds if (kind, cell) in caseload.places]
    return found[0] if found else ("person", cell)


def _value(cell: str, row: Row) -> Any:
    """A truth or a number; None where nothing is told."""
    fault = row.fault or next((one for one in row.cells if isinstance(one, BadCell)), None)
    if fault:
        raise BadValue(fault.why, fault.what_to_do)
    word = cell.casefold()
    if word in UNKNOWN:
        return None
    if word in (YES | NO) - {"0", "1"}:
        return word in YES
    return number_of(cell, CENTS)
