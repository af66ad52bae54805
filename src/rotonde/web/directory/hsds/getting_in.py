"""Whether somebody in a wheelchair gets in at a place: a term of our list `accessibility` on how one gets in there."""

from uuid import uuid5

from rotonde.web.directory.hsds.details import Accessibility
from rotonde.web.directory.hsds.records import Location
from rotonde.web.directory.hsds.taxonomies import codes_of, term

LIST = "accessibility"
CODES = ("wheelchair", "not")


def getting_in(place: Location) -> str:
    """Give the code of what is told; empty where nobody told, or where it is told both ways."""
    told = {code for one in place.accessibility for code in codes_of(one, LIST) if code in CODES}
    return told.pop() if len(told) == 1 else ""


def with_getting_in(place: Location, code: str) -> Location:
    """Give the place with this told and nothing else of it; all other words, links and terms stay."""
    if code == getting_in(place):
        return place
    ways_in = [_without(one) for one in place.accessibility] or [Accessibility(id=uuid5(place.id, "access"))]
    if code:
        first = ways_in[0]
        ways_in[0] = first.model_copy(update={"attributes": [*first.attributes, term(first.id, LIST, code)]})
    return place.model_copy(update={"accessibility": list(filter(tells_something, ways_in))})


def tells_something(way_in: Accessibility) -> bool:
    """Whether anything at all stands in it."""
    return bool(way_in.description or way_in.details or way_in.url or way_in.attributes)


def _without(way_in: Accessibility) -> Accessibility:
    gone = codes_of(way_in, LIST)
    kept = [one for one in way_in.attributes if one.link_type != LIST or one.label not in gone]
    return way_in.model_copy(update={"attributes": kept})
