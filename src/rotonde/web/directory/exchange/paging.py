"""One page of what was found, exactly as the standard has it."""

from collections.abc import Iterator
from typing import Any

from rotonde.web.directory.exchange.asked import Asked
from rotonde.web.directory.exchange.found import Found
from rotonde.web.directory.exchange.refusing import Refused

WHOLE_NUMBER, WHETHER = {"type": "integer", "minimum": 0}, {"type": "boolean"}
FIELDS: dict[str, dict[str, Any]] = {
    "total_items": WHOLE_NUMBER,
    "total_pages": WHOLE_NUMBER,
    "page_number": {"type": "integer", "minimum": 1},
    "size": WHOLE_NUMBER,
    "first_page": WHETHER,
    "last_page": WHETHER,
    "empty": WHETHER,
}


def page_of(found: Found, asked: Asked, per_page: int) -> dict[str, Any]:
    """Give the page that was asked; raises Refused where there is none. The first one is always there."""
    pages = -(-found.total // per_page)
    if asked.page > max(1, pages):
        raise Refused("no_such_page", "page", 404, last=max(1, pages))
    start = (asked.page - 1) * per_page
    contents = list(found.part(start, start + per_page))
    return {
        "total_items": found.total,
        "total_pages": pages,
        "page_number": asked.page,
        "size": len(contents),
        "first_page": asked.page == 1,
        "last_page": asked.page >= pages,
        "empty": not contents,
        "contents": contents,
    }


def all_of(found: Found) -> Iterator[dict[str, Any]]:
    """Give everything that was found, one by one."""
    return found.part(0, None)


def schema_of_page(items: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of a page of such items: every field stands there, the contents too."""
    properties = FIELDS | {"contents": {"type": "array", "items": items}}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
