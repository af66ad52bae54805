"""The directory is taken along whole in three forms, and put back it is the same to the byte."""

import io
import json
from pathlib import Path
from typing import Any
from unittest.mock import ANY
from zipfile import ZipFile

import pytest
from django.test import Client
from frictionless import Package

from rotonde.web.directory.checking.checks import faults_of_all
from rotonde.web.directory.domain.reading import service_told, services
from rotonde.web.directory.domain.restoring import NotEmpty, restore_services
from rotonde.web.directory.exchange.putting_back import put_back
from rotonde.web.directory.exchange.taken_along import read_file
from rotonde.web.directory.exchange.taking_along import as_datapackage, as_json, as_ndjson
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.made_up import made_up_services
from rotonde.web.directory.models import Change, Location, Provider, Pulse, Service, ServiceAtLocation

FORMS = [".json", ".ndjson", ".zip"]
MANY = 5_000


def taken(form: str) -> bytes:
    if form != ".zip":
        return b"".join(as_json() if form == ".json" else as_ndjson())
    written = io.BytesIO()
    as_datapackage(written)
    return written.getvalue()


def emptied() -> None:
    for model in (ServiceAtLocation, Service, Location, Provider, Change, Pulse):
        model.objects.all().delete()


def differing_once_put_back(form: str, services: int, folder: Path) -> list[str]:
    """In which forms the directory isn't what it was, once it was taken along in one form and put back from it."""
    before = {one: taken(one) for one in FORMS}
    file = folder / f"directory{form}"
    file.write_bytes(before[form])
    emptied()
    assert put_back(file) == services
    return [one for one in FORMS if taken(one) != before[one]]


@pytest.mark.parametrize("form", FORMS)
def test_what_was_taken_along_and_put_back_is_the_same_to_the_byte(directory: int, tmp_path: Path, form: str) -> None:
    assert differing_once_put_back(form, directory, tmp_path) == []


@pytest.mark.proof
@pytest.mark.parametrize("form", FORMS)
def test_5000_services_taken_along_and_put_back_are_the_same_to_the_byte(db: None, tmp_path: Path, form: str) -> None:
    services = restore_services(made_up_services(MANY), "coordinator")
    assert services == MANY
    assert differing_once_put_back(form, services, tmp_path) == []


def wrong_in(form: str, folder: Path) -> list[str]:
    """What our own checks find in what is taken along, and in tables what frictionless finds too."""
    file = folder / f"directory{form}"
    file.write_bytes(taken(form))
    found = [fault.said("en") for _, fault in faults_of_all(*read_file(file))]
    if form != ".zip":
        return found
    with ZipFile(file) as packed:
        packed.extractall(folder)
    report = Package(str(folder / "datapackage.json")).validate()
    return [*found, *map(str, report.flatten(["resourceName", "type", "note"]))]


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_wrong_in_what_is_taken_along(directory: int, tmp_path: Path, form: str) -> None:
    assert wrong_in(form, tmp_path) == []


def seldom() -> Told:
    """A service with what few have: an organisation that says nothing of itself, terms of others, a history."""
    id, others = "5f0f3c1e-8d6a-4a39-9d3c-3f1f1f1f10{:02}".format, {"description": ""}
    change = {"last_action_date": "2026-10-01", "last_action_type": "update", "field_name": "value"}
    change |= {"previous_value": "", "replacement_value": "7", "updated_by": "coordinator"}
    term = {"id": id(1), "name": "Soep", "taxonomy_detail": {"id": id(2), "name": "Elders"} | others} | others
    attribute = {"id": id(3), "link_type": "kind", "taxonomy_term_id": id(1), "taxonomy_term": term}
    place = {"id": id(4), "location_type": "physical", "latitude": 51, "longitude": -3.7}
    return Told.model_validate(
        {
            "id": id(5),
            "name": "007",
            "status": "active",
            "description": '=1+1, "twee"\r\nen een regel',
            "minimum_age": 0,
            "organization": {"id": id(6), "name": "Stil"} | others,
            "attributes": [attribute | {"metadata": [change | {"id": id(7)}]}],
            "metadata": [change | {"id": id(8)}],
            "capacities": [
                {"id": id(9), "available": 0, "updated": "2026-10-01T10:00:00Z", "unit": {"id": id(10), "name": "band"}}
            ],
            "service_at_locations": [{"id": id(11), "location": place}],
        }
    )


@pytest.mark.parametrize("form", FORMS)
def test_what_few_have_is_taken_along_and_put_back_too(db: None, tmp_path: Path, form: str) -> None:
    restore_services([seldom()], "coordinator")
    assert differing_once_put_back(form, 1, tmp_path) == []
    assert service_told(services().get()).bare() == seldom().bare() | {"last_modified": ANY}
    assert wrong_in(form, tmp_path) == []


def test_it_is_put_back_only_into_an_empty_directory(directory: int, tmp_path: Path) -> None:
    file = tmp_path / "directory.json"
    file.write_bytes(taken(".json"))
    with pytest.raises(NotEmpty):
        put_back(file)


@pytest.mark.parametrize(
    ("address", "form"), [("export.json", ".json"), ("export.ndjson", ".ndjson"), ("datapackage.zip", ".zip")]
)
def test_the_same_can_be_had_over_http(program: Client, directory: int, address: str, form: str) -> None:
    response: Any = program.get(f"/hsds/{address}")
    assert (response.status_code, response["Access-Control-Allow-Origin"]) == (200, "*")
    assert b"".join(response.streaming_content) == taken(form)
    assert program.get(f"/hsds/{address}", headers={"if-none-match": response["ETag"]}).status_code == 304


def test_an_organisation_without_a_service_is_taken_along_too(directory: int) -> None:
    lonely = Provider.objects.create(
        name="Alleen", told={"name": "Alleen", "description": ""}, changed_at="2026-01-01T00:00Z"
    )
    assert [one["id"] for one in json.loads(taken(".json"))["organizations"]] == [str(lonely.id)]
