"""The standard's own OpenAPI file, read from its place, with what is wrong in it repaired as our profile says."""

import json
from copy import deepcopy
from typing import Any

from rotonde.web.directory.exchange.asked import FARTHEST, MOST_ON_A_PAGE, MOST_PAGES
from rotonde.web.directory.exchange.openapi import openapi
from web.directory.exchange.standard import schema

Json = dict[str, Any]
WHOLE = {"service": "services", "organization": "organizations", "service_at_location": "service_at_locations"}
PARAMETERS: dict[str, Json] = {
    "page": {"type": "integer", "minimum": 1, "maximum": MOST_PAGES},
    "per_page": {"type": "integer", "minimum": 1, "maximum": MOST_ON_A_PAGE},
    "format": {"enum": ["json", "ndjson"]},
    "modified_after": {"type": "string", "format": "date-time"},
    "proximity": {"type": "integer", "minimum": 1, "maximum": FARTHEST},
    "postcode": {"type": "string", "pattern": "^[1-9][0-9]{3}$"},
    "search": {"type": "string", "maxLength": 300},
    "taxonomy_term_id": {"type": "string", "format": "uuid"},
    "taxonomy_id": {"type": "string", "format": "uuid"},
    "organization_id": {"type": "string", "format": "uuid"},
}


def repaired() -> Json:
    """Give the repaired description."""
    told: Json = schema("openapi.json")
    told["servers"] = [{"url": "http://localhost/hsds"}]
    told["info"] = {"title": "HSDS", "version": "3.1"}
    for name, changed in PARAMETERS.items():
        told["components"]["parameters"][name]["schema"] = changed
    page = told["components"]["schemas"]["Page"]
    page["required"] = [*page["properties"], "contents"]
    told["components"]["schemas"]["Problem"] = openapi("")["components"]["schemas"]["problem"]
    for path, methods in told["paths"].items():
        for parameter in methods.get("parameters", ()):
            parameter["schema"] = {"type": "string", "format": "uuid"}
        for method in ("get", "post"):
            if method in methods:
                _repair(methods[method], path, method)
    one = told["paths"]["/service_at_locations/{id}"]["get"]["responses"]["200"]["content"]["application/json"]
    one["schema"]["$ref"] = "#/components/schemas/service_at_location"
    return _with_local_references(told)


def _repair(operation: Json, path: str, method: str) -> None:
    operation["operationId"] = f"{method} {path}"
    for parameter in operation.get("parameters", ()):
        if parameter.get("name") == "parent_id":
            parameter["schema"] = {"type": "string", "format": "uuid"}
    answers = operation["responses"]
    if "{id}" not in path and path != "/":
        answers["200"]["content"]["application/x-ndjson"] = {"schema": {"type": "string"}}
    refusal = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    answers |= {str(status): {"description": "Refused", "content": deepcopy(refusal)} for status in (400, 404, 422)}


def _with_local_references(told: Json) -> Json:
    """Point every reference at a schema inside, read from the file beside it."""
    text = json.dumps(told)
    root = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/"
    files = {f"{name}.json" for name in ("taxonomy", "taxonomy_term")}
    files |= {f"compiled/{name}{form}.json" for name in WHOLE for form in ("", "_list")}
    for file in files:
        text = text.replace(
            f"{root}{file}", f"#/components/schemas/{file.removeprefix('compiled/').removesuffix('.json')}"
        )
    assert root not in text
    found: Json = json.loads(text)
    for file in files:
        name = file.removeprefix("compiled/").removesuffix(".json")
        whole = schema(f"compiled/{name}.json" if name.removesuffix("_list") in WHOLE else f"{name}.json")
        found["components"]["schemas"][name] = _without_metadata(whole) if name.startswith("taxonomy") else whole
    return found


def _without_metadata(told: Json) -> Json:
    """Terms have no history here; their references lead to further files."""
    properties = {name: one for name, one in told["properties"].items() if "$ref" not in str(one)}
    return told | {"properties": properties}
