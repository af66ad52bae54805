"""Whole small catalogues by chance: words, amounts, circles, quantities and rights that rest on each other."""

import random
from datetime import date, timedelta

from laws.random_rules import RandomRules
from laws.random_vocabularies import KINDS, random_parameters, random_vocabulary
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue, CatalogueError
from rotonde.engine.facts import Direction
from rotonde.engine.notation import Listed, Record, Rule, any_of, number
from rotonde.engine.rights import Circle, Condition, Quantity, Right, circle
from rotonde.engine.units import UnitError

NEAREST = {"person": "partners", "household": "members"}
PER = {"month": number(1, "1/month"), "year": number(1, "1/year"), "once": number(1, "1")}


def random_catalogue(rng: random.Random, depth: int = 3) -> tuple[Catalogue, Dates]:
    """A catalogue that passes its own checks, and the dates of a question to ask it."""
    while True:
        try:
            return _one(rng, depth), random_dates(rng)
        except (CatalogueError, UnitError):
            continue


def random_dates(rng: random.Random) -> Dates:
    """A question about some day, claimed a little before or after, under an older law now and then."""
    on = date(2023, 1, 1) + timedelta(rng.randint(0, 1300))
    claimed = on + timedelta(rng.choice((0, 0, -20, 15, -100)))
    law = on + timedelta(rng.choice((0, 0, 0, -400, 300)))
    return Dates(on, claimed, law, on + timedelta(rng.choice((0, 0, 30))))


def _one(rng: random.Random, depth: int) -> Catalogue:
    vocabulary = random_vocabulary(rng)
    parameters = random_parameters(rng)
    rules = RandomRules(rng, vocabulary, parameters)
    catalogue = Catalogue(vocabulary, {one.id: one for one in parameters})
    for at in range(rng.randint(0, 2)):
        found = _circle(rng, rules, f"circle{at}")
        rules.circles.append(found)
        catalogue.add(found)
    for at in range(rng.randint(1, 4)):
        quantity = _quantity(rng, rules, f"quantity{at}", depth)
        rules.quantities.append(quantity)
        catalogue.add(quantity)
    for id, kind in rules.received():
        right = _right(rng, rules, id, kind, depth)
        rules.rights.append((id, kind))
        catalogue.add(right)
    return catalogue.checked()


def _quantity(rng: random.Random, rules: RandomRules, id: str, depth: int) -> Quantity:
    kind = rng.choice(list(KINDS))
    near = (Record(rules.vocabulary, kind),)
    unit = rng.choice(("truth", "1", "EUR"))
    body = rules.truth(near, depth) if unit == "truth" else rules.number(near, depth, unit)
    return Quantity(id, kind, body, {"nl": id})


def _circle(rng: random.Random, rules: RandomRules, id: str) -> Circle:
    """Some persons around a person or a household, never more than the lists together allow."""
    kind = rng.choice(("person", "person", "household"))
    most = [0]

    def ways(here: Record, other: Record) -> Rule:
        found: list[Rule] = []
        if kind == "person" and rng.random() < 0.7:
            most[0] += 1
            found.append(here.is_(other))
        for direction in list(rules.vocabulary.directions.values()):
            if direction.start == kind and direction.end == "person" and rng.random() < 0.6:
                most[0] += direction.most
                found.append(Listed(here, direction).include(other))
            elif direction.start == kind and direction.end != "delivery" and rng.random() < 0.3:
                found.append(_through(here, other, direction, rules, most))
        if not found:
            found.append(_through(here, other, rules.vocabulary.directions[kind, NEAREST[kind]], rules, most))
        whole = any_of(*found)
        return whole & rules.truth((here, other), 1) if rng.random() < 0.3 else whole

    made = circle(rules.vocabulary, id, kind, ways, most=1)
    return Circle(id, kind, "person", made.rule, most[0])


def _through(here: Record, other: Record, direction: Direction, rules: RandomRules, most: list[int]) -> Rule:
    """Persons at the far side of somebody at the far side."""
    onward = [one for one in rules.vocabulary.directions.values() if (one.start, one.end) == (direction.end, "person")]
    last = rules.rng.choice(onward)
    most[0] += direction.most * last.most
    return Listed(here, direction).any(lambda one: Listed(one, last).include(other))


def _condition(rng: random.Random, rules: RandomRules, near: tuple[Record, ...], depth: int) -> Rule:
    judged = rules.judgement(near) if rng.random() < 0.3 else None
    return rules.truth(near, depth, judged=True) if judged is None else judged


def _right(rng: random.Random, rules: RandomRules, id: str, kind: str, depth: int) -> Right:
    near = (Record(rules.vocabulary, kind),)
    conditions = [
        Condition(f"condition{at}", _condition(rng, rules, near, depth), "art. 1", "random", {"nl": f"voorwaarde {at}"})
        for at in range(rng.randint(1, 4))
    ]
    per = rng.choice(("month", "year", "once"))
    amount = None
    if rng.random() < 0.85:
        amount = rules.number(near, depth, "EUR")
        if rng.random() < 0.8:
            amount = amount.at_least(0)
        amount = amount * PER[per]
        if rng.random() < 0.5:
            amount = amount.rounded()
    return Right(id, kind, conditions, amount, per, about={"consequences": [{"what": "none", "source": None}]})
