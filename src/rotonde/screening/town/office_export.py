"""An office's files as its client system exports them: one row per file, Dutch headers, semicolons, Windows-1252."""

import csv
import io
from collections.abc import Sequence

from rotonde.screening.town.dwellings import partner_of
from rotonde.screening.town.homes import Home
from rotonde.screening.town.identities import Identity, identities
from rotonde.screening.town.make_town import ClientFile
from rotonde.screening.town.office_columns import (
    MOST_CHILDREN,
    OF_APPLICANT,
    OF_HOUSEHOLD,
    OF_PARTNER,
    day_shown,
    shown,
)
from rotonde.screening.town.people import NOBODY, Cells, Person

ENCODING = "cp1252"
WHO = ("naam", "voornaam", "rijksregisternummer", "geboortedatum")
CIVIL_STATUS = {"married": "gehuwd", "legal_cohabitant": "wettelijk samenwonend", "de_facto": "feitelijk samenwonend"}


def office_csv(files: Sequence[ClientFile]) -> bytes:
    """The export of some files, as bytes; each file is one row under its dossier number.

    >>> from rotonde.screening.town.make_town import make_town
    >>> office_csv(make_town(files=40).files)[:44].decode("cp1252")
    'dossiernummer;status dossier;wijkbureau;open'
    """
    known = identities(files)
    rows = [_row(file, known) for file in files]
    columns = list(dict.fromkeys(header for row in rows for header in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(ENCODING)


def children_of(home: Home, *parents: Person | None) -> list[Person]:
    """The children at home of one or two people, the eldest first."""
    ids = {parent.id for parent in parents if parent}
    found = {row["other_id"] for row in home.relations if row["relation"] == "parent" and row["person_id"] in ids}
    return [person for person in home.persons if person.id in found]


def _row(file: ClientFile, known: dict[str, Identity]) -> Cells:
    dossier, home = file.dossier, file.home
    applicant = home.persons[0]
    partner = partner_of(home, applicant)
    children = children_of(home, applicant, partner)
    row = {
        "dossiernummer": dossier.number,
        "status dossier": "actief" if dossier.is_active else "afgesloten",
        "wijkbureau": dossier.office,
        "openingsdatum": day_shown(dossier.opened.isoformat()),
        "laatste contact": day_shown(dossier.last_contact.isoformat()),
        **_who("", applicant, known),
        "adres": known[applicant.id].address,
        "burgerlijke staat": _civil_status(home, applicant),
        "aantal gezinsleden": str(len(home.persons)),
        "aantal kinderen": str(len(children)),
    }
    row |= {column.header: shown(applicant.cells, column) for column in OF_APPLICANT}
    row |= {column.header: shown(home.cells, column) for column in OF_HOUSEHOLD}
    row |= _who("partner_", partner, known)
    for column in OF_PARTNER:
        row[f"partner_{column.header}"] = shown(partner.cells, column) if partner else ""
    for place in range(MOST_CHILDREN):
        child = children[place] if place < len(children) else None
        row |= _who(f"kind{place + 1}_", child, known)
    return row


def _who(prefix: str, person: Person | None, known: dict[str, Identity]) -> Cells:
    told = ("", "", "", "")
    if person is not None:
        one = known[person.id]
        told = (one.family, one.given, one.insz, day_shown(person.cells["birth_date"]))
    return {f"{prefix}{header}": value for header, value in zip(WHO, told, strict=True)}


def _civil_status(home: Home, person: Person) -> str:
    """What the register says: a bond with somebody at home, else what is left of one."""
    bonds = [row["kind"] for row in home.relations if row["relation"] == "partner" and person.id in row.values()]
    if bonds:
        return CIVIL_STATUS[bonds[0]]
    if "widowed@from" in person.cells:
        return "weduwe/weduwnaar"
    return "ongehuwd" if person.cells.get("widowed") == NOBODY else ""
