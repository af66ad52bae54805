"""A folder or a workbook, read whole: every table, then whether the names in one stand in the other."""

from pathlib import Path

from rotonde.engine.facts import Vocabulary
from rotonde.engine.situations.situation import plural
from rotonde.screening.caseload import Caseload
from rotonde.screening.faults import Fault
from rotonde.screening.record_rows import read_records
from rotonde.screening.relations import read_relations
from rotonde.screening.spell_rows import read_spells
from rotonde.screening.table_names import RELATIONS, SPELLS, TOLD, table_kinds
from rotonde.screening.tables import read_tables
from rotonde.screening.told_rows import read_told


def read_caseload(path: Path, vocabulary: Vocabulary) -> Caseload:
    """Read a folder or a workbook; raises BadTables where a table as a whole cannot be read.

    >>> from rotonde.rights import load_catalogue
    >>> folder = Path(__file__).parent / "town" / "small_town_files"
    >>> caseload = read_caseload(folder, load_catalogue().vocabulary)
    >>> [str(fault) for _, fault in caseload.faults]
    []
    """
    caseload = Caseload(vocabulary)
    kinds = table_kinds(vocabulary)
    order = [*kinds, RELATIONS, SPELLS, TOLD]
    tables = read_tables(path, vocabulary)
    caseload.tables = {table.name for table in tables}
    for table in sorted(tables, key=lambda table: order.index(table.name)):
        caseload.rows += len(table.rows)
        if table.name in kinds:
            read_records(caseload, table, kinds[table.name])
        elif table.name == RELATIONS:
            read_relations(caseload, table)
        elif table.name == SPELLS:
            read_spells(caseload, table)
        else:
            read_told(caseload, table)
    _refuse_unknown_names(caseload)
    _refuse_filled_empty_lists(caseload)
    return caseload


def _refuse_unknown_names(caseload: Caseload) -> None:
    """Every record that is named has a row of its own; households need none where they have no table."""
    said = set()
    for pair in caseload.pairs:
        for kind, name in pair.ends:
            node = kind, name
            if node in caseload.places or node in said:
                continue
            if kind == "household" and "households" not in caseload.tables:
                caseload.places[node] = pair.place
                continue
            said.add(node)
            table = plural(kind)
            fault = Fault(
                *pair.place,
                "",
                f"there is no {kind} '{name}' in {table}",
                f"Add a row to {table}, or correct the id",
            )
            caseload.wrong(node, fault)


def _refuse_filled_empty_lists(caseload: Caseload) -> None:
    """A list that is said to be empty has no pairs."""
    for pair in caseload.pairs:
        for direction in pair.link.directions():
            both = (pair.ends, pair.ends[::-1])
            for owner, other in both if pair.link.symmetric else (both[0] if direction.is_forward else both[1],):
                if (owner, direction.name) in caseload.empty_lists:
                    why = f"'{owner[1]}' is said to have no {direction.name}, and here is '{other[1]}'"
                    caseload.wrong(owner, Fault(*pair.place, "", why, "Correct one of the two"))
