"""What of a record is compared: its name, its organisation, its numbers in registers, how and where it is reached."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

REGISTERS = {"identifiers"}
SHORT = {
    "centrum algemeen welzijnswerk": "caw",
    "openbaar centrum voor maatschappelijk welzijn": "ocmw",
    "dienstencentrum": "dc",
    "lokaal dienstencentrum": "ldc",
    "huis van het kind": "hvk",
    "sint": "st",
    "voor": "",
    "van": "",
    "de": "",
    "het": "",
    "een": "",
    "en": "",
    "in": "",
    "op": "",
    "vzw": "",
    "asbl": "",
}
HOUSE = re.compile(r"^\s*(?P<street>.*?\D)\s*(?P<number>\d+)")


@dataclass(frozen=True)
class Features:
    """One record as it is compared."""

    id: UUID
    name: str
    shown: str
    organisation: str
    place: str
    registers: frozenset[tuple[str, str]]
    phones: frozenset[str]
    sites: frozenset[str]
    houses: frozenset[str]
    postcodes: frozenset[str]
    is_organisation: bool = False


def features_of_organisation(told: dict[str, Any]) -> Features:
    """Take from an organisation what is compared: it is its own organisation."""
    return replace(features_of(told, told.get("name", "")), is_organisation=True)


def features_of(told: dict[str, Any], organisation: str = "") -> Features:
    """Take from a service what is compared; `told` is the service as JSON, with the name of its organisation."""
    addresses = list(_under(told, "addresses"))
    emails = {str(one).casefold() for one in _values(told, "email")}
    sites = {_site(str(one)) for name in ("url", "website") for one in _values(told, name)}
    first = addresses[0] if addresses else {}
    return Features(
        id=UUID(told["id"]),
        name=plain(told.get("name", "")),
        shown=told.get("name", ""),
        organisation=plain(organisation),
        place=" ".join(filter(None, (first.get("address_1"), first.get("postal_code"), first.get("city")))),
        registers=frozenset(_registers(told)),
        phones=frozenset(filter(None, (_digits(str(one)) for one in _values(told, "number")))),
        sites=frozenset(filter(None, emails | sites)),
        houses=frozenset(filter(None, map(_house, addresses))),
        postcodes=frozenset(str(one["postal_code"]) for one in addresses if one.get("postal_code")),
    )


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """A name as it is compared: no capitals, accents, marks or small words, and known abbreviations short.

    >>> plain("Lokaal Dienstencentrum De Linde"), plain("LDC ‘De Linde’ vzw")
    ('ldc linde', 'ldc linde')
    """
    bare = "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
    bare = f" {' '.join(re.sub(r'[^a-z0-9]+', ' ', bare).split())} "
    for long in sorted(SHORT, key=len, reverse=True):
        bare = bare.replace(f" {long} ", f" {SHORT[long]} ")
    return " ".join(bare.split())


def _registers(told: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for one in told.get("attributes") or []:
        if one.get("link_type") in REGISTERS and one.get("value"):
            yield str(one.get("label")), str(one["value"])
    for one in told.get("organization_identifiers") or []:
        yield str(one.get("identifier_type")).casefold(), re.sub(r"\W", "", str(one.get("identifier")))


def _digits(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    return digits[-8:] if len(digits) >= 8 else ""


def _site(text: str) -> str:
    parts = urlsplit(text if "//" in text else f"//{text}")
    path = parts.path.rstrip("/")
    return f"{(parts.hostname or '').removeprefix('www.')}{path}"


def _house(address: dict[str, Any]) -> str:
    found = HOUSE.match(str(address.get("address_1", "")))
    return f"{address.get('postal_code', '')} {plain(found['street'])[:8]} {found['number']}" if found else ""


def _under(told: Any, name: str) -> Iterator[dict[str, Any]]:
    if isinstance(told, dict):
        for key, value in told.items():
            if key == name:
                yield from (one for one in value if isinstance(one, dict))
            elif key != "organization":
                yield from _under(value, name)
    elif isinstance(told, list):
        for one in told:
            yield from _under(one, name)


def _values(told: Any, name: str) -> Iterator[Any]:
    if isinstance(told, dict):
        for key, value in told.items():
            if key == name and value:
                yield value
            elif key != "organization":
                yield from _values(value, name)
    elif isinstance(told, list):
        for one in told:
            yield from _values(one, name)
