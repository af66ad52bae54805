"""Random households for any catalogue, in the written form: sets, spells, periods, open lists, and much left out."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from rotonde.engine.calendar import Dates, period_name
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact, Link
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import BadSituation, Situation, plural

PERIODS = ("month", "year", "school_year")
STEP = {"month": 30, "year": 365, "school_year": 365}


def random_home(rng: random.Random, catalogue: Catalogue, dates: Dates, missing: float | None = None) -> Situation:
    """One to four persons and what some of them have, read from its written form; `missing` is the part left out."""
    while True:
        written = written_home(rng, catalogue, dates, rng.random() * 0.7 if missing is None else missing)
        try:
            return read_situation(written, catalogue.vocabulary, dates, catalogue.quantities)
        except BadSituation as error:
            if not all("two at once" in str(problem) for problem in error.problems):
                raise


def written_home(rng: random.Random, catalogue: Catalogue, dates: Dates, missing: float) -> dict[str, Any]:
    """The same, as a file would have it."""
    vocabulary = catalogue.vocabulary
    home: dict[str, Any] = {"links": {}}
    names = {
        "person": [f"p{at}" for at in range(rng.randint(1, 4))],
        "household": [f"h{at}" for at in range(rng.choice((1, 1, 2)))],
        "delivery": [f"d{at}" for at in range(rng.choice((0, 1, 2)))],
    }
    for kind, records in names.items():
        facts = [vocabulary.facts[id] for id in vocabulary.names_for(kind)]
        home[plural(kind)] = {
            record: {fact.id: written_value(rng, fact, dates) for fact in facts if rng.random() >= missing}
            for record in records
        }
    for link in vocabulary.links.values():
        home["links"][link.id] = _pairs(rng, link, names, catalogue, dates, missing)
    return home


def _pairs(
    rng: random.Random, link: Link, names: Mapping[str, list[str]], catalogue: Catalogue, dates: Dates, missing: float
) -> list[dict[str, Any]]:
    counts: dict[tuple[str, str], int] = {}
    found = []
    for of in names[link.of]:
        for to in names[link.to]:
            if (of == to and link.of == link.to) or (link.symmetric and of > to) or rng.random() < 0.55:
                continue
            ends = [("forward", of, link.most_forward), ("forward" if link.symmetric else "back", to, link.most_back)]
            if any(counts.get((side, one), 0) >= most for side, one, most in ends):
                continue
            for side, one, _ in ends:
                counts[side, one] = counts.get((side, one), 0) + 1
            pair: dict[str, Any] = {"of": of, "to": to}
            for fact in catalogue.vocabulary.facts.values():
                if fact.link == link.id and rng.random() >= missing:
                    pair[fact.id.removeprefix(f"{link.id}.")] = written_value(rng, fact, dates)
            if rng.random() < 0.2:
                pair["from"] = _near_day(rng, dates)
            elif rng.random() < 0.1:
                pair["until"] = _near_day(rng, dates)
            found.append(pair)
    return found


def written_value(rng: random.Random, fact: Fact, dates: Dates) -> Any:
    """What somebody might write of a fact."""
    if fact.id.startswith("complete."):
        return rng.choice((True, True, True, True, False, "unknown"))
    if fact.dated in PERIODS and rng.random() < 0.9:
        on = dates.on.toordinal()
        days = [on - back * STEP[fact.dated] for back in range(-1, 4) if rng.random() < 0.8]
        return {period_name(fact.dated, day): _set(rng, fact) for day in days} or "unknown"  # type: ignore[arg-type]
    if fact.dated == "state" and rng.random() < 0.6:
        return _spells(rng, fact, dates)
    return _set(rng, fact)


def _spells(rng: random.Random, fact: Fact, dates: Dates) -> list[dict[str, Any]]:
    start = dates.on - timedelta(rng.randint(-20, 900))
    found = []
    for _ in range(rng.randint(1, 3)):
        spell: dict[str, Any] = {"from": start.isoformat(), "value": _set(rng, fact)}
        if spell["value"] is True and rng.random() < 0.5:
            del spell["value"]
        until = start + timedelta(rng.choice((0, 29, 30, 92, 365)))
        found.append(spell)
        if rng.random() < 0.3:
            break
        spell["until"] = until.isoformat()
        start = until + timedelta(rng.choice((1, 1, 2, 60)))
    return found


def _set(rng: random.Random, fact: Fact) -> Any:
    chance = rng.random()
    if fact.is_truth:
        return rng.random() < 0.5
    if fact.is_choice:
        return rng.choice(fact.values) if chance < 0.8 else {"any_of": rng.sample(fact.values, 2)}
    ends = sorted(_number(rng, fact) for _ in range(2))
    low, high = (_written_number(end, fact) for end in ends)
    if chance < 0.75:
        return low
    return rng.choice(({"min": low, "max": high}, {"min": low}, {"max": high}, {"any_of": [low, high]}))


def _number(rng: random.Random, fact: Fact) -> int:
    if fact.type == "date":
        return rng.randint(max(fact.low, date(2020, 1, 1).toordinal()), min(fact.high, date(2027, 12, 31).toordinal()))
    return rng.choice((fact.low, fact.high, rng.randint(fact.low, fact.high), rng.randint(fact.low, fact.high)))


def _written_number(value: int, fact: Fact) -> Any:
    if fact.type == "date":
        return date.fromordinal(value).isoformat()
    return value if fact.scale == 1 else f"{value}/{fact.scale}"


def _near_day(rng: random.Random, dates: Dates) -> str:
    return (dates.on - timedelta(rng.choice((0, 1, -1, 40, 400, rng.randint(-300, 700))))).isoformat()
