"""Whether `missing` names all that can matter: whatever else turns out to be so, the answer stays."""

import random
from collections import Counter

from laws.learning import Truth
from laws.outcomes import Engine
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from laws.soundness import Tried, holds
from rotonde.engine.answers import RightAnswer
from rotonde.engine.facts import Vocabulary
from rotonde.engine.situations.situation import Situation


def missing_for_seed(seed: int, depth: int = 3, homes: int = 2, tried: Tried | None = None) -> None:
    """For some answers, everything that isn't missing is filled in by chance."""
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, depth)
    engine = Engine(catalogue, dates)
    tried = Counter() if tried is None else tried
    for _ in range(homes):
        known = random_home(rng, catalogue, dates, missing=0.3)
        answers = engine.asking.answers(known)
        for answer in rng.sample(answers, min(4, len(answers))):
            others = Others(known, answer)
            found = Truth(rng, dates, not others.links, others.leave).of(known)
            later = next(one for one in engine.asking.answers(found) if (one.id, one.of) == (answer.id, answer.of))
            the_answer_stays(answer, later)
            tried["answers"] += 1
            tried["open answers"] += answer.verdict == "unknown"


class Others:
    """What an answer doesn't miss. Who is on a list can be learnt from the list at the other side as well."""

    def __init__(self, known: Situation, answer: RightAnswer) -> None:
        self.words: Vocabulary = known.vocabulary
        self.missing = {(one.fact, one.of) for one in answer.missing}
        self.links = {
            link.id
            for link in self.words.links.values()
            for direction in link.directions()
            if any(fact == direction.complete for fact, _ in self.missing)
        }

    def leave(self, fact: str, record: str) -> bool:
        """Whether it stays as it is known."""
        if fact.startswith("complete."):
            return any(
                fact == direction.complete for id in self.links for direction in self.words.links[id].directions()
            )
        return (fact, record) in self.missing


def the_answer_stays(before: RightAnswer, after: RightAnswer) -> None:
    """Verdict, reason and amounts are as they were; of a refusal, what it would have brought is not asked."""
    place = (before.id, before.of)
    holds(before.verdict == after.verdict, "verdict hung on what isn't missing", place, before.verdict, after.verdict)
    holds(before.amount == after.amount, "amount hung on what isn't missing", place, before.amount, after.amount)
    if before.verdict != "not_entitled":
        holds(before.reason == after.reason, "reason hung on what isn't missing", place, before.reason, after.reason)
        ends = before.if_granted, after.if_granted
        holds(ends[0] == ends[1], "if granted hung on what isn't missing", place, *ends)
