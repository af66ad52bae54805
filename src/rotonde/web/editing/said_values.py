"""A value and its source as a page says them."""

from typing import Any

from rotonde.engine.parameters import Parameter
from rotonde.rights.published_values import PublishedValue
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements.running_catalogue import running


def said_rows(value: Any, parameter: Parameter | None, w: Wording) -> list[str]:
    """A value in words: one line, or a line for each row of a scale."""
    unit = parameter.unit if parameter else "1"
    if not isinstance(value, list):
        return [w.value(value, unit)]
    threshold_unit = parameter.threshold_unit if parameter else "1"
    return [f"{w['threshold']} {w.value(low, threshold_unit)}: {w.value(amount, unit)}" for low, amount in value]


def said_source(ids: str | None) -> list[dict[str, str]]:
    """The sources of a value: title, an address that is safe to follow or nothing, and the place in it."""
    known = running().catalogue.sources
    found = []
    for id in (ids or "").split("; "):
        one = known.get(id) or {}
        if one:
            found.append(_source(str(one.get("title") or id), str(one.get("url") or ""), str(one.get("note") or "")))
    return found


def source_of(value: PublishedValue) -> dict[str, str]:
    """The source of a value put forward or published."""
    return _source(value.source.title, value.source.url, value.source.place)


def _source(title: str, url: str, place: str) -> dict[str, str]:
    return {"title": title, "url": url if url.startswith("https://") else "", "place": place}
