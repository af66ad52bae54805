"""The directory read by other systems: open, in pages, as the standard has it."""

import json
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from rotonde.web.directory.exchange.openapi import openapi
from rotonde.web.directory.exchange.schemas import schemas

LISTS = ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"]
OBJECTS = dict(zip(LISTS, ["service", "organization", "service_at_location", "taxonomy", "taxonomy_term"], strict=True))


def read(program: Client, address: str, **asked: str) -> Any:
    response = program.get(f"/hsds/{address}", asked)
    assert response.status_code == 200, response.content
    return response.json()


def faults(name: str, told: Any) -> list[str]:
    validator = Draft202012Validator(schemas()[name], format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{one.json_path}: {one.message}" for one in validator.iter_errors(told)]


@pytest.mark.parametrize("address", ["", "openapi.json", "profile/", "profile/service.json", *LISTS])
def test_every_address_is_open_to_every_site_and_sets_no_cookie(program: Client, directory: int, address: str) -> None:
    response = program.get(f"/hsds/{address}")
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cache-Control"] == "public, no-cache"
    assert dict(response.cookies) == {}


@pytest.mark.parametrize("name", LISTS)
def test_every_page_and_every_object_has_the_form_of_the_standard(program: Client, directory: int, name: str) -> None:
    page = read(program, name, per_page="20")
    assert list(page) == list(schema_of_a_page())
    nested = name in LISTS[:3]
    for one in page["contents"]:
        assert faults(f"{OBJECTS[name]}_list" if nested else OBJECTS[name], one) == []
        assert faults(OBJECTS[name], read(program, f"{name}/{one['id']}")) == []
    if nested:
        for one in read(program, name, full="true", per_page="20")["contents"]:
            assert faults(OBJECTS[name], one) == []


def schema_of_a_page() -> Any:
    described = openapi("https://verzonnen.example/hsds/")["paths"]["/services"]["get"]
    return described["responses"]["200"]["content"]["application/json"]["schema"]["properties"]


def test_pages_together_hold_everything_once(program: Client, directory: int) -> None:
    pages = [read(program, "services", page=str(number), per_page="20") for number in (1, 2, 3)]
    assert [page["size"] for page in pages] == [20, 20, directory - 40]
    assert {page["total_items"] for page in pages} == {directory}
    assert [(page["first_page"], page["last_page"], page["empty"]) for page in pages] == [
        (True, False, False),
        (False, False, False),
        (False, True, False),
    ]
    ids = [one["id"] for page in pages for one in page["contents"]]
    assert (len(set(ids)), ids) == (directory, sorted(ids))


def test_an_empty_list_is_one_empty_page(program: Client) -> None:
    assert read(program, "services") == {
        "total_items": 0,
        "total_pages": 0,
        "page_number": 1,
        "size": 0,
        "first_page": True,
        "last_page": True,
        "empty": True,
        "contents": [],
    }


def test_ndjson_gives_everything_one_by_one(program: Client, directory: int) -> None:
    response = program.get("/hsds/services", {"format": "ndjson", "full": "true"})
    told = [json.loads(line) for line in b"".join(response.streaming_content).splitlines()]
    assert told == read(program, "services", full="true", per_page="500")["contents"]


def test_minimal_gives_all_services_on_one_page(program: Client, directory: int) -> None:
    page = read(program, "services", minimal="true")
    assert (page["total_pages"], page["size"]) == (1, directory)
    assert [faults("service_minimal", one) for one in page["contents"]] == [[]] * directory


@pytest.mark.parametrize(
    ("address", "status", "title"),
    [
        ("services?page=0", 422, "This value doesn’t fit"),
        ("services?page=9", 404, "There is no such page"),
        ("services?modified_afte=2026-01-01", 422, "This can’t be asked here"),
        ("services?modified_after=gisteren", 422, "This value doesn’t fit"),
        ("services?page=1&page=2", 422, "This stands there twice"),
        ("services/00000000-0000-4000-8000-000000000000", 404, "This isn’t here"),
        ("services/7", 404, "This isn’t here"),
        ("service_at_locations?proximity=5", 422, "A distance without a postcode says nothing"),
        ("nowhere", 404, "There is nothing here"),
    ],
)
def test_what_cannot_be_answered_is_said_as_a_problem(
    program: Client, directory: int, address: str, status: int, title: str
) -> None:
    response = program.get(f"/hsds/{address}")
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response.json()["title"] == title
    assert response["Access-Control-Allow-Origin"] == "*"


def test_it_is_read_only(program: Client) -> None:
    for method, address in ((program.put, "services"), (program.delete, "services"), (program.post, "")):
        response = method(f"/hsds/{address}")
        assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")


@pytest.mark.parametrize("content_type", ["application/json", "application/x-www-form-urlencoded"])
def test_words_can_be_posted_so_that_they_stand_in_no_address(
    program: Client, directory: int, content_type: str
) -> None:
    name = read(program, "services")["contents"][0]["name"]
    asked = {"search": name, "per_page": 5}
    body = json.dumps(asked) if content_type == "application/json" else f"search={name}&per_page=5"
    posted = program.post("/hsds/services", body, content_type=content_type)
    assert posted["Access-Control-Allow-Origin"] == "*"
    assert name in [one["name"] for one in posted.json()["contents"]]
    assert posted.json() == read(program, "services", search=name, per_page="5")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ('{"per_page": 5}', 200),
        ('{"per_page": 5.0}', 200),
        ('{"per_page": 5.5}', 422),
        ('{"per_page": "5"}', 422),
        ('{"per_page": true}', 422),
        ('{"search": 5}', 422),
        ('{"full": "true"}', 422),
        ('{"full": null}', 422),
        ('{"full": true, "full": true}', 422),
        ("[]", 400),
    ],
)
def test_a_posted_value_is_of_the_type_that_is_described(
    program: Client, directory: int, body: str, status: int
) -> None:
    response = program.post("/hsds/services", body, content_type="application/json")
    assert response.status_code == status
    assert status != 200 or response.json()["size"] == 5


def test_nothing_is_sent_twice_while_nothing_changed(program: Client, directory: int) -> None:
    first = program.get("/hsds/services")
    again = program.get("/hsds/services", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(("per_page", "status"), [("2", 200), ("2.0", 200), ("2e0", 200), ("2.5", 422), ("1e999", 422)])
def test_a_whole_number_of_json_is_an_integer_however_it_is_written(
    program: Client, directory: int, per_page: str, status: int
) -> None:
    asked = f'{{"per_page": {per_page}}}'
    response = program.post("/hsds/services", asked, content_type="application/json")
    assert (response.status_code, len(response.json().get("contents", []))) == (status, 2 if status == 200 else 0)
