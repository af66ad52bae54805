"""Which municipality somebody means: by its name in any of our languages, with a typo, or by its postcode."""

import unicodedata
from functools import cache

from rapidfuzz import fuzz, process

from rotonde.web.directory.places.municipalities import municipalities

ALIKE_ENOUGH = 80.0
"""Of 100, as `rapidfuzz.fuzz.ratio` counts; one wrong letter in five."""


def find(text: str) -> str | None:
    """The code of the municipality that a name or a postcode means; None where none is near, or two are as near.

    >>> find("verzonen"), find("9999"), find("Gand"), find("nergens te vinden")
    ('99999', '99999', '44021', None)
    """
    asked = plain(text)
    for word in asked.split():
        if word in _by_postcode():
            return _by_postcode()[word]
    if asked in _by_name():
        return _by_name()[asked]
    near = process.extract(asked, _by_name().keys(), scorer=fuzz.ratio, score_cutoff=ALIKE_ENOUGH, limit=5)
    best = {_by_name()[name] for name, score, _ in near if score == near[0][1]}
    return best.pop() if len(best) == 1 else None


def plain(text: str) -> str:
    """Small letters without accents; hyphens and stops are blanks.

    >>> plain(" Sint-Niklaas, Liège ")
    'sint niklaas liege'
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one if one.isalnum() else " " for one in apart if not unicodedata.combining(one)).split())


@cache
def _by_name() -> dict[str, str]:
    return {plain(name): one.code for one in municipalities().values() for name in one.names.values()}


@cache
def _by_postcode() -> dict[str, str]:
    return {postcode: one.code for one in municipalities().values() for postcode in one.postcodes}
