"""Every check of one document, and of a whole export: ids that are there once, and names that name something."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from rotonde.web.directory.checking.faults import Fault
from rotonde.web.directory.checking.form import faults_of_form, faults_of_writing
from rotonde.web.directory.checking.of_details import CHECKS
from rotonde.web.directory.checking.walk import Object, objects
from rotonde.web.directory.hsds.hsds_object import HsdsObject, held_by
from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.hsds.taxonomies import taxonomy_id
from rotonde.web.directory.terms.published import taxonomies, terms

REPEATED = {"organization", "location", "program", "unit", "taxonomy_term", "taxonomy"}
"""What stands whole in everything that names it: there the same id says the same again."""
NAMES = {
    "organization_id": "organization",
    "parent_organization_id": "organization",
    "location_id": "location",
    "service_id": "service",
    "program_id": "program",
    "taxonomy_term_id": "taxonomy_term",
    "parent_id": "taxonomy_term",
    "taxonomy_id": "taxonomy",
}
"""The fields that name a record, and which; terms that others only name aren't ours to know."""
WISHED = ("languages", "service_areas", "assured_date")
Document = dict[str, Any]


def faults_of(document: Any, kind: type[HsdsObject] = Service) -> list[Fault]:
    """Give everything that is wrong in one document by itself, one fault for each place.

    >>> [fault.said("en") for fault in faults_of({"id": "1", "name": "Soep", "status": "active"})]
    ['This isn’t a uuid: $.id. Write 32 hexadecimal characters with hyphens.']
    """
    found: dict[str, Fault] = {}
    for fault in _faults(document, kind):
        found.setdefault(fault.where, fault)
    return list(found.values())


def wishes_of(service: Document) -> list[Fault]:
    """Give what our profile wishes for and isn't there. It is no fault: what isn't known stays out."""
    return [Fault("wished", (name,)) for name in WISHED if not service.get(name)]


def faults_of_all(services: Iterable[Document], organizations: Iterable[Document] = ()) -> Iterator[tuple[str, Fault]]:
    """Give what is wrong in a whole export, each with the id of the record in which it is."""
    together = _Together()
    for kind, told in ((Service, services), (Organization, organizations)):
        for one in told:
            id = id_of(one)
            faults = {fault.where: fault for fault in (*together.add(one, kind), *reversed(faults_of(one, kind)))}
            yield from ((id, fault) for fault in faults.values())
    yield from together.names_nobody()


def id_of(document: Any) -> str:
    """Give the id of a document as it stands there; empty where it has none, or is none."""
    return str(document.get("id", "")) if isinstance(document, dict) else ""


def _faults(document: Any, kind: type[HsdsObject]) -> Iterator[Fault]:
    yield from faults_of_form(document, kind)
    for one in objects(document, kind):
        yield from faults_of_writing(one)
        for name, key, values in CHECKS[one.kind.called](one.told) if one.kind.called in CHECKS else ():
            yield Fault(key, (*one.place, name), values)
        yield from _not_around(one)


def _not_around(one: Object) -> Iterator[Fault]:
    """What says that it stands in something else, or names another one than stands in it."""
    around = one.around
    if around and f"{around.kind.called}_id" in one.kind.around:
        yield from _other(one, f"{around.kind.called}_id", around.id)
    if around and "link_id" in one.kind.around:
        yield from _other(one, "link_id", around.id)
    for name, field in one.kind.model_fields.items():
        inside, value = held_by(field.annotation), one.told.get(name)
        if inside and isinstance(value, dict) and name != "taxonomy_term":
            yield from _other(one, f"{inside.called}_id", str(value.get("id")))


def _other(one: Object, name: str, id: str) -> Iterator[Fault]:
    if one.told.get(name) not in (None, id):
        yield Fault("not_around", (*one.place, name), {"id": id})


class _Together:
    """What was seen of an export: every id with what stands under it, and every name of another record."""

    def __init__(self) -> None:
        self.seen: dict[str, tuple[str, bytes]] = {str(id): ("taxonomy_term", b"") for id in terms()}
        self.seen |= {str(id): ("taxonomy", b"") for id in taxonomies()}
        self.named: dict[tuple[str, str], tuple[str, Fault]] = {}
        self.known: set[tuple[str, str]] = {(kind, id) for id, (kind, _) in self.seen.items()}

    def add(self, document: Document, kind: type[HsdsObject]) -> Iterator[Fault]:
        """Look at the ids of a document, each that is repeated only where it is met first."""
        told_before: tuple[str | int, ...] | None = None
        for one in objects(document, kind):
            if told_before is not None and one.place[: len(told_before)] == told_before:
                continue
            told_before = None
            self._note(document, one)
            mark = (one.kind.called, _print_of(one.told) if one.kind.called in REPEATED else b"")
            before = self.seen.setdefault(one.id, mark)
            if (one.kind.called, one.id) in self.known:
                is_same = one.kind.called in REPEATED and before[1] in (b"", mark[1])
                told_before = one.place if is_same else None
                if not is_same:
                    yield Fault("same_id", (*one.place, "id"))
            elif before[0] != one.kind.called:
                yield Fault("same_id", (*one.place, "id"))
            self.known.add((one.kind.called, one.id))

    def names_nobody(self) -> Iterator[tuple[str, Fault]]:
        """Give what was named and never came."""
        for key, (id, fault) in self.named.items():
            if key not in self.known:
                yield id, fault

    def _note(self, document: Document, one: Object) -> None:
        for name, what in NAMES.items():
            id = one.told.get(name)
            is_told = name in one.kind.around or isinstance(one.told.get(name.removesuffix("_id")), dict)
            is_checked = name == "taxonomy_term_id" and taxonomy_id(str(one.told.get("link_type"))) in taxonomies()
            if isinstance(id, str) and not is_checked and not (is_told and one.around):
                fault = Fault("nobody", (*one.place, name), {"what": what})
                self.named.setdefault((what, id), (id_of(document), fault))


def _print_of(told: Document) -> bytes:
    return sha256(json.dumps(told, sort_keys=True).encode()).digest()
