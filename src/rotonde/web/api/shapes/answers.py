"""A question and its answer, as docs/api.md and the contract describe them."""

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from rotonde.web.api.shapes.words import Fact

EXAMPLE = {
    "on": "2026-03-01",
    "persons": {"anna": {"birth_date": "1988-03-02"}, "kaat": {"birth_date": "2016-05-04"}},
    "households": {"h1": {"complete.member": True}},
    "links": {
        "member": [{"of": "anna", "to": "h1"}, {"of": "kaat", "to": "h1"}],
        "parent": [{"of": "anna", "to": "kaat"}],
    },
}
Euros = Annotated[str, Field(description="Euros with two decimals, or `unknown`.", examples=["1234.50"])]


class Asked(Schema):
    """A situation, and about which rights: those named, those of a basket, or all."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"situation": EXAMPLE}]})

    situation: dict[str, Any] = Field(description="Persons, households and links. What is left out is unknown.")
    rights: list[str] | None = Field(None, max_length=100, description="Ids of rights.")
    basket: str | None = Field(None, description="Id of a basket.")


class Ends(Schema):
    lower: Euros
    upper: Euros


class Amount(Ends):
    unit: str
    per: Literal["month", "year", "once"]


class Worth(Ends):
    estimated: bool


class Missing(Schema):
    fact: str
    of: str
    period: str | None


class Receives(Schema):
    value: bool | Literal["unknown"]
    since: str | None = Field(alias="from")
    source: str | None


class RightAnswered(Schema):
    id: str
    of: str
    verdict: Literal["entitled", "not_entitled", "to_assess", "unknown"]
    amount: Amount | None
    if_granted: Ends | None
    worth_year: Worth | None
    reason: str | None
    missing: list[Missing]
    gaps: list[str]
    stale: list[str]
    receives: Receives


class Question(Missing):
    settles: list[str]
    witness: dict[str, Any]


class Answer(Schema):
    on: str
    claimed: str
    law: str
    today: str
    focus: str | None
    rights: list[RightAnswered]
    net_year: dict[str, Any]
    next_question: Question | None
    contradictions: list[dict[str, Any]]
    warnings: list[dict[str, Any]]
    receipt: dict[str, Any]


class NextQuestion(Schema):
    next_question: Question | None
    fact: Fact | None
