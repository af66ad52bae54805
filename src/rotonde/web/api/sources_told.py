"""A source as data."""

from typing import Any

from rotonde.web.entitlements import engine_port


def source_told(id: str) -> dict[str, Any]:
    """Give a source with its title and address, where the catalogue has them."""
    about = engine_port.catalogue().sources.get(id) or {}
    return {"id": id, "title": about.get("title"), "url": about.get("url"), "kind": about.get("kind")}


def sources_told(ids: str | None) -> list[dict[str, Any]]:
    """Give the sources of a text such as `source_a; source_b`."""
    return [source_told(id) for id in (one.strip() for one in (ids or "").split(";")) if id]
