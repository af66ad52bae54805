"""Amounts of OpenFisca's country template, read from the installed package and never copied.

OpenFisca writes a number as `values:` by date and a scale as `brackets:`, each threshold and rate by date of its
own. Here both become the rows that `read_parameter` knows; what a file doesn't say, a unit by the month and what
the amount can be at all, is said in the catalogue.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml

from rotonde.engine.parameters import Parameter, exact, read_parameter

PACKAGE = "openfisca_country_template"
EXPECTED = "expected"


@cache
def package_folder() -> Path:
    """Where the package is installed; it isn't imported."""
    found = find_spec(PACKAGE)
    assert found is not None, f"install {PACKAGE}"
    assert found.submodule_search_locations, f"install {PACKAGE}"
    return Path(found.submodule_search_locations[0])


def template_parameter(
    path: str, unit: str, most: float, part: str = "", threshold_unit: str | None = None
) -> Parameter:
    """One amount of the package, from nought to `most` where no file says what it is."""
    file = package_folder() / "parameters" / f"{path}.yaml"
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    data = data[part] if part else data
    about = {"unit": unit, "range": [0, most], "threshold_unit": threshold_unit or unit}
    source = f"{PACKAGE} {version(PACKAGE)}, parameters/{path}.yaml"
    rows = _tables(data) if "brackets" in data else _values(data["values"])
    sourced = {day: {**row, "metadata": {"source": source, "confidence": "sourced"}} for day, row in rows.items()}
    return read_parameter(
        "_".join([*path.split("/")[1:], *filter(None, [part])]),
        {"description": data.get("description", path), "metadata": about, "values": sourced},
    )


def _series(written: Mapping[date, Any]) -> dict[date, Any]:
    """Value by day; a value that is only expected to change says nothing."""
    found = {}
    for day, entry in written.items():
        if entry != EXPECTED:
            found[day] = entry["value"] if isinstance(entry, Mapping) else entry
    return dict(sorted(found.items()))


def _values(written: Mapping[date, Any]) -> dict[date, dict[str, Any]]:
    return {day: {"value": value} for day, value in _series(written).items()}


def _tables(data: Mapping[str, Any]) -> dict[date, dict[str, Any]]:
    """The brackets that have both a threshold and a rate, on each day on which one of them changes.

    Amounts of a scale without `type: single_amount` add up from bracket to bracket.
    """
    by = "rate" if "rate" in data["brackets"][0] else "amount"
    adds_up = by == "amount" and data.get("metadata", {}).get("type") != "single_amount"
    brackets = [(_series(one["threshold"]), _series(one[by])) for one in data["brackets"]]
    days = sorted({day for series in brackets for part in series for day in part})
    tables = {}
    for day in days:
        pairs = [(_on(day, thresholds), _on(day, values)) for thresholds, values in brackets]
        rows = [(at, value) for at, value in pairs if at is not None and value is not None]
        if adds_up:
            totals = accumulate(exact(value, str(day)) for _, value in rows)
            rows = [(at, total) for (at, _), total in zip(rows, totals, strict=True)]
        tables[day] = {"rows": rows}
    return tables


def _on(day: date, series: Mapping[date, Any]) -> Any:
    begun = [value for start, value in series.items() if start <= day]
    return begun[-1] if begun else None
