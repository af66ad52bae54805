"""Services at places for who lives at a postcode: by area, else by address, and within so many metres."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.places import municipality

MIDDLE = municipality("99999").point


def service(number: int, *, area: str = "", postcode: str = "9999", north: float = 0) -> Service:
    """A service at a place so many degrees north of the middle of the made-up town."""
    assert MIDDLE is not None
    address = {
        "id": UUID(int=number + 400),
        "address_1": "Markt 1",
        "city": "Verzonnen",
        "state_province": "Oost-Vlaanderen",
        "postal_code": postcode,
        "country": "BE",
        "address_type": "physical",
    }
    place: dict[str, Any] = {
        "id": UUID(int=number + 200),
        "location_type": "physical",
        "latitude": round(MIDDLE[0] + north, 6),
        "longitude": MIDDLE[1],
        "addresses": [address],
    }
    return Service.model_validate(
        {
            "id": UUID(int=number),
            "name": f"Soep {number}",
            "status": "active",
            "service_areas": [{"id": UUID(int=number + 300), "uri": area}] if area else [],
            "service_at_locations": [{"id": UUID(int=number + 100), "location": place}],
        }
    )


@pytest.fixture
def around(db: None) -> None:
    """Of the town; of Flanders, half a degree off; of another town; without an area, here and elsewhere."""
    for one in (
        service(1, area="99999"),
        service(2, area="02000", north=0.5),
        service(3, area="99998"),
        service(4, north=0.01),
        service(5, postcode="9000"),
    ):
        keep_service(one, "coordinator")


def found(program: Client, **asked: str) -> list[int]:
    page = program.get("/hsds/service_at_locations", asked).json()
    return [UUID(one["id"]).int - 100 for one in page["contents"]]


def test_a_postcode_gives_what_is_there_for_who_lives_there(program: Client, around: None) -> None:
    assert found(program, postcode="9999") == [1, 2, 4]


def test_proximity_is_in_metres_around_the_middle_of_the_postcode(program: Client, around: None) -> None:
    assert found(program, postcode="9999", proximity="500") == [1]
    assert found(program, postcode="9999", proximity="2000") == [1, 4]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ({"postcode": "1234"}, "We don’t know this postcode"),
        ({"postcode": "9900", "proximity": "500"}, "We don’t know the middle of this postcode"),
    ],
)
def test_what_we_do_not_know_is_said(program: Client, around: None, asked: dict[str, str], title: str) -> None:
    response = program.get("/hsds/service_at_locations", asked)
    assert (response.status_code, response.json()["title"]) == (404, title)
