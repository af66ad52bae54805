"""Reads what a program sends: one JSON object, and nothing that JSON itself doesn't know."""

import json
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from rotonde.web.api.limits import MOST_BYTES
from rotonde.web.api.problems import Refused


class StrictParser(Parser):
    """Refuses NaN and Infinity, repeated keys, a body that is too large, and nesting without end."""

    def parse_body(self, request: HttpRequest) -> Any:
        if len(request.body) > MOST_BYTES:
            raise Refused("too_large", 413, "body", most=MOST_BYTES)
        try:
            text = request.body.decode("utf-8")
            return json.loads(text, parse_constant=_no_number, object_pairs_hook=_once)
        except (ValueError, RecursionError):
            raise Refused("not_json", 400, "body") from None


def _no_number(name: str) -> None:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found
