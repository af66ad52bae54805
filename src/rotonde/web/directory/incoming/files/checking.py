"""One record of others, held against the standard: the object, or every reason why it can't be one."""

from typing import Any
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from rotonde.web.directory.domain.not_kept import OF_A_PLACE, without_secrets
from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.incoming.files.brought import Told, shortened
from rotonde.web.directory.incoming.files.faults import Fault

MOST_FAULTS = 20
MOST_PASSES = 3
CODES = {
    "missing": "missing",
    "literal_error": "not_one_of",
    "string_too_long": "too_long",
    "string_pattern_mismatch": "no_mail",
    "uuid_parsing": "no_id",
    "uuid_type": "no_id",
}
BY_BEGINNING = {
    "date": "no_such_day",
    "time_": "no_such_hour",
    "decimal": "no_number",
    "greater": "no_number",
    "less": "no_number",
    "finite": "no_number",
}


def checked[Record: (Organization, Service)](kind: type[Record], told: Any, where: str) -> Told | list[Fault]:
    """Give the record, without what the standard doesn't know and without secrets; or what is wrong with it."""
    if not isinstance(told, dict):
        return [Fault("not_an_object", where)]
    if not is_id(told.get("id")):
        return [Fault("no_id", where)]
    plain = without_nothing(told)
    notes: list[Fault] = []
    for _ in range(MOST_PASSES):
        try:
            record = kind.model_validate(plain)
        except ValidationError as error:
            found = error.errors(include_url=False, include_context=True)
            if any(one["type"] != "extra_forbidden" for one in found):
                return [_fault(one, where) for one in found if one["type"] != "extra_forbidden"][:MOST_FAULTS]
            for one in found:
                _take_out(plain, one["loc"])
                notes.append(Fault("left_out_unknown", where, {"field": path_of(one["loc"])}))
        else:
            notes += [Fault("secret_address", where)] * _held_secret(plain)
            return Told(where, without_secrets(record), tuple(notes[:MOST_FAULTS]))
    return [Fault("cannot_be", where, {"value": shortened(told.get("name", ""))})]


def is_id(value: Any) -> bool:
    """Whether this is a UUID as text.

    >>> is_id("x"), is_id("6f1a1d0e-5f0b-5a39-9a43-3f0f6d1c8b57")
    (False, True)
    """
    try:
        UUID(value)
    except (ValueError, TypeError, AttributeError):
        return False
    return True


def path_of(place: tuple[int | str, ...]) -> str:
    """A place inside a record as one reads it.

    >>> path_of(("phones", 0, "number"))
    'phones[0].number'
    """
    return "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in place).lstrip(".")


def without_nothing(value: Any) -> Any:
    """Give the same without what is empty: others write null, an empty text or an empty list where nothing is.

    >>> without_nothing({"a": None, "b": ["", {"c": "d"}]})
    {'b': [{'c': 'd'}]}
    """
    if isinstance(value, dict):
        inside = {name: without_nothing(one) for name, one in value.items()}
        return {name: one for name, one in inside.items() if one not in (None, "", [], {})}
    if isinstance(value, list):
        return [one for one in map(without_nothing, value) if one not in (None, "", [], {})]
    return value


def _fault(error: ErrorDetails, where: str) -> Fault:
    code = CODES.get(error["type"]) or next(
        (code for start, code in BY_BEGINNING.items() if error["type"].startswith(start)), "cannot_be"
    )
    if error["type"] == "value_error":
        code = "no_address_of_web"
    context = error.get("ctx") or {}
    params = {"value": shortened(error["input"]) if not isinstance(error["input"], dict | list) else "…"}
    params |= {"field": path_of(error["loc"]), "most": context.get("max_length", 0)}
    params["options"] = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
    place = path_of(error["loc"][:-1] if code == "missing" else error["loc"])
    if code == "missing":
        params["field"] = str(error["loc"][-1])
    dot = "" if where.isdecimal() else "."
    return Fault(code, f"{where}{dot}{place}" if place and dot else where, params)


def _take_out(plain: Any, place: tuple[int | str, ...]) -> None:
    for one in place[:-1]:
        plain = plain[one]
    plain.pop(place[-1], None)


def _held_secret(told: Any) -> bool:
    if isinstance(told, list):
        return any(map(_held_secret, told))
    if not isinstance(told, dict):
        return False
    if told.get("location_type") == "virtual" and any(name in told for name in OF_A_PLACE):
        return True
    return any(map(_held_secret, told.values()))
