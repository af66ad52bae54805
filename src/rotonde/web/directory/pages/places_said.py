"""Where a service is: its addresses and points; a place without an address says how to reach it instead."""

from collections.abc import Iterator
from dataclasses import dataclass

from rotonde.web.directory.hsds.details import Address, Phone
from rotonde.web.directory.hsds.records import Location, Service, ServiceAtLocation
from rotonde.web.directory.pages.words import Wording

Point = tuple[float, float]


@dataclass(frozen=True)
class WhereSaid:
    """Where, in a line; `told` is what the service says of a place without a door, in its own language."""

    said: str = ""
    told: str = ""
    more: str = ""


def locations_of(service: Service) -> list[Location]:
    """The places of a service, in order."""
    return [one.location for one in service.service_at_locations if one.location]


def places_with_hours(service: Service) -> list[ServiceAtLocation]:
    """The places that have hours of their own."""
    return [at for at in service.service_at_locations if at.schedules or (at.location and at.location.schedules)]


def where_said(service: Service, w: Wording) -> WhereSaid:
    """Say where: the first address, and how many more places; or what is said of a place without a door."""
    locations = locations_of(service)
    doors = [one for one in locations if address_of(one)]
    more = w.count("other_places", len(locations) - 1) if len(locations) > 1 else ""
    if doors:
        return WhereSaid(said=address_said(address_of(doors[0])), more=more)
    if locations and all(one.location_type == "virtual" for one in locations):
        told = locations[0].description or locations[0].name or ""
        return WhereSaid(told=told) if told else WhereSaid(w["where_none"])
    return WhereSaid(w["where_unknown"])


def address_of(location: Location) -> Address | None:
    """The door of a place; None where it has none that anybody is told."""
    if location.location_type == "virtual":
        return None
    return next((one for one in location.addresses if one.address_type == "physical"), None)


def address_said(address: Address | None) -> str:
    """Write an address in one line."""
    if address is None:
        return ""
    street = " ".join(filter(None, (address.address_1, address.address_2)))
    return f"{street}, {address.postal_code} {address.city}"


def points_of(service: Service) -> list[Point]:
    """The points of a service on a map: latitude and longitude of every place that has them."""
    return list(dict.fromkeys(_points(service)))


def _points(service: Service) -> Iterator[Point]:
    for one in locations_of(service):
        if one.location_type == "physical" and one.latitude is not None and one.longitude is not None:
            yield float(one.latitude), float(one.longitude)


def phones_of(service: Service) -> list[Phone]:
    """The numbers of a service, those of the service itself first, then of its places and of who offers it."""
    found = [*service.phones]
    for at in service.service_at_locations:
        found += [*at.phones, *(at.location.phones if at.location else ())]
    if not found and service.organization:
        found = [*service.organization.phones]
    return list({phone.number: phone for phone in reversed(found)}.values())[::-1]
