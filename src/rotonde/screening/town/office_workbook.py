"""An office's files as a workbook with everything that they tell: people, households, relations, deliveries."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from rotonde.screening.town.dwellings import partner_of
from rotonde.screening.town.homes import Home
from rotonde.screening.town.identities import Identity, identities
from rotonde.screening.town.make_town import ClientFile
from rotonde.screening.town.office_export import children_of
from rotonde.screening.town.people import LISTS, NOBODY, Cells, Person

DAY, AMOUNT = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d+\.\d+|\d{1,9}")
# Which list says that it is complete, of who comes first in a relation and of who comes second.
SIDES = {
    "partner": ("complete.partner", "complete.partner"),
    "parent": ("complete.children", "complete.parent"),
    "dependant": ("complete.titulars", "complete.dependant"),
    "kinship": ("complete.kinship", "complete.kinship"),
}
AS_TEXT = ("dossiernummer", "municipality", "rijksregisternummer")


def office_workbook(files: Sequence[ClientFile]) -> bytes:
    """The workbook of some files, as bytes: sheets personen, gezinnen, relaties and leveringen."""
    from openpyxl import Workbook

    known = identities(files)
    homes = [file.home for file in files]
    sheets = {
        "personen": [row for file in files for row in _people(file, known)],
        "gezinnen": [_household(file, known) for file in files],
        "relaties": [row for home in homes for row in _relations(home, known)],
        "leveringen": [_delivery(cells) for home in homes for cells in home.deliveries],
    }
    workbook = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        columns = list(dict.fromkeys(header for row in rows for header in row))
        sheet.append(columns)
        for row in rows:
            sheet.append([_typed(header, row.get(header, "")) for header in columns])
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()


def number_of(person: str) -> str:
    """The number of a person; eleven figures and dashes alone could look like a national number.

    >>> number_of("2015-002231-1")
    'P2015-002231-1'
    """
    return f"P{person}"


def _people(file: ClientFile, known: dict[str, Identity]) -> Iterator[Cells]:
    home = file.home
    applicant = home.persons[0]
    partner = partner_of(home, applicant)
    roles = {person.id: "kind" for person in children_of(home, applicant)}
    roles |= {applicant.id: "aanvrager"} | ({partner.id: "partner"} if partner else {})
    for person in home.persons:
        who = known[person.id]
        yield {
            "dossiernummer": file.dossier.number,
            "persoon_id": number_of(person.id),
            "rol": roles.get(person.id, "andere"),
            "familienaam": who.family,
            "voornaam": who.given,
            "rijksregisternummer": who.insz,
            "laatste contact": file.dossier.last_contact.isoformat(),
            "soort samenwonen": _bond(home) if person in (applicant, partner) else "",
            **_with_closed_lists(home, person, known),
        }


def _bond(home: Home) -> str:
    return next((row["kind"] for row in home.relations if row["relation"] == "partner"), "")


def _with_closed_lists(home: Home, person: Person, known: dict[str, Identity]) -> Cells:
    """The facts; a list is complete where everybody on it is in the export, in the same file."""
    cells = {name: value for name, value in person.cells.items() if name not in LISTS}
    for name, complete in LISTS.items():
        if person.cells.get(name) == NOBODY:
            cells[complete] = "true"
    own = {one.id for one in home.persons}
    for row in home.relations:
        ends = (row["person_id"], row["other_id"])
        for end, complete in zip(ends, SIDES.get(row["relation"], ()), strict=False):
            if end == person.id and not set(ends) <= own:
                cells.pop(complete, None)
    return cells


def _household(file: ClientFile, known: dict[str, Identity]) -> Cells:
    cells = dict(file.home.cells)
    if cells.pop("deliveries", "") == NOBODY:
        cells["complete.deliveries"] = "true"
    first = known[file.home.persons[0].id]
    return {"dossiernummer": file.dossier.number, "adres": first.address, **cells}


def _relations(home: Home, known: dict[str, Identity]) -> Iterator[Cells]:
    """What the roles don't say already, among the people of this export."""
    applicant = home.persons[0]
    partner = partner_of(home, applicant)
    by_role = {("partner", applicant.id, partner.id), ("partner", partner.id, applicant.id)} if partner else set()
    by_role |= {("parent", applicant.id, child.id) for child in children_of(home, applicant)}
    for row in home.relations:
        of, to, kind = row["person_id"], row["other_id"], row["relation"]
        if (kind, of, to) not in by_role and of in known and (to in known or kind == "stays_with"):
            yield {
                "persoon_id": number_of(of),
                "ander_id": number_of(to) if to in known else to,
                "relatie": kind,
                "kind": row["kind"],
                "share": row["share"],
            }


def _delivery(cells: Cells) -> Cells:
    told = {name: value for name, value in cells.items() if name not in ("delivery_id", "owner_id")}
    return {"dossiernummer": cells["owner_id"], **told}


def _typed(header: str, value: str) -> Any:
    """A cell as a spreadsheet keeps it: a day, a number, or text."""
    if not value:
        return None
    if header in AS_TEXT or not (DAY.fullmatch(value) or AMOUNT.fullmatch(value)):
        return value
    return date.fromisoformat(value) if DAY.fullmatch(value) else float(value)
