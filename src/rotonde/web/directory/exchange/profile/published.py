"""What our profile says: on which standard it stands, what it wishes for, which lists it has, and what it repairs."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rotonde.web.directory.checking.checks import WISHED
from rotonde.web.directory.exchange.schemas import schemas
from rotonde.web.directory.exchange.version import VERSION_OF_HSDS
from rotonde.web.directory.terms.published import VERSION, taxonomies

Json = dict[str, Any]


def profile() -> Json:
    """Give the profile as data."""
    return {
        "name": "HSDS Vlaanderen",
        "version": VERSION,
        "standard": "Open Referral HSDS",
        "version_of_standard": VERSION_OF_HSDS,
        "adds_fields": [],
        "leaves_out_fields": [],
        "is_wished_for": {
            "service": list(WISHED),
            "why": "Who looks for help needs it. It is a warning and not a fault: what isn't known stays out, because "
            "a field that must be filled in gets invented.",
        },
        "schemas": sorted(f"{name}.json" for name in schemas()),
        "taxonomies": [one.bare() for one in taxonomies().values()],
        "repairs": list(repairs()),
    }


@cache
def repairs() -> tuple[Json, ...]:
    """Give the errors of the standard that we saw, each with what we do instead."""
    return tuple(yaml.safe_load(Path(__file__).with_name("repairs.yaml").read_text(encoding="utf-8")))
