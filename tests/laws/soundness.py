"""Law 1 as functions that raise `Broken`: what an engine says holds in truth, and learning more never takes it back."""

import random
from collections import Counter
from functools import cache, partial
from math import ceil, floor

from engine.asked_households import DATES
from engine.random_situations import random_situation, read
from laws.learning import Truth, any_point, nearer
from laws.outcomes import Engine, Facts, Said, fill_gaps, truth_about
from laws.plain_evaluation import PlainEvaluation
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact
from rotonde.engine.situations.possible import Possible
from rotonde.engine.situations.situation import FINE, Situation
from rotonde.rights import load_catalogue

DEFINITE = ("entitled", "not_entitled")
Tried = Counter[str]


class Broken(AssertionError):
    """A law of the engine doesn't hold."""


def holds(law: bool, what: str, *details: object) -> None:
    """Raise unless it holds."""
    if not law:
        raise Broken(f"{what}: {', '.join(map(str, details))}")


def sound_for_seed(seed: int, depth: int = 3, homes: int = 2, tried: Tried | None = None) -> None:
    """One random catalogue and some random households."""
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, depth)
    engines = Engines(catalogue, dates)
    tried = Counter() if tried is None else tried
    tried["catalogues"] += 1
    for _ in range(homes):
        sound_for_home(rng, engines, random_home(rng, catalogue, dates), tried)


@cache
def four_rights() -> "Engines":
    """The shipped rights, asked on one day."""
    return Engines(load_catalogue(), DATES)


def sound_for_real_rights(seed: int, homes: int = 1, tried: Tried | None = None) -> None:
    """The shipped rights and some random households."""
    rng = random.Random(seed)
    tried = Counter() if tried is None else tried
    for _ in range(homes):
        sound_for_home(rng, four_rights(), read(random_situation(rng, load_catalogue())), tried)


class Engines:
    """A catalogue at some dates, made ready for each set of quantities that is told."""

    def __init__(self, catalogue: Catalogue, dates: Dates) -> None:
        self.catalogue, self.dates = catalogue, dates
        self.ready: dict[frozenset[str], Engine] = {}

    def told(self, ids: frozenset[str]) -> Engine:
        """The engine that listens to what is told of these."""
        if ids not in self.ready:
            self.ready[ids] = Engine(self.catalogue, self.dates, ids)
        return self.ready[ids]


def sound_for_home(rng: random.Random, engines: Engines, known: Situation, tried: Tried) -> None:
    """A household, what is learnt of it step by step, and the truth behind it."""
    real = Truth(rng, engines.dates, strangers=rng.random() < 0.5).of(known)
    facts = truth_about(engines.catalogue, engines.dates, real, rng)
    known.told = real.told = some_told(rng, known, facts) if rng.random() < 0.4 else {}
    engine = engines.told(frozenset(engines.catalogue.quantities if known.told else ()))
    point_is_plain_evaluation(engine.says(real), facts, tried)
    before = engine.says(known)
    truth_lies_within(before, facts, tried)
    judgements_alone_decide(rng, engine, known, before, tried)
    for _ in range(3):
        known = nearer(rng, known, real, 0.5)
        after = engine.says(known)
        learning_takes_nothing_back(before, after, tried)
        truth_lies_within(after, facts, tried)
        told_is_heard(after, known)
        before = after
    tried["situations"] += 5


def some_told(rng: random.Random, known: Situation, facts: Facts) -> dict[tuple[str, str], Possible]:
    """Quantities that somebody tells, truly but not always exactly."""
    found = {}
    for (id, of, *others), value in facts.values.items():
        if not others and any(of in names for names in known.records.values()) and rng.random() < 0.3:
            about = rng.choice((0, 0, 1, 10)) if value.denominator != 1 or value not in (0, 1) else 0
            found[id, of] = Possible(floor((value - about) * FINE), ceil((value + about) * FINE))
    return found


def told_is_heard(said: Said, known: Situation) -> None:
    """Of a quantity that is told no more is thought possible than what is told."""
    for place, told in known.told.items():
        low, high = (end * FINE for end in said.bounds[place])
        holds(told.low - FINE <= low <= high <= told.high + FINE, "what is told is not heard", place, low, high, told)


def judgements_alone_decide(rng: random.Random, engine: Engine, known: Situation, said: Said, tried: Tried) -> None:
    """What is to be assessed is granted if every judgement is favourable and refused if none is, come what may."""
    for (id, of), answer in said.answers.items():
        if answer.verdict != "to_assess":
            continue
        for favourable in (True, False):
            pick = partial(_judged, rng, favourable)
            real = Truth(rng, engine.dates, pick=pick).of(known)
            conditions = PlainEvaluation(engine.catalogue, engine.dates, real, fill_gaps(rng)).conditions(
                engine.catalogue.rights[id], of
            )
            holds(all(conditions.values()) == favourable, "to_assess hangs on more", id, of, favourable, conditions)
            tried["assessments"] += 1


def _judged(rng: random.Random, favourable: bool, fact: Fact, value: Possible) -> Possible:
    if fact.type == "judgement" and not value.is_known:
        return Possible(int(favourable), int(favourable))
    return any_point(rng, fact, value)


def point_is_plain_evaluation(said: Said, facts: Facts, tried: Tried) -> None:
    """With everything known the engine says exactly what the rule says."""
    for (id, of), answer in said.answers.items():
        real = facts.rights[id, of]
        if (id, of) not in facts.gaps:
            holds(answer.verdict == real.verdict, "verdict", id, of, answer.verdict, real)
            holds(answer.reason == real.reason, "reason", id, of, answer.reason, real)
            tried["verdicts at a point"] += 1
        if answer.amount is not None and not {(id, of), ("amount", id, of)} & facts.gaps:
            holds(answer.amount == (real.paid, real.paid), "paid", id, of, answer.amount, real)
            holds(answer.if_granted == (real.amount, real.amount), "if granted", id, of, answer.if_granted, real)
    for place, value in facts.values.items():
        if place not in facts.gaps:
            holds(said.bounds[place] == (value, value), "value", place, said.bounds[place], value)
            tried["values at a point"] += 1


def truth_lies_within(said: Said, facts: Facts, tried: Tried) -> None:
    """Whatever the truth turns out to be, strangers and amounts nobody knows included, it was possible."""
    for place, answer in said.answers.items():
        real = facts.rights[place]
        if answer.verdict in DEFINITE:
            holds(answer.verdict == real.verdict, "a definite answer is not so", place, answer.verdict, real)
            tried["definite verdicts"] += 1
        tried["verdicts"] += 1
        for ends, value in ((answer.amount, real.paid), (answer.if_granted, real.amount)):
            if ends is not None and value is not None:
                holds(ends[0] <= value <= ends[1], "an amount lies outside its bounds", place, ends, value)
    for where, (low, high) in said.bounds.items():
        value = facts.values[where]
        holds(low <= value <= high, "a value lies outside its bounds", where, low, high, value)


def learning_takes_nothing_back(before: Said, after: Said, tried: Tried) -> None:
    """Narrowing a set or closing a list never turns an answer, and never widens bounds."""
    for place, answer in before.answers.items():
        later = after.answers[place]
        if answer.verdict in DEFINITE:
            holds(later.verdict == answer.verdict, "a definite answer turned", place, answer.verdict, later.verdict)
        if answer.verdict == "to_assess":
            holds(later.verdict != "unknown", "to_assess became unknown", place)
    narrower = after.all_bounds()
    for where, (low, high) in before.all_bounds().items():
        found = narrower[where]
        holds(low <= found[0] and found[1] <= high, "bounds widened", where, (low, high), found)
        holds(found[0] <= found[1], "the least is above the most", where, found)
        tried["bounds nested"] += 1
