"""The vocabulary of a situation as data."""

from typing import Any

from ninja import Schema

from rotonde.engine.facts import Link as EngineLink
from rotonde.web.api.shapes.shared import Texts


class Fact(Schema):
    id: str
    record: str
    link: str | None
    type: str
    values: list[str]
    min: int | None
    max: int | None
    decimals: int | None
    unit: str
    dated: str
    bare: str | None
    sensitivity: str
    labels: Texts
    question: Texts
    value_labels: dict[str, Texts]
    aliases: list[str]
    theme: str | None
    nothing_under: int | None
    nothing_from: int | None


class Link(Schema):
    id: str
    of: str
    to: str
    symmetric: bool
    labels: Texts


class Quantity(Schema):
    id: str
    on: str
    type: str
    unit: str | None
    dated: str
    labels: Texts
    aliases: list[str]


class Vocabulary(Schema):
    """What a situation can say: records, facts of records and of pairs, links, and quantities that can be told."""

    records: dict[str, int]
    facts: list[Fact]
    links: list[Link]
    quantities: list[Quantity]


def link_told(link: EngineLink) -> dict[str, Any]:
    """Give a link as data."""
    return {"id": link.id, "of": link.of, "to": link.to, "symmetric": link.symmetric, "labels": dict(link.labels)}
