"""Services at places for who lives at a postcode: those whose area holds it, and those near its middle."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rotonde.web.directory.exchange.refusing import Refused
from rotonde.web.directory.models import ServiceAtLocation
from rotonde.web.directory.places import Municipality, covers, find, metres, municipality
from rotonde.web.directory.places.distance import Point


def near(rows: QuerySet[ServiceAtLocation], postcode: str | None, proximity: int | None) -> list[UUID]:
    """Give the ids of those that are there for who lives at a postcode, within so many metres of its middle.

    Where no area is told, the address decides. Raises Refused where the postcode, or its middle, isn't known.
    """
    if postcode is None:
        raise Refused("proximity_of_what", "proximity")
    code = find(postcode)
    if code is None:
        raise Refused("no_such_postcode", "postcode", 404)
    here = municipality(code)
    if proximity is not None and here.point is None:
        raise Refused("no_point", "proximity", 404)
    return [
        one.id
        for one in rows.select_related("location", "service")
        if _is_for(one, here) and (proximity is None or _is_within(one, here.point, proximity))
    ]


def _is_for(at: ServiceAtLocation, here: Municipality) -> bool:
    areas = at.told.get("service_areas") or at.service.told.get("service_areas")
    if areas:
        return any(covers(area["uri"], here.code) for area in areas if area.get("uri"))
    return any(address["postal_code"] in here.postcodes for address in _place(at).get("addresses", ()))


def _is_within(at: ServiceAtLocation, middle: Point | None, most: int) -> bool:
    place = _place(at)
    if middle is None or "latitude" not in place or "longitude" not in place:
        return False
    return metres(middle, (place["latitude"], place["longitude"])) <= most


def _place(at: ServiceAtLocation) -> dict[str, Any]:
    return at.location.told if at.location else {}
