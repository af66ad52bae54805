"""A row of a list as a service with its organisation: what is certain becomes a field, the rest words and a note."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID, uuid5

from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.hsds.taxonomies import OURS, term
from rotonde.web.directory.incoming.doubles.features import plain
from rotonde.web.directory.incoming.files import cells as read
from rotonde.web.directory.incoming.files.brought import Told, shortened
from rotonde.web.directory.incoming.files.checking import checked
from rotonde.web.directory.incoming.files.faults import Fault
from rotonde.web.directory.incoming.files.hours_in_words import NotCertain

FROM_LISTS = uuid5(OURS, "from lists")
PLACE = ("address", "street", "number", "box", "postcode", "city")
WORDS = {
    "description": "description",
    "audience": "eligibility_description",
    "apply": "application_process",
    "price": "fees_description",
}
REGISTERS = {"sociale_kaart": "sociale_kaart", "lpdc": "lpdc"}
Cells = dict[str, str]


@dataclass
class _Row:
    """A service while it is put together."""

    where: str
    cells: Cells
    id: UUID
    told: dict[str, Any] = field(default_factory=dict)
    notes: list[Fault] = field(default_factory=list)

    def put(self, name: str, column: str, reading: Callable[[str], Any]) -> None:
        """Put what a cell tells into a field; what can't be read is noted."""
        text = self.cells.get(column, "")
        if not text:
            return
        try:
            found = reading(text)
        except read.NotRead:
            self.left_out(text, column)
            return
        if found:
            before = self.told.get(name)
            self.told[name] = before + found if isinstance(before, list) else found

    def left_out(self, text: str, column: str) -> None:
        self.notes.append(Fault("left_out", self.where, {"value": shortened(text), "field": column}))


def service_of(where: str, cells: Cells, organisation: str, assured: str) -> tuple[Told, Told | None] | list[Fault]:
    """Give the service of a row and its organisation; `organisation` and `assured` count where the row tells none."""
    name = cells.get("name") or cells.get("organisation", "")
    provider = cells.get("organisation") or organisation
    if not name:
        return [Fault("row_without_name", where)]
    row = _Row(where, cells, _id_of(name, provider, cells), {"name": name, "status": "active"})
    row.told["id"] = str(row.id)
    _words(row)
    _lists(row)
    _attributes(row)
    _hours(row)
    _place(row)
    row.put("assured_date", "assured", read.day)
    if assured:
        row.told.setdefault("assured_date", assured)
    says = frozenset(row.told) - {"id", "status"}
    kept = _organisation(row, provider)
    if kept:
        row.told["organization_id"] = str(kept.record.id)
        says |= {"organization_id"}
    match checked(Service, row.told, where):
        case Told() as told:
            return Told(where, told.record, (*told.notes, *row.notes), says), kept
        case faults:
            return faults


def organisation_id(name: str) -> UUID:
    """The id of an organisation that a list only names: the same name is the same organisation."""
    return uuid5(FROM_LISTS, f"organisation:{plain(name)}")


def _id_of(name: str, provider: str, cells: Cells) -> UUID:
    for register in REGISTERS:
        if cells.get(register):
            return uuid5(FROM_LISTS, f"{register}:{plain(cells[register])}")
    where = plain(" ".join(cells.get(part, "") for part in PLACE))
    return uuid5(FROM_LISTS, f"service:{plain(provider)}:{plain(name)}:{where}")


def _words(row: _Row) -> None:
    for column, name in WORDS.items():
        row.put(name, column, str)
    row.put("email", "mail", read.mail)
    row.put("url", "website", read.website)


def _lists(row: _Row) -> None:
    row.put("phones", "phone", lambda text: read.phones(text, row.id))
    row.put("phones", "mobile", lambda text: read.phones(text, row.id))
    row.put("languages", "languages", lambda text: read.languages(text, row.id))
    row.put("required_documents", "bring", lambda text: read.papers(text, row.id))
    row.put("cost_options", "price", lambda text: read.costs(text, row.id))
    row.put("service_areas", "area", lambda text: [{"id": str(uuid5(row.id, "area")), "name": text}])


def _attributes(row: _Row) -> None:
    row.put("attributes", "kind", lambda text: [read.kind_of_help(text, row.id)])
    for column, code in REGISTERS.items():
        row.put("attributes", column, partial(_register, row.id, code))


def _register(on: UUID, code: str, text: str) -> list[dict[str, Any]]:
    return [term(on, "identifiers", code, text).model_dump(mode="json", exclude_none=True)]


def _hours(row: _Row) -> None:
    text = row.cells.get("hours", "")
    if not text:
        return
    try:
        row.told["schedules"] = read.schedules(text, row.id)
    except NotCertain:
        row.told["schedules"] = read.in_words(text, row.id)
        row.notes.append(Fault("hours_as_words", row.where, {"value": shortened(text)}))


def _place(row: _Row) -> None:
    try:
        location = read.place(row.cells, row.id)
    except read.NotRead:
        row.left_out(" ".join(filter(None, (row.cells.get(part) for part in PLACE))), "address")
        return
    if location:
        at = {"id": str(uuid5(row.id, "at")), "location": location}
        row.told["service_at_locations"] = [at]


def _organisation(row: _Row, name: str) -> Told | None:
    if not name:
        return None
    id = organisation_id(name)
    told: dict[str, Any] = {"id": str(id), "name": name, "description": name}
    if row.cells.get("kbo"):
        number = {"identifier_type": "KBO", "identifier": row.cells["kbo"], "id": str(uuid5(id, "kbo"))}
        told["organization_identifiers"] = [number]
    match checked(Organization, told, row.where):
        case Told() as kept:
            return Told(row.where, kept.record, says=frozenset({"name", *told} - {"id", "description"}))
        case _:
            return None
