"""The municipality of a postcode, read from `postcodes.yaml`."""

from functools import cache

from rotonde.engine.files import read_file
from rotonde.rights.vocabulary import HERE

OUTSIDE = "other"


@cache
def _municipalities() -> dict[int, str]:
    written = read_file(HERE.parent / "postcodes.yaml")
    outside = {code: OUTSIDE for first, last in written["outside"] for code in range(first, last + 1)}
    return outside | {code: place for place, codes in written["municipalities"].items() for code in codes}


def municipality_of(postcode: str) -> str | None:
    """The code of the municipality, as the fact `municipality` has it; None where it is unknown.

    >>> municipality_of("9050"), municipality_of("B-2150"), municipality_of("1000")
    ('44021', '11002', 'other')
    """
    number = postcode.strip().upper().removeprefix("B-")
    return _municipalities().get(int(number)) if number.isascii() and number.isdigit() and len(number) == 4 else None
