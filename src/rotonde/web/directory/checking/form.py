"""Whether a document has the form of the standard: its fields, their types, and values that exist."""

import math
import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from rotonde.web.directory.checking.faults import Fault, Place
from rotonde.web.directory.checking.walk import Object
from rotonde.web.directory.hsds.hsds_object import HsdsObject, held_by

WRITTEN = {
    "uuid": ("no_id", r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    "date": ("no_date", r"\d{4}-\d\d-\d\d"),
    "date-time": ("no_moment", r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)"),
    "time": ("no_time", r"\d\d:\d\d(:\d\d)?([Zz]|[+-]\d\d:\d\d)?"),
}
"""How values are written that Python would also read from something else."""
KEYS = (
    ("missing", "missing"),
    ("extra_forbidden", "strange"),
    ("literal_error", "not_one_of"),
    ("string_too_short", "empty"),
    ("string_too_long", "too_long"),
    ("string_type", "no_text"),
    ("string_pattern_mismatch", "no_mail"),
    ("uuid", "no_id"),
    ("datetime", "no_moment"),
    ("timezone", "no_moment"),
    ("date", "no_date"),
    ("time", "no_time"),
    ("decimal", "no_number"),
    ("finite", "no_number"),
    ("value_error", "no_address"),
    ("greater_than", "out_of_range"),
    ("less_than", "out_of_range"),
)
"""What pydantic calls it, or how that begins, and what we call it."""


def faults_of_form(document: Any, kind: type[HsdsObject]) -> Iterator[Fault]:
    """Give everything that the class refuses."""
    try:
        kind.model_validate(document)
    except ValidationError as wrong:
        for one in wrong.errors(include_url=False):
            yield _fault(one)


def _fault(error: ErrorDetails) -> Fault:
    key = next((ours for theirs, ours in KEYS if error["type"].startswith(theirs)), "wrong_shape")
    said = error.get("ctx", {})
    values: dict[str, dict[str, Any]] = {
        "not_one_of": {"allowed": str(said.get("expected", ""))},
        "too_long": {"most": said.get("max_length")},
        "out_of_range": {"least": "-90/-180", "most": "90/180"},
        "wrong_shape": {"wanted": "[…]" if error["type"] == "list_type" else "{…}"},
    }
    return Fault(key, error["loc"], values.get(key, {}))


def faults_of_writing(one: Object) -> Iterator[Fault]:
    """Give the values of an object that Python reads but the standard doesn't: null, numbers in quotes, other dates."""
    for name, value in one.told.items():
        field = one.kind.model_fields.get(name)
        if field is None or (held_by(field.annotation) and value is not None):
            continue
        place: Place = (*one.place, name)
        if value is None:
            yield Fault("empty", place)
        elif (fault := _written(value, _types(field.annotation))) is not None:
            yield Fault(fault, place)


def _written(value: Any, types: frozenset[str]) -> str | None:
    if "Decimal" in types:
        is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        return None if is_number else "no_number"
    for name, called in (("UUID", "uuid"), ("datetime", "date-time"), ("date", "date"), ("time", "time")):
        if name in types:
            key, pattern = WRITTEN[called]
            return None if isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) else key
    return None


def _types(annotation: Any) -> frozenset[str]:
    """The names of the plain types in an annotation.

    >>> from decimal import Decimal
    >>> sorted(_types(Decimal | None))
    ['Decimal', 'NoneType']
    """
    if isinstance(annotation, type) and not get_args(annotation):
        return frozenset({annotation.__name__})
    inside = (one for one in get_args(annotation) if isinstance(one, type) or get_args(one))
    return frozenset().union(*map(_types, inside))
