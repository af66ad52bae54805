"""What a question would settle: every answer asked again with each of its likely answers filled in."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from weakref import WeakKeyDictionary

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.calendar import read_period, shift
from rotonde.engine.facts import Fact
from rotonde.engine.missing_facts import PERIODS, MissingFact
from rotonde.engine.plain import Plain
from rotonde.engine.program import program
from rotonde.engine.questions.point_rules import point_rules
from rotonde.engine.questions.settled import settled
from rotonde.engine.readings.arrays import ArrayReading, Part
from rotonde.engine.readings.what_if_columns import WhatIfColumns, settled_in
from rotonde.engine.rights import TIMES_A_YEAR
from rotonde.engine.situations.possible import Possible, constant, truth
from rotonde.engine.situations.situation import Situation
from rotonde.engine.what_is_read import names_read

VERDICT = 500.0
MOST = 5000.0
SHARED = 0.1
KEPT = 200
MOST_CODES = 5
NO = 0.6
NEARLY_ALL = 0.93

Likely = list[tuple[Possible, float]]
Gains = dict[tuple[str, str], dict[MissingFact, list[float]]]


@dataclass(frozen=True)
class Worth:
    """What a question is worth: euros a year and verdicts that it settles, weighted by how likely; and by answer."""

    missing: MissingFact
    value: float
    settles: tuple[tuple[float, RightAnswer], ...]


@dataclass(eq=False)
class BoundRules:
    """The bounds of verdicts and amounts alone, made ready once for each asking."""

    asking: Asking

    def __post_init__(self) -> None:
        asked = self.asking.asked
        self.results: list[list[Plain]] = [[one.verdict, *(one.paid[:2] if one.paid else ())] for one in asked]
        outputs = list(dict.fromkeys(node for nodes in self.results for node in nodes))
        self.reading = ArrayReading(program(outputs), outputs)

    @cached_property
    def _parts(self) -> "OrderedDict[tuple[int, ...], Part]":
        return OrderedDict()

    def part(self, rights: Iterable[int]) -> Part:
        """What it takes to evaluate some rights; the last few are kept."""
        key = tuple(sorted(set(rights)))
        found = self._parts.pop(key, None) or self.reading.part(node for one in key for node in self.results[one])
        self._parts[key] = found
        while len(self._parts) > KEPT:
            self._parts.popitem(last=False)
        return found


_made: "WeakKeyDictionary[Asking, BoundRules]" = WeakKeyDictionary()


def what_if(
    asking: Asking,
    situation: Situation,
    answers: Sequence[RightAnswer],
    candidates: Mapping[MissingFact, float],
    gains: Gains | None = None,
) -> list[Worth]:
    """The worth of each question, the most first; with each comes its share in what is at stake.

    `gains` is what is known already of the same answers about the same situation; what is worked out is added to it.
    """
    gains = {} if gains is None else gains
    tried = {one: likely_answers(asking, situation, one) for one in candidates}
    _work_out(asking, situation, answers, tried, gains)
    found = []
    for missing, likely in tried.items():
        of_each = [gains[one.id, one.of].get(missing) for one in answers]
        per_answer = [
            0.0 if gain is None else sum(chance * one for one, (_, chance) in zip(gain, likely, strict=True))
            for gain in of_each
        ]
        settles = sorted(
            ((gain, one) for gain, one in zip(per_answer, answers, strict=True) if gain > 0 and _misses(one, missing)),
            key=lambda both: -both[0],
        )
        found.append(Worth(missing, sum(per_answer) + SHARED * candidates[missing], tuple(settles)))
    return sorted(found, key=lambda one: -one.value)


def _work_out(
    asking: Asking,
    situation: Situation,
    answers: Sequence[RightAnswer],
    tried: Mapping[MissingFact, Likely],
    gains: Gains,
) -> None:
    """Add what isn't known yet: first of answers of which nothing is, then of the others."""
    reads = names_read(asking)
    new = [one for one in answers if (one.id, one.of) not in gains]
    for group in (new, [one for one in answers if (one.id, one.of) in gains]):
        lacking: dict[MissingFact, None] = {}
        waiting = []
        for answer in group:
            known = gains.setdefault((answer.id, answer.of), {})
            own = [one for one in tried if one.fact in reads[answer.id] and one not in known]
            lacking |= dict.fromkeys(own)
            waiting += [answer] if own else []
        if waiting:
            _try(asking, situation, waiting, {one: tried[one] for one in lacking}, gains)


def _try(
    asking: Asking,
    situation: Situation,
    answers: Sequence[RightAnswer],
    tried: Mapping[MissingFact, Likely],
    gains: Gains,
) -> None:
    """Evaluate the bounds of some answers with each likely answer to each question filled in."""
    if asking not in _made:
        _made[asking] = BoundRules(asking)
    rules = _made[asking]
    numbers = {id: number for number, id in enumerate(asking.rights)}
    rights = [numbers[one.id] for one in answers]
    versions = [(one.fact, with_answer(situation, one, value)) for one, likely in tried.items() for value, _ in likely]
    columns = WhatIfColumns(situation, versions)
    values = rules.reading.evaluate(columns, rules.part(rights))
    places = {name: at for names in situation.records.values() for at, name in enumerate(names)}
    results = [(rules.results[right], places[one.of]) for right, one in zip(rights, answers, strict=True)]
    found = settled_in(columns.count, values, results, [stakes(one) for one in answers])
    for answer, gain in zip(answers, found, strict=True):
        at = 0
        for missing, likely in tried.items():
            gains[answer.id, answer.of][missing] = gain[at : at + len(likely)]
            at += len(likely)


def _misses(answer: RightAnswer, missing: MissingFact) -> bool:
    return any((one.fact, one.of) == (missing.fact, missing.of) for one in answer.missing)


def shares(answers: Iterable[RightAnswer]) -> dict[MissingFact, float]:
    """Each fact's part of what is at stake, when each answer is shared among all that it misses."""
    found: dict[MissingFact, float] = {}
    for answer in answers:
        for one in answer.missing:
            found[one] = found.get(one, 0.0) + sum(stakes(answer)) / len(answer.missing)
    return found


def stakes(answer: RightAnswer) -> tuple[float, float]:
    """What a verdict is worth, and the euros a year between the least and the most that is paid."""
    verdict = VERDICT if answer.verdict == "unknown" else 0.0
    if answer.amount is None:
        return verdict, 0.0
    return verdict, min(MOST, float(answer.amount[1] - answer.amount[0]) * TIMES_A_YEAR[answer.per])


def likely_answers(asking: Asking, situation: Situation, missing: MissingFact) -> Likely:
    """A few answers that somebody may give, with how likely each is where nothing else is known.

    No is a little likelier than yes, less likelier than more; that nobody else is on a list is the one thing that
    settles it.
    """
    fact = asking.catalogue.vocabulary.facts[missing.fact]
    if fact.theme == "links":
        return [(truth(True), 1 - NO)]
    if fact.is_truth:
        no = NO if fact.usual is None else 1 - NEARLY_ALL if fact.usual else NEARLY_ALL
        return [(truth(False), no), (truth(True), 1 - no)]
    values = point_rules(asking).values(fact)
    if fact.is_choice:
        return _codes(fact, values)
    inside = values[1:-1]
    few = list(dict.fromkeys([values[0], inside[len(inside) // 2], inside[-1]] if inside else [values[0], values[-1]]))
    weights = [1 / (number + 2) for number in range(len(few))]
    return [(value, weight / sum(weights)) for value, weight in zip(few, weights, strict=True)]


def _codes(fact: Fact, values: Sequence[Possible]) -> Likely:
    """The usual code nearly always, where there is one; else each as likely."""
    usual = [one for one in values if one.options == frozenset((fact.usual,))]
    others = [one for one in values if one not in usual]
    left = 1 - NEARLY_ALL if usual else 1.0
    return [*((one, NEARLY_ALL) for one in usual), *((one, left / len(others)) for one in others[:MOST_CODES])]


def with_answer(situation: Situation, missing: MissingFact, value: Possible) -> Situation:
    """The situation with one missing fact answered."""
    fact = situation.vocabulary.facts[missing.fact]
    if fact.theme == "links":
        return situation.with_fact(fact.id, missing.of, constant(truth(True)))
    period = _days(fact, missing)
    if not fact.link:
        known = situation.facts.get((fact.id, missing.of), ())
        return situation.with_fact(fact.id, missing.of, settled(known, value, period))
    of, to = missing.of.split("+")
    listed = situation.pairs.get(fact.link, {})
    both = (of, to) if (of, to) in listed else (to, of)
    if both not in listed:
        return situation
    pair = listed[both]
    pair = replace(pair, facts={**pair.facts, fact.id: settled(pair.facts.get(fact.id, ()), value, period)})
    return replace(situation, pairs={**situation.pairs, fact.link: {**listed, both: pair}})


def _days(fact: Fact, missing: MissingFact) -> tuple[int, int] | None:
    if fact.dated not in PERIODS or missing.period is None:
        return None
    _, first, _ = read_period(missing.period)
    return first, shift(first, fact.dated, 0, "end")  # type: ignore[arg-type]
