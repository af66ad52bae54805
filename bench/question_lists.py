"""A list of twelve questions made beforehand, against asking one at a time: what it settles, and how long it takes.

Of made-up households of which everything is known, an eighth of the facts is hidden. Each way names twelve questions;
they are answered with the truth, and the verdicts that became certain are counted. `python -m bench.question_lists`.
"""

import random
import statistics
import time
from collections.abc import Callable

from bench.demo_households import ON, demo_households
from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.calendar import Dates
from rotonde.engine.missing_facts import MissingFact
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.questions.what_if import likely_answers, shares, what_if, with_answer
from rotonde.engine.situations.situation import Situation
from rotonde.rights import load_catalogue
from rotonde.screening.answering import answers_of
from rotonde.screening.worklist.wanted import MOST, choose

HOUSEHOLDS, SEED, HIDDEN, WEIGHED = 60, 5, 8, 40
Facts = list[tuple[str, str]]


def from_rows(asking: Asking, situation: Situation) -> Callable[[], Facts]:
    rows = answers_of([situation], asking)
    return lambda: [(one.fact, one.of) for one in choose(rows, asking.catalogue).questions]


def by_worth(asking: Asking, situation: Situation) -> Callable[[], Facts]:
    """The twelve facts that alone are worth most now."""
    answers = [one for one in asking.answers(situation) if not _is_settled(one)]
    facts = asking.catalogue.vocabulary.facts

    def ranked() -> Facts:
        share = {one: part for one, part in shares(answers).items() if facts[one.fact].type != "judgement"}
        likely = sorted(share, key=lambda one: (-share[one], str(one)))[:WEIGHED]
        found = what_if(asking, situation, answers, {one: share[one] for one in likely})
        return [(one.missing.fact, one.missing.of) for one in found[:MOST]]

    return ranked


def one_at_a_time(asking: Asking, situation: Situation) -> Callable[[], Facts]:
    """The next best question, its likeliest answer filled in, and so on."""

    def asked() -> Facts:
        found, now = [], situation
        for _ in range(MOST):
            question = next_question(asking, now)
            if question is None:
                break
            missing = MissingFact(question["fact"], question["of"], question["period"])
            found.append((missing.fact, missing.of))
            value, _ = max(likely_answers(asking, now, missing), key=lambda both: both[1])
            now = with_answer(now, missing, value)
        return found

    return asked


def main() -> None:
    dates = Dates.asked(on=ON, today=ON)
    asking = Asking(load_catalogue(), dates)
    facts = asking.catalogue.vocabulary.facts
    chance = random.Random(SEED)
    ways = {"rows": from_rows, "worth alone": by_worth, "one at a time": one_at_a_time}
    settled = dict.fromkeys(ways, 0)
    seconds: dict[str, list[float]] = {way: [] for way in ways}
    reachable = 0
    for household in demo_households(asking.catalogue, dates, HOUSEHOLDS, SEED):
        truth = household.truth.facts
        keys = sorted(key for key in truth if facts[key[0]].theme != "links" and facts[key[0]].type != "judgement")
        hidden = chance.sample(keys, len(keys) // HIDDEN)
        situation = household.truth.without(hidden)
        before = _count(asking, situation)
        reachable += _count(asking, household.truth) - before
        for way, ready in ways.items():
            ask = ready(asking, situation)
            start = time.perf_counter()
            asked = set(ask())
            seconds[way].append(time.perf_counter() - start)
            told = {key: truth[key] for key in hidden if key in asked}
            settled[way] += _count(asking, situation.with_facts(told)) - before
    print(f"{HOUSEHOLDS} households; all that is hidden would settle {reachable} verdicts")
    for way in ways:
        milliseconds = statistics.median(seconds[way]) * 1000
        print(f"{way:14} settles {settled[way]:4}   {milliseconds:7.1f} ms a list")


def _is_settled(answer: RightAnswer) -> bool:
    return answer.verdict in ("entitled", "not_entitled") and not answer.missing


def _count(asking: Asking, situation: Situation) -> int:
    return sum(one.verdict in ("entitled", "not_entitled") for one in asking.answers(situation))


if __name__ == "__main__":
    main()
