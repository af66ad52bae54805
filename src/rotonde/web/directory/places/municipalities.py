"""Municipalities by NIS code: those of Flanders as the rights know them, and those of this installation.

Names and codes stand in `rights/facts/place.yaml`, postcodes in `rights/postcodes.yaml`. We have no points of
municipalities of Flanders: they are unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.files import read_file
from rotonde.rights.postcodes import names_of_municipalities, postcodes_of
from rotonde.web.directory.places.distance import Point

HERE = Path(__file__).parent
FLANDERS = "02000"
"""The code of the whole region, in a service area."""


@dataclass(frozen=True)
class Neighbourhood:
    """Part of a municipality; its code begins with that of the municipality."""

    code: str
    names: Mapping[str, str]
    point: Point


@dataclass(frozen=True)
class Municipality:
    """A municipality; `point` is unknown (None) of most."""

    code: str
    names: Mapping[str, str]
    postcodes: tuple[str, ...]
    point: Point | None = None
    neighbourhoods: tuple[Neighbourhood, ...] = ()


@cache
def municipalities() -> Mapping[str, Municipality]:
    """Every municipality by its code."""
    flemish = {
        code: Municipality(code, names, tuple(map(str, postcodes_of(code))))
        for code, names in names_of_municipalities().items()
    }
    return flemish | {code: _own(code, told) for code, told in read_file(HERE / "of_this_installation.yaml").items()}


def municipality(code: str) -> Municipality:
    """The municipality with a NIS code; raises KeyError where there is none.

    >>> municipality("43005").names["nl"], municipality("43005").point
    ('Eeklo', None)
    """
    return municipalities()[code]


def neighbourhoods(code: str) -> tuple[Neighbourhood, ...]:
    """The neighbourhoods that we know of a municipality.

    >>> [one.names["nl"] for one in neighbourhoods("99999")]
    ['Centrum', 'Noord', 'Oost', 'West', 'Zuid']
    """
    return municipality(code).neighbourhoods


def name(code: str, language: str) -> str:
    """What a municipality, a neighbourhood or the region is called; raises KeyError where there is none.

    >>> name("99999", "nl"), name("99999B", "fr"), name(FLANDERS, "en")
    ('Verzonnen', 'Verzonnen (Nord)', 'Flanders')
    """
    if code == FLANDERS:
        return {"nl": "Vlaanderen", "fr": "Flandre", "en": "Flanders"}[language]
    whole = municipality(code[:5])
    if code == whole.code:
        return whole.names[language]
    part = {one.code: one for one in whole.neighbourhoods}[code]
    return f"{whole.names[language]} ({part.names[language]})"


def covers(area: str, code: str) -> bool:
    """Whether a service area is there for who lives in a municipality or neighbourhood, at least in part of it.

    >>> covers("02000", "43005"), covers("99999B", "99999"), covers("99999B", "99999A"), covers("99998", "99999")
    (True, True, False, False)
    """
    return area == FLANDERS or area.startswith(code) or code.startswith(area)


def _own(code: str, told: Mapping[str, Any]) -> Municipality:
    parts = tuple(
        Neighbourhood(code + letter, one["names"], _point(one["point"]))
        for letter, one in told.get("neighbourhoods", {}).items()
    )
    return Municipality(code, told["names"], tuple(map(str, told["postcodes"])), _point(told["point"]), parts)


def _point(told: list[float]) -> Point:
    latitude, longitude = told
    return latitude, longitude
