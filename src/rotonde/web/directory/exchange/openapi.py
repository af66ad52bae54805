"""The description of our addresses for programs (OpenAPI 3.1), read from what can be asked and from the classes."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from pydantic import BaseModel

from rotonde import __version__
from rotonde.web.directory.exchange.listings import LISTINGS, Listing
from rotonde.web.directory.exchange.paging import schema_of_page
from rotonde.web.directory.exchange.schemas import name_of, schemas
from rotonde.web.directory.exchange.version import VERSION_OF_HSDS
from rotonde.web.look.problems import CONTENT_TYPE

DESCRIPTION = (
    "Social help as data, after Open Referral HSDS 3.1 with a Flemish profile: read-only, open to every site, without "
    "a key and without a cookie. What is searched can be posted, so that it stands in no address."
)
Json = dict[str, Any]


def openapi(server: str) -> Json:
    """Give the description of all addresses under a root."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Rotonde: directory of social help",
            "version": __version__,
            "description": DESCRIPTION,
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "servers": [{"url": server.rstrip("/")}],
        "paths": {"/": {"get": _get("get_root", "Version, profile and description", _root())}, **dict(_paths())},
        "components": {"schemas": _components()},
    }


def _paths() -> Iterator[tuple[str, Json]]:
    for listing in LISTINGS.values():
        yield f"/{listing.name}", _list(listing)
        yield f"/{listing.name}/{{id}}", _one(listing)


def _list(listing: Listing) -> Json:
    page = schema_of_page({"anyOf": [_reference(name) for name in _forms(listing)]})
    described = f"Pages of {listing.says}"
    by_get = _get(
        f"get_{listing.name}", described, page, parameters=list(_parameters(listing.asked)), refusals=(404, 422)
    )
    by_post = _get(f"search_{listing.name}", f"{described}; what is asked is posted", page, refusals=(400, 404, 422))
    body = {"schema": _body(listing.asked)}
    return {
        "get": _with_lines(by_get),
        "post": _with_lines(by_post)
        | {"requestBody": {"content": {"application/json": body, "application/x-www-form-urlencoded": body}}},
    }


def _one(listing: Listing) -> Json:
    id_ = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
    parameters = [id_, *_parameters(listing.asked_of_one)]
    schema = _reference(name_of(listing.of))
    return {
        "get": _get(f"get_one_of_{listing.name}", f"One of the {listing.says}, whole", schema, parameters, (404, 422))
    }


def _forms(listing: Listing) -> Iterator[str]:
    yield name_of(listing.of)
    if listing.is_nested:
        yield name_of(listing.of, "list")
    if listing.name == "services":
        yield name_of(listing.of, "minimal")


def _get(
    id: str, summary: str, schema: Json, parameters: list[Json] | None = None, refusals: tuple[int, ...] = (422,)
) -> Json:
    told: Json = {
        "operationId": id,
        "summary": summary,
        "responses": {"200": {"description": summary, "content": {"application/json": {"schema": schema}}}}
        | {str(status): _refusal(status) for status in (*refusals, 429)},
    }
    return told | ({"parameters": parameters} if parameters else {})


def _with_lines(operation: Json) -> Json:
    told = deepcopy(operation)
    told["responses"]["200"]["content"]["application/x-ndjson"] = {"schema": {"type": "string"}}
    return told


def _refusal(status: int) -> Json:
    said = {400: "It can't be read", 404: "It isn't here", 422: "It can't be asked so", 429: "Too often"}[status]
    return {"description": said, "content": {CONTENT_TYPE: {"schema": _reference("problem")}}}


def _parameters(asked: type[BaseModel]) -> Iterator[Json]:
    for name, schema in _asked(asked).items():
        yield {"name": name, "in": "query", "required": False, "schema": schema}


def _body(asked: type[BaseModel]) -> Json:
    told: Json = {"type": "object", "properties": _asked(asked), "additionalProperties": False}
    together = asked.model_json_schema().get("dependentRequired")
    return told | ({"dependentRequired": together} if together else {})


def _asked(asked: type[BaseModel]) -> dict[str, Json]:
    """What may be asked, each without null: what isn't asked is left out."""
    told = asked.model_json_schema()["properties"]
    return {name: _not_null(schema) for name, schema in told.items()}


def _not_null(schema: Json) -> Json:
    first = next((one for one in schema.get("anyOf", []) if one.get("type") != "null"), schema)
    told = {key: schema[key] for key in ("description",) if key in schema} | first
    return {key: value for key, value in told.items() if key not in ("title", "default") or value is not None}


def _root() -> Json:
    address = {"type": "string", "format": "uri"}
    properties = {"version": {"const": VERSION_OF_HSDS}, "profile": address, "openapi_url": address}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _components() -> dict[str, Json]:
    """Every schema with what it is made of, side by side."""
    found: dict[str, Json] = {"problem": _problem()}
    for name, schema in schemas().items():
        told = _inside_components(schema)
        for inner, definition in told.pop("$defs", {}).items():
            found.setdefault(inner, definition)
        told.pop("$schema")
        found[name] = told
    return found


def _inside_components(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: one.replace("#/$defs/", "#/components/schemas/") if key == "$ref" else _inside_components(one)
            for key, one in value.items()
        }
    return [_inside_components(one) for one in value] if isinstance(value, list) else value


def _reference(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _problem() -> Json:
    text = {"type": "string"}
    properties = dict.fromkeys(("type", "title", "detail", "where", "what_to_do"), text)
    errors = {"type": "array", "items": {"type": "object"}}
    return {
        "type": "object",
        "properties": properties | {"status": {"type": "integer"}, "errors": errors},
        "required": [*properties, "status", "errors"],
        "additionalProperties": False,
    }
