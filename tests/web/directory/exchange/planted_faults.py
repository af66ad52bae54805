"""Thirty faults, each planted in documents that are fine: what a list really gets wrong."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

Documents = list[dict[str, Any]]
SHARED = ("organization", "service_at_locations")
ELSEWHERE = "0c9d2f2e-3f39-4a1c-8a56-7b0a52f1d5aa"


def sample() -> Documents:
    """Two services of one organisation with everything in it that a fault needs."""
    place = {
        "id": "5f0f3c1e-8d6a-4a39-9d3c-1f1f1f1f1f01",
        "location_type": "physical",
        "latitude": 51.05,
        "longitude": 3.72,
        "addresses": [
            {
                "id": "5f0f3c1e-8d6a-4a39-9d3c-1f1f1f1f1f02",
                "address_1": "Markt 1",
                "city": "Verzonnen",
                "state_province": "Oost-Vlaanderen",
                "postal_code": "9999",
                "country": "BE",
                "address_type": "physical",
            }
        ],
    }
    organization = {
        "id": "5f0f3c1e-8d6a-4a39-9d3c-1f1f1f1f1f03",
        "name": "De Ketel",
        "description": "Een verzonnen vereniging.",
    }
    return [_service(number, organization, place) for number in (1, 2)]


def _service(number: int, organization: dict[str, Any], place: dict[str, Any]) -> dict[str, Any]:
    def id(part: int) -> str:
        return f"5f0f3c1e-8d6a-4a39-9d3c-2{number:01}0000000{part:03}"

    return {
        "id": id(0),
        "name": f"Soep {number}",
        "url": "https://verzonnen.example/soep",
        "email": "soep@verzonnen.example",
        "status": "active",
        "minimum_age": 16,
        "maximum_age": 99,
        "assured_date": "2026-10-01",
        "phones": [{"id": id(1), "number": "09 999 99 01"}, {"id": id(2), "number": "09 999 99 02"}],
        "schedules": [
            {
                "id": id(3),
                "valid_from": "2026-01-01",
                "valid_to": "2026-12-31",
                "dtstart": "2026-01-06",
                "freq": "WEEKLY",
                "interval": 1,
                "byday": "TU,TH",
                "opens_at": "12:00:00",
                "closes_at": "14:00:00",
            }
        ],
        "service_areas": [{"id": id(4), "name": "Verzonnen", "extent_type": "municipality", "uri": "99999"}],
        "service_at_locations": [{"id": id(5), "location": deepcopy(place)}],
        "languages": [{"id": id(6), "code": "nl"}],
        "organization": deepcopy(organization),
        "cost_options": [{"id": id(7), "amount": 3.5, "currency": "EUR"}],
    }


def _put(*way: Any, value: Any) -> Callable[[Documents], None]:
    """Write another value at a place of the first service; in what both services tell, of both."""

    def plant(told: Documents) -> None:
        for one in told if way[0] in SHARED else told[:1]:
            at: Any = one
            for step in way[:-1]:
                at = at[step]
            at[way[-1]] = value

    return plant


def _drop(*way: Any) -> Callable[[Documents], None]:
    def plant(told: Documents) -> None:
        at: Any = told[0]
        for step in way[:-1]:
            at = at[step]
        del at[way[-1]]

    return plant


def _same_id(told: Documents) -> None:
    told[0]["phones"][1]["id"] = told[0]["phones"][0]["id"]


def _another_organization(told: Documents) -> None:
    told[1]["organization"]["name"] = "De Pan"


def _until_and_count(told: Documents) -> None:
    told[0]["schedules"][0] |= {"until": "2026-12-31", "count": 10}


def _unknown_term(told: Documents) -> None:
    told[0]["attributes"] = [{"id": ELSEWHERE, "taxonomy_term_id": ELSEWHERE[:-1] + "b", "link_type": "kinds"}]


SCHEDULE = ("schedules", 0)
PLACE = ("service_at_locations", 0, "location")
FAULTS: dict[str, Callable[[Documents], None]] = {
    "no name": _drop("name"),
    "no status": _drop("status"),
    "a status that isn't one": _put("status", value="open"),
    "a field too many": _put("opening", value="dinsdag"),
    "a field too many inside": _put("phones", 0, "fax", value="09 999 99 03"),
    "an id that is no uuid": _put("id", value="soep-1"),
    "null instead of nothing": _put("alert", value=None),
    "one id for two phones": _same_id,
    "one id for two organisations": _another_organization,
    "a term that isn't there": _unknown_term,
    "a parent organisation that isn't there": _put("organization", "parent_organization_id", value=ELSEWHERE),
    "a phone of another service": _put("phones", 0, "service_id", value=ELSEWHERE),
    "a first day of 31/31/2020": _put(*SCHEDULE, "dtstart", value="31/31/2020"),
    "the 30th of February": _put("assured_date", value="2026-02-30"),
    "valid until before it begins": _put(*SCHEDULE, "valid_to", value="2025-12-31"),
    "opening at 25:00": _put(*SCHEDULE, "opens_at", value="25:00"),
    "no closing time": _drop(*SCHEDULE, "closes_at"),
    "days in Dutch": _put(*SCHEDULE, "byday", value="DI,DO"),
    "the 32nd of the month": _put(*SCHEDULE, "bymonthday", value="32"),
    "until a day and so many times": _until_and_count,
    "every day, which the standard doesn't know": _put(*SCHEDULE, "freq", value="DAILY"),
    "every zero weeks": _put(*SCHEDULE, "interval", value=0),
    "a web address without https": _put("url", value="www.verzonnen.example"),
    "a mail address without @": _put("email", value="soep.verzonnen.example"),
    "a language that isn't one": _put("languages", 0, "code", value="xx"),
    "a NIS code that isn't one": _put("service_areas", 0, "uri", value="00000"),
    "a latitude of 100": _put(*PLACE, "latitude", value=100),
    "a currency that isn't one": _put("cost_options", 0, "currency", value="EURO"),
    "a youngest age above the oldest": _put("minimum_age", value=120),
    "a secret place with its address": _put(*PLACE, "location_type", value="virtual"),
}


def planted(name: str) -> Documents:
    """The sample with one fault in it."""
    told = sample()
    FAULTS[name](told)
    return told
