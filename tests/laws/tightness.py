"""How tight the bounds are: of the open verdicts with few open facts, how many are settled in truth?"""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from engine.asked_households import DATES, everything_asked
from engine.likely_facts import point
from engine.random_situations import completed, random_situation, read
from laws.learning import Pick, Truth, any_point
from laws.outcomes import Engine, fill_gaps
from laws.plain_evaluation import PlainEvaluation
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.facts import Fact
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.questions.witnesses import completions_of
from rotonde.engine.situations.possible import Possible, constant, domain
from rotonde.engine.situations.situation import Situation
from rotonde.rights import load_catalogue

MOST_OPEN = 10
TRIES = 400


@dataclass
class Tightness:
    """Open verdicts tried, and those for which no two completions came out differently."""

    tried: Counter[str] = field(default_factory=Counter)
    settled: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The part that is settled in truth, as far as could be found: an upper estimate."""
        return len(self.settled) / max(1, self.tried["open verdicts"])


def tight_for_seed(seed: int, found: Tightness, depth: int = 3, homes: int = 2) -> None:
    """A random catalogue and households of which little is missing."""
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, depth)
    asking = Engine(catalogue, dates).asking
    for _ in range(homes):
        known = random_home(rng, catalogue, dates, missing=0.1)
        both_ways(rng, asking, known, lambda fact, value: any_point(rng, fact, value), found, f"seed {seed}")


def tight_for_real_rights(seed: int, found: Tightness) -> None:
    """The shipped rights and a household of which a few facts are forgotten."""
    rng = random.Random(seed)
    whole = completed(random_situation(rng, load_catalogue(), missing=0), rng)
    known = read(whole)
    forgotten = rng.sample(sorted(known.facts), min(len(known.facts), rng.choice((5, 10, 20, 40, 80))))
    both_ways(
        rng,
        everything_asked(),
        known.without(forgotten),
        lambda fact, value: a_likely_or_extreme_point(rng, fact, value),
        found,
        f"seed {seed}",
    )


def a_likely_or_extreme_point(rng: random.Random, fact: Fact, value: Possible) -> Possible:
    """A value as people have it, or any, the ends of the domain among them."""
    return point(fact, value, rng, DATES.on) if rng.random() < 0.5 else any_point(rng, fact, value)


def both_ways(rng: random.Random, asking: Asking, known: Situation, pick: Pick, found: Tightness, where: str) -> None:
    """Look for two completions of every open verdict that come out differently."""
    for answer in asking.answers(known):
        if answer.verdict not in ("unknown", "to_assess") or answer.gaps:
            continue
        if not 1 <= len(answer.missing) <= MOST_OPEN:
            found.tried["with more open facts"] += 1
            continue
        found.tried["open verdicts"] += 1
        if not turns(rng, asking, known, answer, pick):
            found.settled.append(f"{where}: {answer.id} of {answer.of}, missing {[one.fact for one in answer.missing]}")


def turns(rng: random.Random, asking: Asking, known: Situation, answer: RightAnswer, pick: Pick) -> bool:
    """Whether two completions come out differently."""
    missing = {(one.fact, one.of) for one in answer.missing}
    right = asking.catalogue.rights[answer.id]
    complete = completer(rng, asking, known, missing, pick)
    seen = set()
    for _ in range(TRIES):
        world = PlainEvaluation(asking.catalogue, asking.dates, complete(), fill_gaps(rng))
        seen.add(all(world.conditions(right, answer.of).values()))
        if len(seen) == 2:
            return True
    return has_witness(rng, asking, known, answer)


def has_witness(rng: random.Random, asking: Asking, known: Situation, answer: RightAnswer) -> bool:
    """Whether the search for the next question finds two completions that chance didn't."""
    question = next_question(asking, known, [answer])
    if question is None or question["witness"] is None:
        return False
    right = asking.catalogue.rights[answer.id]
    fill = fill_gaps(rng)
    sides = [
        PlainEvaluation(asking.catalogue, asking.dates, Truth(rng, asking.dates, strangers=False).of(side), fill)
        for side in completions_of(asking, known, question)
    ]
    return len({all(side.conditions(right, answer.of).values()) for side in sides}) == 2


def completer(
    rng: random.Random, asking: Asking, known: Situation, missing: set[tuple[str, str]], pick: Pick
) -> Callable[[], Situation]:
    """Completions of what is missing; the rest can't matter and is filled in once, unless a list is open."""
    facts = known.vocabulary.facts
    always = Truth(rng, asking.dates, pick=pick)
    if any(fact.startswith("complete.") or facts[fact].link for fact, _ in missing):
        return lambda: always.of(known)
    base = Truth(rng, asking.dates, strangers=False, pick=pick).of(known)

    def complete() -> Situation:
        filled = {
            (id, of): always.filled(facts[id], known.facts.get((id, of)) or nothing(facts[id])) for id, of in missing
        }
        return replace(base, facts={**base.facts, **filled})

    def nothing(fact):  # type: ignore[no-untyped-def]
        return constant(domain(fact)) if fact.dated == "fixed" else ()

    return complete
