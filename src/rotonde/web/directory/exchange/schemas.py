"""The schemas that we publish, by name: of each object whole, and as a list shows it. All read from the classes."""

from functools import cache
from typing import Any

from rotonde.web.directory.exchange.listings import LISTINGS
from rotonde.web.directory.exchange.shown import MINIMAL
from rotonde.web.directory.hsds.hsds_object import HsdsObject
from rotonde.web.directory.hsds.json_schema import DIALECT, listed, nested
from rotonde.web.directory.hsds.records import Location

Schema = dict[str, Any]


@cache
def schemas() -> dict[str, Schema]:
    """Give every schema by the name under which it is published.

    >>> sorted(schemas())[:3]
    ['location', 'organization', 'organization_list']
    """
    found: dict[str, Schema] = {"location": nested(Location), "service_minimal": _minimal()}
    for listing in LISTINGS.values():
        found[listing.of.called] = nested(listing.of)
        if listing.is_nested:
            found[f"{listing.of.called}_list"] = listed(listing.of)
    return found


def _minimal() -> Schema:
    whole = listed(LISTINGS["services"].of)
    properties = {name: whole["properties"][name] for name in MINIMAL}
    return whole | {"title": "ServiceMinimal", "properties": properties, "required": list(MINIMAL), "$schema": DIALECT}


def name_of(kind: type[HsdsObject], form: str = "") -> str:
    """Give the name of the schema of a class in a form: whole, `list` or `minimal`."""
    return f"{kind.called}_{form}" if form else kind.called
