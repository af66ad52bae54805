"""Laws 3, 4 and 5 on random catalogues: questions have witnesses, proofs suffice, receipts give the answer again."""

import json
import random
from collections import Counter

from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from laws.soundness import Tried, holds
from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.check import answer_of
from rotonde.engine.packs.pack import export_pack, load_pack
from rotonde.engine.proofs.alone import alone
from rotonde.engine.proofs.forgetting import known_items
from rotonde.engine.proofs.proof import proof
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.questions.witnesses import completions_of
from rotonde.engine.receipts import CannotReplay, erase, read_receipt, replay
from rotonde.engine.situations.situation import Situation

DEFINITE = ("entitled", "not_entitled")


def explained_for_seed(seed: int, depth: int = 3, homes: int = 1, tried: Tried | None = None) -> None:
    """What a proof names is enough, and one thing less is not."""
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, depth)
    asking = Asking(catalogue, dates, with_missing=False)
    tried = Counter() if tried is None else tried
    for _ in range(homes):
        known = random_home(rng, catalogue, dates)
        for one in asking.asked:
            record = rng.choice(known.records[one.right.kind])
            proof_is_enough_and_not_more(asking, known, one.right.id, record, tried)


def proof_is_enough_and_not_more(asking: Asking, known: Situation, right: str, record: str, tried: Tried) -> None:
    """Forget every other fact and the outcome stays; from there forget one more and it doesn't."""
    items = set(proof(asking, known, right, record).items)
    everything = set(known_items(known))
    outcome = outcome_of(asking, known, right, record)
    only = known.without(everything - items)
    holds(outcome_of(asking, only, right, record) == outcome, "the proof is not enough", right, record, items)
    for item in items:
        less = known.without(everything - items | {item})
        holds(outcome_of(asking, less, right, record) != outcome, "the proof names too much", right, record, item)
    tried["proofs"] += 1
    tried["items in proofs"] += len(items)


def outcome_of(asking: Asking, situation: Situation, right: str, record: str) -> list[int]:
    """Verdict, reason and bounds of one right for one record."""
    one = alone(asking, right)
    values = one.evaluate(situation)
    place = situation.records[one.asked.right.kind].index(record)
    return [values[one.program.slots[node]][place if node.axes else 0] for node in one.outputs]


def relevant_for_seed(seed: int, depth: int = 3, homes: int = 2, tried: Tried | None = None) -> None:
    """The two completions of a witness differ in what is asked, and come out differently."""
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, depth)
    asking = Asking(catalogue, dates)
    tried = Counter() if tried is None else tried
    for _ in range(homes):
        known = random_home(rng, catalogue, dates, missing=0.3)
        answers = asking.answers(known)
        question = next_question(asking, known, answers)
        if question is None:
            continue
        tried["questions"] += 1
        fact = catalogue.vocabulary.facts[question["fact"]]
        holds(fact.type != "judgement", "a judgement is asked", question)
        if question["witness"] is None:
            continue
        tried["witnesses"] += 1
        the_witness_is_one(asking, known, question, tried)


def the_witness_is_one(asking: Asking, known: Situation, question: dict, tried: Tried) -> None:  # type: ignore[type-arg]
    """Both completions keep what was known, differ in one fact or list, and come out differently."""
    right, of = question["witness"]["right"], question["witness"]["of"]
    both = completions_of(asking, known, question)
    found = [next(one for one in asking.answers(side) if (one.id, one.of) == (right, of)) for side in both]
    holds(came_out(found[0]) != came_out(found[1]), "the witness turns nothing", question, *map(came_out, found))
    if not question["fact"].startswith("complete."):
        differing = {key for key in both[0].facts if both[0].facts[key] != both[1].facts.get(key)}
        pairs = [
            (link, ends)
            for link, listed in both[0].pairs.items()
            for ends, pair in listed.items()
            if pair != both[1].pairs[link].get(ends)
        ]
        asked = {(question["fact"], question["of"])}
        holds(differing <= asked and len(pairs) <= 1, "the witness differs in more", question, differing, pairs)
    for side in both:
        for key, history in known.facts.items():
            if not key[0].startswith("complete."):
                holds(
                    all(spell in side.facts[key] for spell in history if spell.value.is_known),
                    "a completion forgot what was known",
                    key,
                    history,
                    side.facts[key],
                )


def came_out(answer: RightAnswer) -> tuple[object, object]:
    """Verdict and amount."""
    return answer.verdict, answer.amount


def reproducible_for_seed(seed: int, depth: int = 3, homes: int = 2, tried: Tried | None = None) -> None:
    """A receipt gives its answer again to the letter, from a pack, and never another one."""
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, depth)
    other, _ = random_catalogue(rng, depth)
    kept = load_pack(json.loads(json.dumps(export_pack(catalogue))))
    tried = Counter() if tried is None else tried
    for _ in range(homes):
        known = random_home(rng, catalogue, dates)
        answer = answer_of(catalogue, known, dates)
        receipt = json.loads(json.dumps(answer["receipt"]))
        again, days = read_receipt(receipt, catalogue.vocabulary)
        holds(days == dates, "the receipt has other dates", days, dates)
        for name in ("records", "facts", "pairs", "told", "forgotten", "focus"):
            same = getattr(again, name) == getattr(known, name)
            holds(
                same or name == "pairs", "the receipt lost something", name, getattr(again, name), getattr(known, name)
            )
        listed = {link: pairs for link, pairs in known.pairs.items() if pairs}
        holds(again.pairs == listed, "the receipt lost a pair", again.pairs, listed)
        holds(replay(receipt, kept) == answer, "the replay gives another answer")
        refuses(receipt, other, "another catalogue")
        if receipt["facts"]:
            gone = rng.choice(receipt["facts"])
            refuses(erase(receipt, [(gone["fact"], gone["of"])]), catalogue, "something erased")
        tried["replays"] += 1


def refuses(receipt: dict, catalogue, why: str) -> None:  # type: ignore[no-untyped-def, type-arg]
    """It is said that the answer can't be made again."""
    try:
        replay(receipt, catalogue)
    except CannotReplay:
        return
    holds(False, "an answer was made again in spite of", why)
