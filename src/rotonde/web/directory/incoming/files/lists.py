"""A spreadsheet of services: which columns it has, what they mean, and its rows as services."""

from dataclasses import dataclass
from typing import Any

from rotonde.screening.incoming.raw_tables import RawTable
from rotonde.screening.incoming.uploaded import open_upload
from rotonde.web.directory.incoming.files.brought import MOST_SERVICES, Brought, Told
from rotonde.web.directory.incoming.files.faults import BadFile, Fault
from rotonde.web.directory.incoming.files.headings import meanings, recognised_headings
from rotonde.web.directory.incoming.files.sheet_rows import service_of

EXAMPLES, LONGEST_EXAMPLE = 3, 60


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its heading, what stands in it, and what it means."""

    heading: str
    examples: tuple[str, ...]
    meaning: str


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name and its columns."""

    name: str
    columns: tuple[Column, ...]


def sheets_of(content: bytes) -> list[Sheet]:
    """Give the sheets of a file with what their columns seem to mean; raises BadUpload, or BadFile where none does."""
    found = [_sheet(table) for table in open_upload("lijst", content).tables]
    if not any(column.meaning for sheet in found for column in sheet.columns):
        raise BadFile("no_heading_known")
    return found


def read_lists(content: bytes, columns: dict[str, Any]) -> Brought:
    """Read all rows by what somebody said that the columns mean; raises BadUpload or BadFile."""
    reading = _Reading(columns.get("organisation", ""), columns.get("assured", ""))
    for table, meant in zip(open_upload("lijst", content).tables, columns["sheets"], strict=True):
        if {"name", "organisation"} & set(meant):
            for row in table.rows:
                reading.take(str(row.number), dict(zip(meant, row.cells, strict=True)), row.fault)
    if not (reading.brought.services or reading.brought.faults):
        raise BadFile("nothing_in_it")
    return reading.brought


class _Reading:
    """What was read of the rows so far."""

    def __init__(self, organisation: str, assured: str) -> None:
        self.organisation, self.assured = organisation, assured
        self.brought = Brought()
        self.first: dict[Any, str] = {}
        self.organisations: set[Any] = set()

    def take(self, where: str, cells: dict[str, str], fault: str) -> None:
        cells = {meaning: " ".join(text.split()) for meaning, text in cells.items() if meaning and text.strip()}
        if fault and fault != "row_too_short":
            self.brought.faults.append(Fault("row_fault", where))
        elif cells:
            found = service_of(where, cells, self.organisation, self.assured)
            if isinstance(found, list):
                self.brought.faults += found
            else:
                self._keep(where, *found)

    def _keep(self, where: str, service: Told, organisation: Told | None) -> None:
        first = self.first.setdefault(service.record.id, where)
        if first != where:
            self.brought.faults.append(Fault("same_row_twice", where, {"first": first}))
            return
        if len(self.first) > MOST_SERVICES:
            raise BadFile("too_many", most=MOST_SERVICES)
        self.brought.services.append(service)
        if organisation and organisation.record.id not in self.organisations:
            self.organisations.add(organisation.record.id)
            self.brought.organisations.append(organisation)


def _sheet(table: RawTable) -> Sheet:
    found = recognised_headings(table.headers)
    columns = [Column(heading, _examples(table, place), found[place]) for place, heading in enumerate(table.headers)]
    return Sheet(table.name, tuple(columns))


def _examples(table: RawTable, place: int) -> tuple[str, ...]:
    texts = dict.fromkeys(row.cells[place] for row in table.rows[:200] if row.cells[place])
    return tuple(text[:LONGEST_EXAMPLE] for text in list(texts)[:EXAMPLES])


def is_meaning(text: str) -> bool:
    """Whether this is one of the meanings, or none."""
    return text == "" or text in meanings()
