"""A catalogue of hard corners, each once a mistake of the engine or easily one, tried as any other catalogue is."""

import random
from collections import Counter
from datetime import date
from functools import cache

from laws.random_homes import random_home
from laws.random_vocabularies import KINDS
from laws.soundness import Engines, Tried, sound_for_home
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact, Link, Vocabulary, fact_from
from rotonde.engine.notation import AmountOf, Record, Rule, choose, number, on, since
from rotonde.engine.parameters import read_parameter
from rotonde.engine.rights import Condition, Quantity, Right, circle

DATES = Dates(on=date(2025, 6, 30), claimed=date(2025, 6, 1), law=date(2025, 6, 30), today=date(2025, 7, 1))
KNOWN = {"source": "random", "confidence": "memory"}


def corner_words() -> Vocabulary:
    """Few words, so that the corners are met often."""

    def fact(id: str, **data: object) -> Fact:
        return fact_from(id, {"record": "person", **data}, "corners")

    facts = [
        fact("tall", type="bool"),
        fact("ill", type="bool", dated="state"),
        fact("fit", type="judgement"),
        fact("kind", type="judgement"),
        fact("born", type="date"),
        fact("colour", type="enum", values=("red", "green"), dated="state"),
        fact("debt", type="money", min=-300, max=300, unit="EUR"),
        fact("days", type="number", min=-5, max=5, decimals=1, unit="day"),
        fact("receives.aid", type="bool", dated="state"),
    ]
    links = [
        Link("member", "person", "household", "domicile", "members", 1, 3),
        Link("parent", "person", "person", "children", "parents", 2, 2),
    ]
    return Vocabulary(KINDS, facts, links)


@cache
def corners() -> Engines:
    """The catalogue of corners, made ready."""
    words = corner_words()
    home, person = Record(words, "household"), Record(words, "person")
    family = circle(words, "family", "person", lambda one, other: one.is_(other) | one.children.include(other), most=3)
    rates = {"rows": [[0, 0.5], [100, 0.25]], "metadata": KNOWN}
    bands = read_parameter(
        "bands_EUR",
        {
            "metadata": {"unit": "1", "range": [0, 3], "threshold_unit": "EUR"},
            "tables": {"2020-01-01": rates, "2025-01-01": {"value": None}},
        },
    )
    year = on.start_of("year")
    quantities = {
        "same_stranger": home.members.any(lambda one: home.members.any(lambda other: one.is_(other) & one.tall)),
        "in_own_family": home.members.any(lambda one: family.include(one, one) & ~one.tall),
        "taller": home.members.where(
            lambda one: home.members.any(lambda other: ~one.is_(other) & one.tall & ~other.tall)
        ).count(),
        "in_no_days": person.colour.ever(on, person.born).is_("red", "green"),
        "in_all_of_no_days": person.ill.throughout(on, person.born),
        "part_of_a_day": person.born + person.days <= person.born,
        "unknown_bands": AmountOf(bands).over_bands(person.debt * 7, year),
        "known_bands": AmountOf(bands).over_bands(person.debt, on.minus(years=1)),
        "halves": (person.debt * number("1/2", "1")).rounded(),
        "negative_floor": (person.debt * number("1/7", "1")).rounded(0, "floor"),
        "old_law": choose(
            since({"2020-01-01": person.tall, "2025-06-30": ~person.tall}), person.debt, number(0, "EUR")
        ),
        "largest_debt": home.members.max(lambda one: one.debt),
        "children_of_all": home.members.sum(lambda one: one.children.sum(lambda child: child.debt)),
    }
    catalogue = Catalogue(words, {bands.id: bands})
    catalogue.add(family)
    for id, body in quantities.items():
        (about,) = body.node.axes
        catalogue.add(Quantity(id, about.kind, body))
    conditions = {"healthy": person.fit, "poor": (person.debt > 0) | home_of(person), "well": ~person.ill.at(on)}
    catalogue.add(
        Right(
            "aid",
            "person",
            [Condition(id, body, "art. 1", "random", {"nl": id}) for id, body in conditions.items()],
            person.debt * -1,
            "once",
            about={"consequences": [{"what": "none", "source": None}]},
        )
    )
    return Engines(catalogue.checked(), DATES)


def home_of(person: Record) -> Rule:
    """Some home where this person lives has a tall member: the list is walked to and fro."""
    return person.domicile.any(lambda home: home.members.any(lambda one: one.tall))  # type: ignore[no-any-return]


def sound_in_corners(seed: int, homes: int = 4, tried: Tried | None = None) -> None:
    """Random households in the catalogue of corners."""
    rng = random.Random(seed)
    tried = Counter() if tried is None else tried
    for _ in range(homes):
        sound_for_home(rng, corners(), random_home(rng, corners().catalogue, DATES), tried)
