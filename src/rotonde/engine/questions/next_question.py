"""The next best question, with a witness that it matters; and which fact would settle most of a caseload."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.missing_facts import PERIODS, MissingFact
from rotonde.engine.questions.kept import Kept
from rotonde.engine.questions.search import Search, tier_of, worth_of
from rotonde.engine.questions.what_if import Worth, shares, what_if
from rotonde.engine.situations.situation import Situation

__all__ = ["next_question", "tier_of", "what_settles", "worth_of"]

MOST_WEIGHED = 40
RIGHTS_TRIED = 2


def next_question(
    asking: Asking, situation: Situation, answers: Sequence[RightAnswer] | None = None, kept: Kept | None = None
) -> dict[str, Any] | None:
    """What to ask next: the fact, whose, of when, which rights it can turn, and two completions that prove it.

    Facts that anybody may be asked come first, then those about money and property, then those about residence and
    health; among equals the one whose likely answers settle most euros a year and most verdicts.
    """
    answers = asking.answers(situation) if answers is None else answers
    open_answers = [one for one in answers if _is_open(one)]
    missing = {fact for one in open_answers for fact in one.missing}
    facts = asking.catalogue.vocabulary.facts
    candidates = [one for one in missing if facts[one.fact].type != "judgement"]
    if not candidates:
        return None
    return (
        _best(kept or Kept(asking), situation, open_answers, candidates)
        or Search(asking, situation, open_answers, candidates).question()
    )


def _best(
    kept: Kept, situation: Situation, answers: Sequence[RightAnswer], candidates: Sequence[MissingFact]
) -> dict[str, Any] | None:
    """The question of the first tier and then of most worth of which a witness is soon found."""
    facts = kept.asking.catalogue.vocabulary.facts
    kept.follow(situation)
    for tier in sorted({tier_of(facts[one.fact]) for one in candidates}):
        for worth in _weighed(
            kept, situation, answers, [one for one in candidates if tier_of(facts[one.fact]) == tier]
        ):
            turns = [one for _, one in worth.settles] or [one for one in answers if worth.missing in one.missing]
            for answer in turns[:RIGHTS_TRIED]:
                witness = kept.search(answer).witness(worth.missing)
                if witness is not None:
                    settles = dict.fromkeys([answer.id, *(one.id for one in turns)])
                    return {**worth.missing.as_json(), "settles": list(settles), "witness": witness}
    return None


def _weighed(
    kept: Kept, situation: Situation, answers: Sequence[RightAnswer], candidates: Sequence[MissingFact]
) -> list[Worth]:
    """Questions by what they are worth, the most first; only those that most hangs on are weighed.

    A status that is missing on several days is one question.
    """
    asking = kept.asking
    place = {id: number for number, id in enumerate(asking.catalogue.vocabulary.facts)}
    own = sorted(candidates, key=lambda one: (place[one.fact], one.of, one.period or ""))
    found = shares(answers)
    together: dict[tuple[str, str, str | None], list[MissingFact]] = {}
    for one in own:
        by_period = asking.catalogue.vocabulary.facts[one.fact].dated in PERIODS
        together.setdefault((one.fact, one.of, one.period if by_period else None), []).append(one)
    in_one_go = {max(same, key=lambda one: found[one]): sum(found[one] for one in same) for same in together.values()}
    likely = sorted(in_one_go, key=lambda one: -in_one_go[one])[:MOST_WEIGHED]
    return what_if(asking, situation, answers, {one: in_one_go[one] for one in likely}, kept.gains)


def _is_open(answer: RightAnswer) -> bool:
    """Whether a fact can still change something."""
    has_amount = answer.amount is not None and answer.amount[0] != answer.amount[1]
    return answer.verdict in ("unknown", "to_assess") or has_amount


def what_settles(asking: Asking, situations: Iterable[Situation]) -> list[dict[str, Any]]:
    """The facts that would settle most of a caseload: for each, the verdicts that wait for it alone.

    Counts a household and a right once; the fact with the most comes first.
    """
    facts = asking.catalogue.vocabulary.facts
    waiting: dict[str, Counter[str]] = {}
    for situation in situations:
        seen = {
            (one.missing[0].fact, one.id)
            for one in asking.answers(situation)
            if one.verdict in ("unknown", "to_assess") and len(one.missing) == 1 and not one.gaps
        }
        for fact, right in sorted(seen):
            if facts[fact].type != "judgement":
                waiting.setdefault(fact, Counter())[right] += 1
    found = [
        {"fact": fact, "settles": rights.total(), "rights": dict(rights.most_common())}
        for fact, rights in waiting.items()
    ]
    return sorted(found, key=lambda one: (-one["settles"], one["fact"]))
