"""Amounts in bands, in the round figures in which people know their money."""

from decimal import Decimal
from itertools import pairwise

from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json

ENDS: dict[str, tuple[int, ...]] = {
    "EUR/month": (0, 250, 500, 1000, 1500, 2000, 2500, 3500),
    "EUR/year": (0, 2500, 5000, 10000, 15000, 20000, 25000, 35000, 50000),
    "EUR": (0, 1000, 2500, 6000, 12500, 25000, 50000),
    "EUR/day": (0, 2, 5, 10, 20, 30),
}
BETWEEN = " … "


def bands_of(fact: Json, w: Wording) -> list[tuple[str, str]]:
    """List the bands of a money fact: how each is written in a form, and in words."""
    most = fact["max"]
    ends = [end for end in ENDS.get(fact["unit"] or "EUR", ENDS["EUR"]) if most is None or end < most]
    bands = [("0", w["band_nothing"])]
    for low, high in pairwise(ends):
        said = w.say("band_between", low=w.money(low), high=w.money(high))
        bands.append((f"{_cent_above(low)}{BETWEEN}{high}", said))
    return [*bands, (f"{_cent_above(ends[-1])}{BETWEEN}", w.say("band_above", low=w.money(ends[-1])))]


def _cent_above(euros: int) -> str:
    """Write the least amount above one, as a reader of Belgian numbers types it.

    >>> _cent_above(1500)
    '1500,01'
    """
    return str(Decimal(euros) + Decimal("0.01")).replace(".", ",")
