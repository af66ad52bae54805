"""Where: municipalities of Flanders and the places of this installation, by code, postcode and name."""

from rotonde.web.directory.places.distance import metres
from rotonde.web.directory.places.finding import find
from rotonde.web.directory.places.municipalities import (
    FLANDERS,
    Municipality,
    Neighbourhood,
    covers,
    municipalities,
    municipality,
    name,
    neighbourhoods,
)

__all__ = [
    "FLANDERS",
    "Municipality",
    "Neighbourhood",
    "covers",
    "find",
    "metres",
    "municipalities",
    "municipality",
    "name",
    "neighbourhoods",
]
