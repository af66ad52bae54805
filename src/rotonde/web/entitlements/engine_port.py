"""The one door to the engine: everything the pages know of rights comes through here."""

from functools import cache
from typing import Any

from rotonde.web.entitlements import engine_stub

Json = dict[str, Any]

SituationError = engine_stub.SituationError
"""A situation that cannot be; `.problems` lists `{where, why, what_to_do}`."""


@cache
def facts() -> list[Json]:
    """Give the vocabulary, as `rotonde facts --json`."""
    return engine_stub.FACTS


@cache
def rights() -> list[Json]:
    """Give the rights, as `rotonde rights --json`."""
    return engine_stub.RIGHTS


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


def _on(dates: Json) -> Json:
    return {"on": dates["on"]} if dates.get("on") else {}
