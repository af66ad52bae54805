"""What many shapes are made of."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

Texts = Annotated[
    dict[str, str], Field(description="The same text by language: nl, fr, en.", examples=[{"nl": "Leefloon"}])
]
Confidence = Annotated[
    Literal["sourced", "derived", "memory"],
    Field(description="sourced: read there; derived: follows from it; memory: not confirmed in a source yet."),
]


class Source(Schema):
    id: str
    title: str | None
    url: str | None
    kind: str | None
