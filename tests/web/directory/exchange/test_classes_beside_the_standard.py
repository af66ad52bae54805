"""Our classes beside the files of the standard: the same names, types, requirements and choices."""

from typing import Any

import pytest

from rotonde.web.directory.exchange.datapackage.tables import FILES
from rotonde.web.directory.exchange.profile.published import repairs
from rotonde.web.directory.hsds.hsds_object import held_by
from rotonde.web.directory.hsds.json_schema import nested
from web.directory.exchange.standard import place, schema

pytestmark = pytest.mark.proof
NARROWER = {"date": ("valid_from", "valid_to", "dtstart", "until", "assured_date", "last_action_date")}
"""What the standard leaves to a sentence: these are texts to it, and days to its tables."""


def test_our_classes_are_those_of_the_standard() -> None:
    theirs = {file.stem for file in place("ROTONDE_HSDS_SCHEMAS").glob("*.json")}
    assert theirs - {kind.called for kind in FILES} == {"openapi", "meta_table_description"}
    assert [difference for kind in FILES for difference in differences(kind)] == []


def differences(kind: Any) -> list[str]:
    """Every difference between a class and the file of the standard."""
    ours, theirs = nested(kind), schema(f"{kind.called}.json")
    found = []
    if set(ours["properties"]) != set(theirs["properties"]):
        found.append(f"{kind.called}: {set(ours['properties']) ^ set(theirs['properties'])}")
    if set(ours["required"]) != set(theirs["required"]):
        found.append(f"{kind.called} requires {set(ours['required']) ^ set(theirs['required'])}")
    for name in ours["properties"].keys() & theirs["properties"].keys():
        one, other = ours["properties"][name], theirs["properties"][name]
        if inside := held_by(kind.model_fields[name].annotation):
            told = other.get("items", other).get("$ref"), other.get("type", "object")
            mine = f"{inside.called}.json", one.get("type", "object")
        else:
            told = other["type"], sorted(other.get("enum", ())), other.get("format")
            narrower = one.get("format") in NARROWER and name in NARROWER[one["format"]]
            mine = one["type"], sorted(one.get("enum", ())), None if narrower else one.get("format")
        if mine != told:
            found.append(f"{kind.called}.{name}: {mine} beside {told}")
    return found


def test_the_errors_that_we_repair_are_still_in_the_standard() -> None:
    described, examples = schema("openapi.json"), place("ROTONDE_HSDS_SCHEMAS").parent / "examples"
    paths, parameters = described["paths"], described["components"]["parameters"]
    lists = [path for path, told in paths.items() if "post" in told]
    one_of = paths["/service_at_locations/{id}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    operations = [one for told in paths.values() for one in (told.get("get"), told.get("post")) if one]
    terms = {one["name"]: one for one in paths["/taxonomy_terms"]["get"]["parameters"] if "name" in one}
    capacity = (examples / "csv/service_capacity.csv").read_text("utf-8").splitlines()[1].split(",")
    schedule = (examples / "csv/schedules.csv").read_text("utf-8")
    seen = {
        "at_location_schema": one_of["$ref"].endswith("compiled/service.json"),
        "page_required": "required" not in described["components"]["schemas"]["Page"],
        "shared_operation_ids": len(lists) == 5
        and all(paths[path]["get"]["operationId"] == paths[path]["post"]["operationId"] for path in lists),
        "swapped_operation_ids": paths["/taxonomy_terms"]["get"]["operationId"] == "getTaxonomyTermById",
        "old_references": str(described).count("/specification/3.0/schema/")
        == str(described).count("/specification/")
        > 0,
        "datetime_format": parameters["modified_after"]["schema"]["format"] == "datetime",
        "top_only": "not child terms" in terms["top_only"]["description"],
        "proximity": parameters["proximity"]["schema"] == {"type": "string"},
        "minimal": "modified_date" in parameters["minimal"]["description"]
        and "modified_date" not in schema("service.json")["properties"],
        "full": "oneOf" not in str(paths) and "anyOf" not in str(paths),
        "no_bounds": parameters["page"]["schema"] == parameters["per_page"]["schema"] == {"type": "integer"},
        "no_refusals": {status for one in operations for status in one["responses"]} == {"200"},
        "no_ndjson": {kind for one in operations for kind in one["responses"]["200"]["content"]}
        == {"application/json"},
        "ids_are_text": parameters["taxonomy_term_id"]["schema"] == {"type": "string"},
        "example_point": '"latitude": 100' in (examples / "location.json").read_text("utf-8"),
        "example_capacity": float(capacity[3]) > float(capacity[4]),
        "example_schedule": ",2005-01-01,3,TU,WEEKLY," in schedule and '"2,3,4"' in schedule,
        "example_version": '"version": "3.0"' in (examples / "base.json").read_text("utf-8"),
    }
    assert seen == {one["id"]: True for one in repairs()}
