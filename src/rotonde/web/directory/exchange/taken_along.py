"""What was taken along, read again: services and organisations as documents, from any of the three forms."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple

from rotonde.web.directory.domain.reading import Document
from rotonde.web.directory.exchange.datapackage.packed import NotAPackage, organizations_and_services, unpack
from rotonde.web.directory.terms.on_attributes import without_our_terms


class TakenAlong(NamedTuple):
    """Services, and organisations that may have none. Terms of ours are left out: they are known."""

    services: Iterable[Document]
    organizations: Iterable[Document] = ()


class Unreadable(ValueError):
    """A file that holds no directory."""


def read_file(path: Path) -> TakenAlong:
    """Read a file by the end of its name: .json, .ndjson or .zip; raises Unreadable."""
    readers = {".json": _from_json, ".ndjson": _from_ndjson, ".zip": _from_zip}
    if path.suffix not in readers:
        raise Unreadable(f"{path}: its name must end in .json, .ndjson or .zip")
    try:
        with path.open("rb") as file:
            told = readers[path.suffix](file)
    except (OSError, ValueError) as wrong:
        raise Unreadable(f"{path}: {wrong}") from None
    return TakenAlong(_without_terms(told.services), _without_terms(told.organizations))


def _from_json(file: IO[bytes]) -> TakenAlong:
    told = json.load(file)
    if not isinstance(told, dict) or not isinstance(told.get("services"), list):
        raise Unreadable("there is no list of services in it")
    return TakenAlong(told["services"], told.get("organizations", []))


def _from_ndjson(file: IO[bytes]) -> TakenAlong:
    return TakenAlong([json.loads(line) for line in file if line.strip()])


def _from_zip(file: IO[bytes]) -> TakenAlong:
    organizations, services = organizations_and_services(unpack(file))
    return TakenAlong(list(services), list(organizations))


def _without_terms(told: Iterable[Any]) -> Iterator[Any]:
    return (without_our_terms(one) if isinstance(one, dict) else one for one in told)


__all__ = ["NotAPackage", "TakenAlong", "Unreadable", "read_file"]
