"""Amounts of the law as data."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from rotonde.web.api.shapes.shared import Source, Texts

Value = Annotated[
    str | list[list[str]] | None,
    Field(description="A number as decimal text, a table of [from, value] rows, or null: there is one, unknown to us."),
]


class DatedValue(Schema):
    key: str | None
    since: str = Field(alias="from")
    value: Value
    confidence: Literal["sourced", "derived", "memory", "missing"]
    checked_on: str | None
    review_by: str | None
    standing: Literal["in_force", "stale", "gap", "past", "to_come"]
    note: str
    sources: list[Source]


class Parameter(Schema):
    id: str
    labels: Texts
    unit: str
    threshold_unit: str
    indexed: str
    law: str
    rights: list[str]
    values: list[DatedValue]
