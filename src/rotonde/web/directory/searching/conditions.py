"""What must hold besides the words: for each service whether it holds, for sure, perhaps, or not.

What isn't known is never a no: it comes after what is sure, and says so.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache

from rotonde.web.directory.hours import ByAppointment, Closed, Open, State
from rotonde.web.directory.places import FLANDERS, covers, municipalities
from rotonde.web.directory.searching.found import Asked
from rotonde.web.directory.searching.index import Index
from rotonde.web.directory.searching.told import FREE, REDUCED, Told

SURE, PERHAPS, NO = 0, 1, 2
Answer = tuple[int, str]
"""How sure it is, and the code of the reason; of a no there is none."""


def place_answer(told: Told, place: str) -> Answer:
    """Say whether a service is there for who lives in a municipality: by its area, or by its door."""
    if told.areas:
        around = [area for area in told.areas if covers(area, place)]
        if any(area == place or place.startswith(area) for area in around) or postcodes(place) & told.postcodes:
            return SURE, "nearby"
        if FLANDERS in around:
            return SURE, "everywhere"
        return (SURE, "part_of_place") if around else (NO, "")
    return (SURE, "nearby") if postcodes(place) & told.postcodes else (PERHAPS, "area_unknown")


def language_answer(told: Told, language: str) -> Answer:
    """Say whether a language is spoken, or interpreted."""
    if language in told.languages:
        return SURE, "in_your_language"
    if told.has_interpreter:
        return SURE, "by_interpreter"
    return (NO, "") if told.languages else (PERHAPS, "language_unknown")


def price_answer(told: Told, today: date) -> Answer:
    """Say whether a service is free or has a kansentarief."""
    day = today.isoformat()
    now = {one.comes_to for one in told.prices if one.first <= day <= one.last}
    if FREE in now:
        return SURE, "free"
    if REDUCED in now:
        return SURE, "reduced_price"
    return (NO, "") if now else (PERHAPS, "price_unknown")


def way_in_answer(told: Told) -> Answer:
    """Say whether somebody in a wheelchair gets in: only where it is told as such; a text is for people to read."""
    if "wheelchair" in told.ways_in:
        return SURE, "accessible"
    if "told" in told.ways_in:
        return PERHAPS, "accessibility_told"
    return (NO, "") if told.ways_in == {"not"} else (PERHAPS, "accessibility_unknown")


def hours_answer(state: State) -> Answer:
    """Say whether a service is open at the moment that was asked."""
    match state:
        case Open():
            return SURE, "open_now"
        case Closed():
            return NO, ""
        case ByAppointment():
            return PERHAPS, "by_appointment"
    return PERHAPS, "hours_unknown"


def answers(index: Index, asked: Asked, place: str, row: int, today: date) -> Iterator[Answer]:
    """Give what is to be said of one service for everything that was asked but its hours."""
    told = index.services[row]
    if place:
        yield place_answer(told, place)
    if asked.language:
        yield language_answer(told, asked.language)
    if asked.is_free:
        yield price_answer(told, today)
    if asked.is_accessible:
        yield way_in_answer(told)


@cache
def postcodes(place: str) -> frozenset[str]:
    """The postcodes of a municipality; none of one that isn't known."""
    known = municipalities().get(place)
    return frozenset(known.postcodes) if known else frozenset()
