"""A household as the contract writes it: where a value stands in it, and how a person comes in or leaves."""

import datetime
import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

Json = dict[str, Any]

KINDS = {
    "person": "persons",
    "household": "households",
    "delivery": "deliveries",
    "job": "jobs",
    "property": "properties",
    "enrolment": "enrolments",
}
LONGEST_NAME = 60
MOST_TEXT = 300_000
MOST_RECORDS = 60


class NotASituation(ValueError):
    """The posted household isn't one: it was changed on its way."""


class Place(NamedTuple):
    """Where one value stands: `persons|anna|taxable_income|2024`, or `partner|0|kind|` for a pair."""

    root: str
    record: str
    fact: str
    period: str = ""

    @classmethod
    def of(cls, text: str) -> "Place | None":
        parts = text.split("|")
        return cls(*parts) if len(parts) == len(cls._fields) else None

    def __str__(self) -> str:
        return "|".join(self)

    @property
    def html_id(self) -> str:
        return "v-" + "-".join("".join(c if c.isalnum() else "_" for c in part) for part in self if part)


@cache
def _sample() -> str:
    text = (Path(__file__).parent / "sample_household.yaml").read_text(encoding="utf-8")
    return json.dumps(tidy(yaml.safe_load(text)))


def sample() -> Json:
    """Give a fresh copy of the made-up household."""
    return from_post(_sample())


def tidy(value: Any) -> Any:
    """Give the same tree as JSON has it: text keys, days as text."""
    if isinstance(value, dict):
        return {str(k): tidy(v) for k, v in value.items()}
    if isinstance(value, list):
        return [tidy(v) for v in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def from_post(text: str) -> Json:
    """Read the household that a form carries with it."""
    if len(text) > MOST_TEXT:
        raise NotASituation
    try:
        situation = json.loads(text)
    except (ValueError, RecursionError):
        raise NotASituation from None
    if not isinstance(situation, dict) or not isinstance(situation.setdefault("links", {}), dict):
        raise NotASituation
    for root in KINDS.values():
        records = situation.setdefault(root, {})
        if not isinstance(records, dict) or len(records) > MOST_RECORDS:
            raise NotASituation
        if not all(isinstance(record, dict) for record in records.values()):
            raise NotASituation
    for pairs in situation["links"].values():
        if not isinstance(pairs, list) or not all(isinstance(p, dict) and "of" in p and "to" in p for p in pairs):
            raise NotASituation
    return situation


def without_empty_parts(situation: Json) -> Json:
    """Give the household without its empty lists of records, as the engine wants it."""
    return {k: v for k, v in situation.items() if v not in ({}, [])}


def record_at(situation: Json, place: Place) -> Json | None:
    """Find the record, or the pair, that a place is about."""
    if place.root in KINDS.values():
        return situation.get(place.root, {}).get(place.record)
    pairs = situation.get("links", {}).get(place.root, [])
    number = int(place.record) if place.record.isdecimal() else len(pairs)
    return pairs[number] if number < len(pairs) else None


def is_possible_set(value: Any) -> bool:
    """Say whether a value is a bound or a choice, and not a value per period."""
    return isinstance(value, dict) and bool({"min", "max", "any_of"} & set(value))


def periods_of(value: Any) -> list[str]:
    """List the periods for which a value is given; an undated value has the period ''."""
    if isinstance(value, dict) and not is_possible_set(value):
        return list(value)
    return [] if value is None or value == "unknown" else [""]


def value_at(situation: Json, place: Place) -> Any:
    """Give what is known at a place; None when nothing is."""
    value = (record_at(situation, place) or {}).get(place.fact)
    if place.period:
        value = value.get(place.period) if isinstance(value, dict) and not is_possible_set(value) else None
    elif isinstance(value, dict) and not is_possible_set(value):
        value = None
    return None if value == "unknown" else value


def put(situation: Json, place: Place, value: Any) -> None:
    """Put a value at a place; None takes it away, for nothing said is unknown."""
    record = record_at(situation, place)
    if record is None:
        return
    if not place.period:
        if value is not None:
            record[place.fact] = value
        elif place.fact in record and periods_of(record[place.fact]) in ([], [""]):
            del record[place.fact]
        return
    old = record.get(place.fact)
    by_period = dict(old) if isinstance(old, dict) and not is_possible_set(old) else {}
    if value is not None:
        record[place.fact] = by_period | {place.period: value}
    elif place.period in by_period:
        del by_period[place.period]
        if by_period:
            record[place.fact] = by_period
        else:
            del record[place.fact]


def focus_of(situation: Json) -> str:
    """Name the household that the page is about."""
    return str(situation.get("focus") or next(iter(situation.get("households", {})), "h1"))


def members_of(situation: Json) -> list[str]:
    """List the persons of the household that the page is about, in the order they were given."""
    home = focus_of(situation)
    listed = [str(pair["of"]) for pair in situation.get("links", {}).get("member", []) if pair.get("to") == home]
    return [p for p in situation.get("persons", {}) if p in listed] or list(situation.get("persons", {}))


def age(situation: Json, person: str) -> int | None:
    """Give someone's age on the day asked about."""
    born = value_at(situation, Place("persons", person, "birth_date"))
    try:
        birth, on = (datetime.date.fromisoformat(str(d)) for d in (born, situation.get("on") or datetime.date.today()))
    except ValueError:
        return None
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def add_person(situation: Json, role: str) -> str:
    """Add a person to the household: the partner or a child of its first person, or another resident."""
    first = next(iter(members_of(situation)), None)
    new = _free(situation["persons"], "p")
    situation["persons"][new] = {}
    links = situation["links"]
    links.setdefault("member", []).append({"of": new, "to": focus_of(situation)})
    if first and role == "partner":
        links.setdefault("partner", []).append({"of": first, "to": new})
    if first and role == "child":
        links.setdefault("parent", []).append({"of": first, "to": new})
    return new


def add_record(situation: Json, root: str) -> str:
    """Add something that the household or its first person has, such as a delivery."""
    new = _free(situation[root], root[0])
    situation[root][new] = {"owner": focus_of(situation)}
    return new


def remove_record(situation: Json, root: str, record: str) -> None:
    """Take a person or a thing out, with every bond it had."""
    situation[root].pop(record, None)
    for link, pairs in situation["links"].items():
        situation["links"][link] = [p for p in pairs if record not in (p["of"], p["to"])]


def _free(taken: Json, letter: str) -> str:
    return next(name for n in range(1, MOST_RECORDS * 2) if (name := f"{letter}{n}") not in taken)
