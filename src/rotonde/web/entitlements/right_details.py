"""What stands below a right that is opened: its conditions, its amount step by step, what it may cost, and what if."""

from dataclasses import dataclass, field
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.cards import Line
from rotonde.web.entitlements.cascading import Cascade, cascade_of
from rotonde.web.entitlements.claiming import Claiming, claiming_of
from rotonde.web.entitlements.desk import Desk
from rotonde.web.entitlements.fact_fields import fact_at, label_of, place_of
from rotonde.web.entitlements.fact_values import in_words
from rotonde.web.entitlements.people import name_of
from rotonde.web.entitlements.situations import Json, Place
from rotonde.web.entitlements.verdicts import bounds
from rotonde.web.entitlements.what_if import WhatIf, about, what_if_of
from rotonde.web.entitlements.words import Wording, in_language, raised


@dataclass
class Condition:
    """One condition, with the facts it was looked at with and the law behind it."""

    state: str
    label: str
    sentence: str
    law: str
    used: list[tuple[str, str, str]] = field(default_factory=list)
    places: list[Place | None] = field(default_factory=list)  # of what was used, where it has one


@dataclass
class Step:
    """One row of the amount; `last` is the outcome."""

    label: str
    value: str
    depth: int
    last: bool


@dataclass
class Missing:
    """One fact that is still to be asked, and where its field stands."""

    place: Place
    text: str
    judgement: bool


@dataclass
class RightDetails:
    """Everything below one open line."""

    conditions: list[Condition]
    steps: list[Step]
    missing: list[Missing]
    gaps: list[str]
    consequences: list[Json]
    claiming: Claiming
    opens: Cascade | None
    worth: str
    stale: list[tuple[str, str]]
    what_if: WhatIf


def details_of(desk: Desk, line: Line, posted: dict[str, str]) -> RightDetails:
    """Gather what stands below a line of the answer."""
    right = engine_port.right(line.right) or {}
    row = next(r for r in desk.answer["rights"] if (r["id"], r["of"]) == (line.right, line.of))
    lang = desk.w.lang
    checklist, steps = engine_port.inspected(desk.asked, desk.dates, desk.rights, line.right, line.of, lang)
    return RightDetails(
        conditions=[_condition(desk, c) for c in checklist],
        steps=_steps(desk, steps if row["verdict"] != "not_entitled" else []),
        missing=[
            Missing(place, about(desk, place), is_judgement(place))
            for m in row["missing"]
            if (place := place_of(desk.situation, m))
        ],
        gaps=[engine_port.amount_label(gap, lang) for gap in row["gaps"]],
        stale=_stale(desk, row),
        consequences=[
            {"text": in_language(c, lang), "source": c["source"], "url": c["url"]} for c in right["consequences"]
        ],
        claiming=claiming_of(right, desk.w),
        opens=cascade_of(desk, line.right, line.of),
        worth=_worth(row, desk.w),
        what_if=what_if_of(desk, _places(desk, checklist, row), posted),
    )


def _worth(row: Json, w: Wording) -> str:
    """Say what a right without an amount of its own is worth, and that it is an estimate."""
    worth = row["worth_year"]
    if row["verdict"] == "not_entitled" or not worth or not worth["estimated"]:
        return ""
    return f"{bounds(worth['lower'], worth['upper'], w)} {w['worth_year_note']}"


def _stale(desk: Desk, row: Json) -> list[tuple[str, str]]:
    """List the amounts that may be old, each once, with the day since when they hold."""
    found = {}
    for name in row["stale"]:
        day = engine_port.in_force_since(name, desk.answer["on"], desk.answer["law"])
        found[engine_port.amount_label(name, desk.w.lang)] = notation.day(day, desk.w.lang) if day else ""
    return list(found.items())


def _condition(desk: Desk, c: Json) -> Condition:
    used, places = [], []
    for item in c["used"]:
        place = place_of(desk.situation, item)
        places.append(place)
        fact = fact_at(place) if place else None
        who = name_of(desk.situation, place, desk.names, desk.w) if place else desk.names.get(item["of"], "")
        label = label_of(place, fact, desk.w) if fact else str(item["label"])
        used.append((who, label, in_words(fact, item["value"], desk.w)))
    return Condition(c["state"], raised(c["label"]), c["sentence"], c["law"] or "", used, places)


def _steps(desk: Desk, steps: list[Json]) -> list[Step]:
    last = len(steps) - 1
    return [Step(_step_label(desk, s), _quantity(desk, s), int(s["depth"]), n == last) for n, s in enumerate(steps)]


def _step_label(desk: Desk, step: Json) -> str:
    """Name a step, with whom it is about where that is a person."""
    who = desk.names.get(str(step.get("of") or ""), "")
    return f"{step['label']} ({who})" if who and step["depth"] else str(step["label"])


def _quantity(desk: Desk, step: Json) -> str:
    """Write the value of a step; one that is not settled comes as its bounds."""
    value, unit = step["value"], str(step["unit"] or "")
    if not isinstance(value, dict):
        return _with_unit(desk, value, unit)
    low, high = value["lower"], value["upper"]
    if low is None or high is None:
        return desk.w["no_limit_known"] if low is None else desk.w.say("at_least", low=_with_unit(desk, low, unit))
    return f"{_with_unit(desk, low, unit)} … {_with_unit(desk, high, unit)}"


def _with_unit(desk: Desk, value: Any, unit: str) -> str:
    per = desk.w.unit(unit).removeprefix("€").strip()
    if unit.startswith("EUR"):
        return " ".join(filter(None, [notation.money(value, desk.w.lang), per]))
    return " ".join(filter(None, [notation.number(value, desk.w.lang), "" if unit == "1" else per]))


def is_judgement(place: Place) -> bool:
    """Say whether only a person can give it."""
    return (fact_at(place) or {}).get("type") == "judgement"


def _places(desk: Desk, checklist: list[Json], row: Json) -> list[Place]:
    """List the facts to try: those still missing first, then those used."""
    items = [
        *row["missing"],
        *(item for c in checklist for item in c["used"]),
    ]
    return list(dict.fromkeys(place for item in items if (place := place_of(desk.situation, item))))
