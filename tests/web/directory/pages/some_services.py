"""Some services of the made-up town, each with what a test is about."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid5

from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import term

HERE = UUID(int=2026)
EVERY_DAY = {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU"}
TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
"""A Wednesday, half past ten on the clocks here."""
BAND = {"id": str(uuid5(HERE, "band")), "name": "band"}


def id_of(name: str) -> UUID:
    return uuid5(HERE, name)


def door(name: str, street: str, point: tuple[float, float]) -> dict[str, Any]:
    address = {"id": str(id_of(street)), "address_1": street, "address_type": "physical", "city": "Verzonnen"}
    address |= {"state_province": "Oost-Vlaanderen", "postal_code": "9999", "country": "BE"}
    told = {"location_type": "physical", "latitude": point[0], "longitude": point[1], "addresses": [address]}
    return {"id": str(id_of(name + " door")), "name": name, **told}


def without_door(name: str) -> dict[str, Any]:
    told = "Het adres is geheim. Bel: wij spreken af waar."
    return {"id": str(id_of(name + " door")), "location_type": "virtual", "name": "Geheim adres", "description": told}


def open_hours(name: str, opens: str, closes: str) -> list[dict[str, Any]]:
    return [{"id": str(id_of(name + opens)), **EVERY_DAY, "opens_at": opens, "closes_at": closes}]


def made(name: str, kind: str, place: dict[str, Any] | None = None, **told: Any) -> Service:
    """A service of the made-up town, as it is looked at on a day in November."""
    id = id_of(name)
    attributes = [term(id, "kinds", kind), *(term(id, "rights", right) for right in told.pop("rights", ()))]
    place = place or door(name, f"Verzonnenstraat {len(name)}", (51.5, 2.6))
    whole = {
        "id": id,
        "name": name,
        "description": f"{name}: een verzonnen dienst. Nog een zin.",
        "status": "active",
        "assured_date": "2026-11-01",
        "phones": [{"id": str(id_of(name + " phone")), "number": "09 999 99 01"}],
        "organization": {"id": str(id_of("De Ketel")), "name": "De Ketel", "description": "Een verzonnen vereniging."},
        "service_areas": [{"id": str(id_of(name + " area")), "name": "Verzonnen", "uri": "99999"}],
        "service_at_locations": [{"id": str(id_of(name + " at")), "location": place}],
        "languages": [{"id": str(id_of(name + " nl")), "code": "nl"}],
        "attributes": attributes,
    }
    return Service.model_validate(whole | told)


def some_services() -> list[Service]:
    """Help with food, with letters and with a roof: light and heavy, open and closed, fresh and stale."""
    reduced = id_of("reduced")
    prices = [
        {"id": str(id_of("full")), "amount": "7", "currency": "EUR", "option": "Gewone prijs"},
        {
            "id": str(reduced),
            "amount": "3.5",
            "currency": "EUR",
            "attributes": [term(reduced, "tariff", "kansentarief")],
        },
    ]
    full = {"id": str(id_of("full up")), "unit": BAND, "available": 0, "updated": "2026-11-20T10:00:00Z"}
    return [
        made(
            "Voedselpakketten",
            "food_aid",
            door("Ketel", "Markt 1", (51.5, 2.6)),
            schedules=open_hours("v", "00:00", "00:00"),
        ),
        made("Eetkaffee", "social_restaurant", door("Kaffee", "Proefweg 3", (51.503, 2.607)), cost_options=prices),
        made("Kruidenier", "social_grocery", door("Winkel", "Markt 1", (51.5, 2.6)), assured_date="2025-01-02"),
        made("Huis zonder naam", "safe_shelter", without_door("Huis"), capacities=[full]),
        made(
            "Brievenhulp",
            "letters_desk",
            rights=["leefloon"],
            required_documents=[{"id": str(id_of("card")), "document": "De brief"}],
        ),
        made("Was er vroeger", "food_aid", status="defunct"),
        made("Even dicht", "food_aid", status="temporarily closed"),
    ]


def keep_some() -> None:
    """Keep them."""
    for one in some_services():
        keep_service(one, "coordinator")


def keep_many(count: int) -> None:
    """Keep as many services of one kind, at as many doors."""
    for number in range(count):
        point = (51.5 + number % 7 / 500, 2.6 + number % 5 / 400)
        name = f"Voedselpunt {number}"
        keep_service(made(name, "food_aid", door(name, f"Inktpotstraat {number + 1}", point)), "coordinator")
