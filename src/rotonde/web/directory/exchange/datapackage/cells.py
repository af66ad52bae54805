"""What stands in a cell of a table, as JSON has it: a table knows only text, and an empty cell for what isn't there."""

import json
from functools import cache
from typing import Any

from rotonde.web.directory.hsds.hsds_object import HsdsObject
from rotonde.web.directory.hsds.json_schema import nested


def read_cell(kind: type[HsdsObject], name: str, text: str | None) -> Any:
    """Give the value of a field; None where it isn't there. What should be a number and isn't stays text.

    >>> from rotonde.web.directory.hsds.records import Location, Organization
    >>> read_cell(Location, "latitude", "51.05"), read_cell(Location, "name", "51.05"), read_cell(Location, "name", "")
    (51.05, '51.05', None)
    >>> read_cell(Organization, "description", "")
    ''
    """
    if not text:
        return "" if may_be_empty(kind, name) else None
    return _number(text) if nested(kind)["properties"][name]["type"] == "number" else text


@cache
def may_be_empty(kind: type[HsdsObject], name: str) -> bool:
    """Whether a text must be there and may have nothing in it: in a table its cell is empty."""
    whole = nested(kind)
    field = whole["properties"][name]
    return name in whole.get("required", ()) and field.keys() <= {"type", "maxLength"} and field["type"] == "string"


def _number(text: str) -> Any:
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if type(value) in (int, float) else text
