"""Everything that an engine says of a household, and everything that is so in truth, under the same names."""

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from laws.plain_evaluation import Gap, PlainEvaluation
from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.bounds import bounds
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import TRUTH, Apply, Var
from rotonde.engine.parameters import Parameter
from rotonde.engine.program import program
from rotonde.engine.readings.household import HouseholdReading, ordered
from rotonde.engine.situations.situation import Situation

Place = tuple[str, ...]
Ends = tuple[Fraction, Fraction]


@dataclass
class Said:
    """The answers, and the bounds of every quantity and circle."""

    answers: dict[tuple[str, str], RightAnswer]
    bounds: dict[Place, Ends]

    def all_bounds(self) -> dict[Place, Ends]:
        """The bounds of amounts too."""
        found = dict(self.bounds)
        for (id, of), answer in self.answers.items():
            if answer.amount is not None and answer.if_granted is not None:
                found["paid", id, of], found["granted", id, of] = answer.amount, answer.if_granted
        return found


class Engine:
    """A catalogue asked at some dates about rights, quantities and circles."""

    def __init__(self, catalogue: Catalogue, dates: Dates, told: frozenset[str] = frozenset()) -> None:
        self.catalogue, self.dates = catalogue, dates
        self.asking = Asking(catalogue, dates, told)
        question = self.asking.question
        self.bounds = {}
        for id, quantity in catalogue.quantities.items():
            self.bounds[id] = question.quantity(id)[1], (Var(quantity.kind, 0),)
        for id, found in catalogue.circles.items():
            of = (Var(found.kind, 0), Var(found.other, 1))
            self.bounds[id] = bounds(question.resolution.resolve(Apply(id, of, TRUTH)), question.known), of
        self.program = program([end for bound, _ in self.bounds.values() for end in bound[:2]])

    def says(self, situation: Situation) -> Said:
        """What it says of a household."""
        answers = {(one.id, one.of): one for one in self.asking.answers(situation)}
        return Said(answers, self._bounds(situation))

    def _bounds(self, situation: Situation) -> dict[Place, Ends]:
        values = HouseholdReading(self.program, situation.sizes).evaluate(situation)
        found: dict[Place, list[Fraction]] = {}
        for id, (bound, of) in self.bounds.items():
            for end in bound[:2]:
                axes = ordered(end.axes)
                places: list[dict[Var, int]] = [{}]
                for var in of:
                    places = [{**place, var: at} for place in places for at in range(situation.sizes[var.kind])]
                for place in places:
                    index = 0
                    for var in axes:
                        index = index * situation.sizes[var.kind] + place[var]
                    names = tuple(situation.records[var.kind][place[var]] for var in of)
                    value = Fraction(values[self.program.slots[end]][index], bound.scale)
                    found.setdefault((id, *names), []).append(value)
        return {place: (low, high) for place, (low, high) in found.items()}


@dataclass
class Real:
    """What is so in truth of one right for one record."""

    conditions: dict[str, bool]
    amount: Fraction | None

    @property
    def verdict(self) -> str:
        return "entitled" if all(self.conditions.values()) else "not_entitled"

    @property
    def reason(self) -> str | None:
        return next((id for id, holds in self.conditions.items() if not holds), None)

    @property
    def paid(self) -> Fraction | None:
        return None if self.amount is None else self.amount if all(self.conditions.values()) else Fraction(0)


@dataclass
class Facts:
    """The truth about a household: `gaps` holds what rests on an amount that nobody knows."""

    rights: dict[tuple[str, str], Real]
    values: dict[Place, Fraction]
    gaps: set[Place]


def truth_about(catalogue: Catalogue, dates: Dates, real: Situation, rng: random.Random) -> Facts:
    """Evaluate everything naively; an amount that the law doesn't give is made up, and what rests on it noted."""
    bare = PlainEvaluation(catalogue, dates, real)
    filled = PlainEvaluation(catalogue, dates, real, fill_gaps(rng))
    found = Facts({}, {}, set())

    def both(place: Place, ask: Any) -> Any:
        try:
            return ask(bare)
        except Gap:
            found.gaps.add(place)
            return ask(filled)

    for id, right in catalogue.rights.items():
        for of in real.records[right.kind]:
            conditions = both((id, of), lambda world, right=right, of=of: world.conditions(right, of))
            amount = both(("amount", id, of), lambda world, right=right, of=of: world.amount(right, of))
            found.rights[id, of] = Real(conditions, amount)
    for id, quantity in catalogue.quantities.items():
        for of in real.records[quantity.kind]:
            place: Place = (id, of)
            found.values[place] = Fraction(both(place, lambda world, place=place: world.quantity(*place)))
    for id, circle in catalogue.circles.items():
        for of in real.records[circle.kind]:
            for other in real.records[circle.other]:
                place = (id, of, other)
                found.values[place] = Fraction(both(place, lambda world, place=place: world.circle(*place)))
    return found


def fill_gaps(rng: random.Random) -> Any:
    """Amounts that might have been: anything within the range of the parameter, always the same for one row."""
    known: dict[Any, Any] = {}

    def fill(parameter: Parameter, key: str | None, start: int | None) -> Any:
        if (parameter.id, key, start) not in known:
            ends = next((row.ends for row in parameter.rows[key] if row.start == start), None)
            known[parameter.id, key, start] = figure(parameter) if ends is None else between(parameter, *ends)
        return known[parameter.id, key, start]

    def figure(parameter: Parameter) -> Fraction:
        return within(parameter, Fraction(parameter.low, parameter.scale), Fraction(parameter.high, parameter.scale))

    def within(parameter: Parameter, low: Fraction, high: Fraction) -> Fraction:
        first, last = int(low * parameter.scale), int(high * parameter.scale)
        return Fraction(rng.choice((first, last, rng.randint(first, last))), parameter.scale)

    def between(parameter: Parameter, low: Any, high: Any) -> Any:
        if isinstance(low, Fraction):
            return within(parameter, low, high)
        pairs = zip(low, high, strict=True)
        return tuple((at, within(parameter, least, most)) for (at, least), (_, most) in pairs)

    return fill
