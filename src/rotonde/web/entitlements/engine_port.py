"""The one door to the engine: everything the pages know of rights comes through here.

The engine speaks as the contract says; here its JSON is laid out for a page: domains in euros and days instead of
cents and day numbers, a word for every code, and an address for every source.
"""

import datetime
from decimal import Decimal
from functools import cache
from typing import Any

from rotonde.web.entitlements import engine_stub

Json = dict[str, Any]

SituationError = engine_stub.SituationError
"""A situation that cannot be; `.problems` lists `{where, why, what_to_do}`."""

DELICATE = ("residence", "health", "debt")


@cache
def facts() -> list[Json]:
    """Give the vocabulary, as `rotonde facts --json`, laid out for fields."""
    return [_laid_out(fact) for fact in engine_stub.FACTS]


@cache
def rights() -> list[Json]:
    """Give the rights, as `rotonde rights --json`, with a list of texts for the law and a title for every source."""
    return [_with_lists(right) for right in engine_stub.RIGHTS]


def check(situation: Json, dates: Json) -> Json:
    """Give the answer for one household, as `rotonde check --json`."""
    return engine_stub.check(situation, dates)


def checklist(situation: Json, dates: Json, right: str, of: str, lang: str) -> list[Json]:
    """Give the conditions of a right with their state, the facts used and what is missing."""
    return engine_stub.checklist(situation | _on(dates), right, of, lang)


def amount_steps(situation: Json, dates: Json, right: str, of: str, lang: str) -> list[Json]:
    """Give the amount worked out, one step a row: `{label, value, unit, depth}`."""
    return engine_stub.amount_steps(situation | _on(dates), right, of, lang)


def what_if(situation: Json, dates: Json, fact: str, of: str, period: str | None, value: Any) -> Json:
    """Give the answer as it would be if one fact had another value."""
    return engine_stub.what_if(situation, fact, of, period, value, dates)


@cache
def screened() -> Json:
    """Give the outcome of the screened folder: `{rows, households, summary}`."""
    return engine_stub.screened()


def _laid_out(fact: Json) -> Json:
    """Lay a fact out for a field.

    `key` is its name inside its record or pair, `min` and `max` are in its own unit, `choices` are code and words.
    """
    scale = {"money": 100, "number": 10 ** (fact["decimals"] or 0)}.get(fact["type"], 1)
    ends: Json = {end: fact[end] for end in ("min", "max")}
    for end, value in ends.items():
        if fact["type"] == "date" and value is not None:
            ends[end] = datetime.date.fromordinal(value).isoformat()
        elif value is not None:
            ends[end] = Decimal(value) / scale
    return (
        fact
        | ends
        | {
            "key": fact["id"].removeprefix(f"{fact['link']}."),
            "unit": None if fact["unit"] in {"1", "date"} else fact["unit"],
            "choices": [(code, fact["value_labels"].get(code, code)) for code in fact["values"]],
            "delicate": fact["sensitivity"] in DELICATE,
        }
    )


def _with_lists(right: Json) -> Json:
    """Lay a right out: the law as a list, and each consequence with the title and address of its source."""
    law = right.get("law") or []
    return right | {
        "law": law if isinstance(law, list) else [law],
        "consequences": [one | {"url": one.get("url", "")} for one in right["consequences"]],
    }


def _on(dates: Json) -> Json:
    return {"on": dates["on"]} if dates.get("on") else {}
