"""Every object and every page of 5,000 services is valid under two validators of others, and frictionless.

They run where the environment names them (`standard.py`); their outcome is read from their reports.
"""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from frictionless import Package

from rotonde.web.directory.checking.checks import faults_of_all
from rotonde.web.directory.domain.restoring import restore_services
from rotonde.web.directory.exchange.asked import MOST_ON_A_PAGE
from rotonde.web.directory.exchange.taken_along import read_file
from rotonde.web.directory.exchange.taking_along import as_datapackage, as_json
from rotonde.web.directory.made_up import made_up_services
from web.directory.exchange.standard import by_check_jsonschema, by_hsds_validator, numbered, strict, strict_page

pytestmark = pytest.mark.proof
MANY = 5_000
LISTS = {"services": "service", "organizations": "organization", "service_at_locations": "service_at_location"}


@pytest.fixture
def many(db: None) -> int:
    return restore_services(made_up_services(MANY), "coordinator")


def pages(program: Client, name: str, **asked: str) -> list[Any]:
    """Every page of a list."""
    found, last = [], False
    while not last:
        told = {"page": str(len(found) + 1), "per_page": str(MOST_ON_A_PAGE)} | asked
        found.append(program.get(f"/hsds/{name}", told).json())
        last = found[-1]["last_page"]
    return found


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("full", ["true", "false"])
def test_every_object_and_every_page_is_valid_under_both(
    program: Client, many: int, tmp_path: Path, name: str, full: str
) -> None:
    kind = LISTS[name]
    compiled = kind if full == "true" else f"{kind}_list"
    told = pages(program, name, full=full)
    objects = numbered(one for page in told for one in page["contents"])
    assert len(objects) == told[0]["total_items"]
    by_validator = by_hsds_validator(kind, compiled, objects, tmp_path / "validator")
    assert [name for name, valid in by_validator.items() if not valid] == []
    items = strict(f"compiled/{compiled}.json", tmp_path)
    by_checker = by_check_jsonschema(items, objects, tmp_path / "objects")
    assert [name for name, valid in by_checker.items() if not valid] == []
    by_page = by_check_jsonschema(strict_page(items, tmp_path), numbered(told), tmp_path / "pages")
    assert [name for name, valid in by_page.items() if not valid] == []
    print(f"{name}, full={full}: {len(objects)} objects on {len(told)} pages")  # noqa: T201  the figures are the point


@pytest.mark.parametrize(("name", "kind"), [("taxonomies", "taxonomy"), ("taxonomy_terms", "taxonomy_term")])
def test_every_list_of_terms_and_every_term_is_valid(program: Client, tmp_path: Path, name: str, kind: str) -> None:
    told = pages(program, name)
    items = strict(f"{kind}.json", tmp_path)
    by_page = by_check_jsonschema(strict_page(items, tmp_path), numbered(told), tmp_path / "pages")
    assert [name for name, valid in by_page.items() if not valid] == []


def test_the_smallest_form_is_valid_too(program: Client, many: int, tmp_path: Path) -> None:
    page = program.get("/hsds/services", {"minimal": "true"}).json()
    assert page["size"] == many
    objects = numbered(page["contents"])
    assert all(by_hsds_validator("service", "service_list", objects, tmp_path / "validator").values())
    items = strict("compiled/service_list.json", tmp_path)
    assert all(by_check_jsonschema(strict_page(items, tmp_path), {"page": page}, tmp_path / "pages").values())


def test_the_tables_are_valid_and_our_own_checks_find_nothing(many: int, tmp_path: Path) -> None:
    with (tmp_path / "told.zip").open("wb") as file:
        as_datapackage(file)
    ZipFile(tmp_path / "told.zip").extractall(tmp_path / "tables")
    report = Package(str(tmp_path / "tables" / "datapackage.json")).validate()
    assert (report.valid, report.flatten(["resourceName", "type", "note"])) == (True, [])
    (tmp_path / "told.json").write_bytes(b"".join(as_json()))
    told = read_file(tmp_path / "told.json")
    assert [fault.said("en") for _, fault in faults_of_all(told.services, told.organizations)] == []
    print(f"{sum(task.stats['rows'] for task in report.tasks)} rows in {len(report.tasks)} tables")  # noqa: T201
