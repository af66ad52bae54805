"""Texts of products of LPDC and IPDC, as linked data (JSON-LD) with the short or the full names of their model.

The names are those of the published implementation model of IPDC and LPDC; of its languages Dutch is read.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any
from uuid import UUID, uuid5

from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import OURS, term
from rotonde.web.directory.incoming.files import cells
from rotonde.web.directory.incoming.files.brought import Brought, Told, shortened
from rotonde.web.directory.incoming.files.checking import checked
from rotonde.web.directory.incoming.files.faults import BadFile, Fault
from rotonde.web.directory.incoming.files.json_text import Piece

FROM_PRODUCTS = uuid5(OURS, "from products")
NAMESPACE = b"productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc"
PRODUCTS = ("InstancePublicService", "Instantie", "ConceptualPublicService", "Concept")
NAMES = {
    "http://purl.org/dc/terms/title": "naam",
    "http://purl.org/dc/terms/description": "beschrijving",
    "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#additionalDescription": "verdereBeschrijving",
    "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#exception": "uitzonderingen",
    "http://purl.org/vocab/cpsv#follows": "procedures",
    "http://vocab.belgif.be/ns/publicservice#hasRequirement": "voorwaarden",
    "http://data.europa.eu/m8g/hasSupportingEvidence": "bewijs",
    "http://data.europa.eu/m8g/hasCost": "kosten",
    "http://data.europa.eu/m8g/hasContactPoint": "contactgegevens",
    "http://schema.org/productID": "productnummer",
    "http://www.w3.org/2000/01/rdf-schema#seeAlso": "websites",
    "http://schema.org/url": "url",
    "http://schema.org/email": "email",
    "http://schema.org/telephone": "telefoonnummer",
    "http://schema.org/openingHours": "openingsuren",
    "http://www.w3.org/ns/shacl#order": "order",
}
LANGUAGES = ("nl-be-x-informal", "nl-be-x-generated-informal", "nl", "nl-be-x-formal", "nl-be-x-generated-formal")
MARK = re.compile(r"<[^>]*>")
Node = dict[str, Any]


def are_products(content: bytes) -> bool:
    """Whether JSON tells of products in the words of IPDC and LPDC."""
    return NAMESPACE in content and b'"@' in content


def product_records(found: Iterable[Piece], faults: Iterable[Fault] = ()) -> Brought:
    """Give the products as services; what has no name is told. Raises BadFile where there is no product."""
    brought = Brought(faults=list(faults))
    pieces = [(where, _plain(told)) for where, told in found if isinstance(told, dict)]
    nodes = {told["@id"]: told for _, told in pieces if isinstance(told.get("@id"), str)}
    for where, told in pieces:
        if _is_product(told):
            service = _service(where, told, nodes)
            if isinstance(service, list):
                brought.faults += service
            else:
                brought.services.append(service)
    if not (brought.services or brought.faults):
        raise BadFile("nothing_in_it")
    return brought


def _service(where: str, told: Node, nodes: dict[str, Node]) -> Told | list[Fault]:
    named = _text(told.get("naam"))
    key = str(told.get("@id") or told.get("productnummer") or "")
    if not named or not key:
        return [Fault("no_product", where)]
    id = uuid5(FROM_PRODUCTS, key)
    number = str(_one(told.get("productnummer")) or key)
    record: Node = {"id": str(id), "name": named, "status": "active"}
    record["attributes"] = [term(id, "identifiers", "lpdc", number).model_dump(mode="json", exclude_none=True)]
    parts = [_text(told.get(name)) for name in ("beschrijving", "verdereBeschrijving", "uitzonderingen")]
    record["description"] = "\n\n".join(filter(None, parts))
    record["application_process"] = "\n\n".join(_said(told, "procedures", nodes))
    record["fees_description"] = "\n\n".join(_said(told, "kosten", nodes))
    record["eligibility_description"] = "\n\n".join(_said(told, "voorwaarden", nodes))
    papers = [text for one in _many(told, "voorwaarden", nodes) for text in _said(one, "bewijs", nodes)]
    record["required_documents"] = [{"id": str(uuid5(id, text)), "document": text} for text in papers]
    notes: list[Fault] = []
    _contact(record, told, nodes, id, where, notes)
    record = {name: value for name, value in record.items() if value}
    match checked(Service, record, where):
        case Told() as kept:
            return Told(where, kept.record, (*kept.notes, *notes), frozenset(record) - {"id", "status"})
        case wrong:
            return wrong


def _contact(record: Node, told: Node, nodes: dict[str, Node], id: UUID, where: str, notes: list[Fault]) -> None:
    sites = [str(_one(one.get("url")) or "") for one in _many(told, "websites", nodes)]
    for one in _many(told, "contactgegevens", nodes):
        sites.append(str(_one(one.get("url")) or ""))
        for name, field, reading in (
            ("email", "email", cells.mail),
            ("telefoonnummer", "phones", lambda text: cells.phones(text, id)),
            ("openingsuren", "schedules", lambda text: cells.in_words(text, id)),
        ):
            text = str(_one(one.get(name)) or "")
            try:
                if text and field not in record:
                    record[field] = reading(text)
            except cells.NotRead:
                notes.append(Fault("left_out", where, {"value": shortened(text), "field": name}))
    for site in filter(None, sites):
        try:
            record.setdefault("url", cells.website(site))
        except cells.NotRead:
            notes.append(Fault("left_out", where, {"value": shortened(site), "field": "url"}))


def _is_product(told: Node) -> bool:
    types = told.get("@type") or []
    names = {str(one).rpartition("#")[2] for one in ([types] if isinstance(types, str) else types)}
    return any(name.removesuffix("Snapshot") in PRODUCTS for name in names)


def _plain(told: Any) -> Any:
    """The same with the short names of the model."""
    if isinstance(told, dict):
        return {NAMES.get(name, name): _plain(one) for name, one in told.items()}
    return [_plain(one) for one in told] if isinstance(told, list) else told


def _many(told: Node, name: str, nodes: dict[str, Node]) -> Iterator[Node]:
    """What a field holds or points at, in the order that the model gives."""
    value = told.get(name) or []
    found = [_node(one, nodes) for one in (value if isinstance(value, list) else [value])]
    yield from sorted((one for one in found if one), key=lambda one: _order(one.get("order")))


def _node(one: Any, nodes: dict[str, Node]) -> Node:
    if isinstance(one, str):
        return nodes.get(one, {})
    if isinstance(one, dict) and set(one) == {"@id"}:
        return nodes.get(str(one["@id"]), {})
    return one if isinstance(one, dict) else {}


def _order(value: Any) -> int:
    text = str(_one(value))
    return int(text) if text.isdecimal() else 0


def _said(told: Node, name: str, nodes: dict[str, Node]) -> list[str]:
    """The name and the description of each thing that a field holds, in one text."""
    found = []
    for one in _many(told, name, nodes):
        parts = dict.fromkeys(filter(None, (_text(one.get("naam")), _text(one.get("beschrijving")))))
        if parts:
            found.append(": ".join(parts))
    return found


def _text(value: Any) -> str:
    """A text in Dutch, without the marks of a web page."""
    by_language: dict[str, str] = {}
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and "@value" in one:
            by_language[str(one.get("@language", "nl"))] = str(one["@value"])
        elif isinstance(one, dict):
            by_language |= {str(lang): str(_one(text)) for lang, text in one.items()}
        elif isinstance(one, str):
            by_language["nl"] = one
    chosen = next((by_language[lang] for lang in LANGUAGES if by_language.get(lang)), "")
    return " ".join(unescape(MARK.sub(" ", chosen)).split())


def _one(value: Any) -> Any:
    value = value[0] if isinstance(value, list) and value else value
    return value.get("@value", "") if isinstance(value, dict) else value
