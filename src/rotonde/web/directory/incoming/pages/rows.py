"""A row of the preview as the page shows it: what it is called, where it stood, and each field before and after."""

from dataclasses import dataclass
from typing import Any

from rotonde.web.directory.incoming.files.faults import Fault
from rotonde.web.directory.incoming.showing import shown
from rotonde.web.directory.incoming.wording import Wording
from rotonde.web.directory.models import BroughtRecord

LONGEST_WHERE = 80


@dataclass
class Field:
    """One field: its name, its values in words, and whether it is ticked beforehand."""

    name: str
    label: str
    before: str
    after: str
    typed_here: bool
    is_ticked: bool


@dataclass
class Row:
    """One record of the file."""

    row: BroughtRecord
    where: str
    told: list[tuple[str, str]]
    fields: list[Field]
    notes: list[str]
    doubles: list[dict[str, Any]]


SUMMARY = ("description", "service_at_locations", "locations", "phones", "schedules", "email")


def row_shown(row: BroughtRecord, w: Wording) -> Row:
    """Give a row in the language of the page."""
    fields = [
        Field(
            one["field"],
            w.field(one["field"]),
            shown(one["field"], one["before"], w.lang),
            shown(one["field"], one["after"], w.lang),
            one["typed_here"],
            one["is_proposed"],
        )
        for one in row.differences
    ]
    told = [(w.field(name), shown(name, row.told[name], w.lang)) for name in SUMMARY if _tells(row, name)]
    notes = [Fault.from_json(one).said(w.lang) for one in row.notes]
    return Row(row, where_shown(row.where, w), told, fields, notes, [_double(one, w) for one in row.doubles])


def _tells(row: BroughtRecord, name: str) -> bool:
    """Whether a field tells more than the name does: of an organisation a list knows no description."""
    return bool(row.told.get(name)) and row.told[name] != row.name


def where_shown(where: str, w: Wording) -> str:
    """The place in the file, in words; nothing where it has none."""
    if not where:
        return ""
    return w.say("place_row" if where.isdecimal() else "place_path", where=where[:LONGEST_WHERE])


def _double(told: dict[str, Any], w: Wording) -> dict[str, Any]:
    why = [
        w.say(f"why_{one['code']}", **{key: value for key, value in one.items() if key != "code"})
        for one in told["why"]
    ]
    return told | {"why": why}
