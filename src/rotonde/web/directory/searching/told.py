"""What the search needs of one service, read from its document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from rotonde.rights.finding.words_in_text import words_in
from rotonde.web.directory.hsds.taxonomies import term_id
from rotonde.web.directory.kinds.kinds import kinds

Document = Mapping[str, Any]
NAMES = ("name", "alternate_name")
OWN_TEXTS = (*NAMES, "description", "eligibility_description")
FREE, REDUCED, PRICED = "free", "reduced", "priced"
LAST_STEP = 5


@dataclass(frozen=True)
class Price:
    """What one price comes to, and in which days it counts."""

    comes_to: str
    first: str
    last: str


@dataclass(frozen=True, eq=False)
class Told:
    """One service as the search knows it. Who offers it isn't here: it counts for nothing."""

    id: UUID
    kinds: tuple[str, ...]
    step: int
    words: frozenset[str]
    name_words: tuple[str, ...]
    areas: frozenset[str]
    postcodes: frozenset[str]
    languages: frozenset[str]
    has_interpreter: bool
    prices: tuple[Price, ...]
    ways_in: frozenset[str]
    assured: date | None
    hours: Document


def read(document: Document) -> Told:
    """Read a service; what it doesn't tell stays empty."""
    places = document.get("service_at_locations", [])
    locations = [one["location"] for one in places if "location" in one]
    known = tuple(code for code in codes(document, "kinds") if code in _known_kinds)
    own_steps = [int(code) for code in codes(document, "steps") if code.isdigit()]
    return Told(
        id=UUID(document["id"]),
        kinds=known,
        step=min(own_steps or [_known_kinds[code] for code in known] or [LAST_STEP]),
        words=frozenset(word for text in _texts(document, places) for word in words_in(text)),
        name_words=tuple(word for name in NAMES if name in document for word in words_in(document[name])),
        areas=frozenset(
            _last_part(area["uri"])
            for one in (document, *places)
            for area in one.get("service_areas", [])
            if "uri" in area
        ),
        postcodes=frozenset(
            address["postal_code"]
            for one in locations
            if one["location_type"] == "physical"
            for address in one.get("addresses", [])
        ),
        languages=frozenset(
            language["code"].lower()[:2]
            for one in (document, *locations)
            for language in one.get("languages", [])
            if "code" in language
        ),
        has_interpreter=bool(document.get("interpretation_services")),
        prices=tuple(_prices(document)),
        ways_in=frozenset(code for one in locations if one["location_type"] == "physical" for code in _ways_in(one)),
        assured=date.fromisoformat(document["assured_date"]) if "assured_date" in document else None,
        hours=_hours(document, places),
    )


def codes(record: Document, taxonomy: str) -> list[str]:
    """Give the codes of one of our lists on a record, as `hsds.taxonomies.codes_of` does on an object."""
    return [
        one["label"]
        for one in record.get("attributes", [])
        if one.get("link_type") == taxonomy
        and one.get("label")
        and one.get("taxonomy_term_id") == _term_id(taxonomy, one["label"])
    ]


_known_kinds = {one.code: one.step for one in kinds()}
_term_ids: dict[tuple[str, str], str] = {}


def _term_id(taxonomy: str, code: str) -> str:
    if (taxonomy, code) not in _term_ids:
        _term_ids[taxonomy, code] = str(term_id(taxonomy, code))
    return _term_ids[taxonomy, code]


def _texts(document: Document, places: list[Document]) -> Iterator[str]:
    program = document.get("program", {})
    told = [document.get(name) for name in OWN_TEXTS] + [program.get("name"), program.get("description")]
    yield from (one for one in (*told, *(place.get("description") for place in places)) if one)


def _last_part(uri: str) -> str:
    return uri.rstrip("/").rsplit("/", 1)[-1]


def _prices(document: Document) -> Iterator[Price]:
    for one in document.get("cost_options", []):
        amount = one.get("amount")
        reduced = "kansentarief" in codes(one, "tariff")
        if amount is not None or reduced:
            comes_to = FREE if amount == 0 else REDUCED if reduced else PRICED
            yield Price(comes_to, one.get("valid_from", ""), one.get("valid_to", "9999"))


def _ways_in(place: Document) -> list[str]:
    """What is known of getting in at a place; told both ways, it isn't known."""
    ways_in = place.get("accessibility", [])
    sure = {code for one in ways_in for code in codes(one, "accessibility")}
    if len(sure) == 1:
        return list(sure)
    return ["told" if any(one.get("description") or one.get("details") for one in ways_in) else "unknown"]


def _hours(document: Document, places: list[Document]) -> Document:
    """The service with nothing but its hours: what `hours` needs."""
    return _only(document, "name", "status", "schedules", "attributes", "last_modified") | {
        "service_at_locations": [
            _only(at, "schedules", "attributes")
            | (
                {"location": _only(at["location"], "location_type", "schedules", "attributes")}
                if "location" in at
                else {}
            )
            for at in places
        ]
    }


def _only(record: Document, *names: str) -> dict[str, Any]:
    return {name: record[name] for name in ("id", *names) if name in record}
