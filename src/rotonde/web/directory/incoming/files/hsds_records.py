"""Objects of HSDS, from JSON or from a data package, as records: each organisation once, each service once."""

from collections.abc import Iterable
from typing import Any

from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.incoming.files.brought import MOST_SERVICES, Brought, Told
from rotonde.web.directory.incoming.files.checking import checked, is_id
from rotonde.web.directory.incoming.files.faults import BadFile, Fault
from rotonde.web.directory.incoming.files.json_text import Piece


def hsds_records(found: Iterable[Piece], faults: Iterable[Fault] = ()) -> Brought:
    """Give the records; what isn't one is told with its place, and stops nothing else. Raises BadFile."""
    reading = _Reading(Brought(faults=list(faults)))
    for where, told in found:
        reading.take(where, told)
    _refuse_circles(reading.brought)
    if not (reading.brought.services or reading.brought.organisations or reading.brought.faults):
        raise BadFile("nothing_in_it")
    return reading.brought


OF_ORGANISATIONS = {*Organization.model_fields, "services"} - {*Service.model_fields}
"""The fields by which an organisation is known."""


class _Reading:
    """What was read so far: where each id stood first, and the organisations as they were written."""

    def __init__(self, brought: Brought) -> None:
        self.brought = brought
        self.first: dict[str, str] = {}
        self.written: dict[str, Any] = {}
        self.bad: set[str] = set()

    def take(self, where: str, told: Any) -> None:
        if isinstance(told, dict) and _is_organisation(told):
            self._organisation(where, told)
            for place, one in enumerate(told.get("services") or []):
                self._service(f"{where}.services[{place}]", one | {"organization_id": told.get("id")})
        else:
            self._service(where, told)

    def _service(self, where: str, told: Any) -> None:
        if len(self.first) > MOST_SERVICES:
            raise BadFile("too_many", most=MOST_SERVICES)
        if isinstance(told, dict):
            if self._stood_before(where, told):
                return
            inside = told.get("organization")
            told = {name: value for name, value in told.items() if name != "organization"}
            if isinstance(inside, dict) and inside.get("id"):
                self._organisation(f"{where}.organization", inside)
                told["organization_id"] = inside["id"]
        match checked(Service, told, where):
            case Told() as record:
                self.brought.services.append(record)
            case list() as faults:
                self.brought.faults += faults

    def _organisation(self, where: str, told: dict[str, Any]) -> None:
        told = {name: value for name, value in told.items() if name != "services"}
        if self.written.get(str(told.get("id"))) is not None:
            return
        self.written[str(told.get("id"))] = told
        match checked(Organization, told, where):
            case Told() as record:
                self.brought.organisations.append(record)
            case list() as faults:
                self.brought.faults += faults

    def _stood_before(self, where: str, told: dict[str, Any]) -> bool:
        id = told.get("id")
        if not is_id(id):
            return False
        first = self.first.setdefault(str(id).lower(), where)
        if first != where:
            self.brought.faults.append(Fault("same_id_twice", where, {"first": first}))
        return first != where


def _is_organisation(told: dict[str, Any]) -> bool:
    """A service must have a status and an organisation has none; what has none may be a service that lacks it."""
    return "status" not in told and bool(OF_ORGANISATIONS & told.keys())


def _refuse_circles(brought: Brought) -> None:
    parents = {
        str(one.record.id): str(one.record.parent_organization_id)
        for one in brought.organisations
        if isinstance(one.record, Organization) and one.record.parent_organization_id
    }
    for one in list(brought.organisations):
        seen, at = {str(one.record.id)}, parents.get(str(one.record.id))
        while at in parents and at not in seen:
            seen.add(at)
            at = parents[at]
        if at == str(one.record.id):
            brought.faults.append(Fault("goes_round", one.where))
            brought.organisations.remove(one)
