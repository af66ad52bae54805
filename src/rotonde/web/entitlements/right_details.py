"""What stands below a right that is opened: its conditions, its amount step by step, what it may cost, and what if."""

from dataclasses import dataclass, field
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.desk import Desk
from rotonde.web.entitlements.fact_fields import Field, fact_at, field_at, label_of, place_of
from rotonde.web.entitlements.fact_values import in_words, read_one, sentence
from rotonde.web.entitlements.presenting import Line, Verdict, amount_of, name_of, verdict_of
from rotonde.web.entitlements.situations import Json, Place, put, value_at
from rotonde.web.entitlements.words import in_language, raised


@dataclass
class Condition:
    """One condition, with the facts it was looked at with and the law behind it."""

    state: str
    label: str
    sentence: str
    law: str
    used: list[tuple[str, str, str]] = field(default_factory=list)


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
class Change:
    """One right before and after another value."""

    title: str
    who: str
    before: tuple[Verdict, str]
    after: tuple[Verdict, str]

    @property
    def differs(self) -> bool:
        return self.before != self.after


@dataclass
class WhatIf:
    """One fact tried with another value."""

    choices: list[tuple[str, str, bool]]
    asked: Field | None = None
    now: str = ""
    changes: list[Change] = field(default_factory=list)
    error: str = ""
    tried: bool = False

    @property
    def different(self) -> list[Change]:
        return [change for change in self.changes if change.differs]


@dataclass
class RightDetails:
    """Everything below one open line."""

    conditions: list[Condition]
    steps: list[Step]
    missing: list[Missing]
    gaps: list[str]
    consequences: list[Json]
    where: str
    decides: str
    documents: list[str]
    law: str
    stale: list[tuple[str, str]]
    what_if: WhatIf


def details_of(desk: Desk, line: Line, posted: dict[str, str]) -> RightDetails:
    """Gather what stands below a line of the answer."""
    right = next(r for r in engine_port.rights() if r["id"] == line.right)
    row = next(r for r in desk.answer["rights"] if (r["id"], r["of"]) == (line.right, line.of))
    asked = (desk.asked, desk.dates, line.right, line.of, desk.w.lang)
    checklist = engine_port.checklist(*asked)
    lang = desk.w.lang
    return RightDetails(
        conditions=[_condition(desk, c) for c in checklist],
        steps=_steps(desk, engine_port.amount_steps(*asked) if row["verdict"] != "not_entitled" else []),
        missing=[
            Missing(place, _about(desk, place), is_judgement(place))
            for m in row["missing"]
            if (place := place_of(desk.situation, m))
        ],
        gaps=[engine_port.amount_label(gap, lang) for gap in row["gaps"]],
        stale=_stale(desk, row),
        consequences=[
            {"text": in_language(c, lang), "source": c["source"], "url": c["url"]} for c in right["consequences"]
        ],
        where=in_language(right.get("where") or "", lang),
        decides=desk.w.decider(right["decided_by"]),
        documents=[in_language(d, lang) for d in right.get("documents") or []],
        law="; ".join(in_language(one, lang) for one in right["law"]),
        what_if=_what_if(desk, _places(desk, checklist, row), posted),
    )


def _stale(desk: Desk, row: Json) -> list[tuple[str, str]]:
    """List the amounts that may be old, each once, with the day since when they hold."""
    found = {}
    for name in row["stale"]:
        day = engine_port.in_force_since(name, desk.answer["on"], desk.answer["law"])
        found[engine_port.amount_label(name, desk.w.lang)] = notation.day(day, desk.w.lang) if day else ""
    return list(found.items())


def _condition(desk: Desk, c: Json) -> Condition:
    used = []
    for item in c["used"]:
        place = place_of(desk.situation, item)
        fact = fact_at(place) if place else None
        who = name_of(desk.situation, place, desk.names, desk.w) if place else desk.names.get(item["of"], "")
        label = label_of(place, fact, desk.w) if fact else str(item["label"])
        used.append((who, label, in_words(fact, item["value"], desk.w)))
    return Condition(c["state"], raised(c["label"]), c["sentence"], c["law"] or "", used)


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


def _about(desk: Desk, place: Place) -> str:
    fact = fact_at(place)
    label = label_of(place, fact, desk.w) if fact else place.fact
    return f"{name_of(desk.situation, place, desk.names, desk.w)}: {label[:1].lower()}{label[1:]}"


def _places(desk: Desk, checklist: list[Json], row: Json) -> list[Place]:
    """List the facts to try: those still missing first, then those used."""
    items = [
        *row["missing"],
        *(item for c in checklist for item in c["used"]),
    ]
    return list(dict.fromkeys(place for item in items if (place := place_of(desk.situation, item))))


def _what_if(desk: Desk, places: list[Place], posted: dict[str, str]) -> WhatIf:
    chosen = Place.of(posted.get("whatif_fact", ""))
    tried = WhatIf([(str(p), _about(desk, p), p == chosen) for p in places])
    fact = fact_at(chosen) if chosen in places and chosen else None
    if not (chosen and fact):
        return tried
    tried.asked = field_at(desk.situation, chosen, fact, desk.w)
    tried.now = in_words(fact, value_at(desk.situation, chosen), desk.w)
    text = posted.get("whatif_value", "") if posted.get("whatif_for") == str(chosen) else ""
    tried.asked.value = text
    if not text.strip() or "whatif" not in posted:
        return tried
    try:
        value = read_one(fact, text.strip())
        after = engine_port.what_if(desk.asked, desk.dates, lambda home: put(home, chosen, value))
    except notation.NotRead as trouble:
        tried.error = sentence(trouble, fact, desk.w)
    except engine_port.SituationError as refused:
        tried.error = " ".join(problem["sentence"] for problem in refused.said(desk.w.lang))
    else:
        tried.tried, tried.changes = True, _changes(desk, after)
    return tried


def _changes(desk: Desk, after: Json) -> list[Change]:
    then = {(row["id"], row["of"]): row for row in after["rights"]}
    changes = []
    for right in engine_port.rights():
        for row in desk.answer["rights"]:
            if row["id"] == right["id"] and (row["id"], row["of"]) in then:
                pair = [
                    (verdict_of(r, right, desk.w), " ".join(amount_of(r, desk.w)))
                    for r in (row, then[row["id"], row["of"]])
                ]
                changes.append(
                    Change(
                        in_language(right["names"], desk.w.lang),
                        desk.names.get(row["of"], ""),
                        pair[0],
                        pair[1],
                    )
                )
    return changes
