"""What may be asked of each list, as the standard has it: read strictly, so that a slip never widens an answer."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema

from rotonde.web.directory.exchange.refusing import Refused

MOST_ON_A_PAGE, ON_A_PAGE = 500, 50
MOST_PAGES = 1_000_000
LONGEST_SEARCH = 300
FARTHEST = 500_000
IN_JSON = {"string": str, "integer": int, "boolean": bool}
UNSAID = ("title", "default", "description")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.IGNORECASE)


def _written_as(pattern: str) -> BeforeValidator:
    """Take a value that is written in one way only, so that nothing is guessed."""

    def as_written(value: object) -> object:
        if not isinstance(value, str) or re.fullmatch(pattern, value, re.ASCII) is None:
            raise ValueError("written otherwise")
        return value

    return BeforeValidator(as_written)


def _moment(value: object) -> object:
    """Read a moment; the + of an offset arrives as a space where it wasn't escaped."""
    text = str(value).replace(" ", "+")
    if MOMENT.fullmatch(text) is None:
        raise ValueError("no moment")
    told = datetime.fromisoformat(text.upper())
    try:
        return told.astimezone(UTC)
    except OverflowError:  # in the first or the last hours that a calendar knows
        return told.replace(tzinfo=UTC)


UUID_WRITTEN = _written_as(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
DIGITS = _written_as(r"[0-9]{1,7}")
Whether = Annotated[bool, _written_as("true|false"), WithJsonSchema({"type": "boolean"})]
Id = Annotated[UUID, UUID_WRITTEN, WithJsonSchema({"type": "string", "format": "uuid"})]
Page = Annotated[int, DIGITS, WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MOST_PAGES})]
PerPage = Annotated[int, DIGITS, WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MOST_ON_A_PAGE})]
Metres = Annotated[
    int, DIGITS, Field(ge=1, le=FARTHEST), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": FARTHEST})
]
Postcode = Annotated[
    str, _written_as("[1-9][0-9]{3}"), WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]{3}$"})
]
Moment = Annotated[datetime, BeforeValidator(_moment), WithJsonSchema({"type": "string", "format": "date-time"})]


class Asked(BaseModel):
    """What every list can be asked."""

    model_config = ConfigDict(extra="forbid")
    search: str = Field(default="", max_length=LONGEST_SEARCH)
    page: Page = Field(default=1, ge=1, le=MOST_PAGES)
    per_page: PerPage = Field(default=ON_A_PAGE, ge=1, le=MOST_ON_A_PAGE)
    format: Literal["json", "ndjson"] = "json"


class AskedOfTerms(Asked):
    """What the terms can be asked: of one list, without a parent, or with that parent."""

    taxonomy_id: Id | None = None
    top_only: Whether = False
    parent_id: Id | None = None


class AskedOfRecords(Asked):
    """What is asked of services, organisations and services at places."""

    taxonomy_term_id: Id | None = None
    taxonomy_id: Id | None = None
    full: Whether = False


class AskedOfOrganizations(AskedOfRecords):
    """What the organisations can be asked: `full_service` writes their services out."""

    full_service: Whether = False


class AskedOfServices(AskedOfRecords):
    """What the services can be asked."""

    organization_id: Id | None = None
    modified_after: Moment | None = None
    minimal: Whether = False


class AskedOfServicesAtPlaces(AskedOfRecords):
    """What the services at places can be asked: `proximity` is in metres around the middle of the postcode."""

    model_config = ConfigDict(json_schema_extra={"dependentRequired": {"proximity": ["postcode"]}})
    organization_id: Id | None = None
    modified_after: Moment | None = None
    postcode: Postcode | None = None
    proximity: Metres | None = Field(
        default=None, description="Metres around the middle of postcode; only beside postcode"
    )


class AskedOfOneOrganization(BaseModel):
    """What one organisation can be asked."""

    model_config = ConfigDict(extra="forbid")
    full_service: Whether = False


class NothingAsked(BaseModel):
    """Nothing can be asked here."""

    model_config = ConfigDict(extra="forbid")


def read[Kind: BaseModel](request: HttpRequest, kind: type[Kind]) -> Kind:
    """Read what is asked, in the address or in the body of a POST; raises Refused."""
    told: dict[str, str] = {}
    for name, value in _told(request, kind):
        if name in told:
            raise Refused("twice", name)
        told[name] = value
    try:
        return kind.model_validate(told)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        name = str(first["loc"][0])
        if first["type"] == "extra_forbidden":
            raise Refused("unknown_parameter", name, known=", ".join(kind.model_fields) or "-") from None
        raise Refused("bad_value", name, accepted=accepted(kind, name)) from None


def accepted(kind: type[BaseModel], name: str) -> str:
    """Say in the words of the schema what a parameter takes."""
    told = _schema(kind, name)
    return ", ".join(f"{key}: {value}" for key, value in told.items() if key not in UNSAID)


def _schema(kind: type[BaseModel], name: str) -> dict[str, Any]:
    told: dict[str, Any] = kind.model_json_schema()["properties"].get(name, {})
    return next((one for one in told.get("anyOf", []) if one.get("type") != "null"), told)


def _told(request: HttpRequest, kind: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Every parameter, as often as it stands there."""
    yield from ((name, value) for name, values in request.GET.lists() for value in values)
    if request.method != "POST":
        return
    if request.content_type != "application/json":
        yield from ((name, value) for name, values in request.POST.lists() for value in values)
        return
    if not request.body:
        return
    try:
        told = json.loads(request.body, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, _Pairs):
        raise Refused("not_json", "body", 400)
    for name, value in told:
        yield name, _as_text(name, value, kind)


def _as_text(name: str, value: Any, kind: type[BaseModel]) -> str:
    """Write a value of JSON as it would stand in an address; raises Refused where it is of another type.

    A whole number with nothing behind its point is a whole number too, as in every schema.
    """
    wanted = _schema(kind, name).get("type")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if wanted in IN_JSON and type(value) is not IN_JSON[wanted]:
        raise Refused("bad_value", name, accepted=accepted(kind, name))
    return str(value).lower() if isinstance(value, bool) else str(value)


class _Pairs(list[tuple[str, Any]]):
    """What an object of JSON holds, in order, as often as it stands there."""
