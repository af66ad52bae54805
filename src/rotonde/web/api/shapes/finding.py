"""Themes, life events and baskets as data."""

from ninja import Schema

from rotonde.web.api.shapes.shared import Confidence, Source, Texts


class Theme(Schema):
    id: str
    names: Texts
    rights: list[str]


class RightOfEvent(Schema):
    """Either `facts`: the rule of the right reads them; or `reason`: the editors chose it."""

    right: str
    facts: list[str]
    reason: Texts | None


class LifeEvent(Schema):
    id: str
    names: Texts
    facts: list[str]
    rights: list[RightOfEvent]
    left_out: dict[str, Texts]
    search_words: dict[str, list[str]]


class BasketSource(Source):
    title: str | None = None
    url: str | None = None
    kind: str | None = None


class Basket(Schema):
    id: str
    names: Texts
    for_whom: Texts
    why: Texts
    source: BasketSource
    confidence: Confidence
    rights: list[str]
    outside: dict[str, Texts]
