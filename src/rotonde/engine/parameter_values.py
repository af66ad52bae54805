"""Every dated value of the catalogue with how sure it is, and what it is on a day: in force, stale, a gap."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue, parameters_used
from rotonde.engine.parameters import Parameter, Row

Value = dict[str, Any]
MISSING = "missing"
STANDINGS = ("in_force", "stale", "gap", "past", "to_come")


def parameter_values(catalogue: Catalogue, dates: Dates) -> list[Value]:
    """Every value: its parameter and key, from when, how sure it is, its source, how it stands on the day asked about.

    A value is `in_force`; `stale` when it is in force and past its review date; a `gap` when the law has one that isn't
    known; `past`, or `to_come`. What isn't known has the label `missing`.

    >>> from rotonde.engine.facts import Vocabulary
    >>> parameter_values(Catalogue(Vocabulary({}, [], [])), Dates.asked())
    []
    """
    used = rights_by_parameter(catalogue)
    return [
        value
        for parameter in sorted(catalogue.parameters.values(), key=lambda one: one.id)
        for value in _values(parameter, used.get(parameter.id, []), dates)
    ]


def rights_by_parameter(catalogue: Catalogue) -> dict[str, list[str]]:
    """Which rights rest on a parameter, directly or through what they share."""
    found: dict[str, list[str]] = {}
    for right in catalogue.rights.values():
        reached = {id for node in right.rules() for id in parameters_used(node, catalogue.definitions)}
        for id in sorted(reached | set(right.parameters)):
            found.setdefault(id, []).append(right.id)
    return found


def _values(parameter: Parameter, rights: list[str], dates: Dates) -> Iterator[Value]:
    on, law = dates.on.toordinal(), dates.law.toordinal()
    late = max(dates.on, dates.today).toordinal()
    for key, rows in parameter.rows.items():
        known = [row for row in rows if row.start <= law and row.start <= on]
        for row in rows:
            due = parameter.review_by(row)
            told = row.as_json()
            yield {
                "parameter": parameter.id,
                "key": key,
                "from": told["from"],
                "value": told["value"],
                "unit": parameter.unit,
                "confidence": row.confidence or MISSING,
                "source": row.source or None,
                "checked_on": str(row.checked_on) or None,
                "review_by": date.fromordinal(due).isoformat() if due and row is rows[-1] else None,
                "standing": _standing(parameter, key, row, known, late),
                "note": row.note,
                "rights": rights,
            }


def _standing(parameter: Parameter, key: str | None, row: Row, known: list[Row], late: int) -> str:
    if row not in known:
        return "to_come"
    if row is not known[-1]:
        return "past"
    if row.value is None:
        return "gap"
    return "stale" if parameter.is_stale(row, late, key) else "in_force"


def short(value: Value) -> str:
    """A value in a few letters: a number, a table, or a dash where nobody knows it.

    >>> short({"value": "12.5"}), short({"value": [["0", "1"], ["5", "2"]]}), short({"value": None})
    ('12.5', 'a table of 2 rows', '—')
    """
    if isinstance(value["value"], list):
        return f"a table of {len(value['value'])} rows"
    return "—" if value["value"] is None else str(value["value"])
