"""Everything that the page of one service shows, in the words of a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rotonde.web.directory import places
from rotonde.web.directory.hsds.details import ServiceArea
from rotonde.web.directory.hsds.getting_in import getting_in, tells_something
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import codes_of, terms_of
from rotonde.web.directory.kinds.kinds import kinds, steps
from rotonde.web.directory.pages.freshness_said import Freshness, freshness_said
from rotonde.web.directory.pages.languages_said import languages_said
from rotonde.web.directory.pages.links_out import right_address
from rotonde.web.directory.pages.next_step import NextStep, next_step
from rotonde.web.directory.pages.offered import step_of
from rotonde.web.directory.pages.open_said import OpenSaid, open_said
from rotonde.web.directory.pages.places_said import address_of, address_said, locations_of
from rotonde.web.directory.pages.prices_said import is_reduced, price_rows, price_said, prices_on
from rotonde.web.directory.pages.room_said import room_said
from rotonde.web.directory.pages.week_said import WeekSaid, weeks_said
from rotonde.web.directory.pages.words import Wording
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.words import in_language

REGISTERS = {"sociale_kaart": "Sociale Kaart", "ipdc": "IPDC", "lpdc": "LPDC"}
REDUCED_PRICE = "uitpas_kansentarief"
Link = tuple[str, str]


@dataclass(frozen=True)
class PlaceSaid:
    """A place: its name, its address, and what the service says of it and of getting in; `wheelchair` where sure."""

    name: str
    address: str
    told: list[str]
    wheelchair: str
    way_in: list[str]


@dataclass(frozen=True)
class OneService:
    """A service as its page shows it."""

    open: OpenSaid
    step: NextStep
    fresh: Freshness
    weeks: list[WeekSaid]
    places: list[PlaceSaid]
    price: str
    prices: list[tuple[str, str, str]]
    price_right: str
    languages: str
    bring: list[str]
    for_whom: list[str]
    areas: str
    room: str
    rights: list[Link]
    intrusiveness: str
    kinds: list[Link]
    numbers: str


def one_service(service: Service, now: datetime, w: Wording) -> OneService:
    """Lay a service out for its page."""
    today, opened = now.date(), open_said(service, now, w)
    fresh = freshness_said(service.assured_date, today, w)
    return OneService(
        open=opened,
        step=next_step(service, opened, is_stale=fresh.is_stale, w=w),
        fresh=fresh,
        weeks=weeks_said(service, today, w),
        places=[_place(service, number, w) for number in range(len(service.service_at_locations))],
        price=price_said(service, today, w),
        prices=price_rows(service, today, w),
        price_right=right_address(REDUCED_PRICE, w.lang) if any(map(is_reduced, prices_on(service, today))) else "",
        languages=languages_said(service, w),
        bring=[one.document for one in service.required_documents if one.document],
        for_whom=list(filter(None, (service.eligibility_description, _ages(service, w)))),
        areas=_areas(service, w),
        room=room_said(service, w),
        rights=_rights(service, w),
        intrusiveness=_intrusiveness(service, w),
        kinds=[(one.code, w.of(one.name)) for one in kinds() if one.code in codes_of(service, "kinds")],
        numbers=", ".join(f"{REGISTERS[code]} {value}" for code, value in _numbers(service)),
    )


def is_offered(service: Service) -> bool:
    """Whether somebody can still turn to it."""
    return service.status in ("active", "temporarily closed")


def _place(service: Service, number: int, w: Wording) -> PlaceSaid:
    at = service.service_at_locations[number]
    place = at.location
    if place is None:
        return PlaceSaid("", "", list(filter(None, (at.description,))), "", [])
    return PlaceSaid(
        place.name or "",
        address_said(address_of(place)),
        list(filter(None, (at.description, place.description, place.transportation))),
        w[f"way_in_{code}"] if (code := getting_in(place)) else "",
        [text for one in place.accessibility for text in (one.description, one.details) if text],
    )


def _ages(service: Service, w: Wording) -> str:
    low, high = service.minimum_age, service.maximum_age
    if low is not None and high is not None:
        return w.say("age_between", low=int(low), high=int(high))
    if low is not None and low > 0:
        return w.say("age_from", low=int(low))
    return w.say("age_to", high=int(high)) if high is not None else ""


def _areas(service: Service, w: Wording) -> str:
    areas = [*service.service_areas, *(one for at in service.service_at_locations for one in at.service_areas)]
    named = dict.fromkeys(filter(None, (_area(one, w) for one in areas)))
    return w.say("area", area=", ".join(named)) if named else ""


def _area(area: ServiceArea, w: Wording) -> str:
    code = (area.uri or "").rstrip("/").rpartition("/")[2]
    try:
        return places.name(code, w.lang)
    except KeyError:
        return area.name or ""


def _rights(service: Service, w: Wording) -> list[Link]:
    known = ((id, engine_port.right(id)) for id in codes_of(service, "rights"))
    return [(in_language(one["names"], w.lang), right_address(id, w.lang)) for id, one in known if one]


def _intrusiveness(service: Service, w: Wording) -> str:
    step = step_of(service)
    return w.say("step_of", n=step, all=len(steps()), step=w.of(steps()[step - 1]))


def _numbers(service: Service) -> Iterable[tuple[str, str]]:
    told = terms_of(service, "identifiers")
    return [(code, value) for code, value in told.items() if code in REGISTERS and value]


def has_places_without_a_word_of_the_way_in(service: Service) -> bool:
    """Whether some door of the service is there of which nobody knows how to get in with a wheelchair."""
    return any(address_of(one) and not any(map(tells_something, one.accessibility)) for one in locations_of(service))
