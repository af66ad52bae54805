"""Random words to make rules of: record kinds, links in both directions, facts of every type and way of dating."""

import random
from datetime import date
from typing import Any

from rotonde.engine.facts import Fact, FactType, Link, Vocabulary, fact_from
from rotonde.engine.parameters import Parameter, read_parameter

KINDS = {"person": 7, "household": 3, "delivery": 4}
RECEIVED = ("first", "second")
CODES = ("red", "green", "blue")
SOON = (date(2019, 1, 1).toordinal(), date(2028, 12, 31).toordinal())
STARTS = ("2021-01-01", "2023-01-01", "2024-07-01", "2025-03-01", "2025-11-01")
UNITS = ("1", "EUR")


def random_vocabulary(rng: random.Random) -> Vocabulary:
    """Facts and links over persons, households and deliveries."""
    links = [link for link in _links(rng) if link.id in ("member", "partner") or rng.random() < 0.7]
    facts = [fact for kind in KINDS for fact in _facts(rng, kind, None)]
    facts += [fact for link in links for fact in _facts(rng, f"{link.id}.", link.id)]
    facts += [
        fact_from(f"receives.{right}", {"record": kind, "type": "bool", "dated": "state"}, "receives")
        for right, kind in zip(RECEIVED, ("person", rng.choice(list(KINDS)[:2])), strict=True)
    ]
    return Vocabulary(KINDS, facts, links)


def _links(rng: random.Random) -> list[Link]:
    listed = rng.choice(("of", "to"))
    return [
        Link("member", "person", "household", "domicile", "members", 1, rng.randint(2, 5)),
        Link("partner", "person", "person", "partners", "partners", 1, 1, symmetric=True),
        Link(
            "parent", "person", "person", "children", "parents", rng.randint(1, 3), rng.randint(1, 2), listed_by=listed
        ),
        Link("kin", "person", "person", "kin", "kin", 3, 3, symmetric=True),
        Link("delivered", "delivery", "household", "owner", "deliveries", 1, rng.randint(1, 3), owns=True),
    ]


def _facts(rng: random.Random, name: str, link: str | None) -> list[Fact]:
    found = []
    kinds: tuple[FactType, ...] = ("bool", "bool", "int", "money", "number", "date", "enum", "judgement")
    for number, kind in enumerate(kinds):
        if rng.random() < (0.85 if link is None else 0.4):
            found.append(
                _fact(rng, f"{name}_{kind}{number}" if link is None else f"{name}{kind}{number}", kind, name, link)
            )
    return found


def _fact(rng: random.Random, id: str, kind: FactType, record: str, link: str | None) -> Fact:
    data: dict[str, Any] = {"type": kind, "link": link, "record": link or record}
    dated = (
        ("fixed", "state")
        if kind == "judgement" or link
        else ("fixed", "state", "state", "month", "year", "school_year")
    )
    data["dated"] = "fixed" if kind == "date" else rng.choice(dated)
    data["bare"] = "always" if data["dated"] == "state" and rng.random() < 0.5 else None
    if kind == "enum":
        data["values"] = CODES[: rng.randint(2, 3)]
    if kind in ("int", "money", "number"):
        data["min"] = rng.choice((0, 0, 0, -3, -20, 1))
        data["max"] = data["min"] + rng.choice((1, 3, 10, 200))
        data["unit"] = "EUR" if kind == "money" else rng.choice(("1", "day")) if kind == "int" else "1"
        data["decimals"] = rng.choice((1, 2)) if kind == "number" else 0
    fact = fact_from(id, data, "random")
    if kind == "date" and rng.random() < 0.8:
        object.__setattr__(fact, "low", SOON[0])
        object.__setattr__(fact, "high", SOON[1])
    return fact


def random_parameters(rng: random.Random) -> list[Parameter]:
    """Single, keyed and tabulated amounts, some of which nobody knows on some days."""
    found = []
    for unit in UNITS:
        found += [read_parameter(f"single_{unit}_{at}", _about(rng, unit, _values(rng))) for at in range(2)]
        keyed = {"keys": {code: {"values": _values(rng)} for code in CODES}}
        found.append(read_parameter(f"keyed_{unit}", _about(rng, unit, {}) | keyed))
    for unit, at in (("EUR", "1"), ("EUR", "EUR"), ("1", "EUR"), ("1", "1")):
        for name, least in (("table", -5), ("bands", 0)):
            if (name, unit, at) == ("bands", "EUR", "EUR"):
                continue
            about = _about(rng, unit, {}, at, (least, 40))
            del about["values"]
            found.append(read_parameter(f"{name}_{unit}_{at}", about | {"tables": _tables(rng, least)}))
    return found


def _about(
    rng: random.Random, unit: str, values: dict[str, Any], at: str = "1", ends: Any = (-5, 40)
) -> dict[str, Any]:
    return {"metadata": {"unit": unit, "range": list(ends), "threshold_unit": at}, "values": values}


def _values(rng: random.Random) -> dict[str, Any]:
    return {start: _row(rng, {"value": _figure(rng, -5, 40)}) for start in _starts(rng)}


def _tables(rng: random.Random, least: int) -> dict[str, Any]:
    found = {}
    for start in _starts(rng):
        thresholds = sorted(rng.sample((0, 1, 2.5, 4, 10, 60), rng.randint(1, 3)))
        found[start] = _row(rng, {"rows": [[threshold, _figure(rng, least, 40)] for threshold in thresholds]})
    return found


def _starts(rng: random.Random) -> list[str]:
    return sorted(rng.sample(STARTS, rng.randint(1, 3)))


def _row(rng: random.Random, row: dict[str, Any]) -> dict[str, Any]:
    known = {**row, "metadata": {"source": "random", "confidence": "memory"}}
    if rng.random() >= 0.12:
        return known
    return {"value": None} | ({"metadata": {"range": _ends(rng, row)}} if rng.random() < 0.5 else {})


def _ends(rng: random.Random, row: dict[str, Any]) -> list[Any]:
    """What a value that nobody knows lies between: from what it would have been to a little more."""
    if "rows" not in row:
        return [row["value"], min(40, row["value"] + rng.randint(0, 3))]
    return [row["rows"], [[at, min(40, amount + rng.randint(0, 3))] for at, amount in row["rows"]]]


def _figure(rng: random.Random, low: int, high: int) -> float | int:
    return rng.choice((rng.randint(low, high), rng.randint(low, high), rng.randint(low * 4, high * 4) / 4, 0, 1))
