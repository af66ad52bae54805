"""The municipality of a postcode; the postcodes and names of municipalities (`postcodes.yaml`, `facts/place.yaml`)."""

from functools import cache
from typing import Any

from rotonde.engine.files import read_file
from rotonde.rights.vocabulary import HERE

OUTSIDE = "other"


@cache
def _written() -> dict[str, Any]:
    return dict(read_file(HERE.parent / "postcodes.yaml"))


@cache
def _municipalities() -> dict[int, str]:
    outside = {code: OUTSIDE for first, last in _written()["outside"] for code in range(first, last + 1)}
    return outside | {code: place for place, codes in _written()["municipalities"].items() for code in codes}


def municipality_of(postcode: str) -> str | None:
    """The code of the municipality, as the fact `municipality` has it; None where it is unknown.

    >>> municipality_of("9050"), municipality_of("B-2150"), municipality_of("1000")
    ('44021', '11002', 'other')
    """
    number = postcode.strip().upper().removeprefix("B-")
    return _municipalities().get(int(number)) if number.isascii() and number.isdigit() and len(number) == 4 else None


def postcodes_of(municipality: str) -> list[int]:
    """The postcodes of a municipality of Flanders; raises KeyError where there is no such municipality.

    >>> postcodes_of("43005")
    [9900]
    """
    return list(_written()["municipalities"][municipality])


@cache
def names_of_municipalities() -> dict[str, dict[str, str]]:
    """The names of every municipality of Flanders in each language, by its code.

    >>> names_of_municipalities()["44021"]["fr"]
    'Gand'
    """
    values = read_file(HERE / "place.yaml")["municipality"]["values"]
    return {code: names for code, names in values.items() if code != OUTSIDE}
