"""A right as data."""

from typing import Literal

from ninja import Schema

from rotonde.web.api.shapes.shared import Confidence, Source, Texts


class RightInShort(Schema):
    id: str
    names: Texts
    level: str
    claimant: str
    decided_by: Texts
    automation: str
    themes: list[str]
    owner: str | None
    review_by: str | None
    stale: list[str]
    gaps: list[str]
    pages: Texts


class InfofichePart(Schema):
    title: str
    html: str


class Condition(Schema):
    id: str
    label: Texts
    law: str
    source: str


class WhatItBrings(Schema):
    unit: str | None
    per: Literal["month", "year", "once"]
    in_kind: str | None
    counted_once_per: str | None
    exclusion_group: str | None


class Claim(Schema):
    where: Texts | None
    window: Texts | None
    back_payment: Texts | None
    appeal: Texts | None
    term_days: int | None
    documents: list[Texts]
    sources: list[str]


class Consequence(Schema):
    id: str
    text: Texts
    source: Source | None
    confidence: Confidence


class Right(RightInShort):
    search_words: dict[str, list[str]]
    texts: dict[str, dict[str, InfofichePart]]
    conditions: list[Condition]
    law: list[str]
    amount: WhatItBrings
    claim: Claim
    consequences: list[Consequence]
    not_modelled: list[Texts]
    parameters: list[str]
    opens: list[str]
    counts_for: list[str]
    keeps_away: list[str]
