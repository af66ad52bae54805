"""The description of the tables (Frictionless Data Package): fields with their types, keys, and what they refer to."""

from collections.abc import Collection
from typing import Any, get_args

from rotonde.web.directory.exchange.datapackage.cells import may_be_empty
from rotonde.web.directory.exchange.datapackage.tables import Table
from rotonde.web.directory.hsds.json_schema import nested

TYPES = {"date": "date", "date-time": "datetime"}
REFERS = {
    "organization_id": "organization",
    "service_id": "service",
    "location_id": "location",
    "service_at_location_id": "service_at_location",
    "program_id": "program",
    "contact_id": "contact",
    "phone_id": "phone",
    "unit_id": "unit",
    "taxonomy_term_id": "taxonomy_term",
    "taxonomy_id": "taxonomy",
    "parent_id": "taxonomy_term",
    "parent_organization_id": "organization",
}


def described(tables: Collection[Table]) -> dict[str, Any]:
    """Describe the tables that have rows: a description of a table that isn't there is an error to every reader."""
    there = {one.name for one in tables}
    return {
        "name": "rotonde-directory",
        "title": "Open Referral HSDS 3.1",
        "profile": "tabular-data-package",
        "resources": [_resource(table, there) for table in tables],
    }


def _resource(table: Table, there: Collection[str]) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": table.file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "profile": "tabular-data-resource",
        "schema": {
            "fields": [_field(table, name) for name in table.columns],
            "primaryKey": ["id"],
            "foreignKeys": [
                {"fields": [name], "reference": {"resource": "" if to == table.name else to, "fields": ["id"]}}
                for name in table.columns
                if (to := REFERS.get(name)) in there
            ],
        },
    }


def _field(table: Table, name: str) -> dict[str, Any]:
    schema = nested(table.kind)["properties"][name]
    constraints: dict[str, Any] = {"unique": True} if name == "id" else {}
    if name in nested(table.kind).get("required", ()) and not may_be_empty(table.kind, name):
        constraints["required"] = True
    if "enum" in schema:
        constraints["enum"] = schema["enum"]
    field = {"name": name, "type": _type(table, name, schema)}
    return field | ({"constraints": constraints} if constraints else {})


def _type(table: Table, name: str, schema: dict[str, Any]) -> str:
    if "time" in {getattr(one, "__name__", "") for one in get_args(table.kind.model_fields[name].annotation)}:
        return "time"
    return TYPES.get(schema.get("format", ""), str(schema["type"]))
