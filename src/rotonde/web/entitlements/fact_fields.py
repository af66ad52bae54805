"""The facts as fields of a form: which ones, what stands in them, and how what was typed becomes a value."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.situations import (
    KINDS,
    Json,
    Place,
    periods_of,
    put,
    record_at,
    value_at,
)
from rotonde.web.entitlements.words import Wording, in_language

PREFIX, FROM, UNTIL = "f:", "from:", "until:"
YES, NO = "yes", "no"
PERIODIC = ("month", "quarter", "year", "school_year")


@dataclass
class Field:
    """One fact of one record in one period, as it stands on the page."""

    place: Place
    fact: Json
    label: str
    control: str  # choice, select, money, number, day or text
    value: str = ""
    since: str = ""
    until: str = ""
    options: list[tuple[str, str]] = field(default_factory=list)
    hint: str = ""
    error: str = ""
    wanted: bool = False  # an answer still hangs on it
    known: bool = False

    @property
    def name(self) -> str:
        return PREFIX + str(self.place)

    @property
    def html_id(self) -> str:
        return self.place.html_id

    @property
    def spells(self) -> bool:
        """Say whether the field also asks since when: of what is received, and where a day is known."""
        received = self.fact["id"].startswith("receives.")
        return self.fact["dated"] == "state" and (received or bool(self.since or self.until))

    @property
    def unit(self) -> str:
        return "" if self.control == "day" else self.hint

    @property
    def judgement(self) -> bool:
        return self.fact["type"] == "judgement"

    @property
    def matters(self) -> bool:
        return self.known or self.wanted or bool(self.error)


class Typed:
    """What a form brought: the household as it now is, and what could not be read."""

    def __init__(self, situation: Json, posted: dict[str, str], w: Wording) -> None:
        self.situation = situation
        self.errors: dict[Place, str] = {}
        self.as_typed: dict[Place, tuple[str, str, str]] = {}
        self.places: list[Place] = []
        for name, text in posted.items():
            place = Place.of(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None
            fact = place and fact_at(place)
            if not (place and fact) or record_at(situation, place) is None:
                continue
            self.places.append(place)
            typed = (text, posted.get(FROM + str(place), ""), posted.get(UNTIL + str(place), ""))
            try:
                put(situation, place, _read(fact, typed, value_at(situation, place)))
            except notation.NotRead as trouble:
                self.errors[place] = sentence(trouble, fact, w)
                self.as_typed[place] = typed
                put(situation, place, None)


def fact_at(place: Place) -> Json | None:
    """Find the fact that a place is about, in the vocabulary."""
    for fact in engine_port.facts():
        if fact["key"] == place.fact and place.root == root_of(fact):
            return fact
    return None


def root_of(fact: Json) -> str:
    """Name the part of a situation where a fact stands: a kind of record, or a link."""
    return str(fact["link"] or KINDS.get(fact["record"], ""))


def place_of(situation: Json, missing: Json) -> Place | None:
    """Find where a missing fact of an answer stands on the page; a pair is named as `anna+bram`."""
    for fact in engine_port.facts():
        if fact["id"] == missing["fact"]:
            period = str(missing["period"] or "") if fact["dated"] in PERIODIC else ""
            record = pair_of(situation, fact["link"], str(missing["of"])) if fact["link"] else str(missing["of"])
            place = Place(root_of(fact), record, fact["key"], period)
            if record_at(situation, place) is not None:
                return place
    return None


def pair_of(situation: Json, link: str, ends: str) -> str:
    """Give the number of a pair of records in its link."""
    for number, pair in enumerate(situation["links"].get(link, [])):
        if {str(pair["of"]), str(pair["to"])} == set(ends.split("+")):
            return str(number)
    return ""


def fields_of(
    situation: Json, root: str, record: str, wanted: set[Place], typed: Typed | None, w: Wording
) -> list[Field]:
    """List the fields of one record: in the vocabulary's order, what is chosen after what is typed."""
    fields = []
    for fact in engine_port.facts():
        if root != (fact["link"] or KINDS.get(fact["record"])):
            continue
        known = periods_of((record_at(situation, Place(root, record, "")) or {}).get(fact["id"]))
        asked = {p.period for p in wanted if (p.root, p.record, p.fact) == (root, record, fact["id"])}
        kept = (
            {p.period for p in typed.places if (p.root, p.record, p.fact) == (root, record, fact["id"])}
            if typed
            else set()
        )
        for period in sorted({*known, *asked, *kept} or {""}):
            fields.append(_field(situation, Place(root, record, fact["id"], period), fact, wanted, typed, w))
    return sorted(fields, key=lambda f: (f.judgement, f.control == "choice", f.fact["sensitivity"] == "high"))


def _field(
    situation: Json, place: Place, fact: Json, wanted: set[Place], typed: Typed | None, w: Wording
) -> Field:
    value = value_at(situation, place)
    label = in_language(fact["labels"], w.lang)
    made = Field(
        place,
        fact,
        f"{label}, {notation.period(place.period, w.lang)}" if place.period else label,
        control_of(fact),
    )
    made.wanted, made.known = place in wanted, value is not None
    made.hint = _hint(fact, made.control, w)
    made.options = options_of(fact, value, w)
    made.value, made.since, made.until = shown(fact, value, w)
    if typed and place in typed.errors:
        made.error = typed.errors[place]
        made.value, made.since, made.until = typed.as_typed[place]
    return made


def control_of(fact: Json) -> str:
    """Choose the control that fits a type."""
    return {
        "bool": "choice",
        "judgement": "choice",
        "enum": "select",
        "date": "day",
        "money": "money",
        "int": "number",
        "number": "number",
    }.get(fact["type"], "text")


def options_of(fact: Json, value: Any, w: Wording) -> list[tuple[str, str]]:
    """List the answers to choose from; a choice that is still open between several is one of them."""
    if fact["type"] in {"bool", "judgement"}:
        return [(YES, w["yes"]), (NO, w["no"]), ("", w["dont_know"])]
    if fact["type"] != "enum":
        return []
    options = [("", w["not_known"])] + [(code, label) for code, label in value_labels(fact, w.lang).items()]
    if isinstance(value, dict) and "any_of" in value:
        text, _, _ = shown(fact, value, w)
        options.append((text, w.say("one_of", what=text.replace("|", ", "))))
    return options


def value_labels(fact: Json, lang: str) -> dict[str, str]:
    """Give the codes of an enum with their words."""
    return {
        str(v["id"]) if isinstance(v, dict) else str(v): in_language(v["labels"], lang)
        if isinstance(v, dict)
        else str(v)
        for v in fact["values"] or []
    }


def _hint(fact: Json, control: str, w: Wording) -> str:
    if control == "day":
        return w["hint_day"]
    unit = str(fact["unit"] or "")
    if control == "money":
        return w.unit(unit) or "€"
    return w.unit(unit) if control == "number" else ""


def shown(fact: Json, value: Any, w: Wording) -> tuple[str, str, str]:
    """Write a value as it stands in its field: the value, since when and until when."""
    since = until = ""
    if isinstance(value, list):
        last = value[-1] if value else {}
        since, until = (notation.day_in_figures(last[k]) if last.get(k) else "" for k in ("from", "until"))
        value = last.get("value", True) if last else None
    if isinstance(value, dict) and "any_of" in value:
        return "|".join(str(v) for v in value["any_of"]), since, until
    if isinstance(value, dict):
        low, high = (
            _one(fact, value[end], w) if value.get(end) is not None else "" for end in ("min", "max")
        )
        return f"{low} … {high}", since, until
    return ("" if value in (None, "unknown") else _one(fact, value, w)), since, until


def _one(fact: Json, value: Any, w: Wording) -> str:
    kind = fact["type"]
    if kind in {"bool", "judgement"}:
        return YES if value is True else NO
    if kind == "date":
        return notation.day_in_figures(value)
    if kind in {"money", "number", "int"}:
        return notation.number(value, w.lang, 2 if kind == "money" else None)
    return str(value)


def _read(fact: Json, typed: tuple[str, str, str], before: Any) -> Any:
    """Make a value of what stands in a field; None when nothing does."""
    text, since, until = (t.strip() for t in typed)
    if not text:
        if since or until:
            raise notation.NotRead("error_choose")
        return None
    value = read_one(fact, text)
    if not (since or until):
        return value
    if not since:
        raise notation.NotRead("error_since")
    spell = {"from": notation.read_day(since)} | ({"until": notation.read_day(until)} if until else {})
    if spell.get("until", spell["from"]) < spell["from"]:
        raise notation.NotRead("error_order")
    if value is not True:
        spell["value"] = value
    return [*(before[:-1] if isinstance(before, list) else []), spell]


def read_one(fact: Json, text: str) -> Any:
    """Make a value of one text: a value, or a bound written as `from … to`."""
    kind = fact["type"]
    if kind in {"bool", "judgement"}:
        return text == YES
    if kind == "enum":
        codes = value_labels(fact, "nl")
        parts = text.split("|")
        if any(part not in codes for part in parts):
            raise notation.NotRead("error_choose")
        return parts[0] if len(parts) == 1 else {"any_of": parts}
    ends = [end.strip() for end in re.split(r"…|\.\.\.|\s(?:tot|à|to)\s", text)]
    if kind in {"money", "number", "int", "date"} and len(ends) == 2:
        return {key: _scalar(fact, end) for key, end in zip(("min", "max"), ends, strict=True) if end}
    return _scalar(fact, text)


def _scalar(fact: Json, text: str) -> Any:
    kind = fact["type"]
    if kind == "date":
        value: Any = notation.read_day(text)
        if not str(fact["min"] or "") <= value <= str(fact["max"] or "9999"):
            raise notation.NotRead("error_range_day")
        return value
    if kind not in {"money", "number", "int"}:
        if len(text) > 100:
            raise notation.NotRead("error_long")
        return text
    least, most = bounds_of(fact)
    decimals = {"money": 2, "int": 0}.get(kind, fact["decimals"] or 0)
    amount = notation.read_number(text, decimals, most)
    if (least is not None and amount < least) or (most is not None and amount > most):
        raise notation.NotRead("error_range")
    return int(amount) if amount == int(amount) else float(amount)


def bounds_of(fact: Json) -> tuple[Decimal | None, Decimal | None]:
    """Give the least and the most that a fact may be, in its own unit; money facts are in cents."""
    scale = Decimal(100) if fact["type"] == "money" else Decimal(1)
    least, most = (None if fact[end] is None else Decimal(str(fact[end])) / scale for end in ("min", "max"))
    return least, most


def field_at(situation: Json, place: Place, w: Wording) -> Field:
    """Give one field on its own, as the what-if asks it."""
    fact = fact_at(place)
    if fact is None:
        raise KeyError(str(place))
    return _field(situation, place, fact, set(), None, w)


def sentence(trouble: notation.NotRead, fact: Json, w: Wording) -> str:
    """Say what is wrong with what was typed, and what to do."""
    return w.say(str(trouble), **_limits(fact, w.lang))


def _limits(fact: Json, lang: str) -> dict[str, str]:
    if fact["type"] == "date":
        return {end: notation.day(fact[end], lang) if fact[end] else "" for end in ("min", "max")}
    least, most = bounds_of(fact) if fact["type"] in {"money", "number", "int"} else (None, None)
    write = notation.money if fact["type"] == "money" else notation.number
    return {
        "min": "" if least is None else write(least, lang),
        "max": "" if most is None else write(most, lang),
        "decimals": "2" if fact["type"] == "money" else str(fact["decimals"] or 0),
    }
