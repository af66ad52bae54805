"""Reading the catalogue over HTTP. None of these tests may open the database: neither does the API."""

import json
from typing import Any

import pytest
from django.test import Client

from rotonde.engine.calendar import Dates
from rotonde.engine.parameter_values import parameter_values
from rotonde.rights.baskets import load_baskets
from rotonde.rights.finding import life_events, themes
from rotonde.web.entitlements import engine_port

ADDRESSES = [
    "",
    "rights",
    "rights/leefloon",
    "themes",
    "life-events",
    "parameters",
    "parameters/leefloon.minimum_age",
    "facts",
    "baskets",
]
LANGUAGES = {"nl", "fr", "en"}


@pytest.fixture
def program(application: Any) -> Client:
    return Client(headers={"host": "127.0.0.1"})


def read(program: Client, address: str) -> Any:
    response = program.get(f"/api/v1/{address}")
    assert response.status_code == 200, response.content
    return response.json()


@pytest.mark.parametrize("address", [*ADDRESSES, "openapi.json"])
def test_every_address_is_open_to_every_site_and_sets_no_cookie(program: Client, address: str) -> None:
    response = program.get(f"/api/v1/{address}")
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cache-Control"] == "public, max-age=300"
    assert "Vary" not in response
    assert dict(response.cookies) == {}


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_same_catalogue_is_not_sent_twice(program: Client, address: str) -> None:
    first = program.get(f"/api/v1/{address}")
    again = program.get(f"/api/v1/{address}", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = program.get(f"/api/v1/{address}", headers={"if-none-match": '"another"'})
    assert other.content == first.content


def test_another_catalogue_has_another_etag(program: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    before = program.get("/api/v1/rights")["ETag"]
    monkeypatch.setitem(engine_port.catalogue().__dict__, "hash", "0" * 64)
    assert program.get("/api/v1/rights")["ETag"] != before


def test_every_right_is_there_with_everything_in_three_languages(program: Client) -> None:
    short = read(program, "rights")
    assert [one["id"] for one in short] == list(engine_port.catalogue().rights)
    for line in short:
        right = read(program, f"rights/{line['id']}")
        assert {name: right[name] for name in line} == line
        assert set(right["names"]) == set(right["texts"]) == set(right["pages"]) == LANGUAGES
        for parts in right["texts"].values():
            assert list(parts) == ["what", "for_whom", "how_much", "how", "papers", "where", "cost", "disagree"]
        assert right["consequences"]
        assert right["conditions"]
        assert all(set(one["label"]) == LANGUAGES for one in right["conditions"])


def test_every_dated_value_is_there_with_its_source_and_how_sure_it_is(program: Client) -> None:
    told = {
        (one["id"], value["key"], value["from"]): (value["value"], value["confidence"], value["standing"])
        for one in read(program, "parameters")
        for value in one["values"]
    }
    values = parameter_values(engine_port.catalogue(), Dates.asked())
    assert told == {
        (one["parameter"], one["key"], one["from"]): (one["value"], one["confidence"], one["standing"])
        for one in values
    }


def test_an_amount_that_was_read_names_where(program: Client) -> None:
    lacking = [
        (one["id"], value["from"])
        for one in read(program, "parameters")
        for value in one["values"]
        if value["confidence"] == "sourced" and not all(source["title"] for source in value["sources"])
    ]
    assert lacking == []


def test_labels_are_words_in_our_languages_and_nothing_else(program: Client) -> None:
    for one in read(program, "parameters"):
        assert set(one["labels"]) == LANGUAGES, one["id"]


def test_the_vocabulary_themes_events_and_baskets_are_all_there(program: Client) -> None:
    words = read(program, "facts")
    assert [one["id"] for one in words["facts"]] == list(engine_port.catalogue().vocabulary.facts)
    assert [one["id"] for one in words["links"]] == list(engine_port.catalogue().vocabulary.links)
    assert [one["id"] for one in words["quantities"]] == list(engine_port.catalogue().quantities)
    assert [one["id"] for one in read(program, "themes")] == list(themes())
    assert [one["id"] for one in read(program, "life-events")] == list(life_events())
    assert [one["id"] for one in read(program, "baskets")] == list(load_baskets())


def test_the_first_address_names_all_others(program: Client) -> None:
    named = set(read(program, "")["addresses"])
    described = {path for path in read(program, "openapi.json")["paths"] if "{" not in path} - {"/api/v1/"}
    assert named == described


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("rights/nee", "nee"),
        ("parameters/nee", "nee"),
        ("nee", "/api/v1/nee"),
        ("rights/nee/nee", "/api/v1/rights/nee/nee"),
    ],
)
def test_what_is_not_there_is_a_problem_with_where_and_what_to_do(program: Client, address: str, where: str) -> None:
    response = program.get(f"/api/v1/{address}", headers={"accept-language": "nl-BE"})
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    told = json.loads(response.content)
    assert (told["status"], told["where"]) == (404, where)
    assert told["detail"] == f"{told['title']}: {where}. {told['what_to_do']}."
    assert response["Content-Language"] == "nl"
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response


def test_an_address_says_what_it_can(program: Client) -> None:
    response = program.delete("/api/v1/rights")
    assert (response.status_code, response["Allow"], response["Content-Type"]) == (
        405,
        "GET",
        "application/problem+json",
    )


def test_another_site_may_ask_whether_it_may_read_and_may_not_ask_questions(program: Client) -> None:
    response = program.options("/api/v1/answers", headers={"origin": "https://elsewhere.example"})
    assert (response.status_code, response["Access-Control-Allow-Methods"]) == (204, "GET, HEAD")


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
def test_the_page_about_the_api_has_a_sentence_for_every_address(program: Client, lang: str) -> None:
    html = program.get(f"/{lang}/api/").content.decode()
    for path in read(program, "openapi.json")["paths"]:
        assert f"{path}</code>" in html
