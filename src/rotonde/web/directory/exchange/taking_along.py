"""The whole directory in one file: JSON, one service a line (ndjson), or tables (datapackage)."""

import json
from collections.abc import Iterator
from typing import IO

from django.db.models import Prefetch

from rotonde.web.directory.domain.reading import Document, provider_document, service_documents
from rotonde.web.directory.exchange.datapackage.packed import Told, pack
from rotonde.web.directory.exchange.version import VERSION_OF_HSDS
from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.hsds.terms import Taxonomy, TaxonomyTerm
from rotonde.web.directory.models import Location, Provider
from rotonde.web.directory.terms.on_attributes import terms_as_json, with_terms
from rotonde.web.directory.terms.published import taxonomies


def as_ndjson() -> Iterator[bytes]:
    """Give every service whole, one a line. Organisations without a service stand in the other two forms only."""
    for one in _services():
        yield as_line(one)


def as_json() -> Iterator[bytes]:
    """Give one JSON object with everything: services, organisations without one, and our terms; a record a line."""
    parts = (
        ("services", _services()),
        ("organizations", map(with_terms, _organizations(without_a_service=True))),
        ("taxonomies", (one.bare() for one in taxonomies().values())),
        ("taxonomy_terms", terms_as_json()),
    )
    yield b'{"version":' + json.dumps(VERSION_OF_HSDS).encode()
    for name, told in parts:
        yield f',\n"{name}":['.encode()
        for number, one in enumerate(told):
            yield (b",\n" if number else b"\n") + as_line(one).rstrip()
        yield b"\n]"
    yield b"}\n"


def as_datapackage(to: IO[bytes]) -> None:
    """Write everything as tables."""
    pack(_told(), to)


def as_line(told: Document) -> bytes:
    """Give an object as one line of JSON."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _told() -> Told:
    """Our terms first, then organisations with their places, then services: who names comes after whom it names."""
    yield from ((Taxonomy, one.bare()) for one in taxonomies().values())
    yield from ((TaxonomyTerm, one) for one in terms_as_json())
    yield from ((Organization, one) for one in _organizations())
    yield from ((Service, one) for one in service_documents())


def _services() -> Iterator[Document]:
    return map(with_terms, service_documents())


def _organizations(*, without_a_service: bool = False) -> Iterator[Document]:
    rows = Provider.objects.prefetch_related(Prefetch("locations", Location.objects.order_by("id"))).order_by("id")
    found = rows.filter(services=None) if without_a_service else rows
    yield from map(provider_document, found.iterator(chunk_size=500))
