"""How far two points are from each other, as the crow flies."""

from math import asin, cos, hypot, radians, sin

Point = tuple[float, float]
"""Latitude and longitude, in degrees (WGS 84)."""
RADIUS = 6_371_008.8
"""Of the earth, in metres, on average (IUGG)."""


def metres(here: Point, there: Point) -> int:
    """Give the distance between two points in metres, along the sphere.

    >>> metres((51.0, 3.0), (51.0, 3.0)), metres((51.0, 3.0), (52.0, 3.0))
    (0, 111195)
    """
    (latitude, longitude), (other_latitude, other_longitude) = here, there
    north = sin(radians(other_latitude - latitude) / 2)
    east = sin(radians(other_longitude - longitude) / 2)
    between = hypot(north, east * (cos(radians(latitude)) * cos(radians(other_latitude))) ** 0.5)
    return round(2 * RADIUS * asin(min(1.0, between)))
