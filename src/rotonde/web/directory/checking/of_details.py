"""Whether what hangs on a record can be: places, languages, prices, areas, numbers to call, terms."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from babel import Locale

from rotonde.web.directory.checking.of_schedules import of_schedule
from rotonde.web.directory.checking.values import Wrong, at_most, backwards, not_negative, whole_number
from rotonde.web.directory.hsds.taxonomies import taxonomy_id
from rotonde.web.directory.places import name
from rotonde.web.directory.terms.published import taxonomies, terms

OLDEST, EARLIEST = 130, 1000
OF_A_PLACE = ("addresses", "latitude", "longitude", "transportation", "accessibility", "external_identifier")


def of_service(told: dict[str, Any]) -> Iterator[Wrong]:
    """Ages, and when somebody last said that it is right."""
    for age in ("minimum_age", "maximum_age"):
        value = told.get(age)
        if isinstance(value, int | float) and not 0 <= value <= OLDEST:
            yield age, "out_of_range", {"least": 0, "most": OLDEST}
    yield from at_most(told, "minimum_age", "maximum_age")
    for moment in ("assured_date", "last_modified"):
        value = told.get(moment)
        if isinstance(value, str) and value[:10] > date.today().isoformat():
            yield moment, "in_the_future", {}


def of_organization(told: dict[str, Any]) -> Iterator[Wrong]:
    """The year in which it began."""
    yield from whole_number(told, "year_incorporated", EARLIEST)
    year = told.get("year_incorporated")
    if isinstance(year, int | float) and year > date.today().year:
        yield "year_incorporated", "in_the_future", {}


def of_location(told: dict[str, Any]) -> Iterator[Wrong]:
    """Its point; and nothing that leads to a place that is nobody's business."""
    point = {one: told.get(one) for one in ("latitude", "longitude")}
    if (point["latitude"] is None) != (point["longitude"] is None):
        there, other = ("latitude", "longitude") if point["longitude"] is None else ("longitude", "latitude")
        yield there, "half_point", {"other": other}
    elif point["latitude"] == 0 and point["longitude"] == 0:
        yield "latitude", "no_point", {}
    if told.get("location_type") == "virtual":
        yield from ((field, "secret", {}) for field in OF_A_PLACE if told.get(field) not in (None, [], ""))


def of_address(told: dict[str, Any]) -> Iterator[Wrong]:
    """Its country and postcode."""
    country = told.get("country")
    if isinstance(country, str) and not (re.fullmatch("[A-Z]{2}", country) and country in _locale().territories):
        yield "country", "no_country", {}
    postcode = told.get("postal_code")
    if country == "BE" and isinstance(postcode, str) and not re.fullmatch("[1-9][0-9]{3}", postcode, re.ASCII):
        yield "postal_code", "no_postcode", {}


def of_phone(told: dict[str, Any]) -> Iterator[Wrong]:
    """Whether it can be called."""
    number = told.get("number")
    if isinstance(number, str) and not re.fullmatch(r"\+?[0-9][0-9 ()./-]{2,29}", number.strip(), re.ASCII):
        yield "number", "no_phone", {}


def of_language(told: dict[str, Any]) -> Iterator[Wrong]:
    """Its code: two letters as ISO 639-1 has them, or three that may be one of the thousands of ISO 639-3."""
    code = told.get("code")
    if not code and not told.get("name"):
        yield "code", "no_language_told", {}
    elif isinstance(code, str) and not _is_language(code):
        yield "code", "no_language", {}


def of_service_area(told: dict[str, Any]) -> Iterator[Wrong]:
    """Its NIS code, where it isn't a web address."""
    uri = told.get("uri")
    if isinstance(uri, str) and uri and not uri.startswith(("https://", "http://")) and not _is_area(uri):
        yield "uri", "no_area", {}


def of_cost_option(told: dict[str, Any]) -> Iterator[Wrong]:
    """Its amount and currency, and how long it counts."""
    yield from backwards(told, "valid_from", "valid_to")
    yield from not_negative(told, "amount")
    currency = told.get("currency")
    if isinstance(currency, str) and currency and currency not in _locale().currencies:
        yield "currency", "no_currency", {}
    if told.get("amount") is not None and not currency:
        yield "amount", "no_currency_told", {}


def of_capacity(told: dict[str, Any]) -> Iterator[Wrong]:
    """How much room there is."""
    yield from not_negative(told, "available")
    yield from at_most(told, "available", "maximum")


def of_attribute(told: dict[str, Any]) -> Iterator[Wrong]:
    """Its term: one that is told, and one that we know where the list is ours."""
    id, term = told.get("taxonomy_term_id"), told.get("taxonomy_term")
    if not id and not term:
        yield "taxonomy_term_id", "no_term", {}
    elif id and isinstance(term, dict) and term.get("id") != id:
        yield "taxonomy_term", "other_term", {"id": id}
    elif taxonomy_id(str(told.get("link_type"))) in taxonomies() and not term and not _is_ours(str(id)):
        yield "taxonomy_term_id", "unknown_term", {}


CHECKS: dict[str, Callable[[dict[str, Any]], Iterator[Wrong]]] = {
    "service": of_service,
    "organization": of_organization,
    "location": of_location,
    "address": of_address,
    "phone": of_phone,
    "language": of_language,
    "service_area": of_service_area,
    "cost_option": of_cost_option,
    "service_capacity": of_capacity,
    "schedule": of_schedule,
    "attribute": of_attribute,
}
"""By the name of the object in the standard."""


def _is_language(code: str) -> bool:
    if re.fullmatch("[a-z]{2}", code, re.ASCII):
        return code in _locale().languages
    return re.fullmatch("[a-z]{3}", code, re.ASCII) is not None


def _is_area(code: str) -> bool:
    try:
        name(code, "nl")
    except KeyError:
        return False
    return True


def _is_ours(id: str) -> bool:
    try:
        return UUID(id) in terms()
    except ValueError:
        return False


@cache
def _locale() -> Locale:
    return Locale("en")
