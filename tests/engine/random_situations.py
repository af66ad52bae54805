"""Random households in the written form of a situation, and what is learnt of them later.

Everything hangs on the `random.Random` that is given: the same seed gives the same household.

    rng = random.Random(7)
    household = random_situation(rng, catalogue, missing=0.4)
    more = narrowed(household, rng)        # one thing more is known
    all_known = completed(household, rng)  # one way in which it can be in truth
    situation = read(household)            # as the engine has it
"""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from engine.growing_situations import completed, narrowed
from engine.likely_facts import FAR, point, windows
from engine.written_situations import dates_of, read
from rotonde.engine.calendar import Dates, period_name
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact
from rotonde.engine.situations.as_written import plural
from rotonde.engine.situations.possible import Possible, domain, written

__all__ = ["completed", "dates_of", "narrowed", "random_situation", "read"]

ON = date(2025, 11, 15)
PERIODS = ("month", "quarter", "year", "school_year")


def random_situation(
    rng: random.Random,
    catalogue: Catalogue,
    missing: float | None = None,
    on: date = ON,
    told: float = 0.0,
    persons: int | None = None,
) -> dict[str, Any]:
    """A household of one to five persons, sometimes with a second home; a part of its facts is missing.

    `missing` is the part of facts and list endings left out (anything from 0 to 0.6 where it isn't given);
    `told` is the chance that each quantity is told.
    """
    missing = rng.uniform(0, 0.6) if missing is None else missing
    maker = _Maker(rng, catalogue, missing, on)
    home: dict[str, Any] = {"on": on.isoformat(), "focus": "h1"}
    people = [f"p{number}" for number in range(1, (persons or rng.randint(1, 5)) + 1)]
    homes = ["h1", "h2"] if rng.random() < 0.25 else ["h1"]
    deliveries = [f"d{number}" for number in range(1, rng.choice((0, 0, 1, 1, 2)) + 1)]
    for kind, names in (("person", people), ("household", homes), ("delivery", deliveries)):
        if kind in catalogue.vocabulary.kinds and names:
            home[plural(kind)] = {name: maker.facts(kind) for name in names}
    home["links"] = maker.links(people, homes)
    for name in deliveries:
        home[plural("delivery")][name] = {"owner": rng.choice(homes), **home[plural("delivery")][name]}
    quantities = [maker.told(one, home) for one in catalogue.quantities.values() if rng.random() < told]
    if quantities:
        home["told"] = quantities
    return home


class _Maker:
    """Makes the facts of records, as people write them."""

    def __init__(self, rng: random.Random, catalogue: Catalogue, missing: float, on: date) -> None:
        self.rng, self.vocabulary, self.missing, self.on = rng, catalogue.vocabulary, missing, on
        self.read = set(windows(catalogue, Dates.asked(on=on, today=on)))

    def facts(self, kind: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in self.vocabulary.names_for(kind):
            fact = self.vocabulary.facts[name]
            if fact.id not in self.read:
                continue
            if fact.theme == "links":
                found.update(self.completeness(fact))
            elif self.rng.random() >= self.missing:
                found[name] = self.value(fact)
            elif self.rng.random() < 0.2:
                found[name] = "unknown"
        return found

    def completeness(self, fact: Fact) -> dict[str, Any]:
        if fact.id == "complete.owner":
            return {}
        if self.rng.random() >= self.missing:
            return {fact.id: True}
        return {fact.id: "unknown"} if self.rng.random() < 0.5 else {}

    def value(self, fact: Fact) -> Any:
        if fact.dated in PERIODS:
            return {name: self.bare(fact) for name in self.some_periods(fact)}
        if fact.dated == "state" and self.rng.random() < 0.4:
            return self.spells(fact)
        return self.bare(fact)

    def some_periods(self, fact: Fact) -> list[str]:
        first, last = fact.dated, self.on
        steps = {"month": 31, "quarter": 92, "year": 365, "school_year": 365}[first]
        names = [period_name(first, last.toordinal() - steps * back) for back in range(-1, 4)]  # type: ignore[arg-type]
        return list(dict.fromkeys(name for name in names if self.rng.random() >= self.missing / 2)) or names[:1]

    def spells(self, fact: Fact) -> list[dict[str, Any]]:
        found, start = [], self.on - timedelta(self.rng.randint(100, FAR))
        for _ in range(self.rng.randint(1, 3)):
            until = start + timedelta(self.rng.randint(1, 900))
            spell: dict[str, Any] = {
                "from": start.isoformat(),
                "until": until.isoformat(),
                "value": self.bare(fact),
            }
            if self.rng.random() < 0.4:
                del spell["until"]
                return [*found, spell]
            found.append(spell)
            start = until + timedelta(self.rng.choice((1, 30, 200)))
        return found

    def bare(self, fact: Fact) -> Any:
        chance = self.rng.random()
        if chance >= 0.1 or fact.is_truth:
            return written(point(fact, domain(fact), self.rng, self.on), fact)
        if fact.is_choice:
            return {"any_of": self.rng.sample(fact.values, self.rng.randint(1, len(fact.values)))}
        ends = sorted(point(fact, domain(fact), self.rng, self.on).low for _ in range(2))
        low, high = (written(Possible(end, end), fact) for end in ends)
        return {"any_of": [low, high]} if chance < 0.03 else {"min": low, "max": high}

    def links(self, people: list[str], homes: list[str]) -> dict[str, list[dict[str, Any]]]:
        rng = self.rng
        members = [{"of": one, "to": "h1"} for one in people if rng.random() < 0.95]
        if len(homes) > 1 and len(members) > 1 and rng.random() < 0.5:
            members[-1]["to"] = "h2"
        found: dict[str, list[dict[str, Any]]] = {"member": members}
        couple, children = people[:2], people[2:] or people[1:]
        if len(couple) == 2 and rng.random() < 0.6:
            found["partner"] = [self.pair("partner", *couple)]
            children = people[2:]
        found["parent"] = [
            self.pair("parent", one, child)
            for child in children
            for one in couple
            if one != child and rng.random() < 0.7
        ]
        found["dependant"] = [self.pair("dependant", child, people[0]) for child in children if rng.random() < 0.5]
        apart = [(one, other) for one in people for other in people if one < other]
        found["kinship"] = [self.pair("kinship", *both) for both in apart if rng.random() < 0.15]
        if len(homes) > 1 and children:
            shares = rng.choice(((0.5, 0.5), (0.25, 0.75), (1, 0)))
            pairs = [self.pair("stays_with", children[0], home) for home in homes]
            found["stays_with"] = [{**pair, "share": share} for pair, share in zip(pairs, shares, strict=True)]
            if rng.random() < self.missing:
                del found["stays_with"][0]["share"]
        return {link: pairs for link, pairs in found.items() if pairs and link in self.vocabulary.links}

    def pair(self, link: str, of: str, to: str) -> dict[str, Any]:
        found: dict[str, Any] = {"of": of, "to": to}
        for fact in self.vocabulary.facts.values():
            if fact.link == link and self.rng.random() >= self.missing:
                found[fact.id.removeprefix(f"{link}.")] = self.bare(fact)
        chance = self.rng.random()
        if chance < 0.15:
            found["from"] = (self.on - timedelta(self.rng.randint(0, FAR))).isoformat()
        elif chance < 0.2:
            found["until"] = (self.on - timedelta(1)).isoformat()
        return found

    def told(self, quantity: Any, home: Mapping[str, Any]) -> dict[str, Any]:
        of = self.rng.choice(list(home[plural(quantity.kind)]))
        if quantity.rule.node.is_truth:
            value: Any = self.rng.random() < 0.5
        else:
            value = {"min": 0, "max": self.rng.choice((1000, 20000, 10**6))}
        return {"quantity": quantity.id, "of": of, "value": value}
