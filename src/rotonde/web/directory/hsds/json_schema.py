"""The JSON Schema of our objects, read from their classes: these fields, of these types, and no others.

What isn't known is left out, so nothing is ever null.
"""

from copy import deepcopy
from functools import cache
from typing import Any, get_origin

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from rotonde.web.directory.hsds.hsds_object import HsdsObject, held_by

DIALECT = "https://json-schema.org/draft/2020-12/schema"
IN_DEFINITIONS = "#/$defs/{model}"


class _NothingIsNull(GenerateJsonSchema):
    """The schema of a field that may be left out is that of its value."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def time_schema(self, schema: core_schema.TimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$"}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


@cache
def nested(kind: type[HsdsObject], reference: str = IN_DEFINITIONS) -> dict[str, Any]:
    """Give the schema of an object with all that is inside it.

    >>> from rotonde.web.directory.hsds.details import Url
    >>> nested(Url)["required"], nested(Url)["properties"]["url"]["format"]
    (['id', 'url'], 'uri')
    """
    return {"$schema": DIALECT} | kind.model_json_schema(schema_generator=_NothingIsNull, ref_template=reference)


def listed(kind: type[HsdsObject]) -> dict[str, Any]:
    """Give the schema of an object as a list shows it: of what is inside, only what there is one of.

    >>> from rotonde.web.directory.hsds.records import Service
    >>> sorted(name for name in listed(Service)["properties"] if name in ("organization", "phones", "status"))
    ['organization', 'status']
    """
    return {"$schema": DIALECT} | _listed(kind)


def _listed(kind: type[HsdsObject]) -> dict[str, Any]:
    whole = nested(kind)
    properties = {}
    for name, field in kind.model_fields.items():
        inside = held_by(field.annotation)
        if inside is None:
            properties[name] = deepcopy(whole["properties"][name])
        elif get_origin(field.annotation) is not list:
            properties[name] = _listed(inside)
    return {
        "type": "object",
        "title": f"{kind.__name__}Listed",
        "properties": properties,
        "required": whole["required"],
        "additionalProperties": False,
    }


def as_listed(document: dict[str, Any]) -> dict[str, Any]:
    """Give a document as a list shows it.

    >>> as_listed({"id": "1", "phones": [{}], "organization": {"id": "2", "locations": [{}]}})
    {'id': '1', 'organization': {'id': '2'}}
    """
    return {
        name: as_listed(value) if isinstance(value, dict) else value
        for name, value in document.items()
        if not isinstance(value, list)
    }
