"""The amounts of the law as data: each with all its dated values, their sources, and how they stand today."""

import datetime
from typing import Any

from rotonde.engine.catalogue import Catalogue
from rotonde.web.api.sources_told import sources_told
from rotonde.web.catalogue.freshness import values_today
from rotonde.web.catalogue.once_per_catalogue import once_per_catalogue

Json = dict[str, Any]


def parameters_told() -> list[Json]:
    """Give every amount, by id."""
    return list(_told(datetime.date.today()).values())


def parameter_told(id: str) -> Json | None:
    """Give one amount."""
    return _told(datetime.date.today()).get(id)


def standing_today(right: str, standing: str) -> list[str]:
    """Give the ids of the amounts of a right that are `stale` or a `gap` today."""
    values = values_today(datetime.date.today())
    found = (one["parameter"] for one in values if one["standing"] == standing and right in one["rights"])
    return list(dict.fromkeys(found))


@once_per_catalogue
def _told(catalogue: Catalogue, today: datetime.date) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for value in values_today(today):
        parameter = catalogue.parameters[value["parameter"]]
        one = found.setdefault(
            parameter.id,
            {
                "id": parameter.id,
                "labels": dict(parameter.labels),
                "unit": parameter.unit,
                "threshold_unit": parameter.threshold_unit,
                "indexed": parameter.indexed,
                "law": parameter.law,
                "rights": value["rights"],
                "values": [],
            },
        )
        dated = {
            name: value[name] for name in ("key", "from", "value", "confidence", "checked_on", "review_by", "standing")
        }
        one["values"].append(dated | {"note": value["note"], "sources": sources_told(value["source"])})
    return found
