"""Law 3: a question carries a witness, two completions that differ in that fact alone and come out differently."""

import random
from collections import Counter

import pytest

from engine.asked_households import contract_household, everything_asked
from engine.random_situations import completed, random_situation, read
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from rotonde.engine.answers import Asking
from rotonde.engine.questions.next_question import next_question, what_settles
from rotonde.engine.questions.witnesses import completions_of
from rotonde.rights import load_catalogue

CATALOGUE = load_catalogue()
FACTS = CATALOGUE.vocabulary.facts


def question_about(seed, **how):
    """A random household, its answers and the question they lead to."""
    situation = read(random_situation(random.Random(seed), CATALOGUE, **how))
    answers = everything_asked().answers(situation)
    return situation, answers, next_question(everything_asked(), situation, answers)


def result(situation, right, record):
    """Verdict and amount of one right for one record, both settled."""
    answers = everything_asked().answers(situation)
    (found,) = [one for one in answers if (one.id, one.of) == (right, record)]
    assert found.verdict in ("entitled", "not_entitled") or found.gaps
    assert found.amount is None or found.amount[0] == found.amount[1] or found.gaps
    return found.verdict, found.amount


def differences(one, other):
    """What is known of one situation and not, or otherwise, of the other."""
    keys = {*one.facts, *other.facts}
    facts = {key for key in keys if one.facts.get(key) != other.facts.get(key)}
    links = {*one.pairs, *other.pairs}
    pairs = {
        (link, *both)
        for link in links
        for both in {*one.pairs.get(link, {}), *other.pairs.get(link, {})}
        if one.pairs.get(link, {}).get(both) != other.pairs.get(link, {}).get(both)
    }
    return facts, pairs


def names(situation):
    """Every record of a situation."""
    return {name for records in situation.records.values() for name in records}


@pytest.mark.parametrize("seed", range(20))
def test_the_two_completions_of_a_witness_come_out_differently(seed):
    situation, _, question = question_about(seed)
    if question is None or question["witness"] is None:
        return
    witness = question["witness"]
    one, other = completions_of(everything_asked(), situation, question)
    assert result(one, witness["right"], witness["of"]) != result(other, witness["right"], witness["of"])


@pytest.mark.parametrize("seed", range(20))
def test_the_two_completions_of_a_witness_differ_in_the_fact_that_is_asked_alone(seed):
    situation, _, question = question_about(seed)
    if question is None or question["witness"] is None:
        return
    one, other = completions_of(everything_asked(), situation, question)
    facts, pairs = differences(one, other)
    if not question["fact"].startswith("complete."):
        record, *pair = question["of"].split("+")
        changed = facts or {(question["fact"], question["of"]) for _ in pairs}
        assert changed == {(question["fact"], record if not pair else question["of"])}
        assert len(pairs) == len(pair)
        return
    strangers = (names(one) | names(other)) - names(situation)
    (listed,) = pairs
    assert question["of"] in listed
    assert strangers & set(listed)
    assert {record for _, record in facts} <= strangers


@pytest.mark.parametrize("seed", range(20))
def test_both_completions_hold_everything_that_was_known(seed):
    situation, _, question = question_about(seed)
    if question is None or question["witness"] is None:
        return
    for completion in completions_of(everything_asked(), situation, question):
        for (fact, record), history in situation.facts.items():
            for spell in history:
                if spell.value.is_known and not fact.startswith("complete."):
                    assert spell in completion.facts[fact, record]
        for link, pairs in situation.pairs.items():
            assert set(pairs) <= set(completion.pairs[link])


@pytest.mark.parametrize("seed", range(25))
def test_a_judgement_is_never_asked_and_a_gap_neither(seed):
    _, answers, question = question_about(seed)
    if question is not None:
        assert FACTS[question["fact"]].type != "judgement"
        missing = {(fact.fact, fact.of, fact.period) for answer in answers for fact in answer.missing}
        assert (question["fact"], question["of"], question["period"]) in missing


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_asked_when_all_is_settled(seed):
    rng = random.Random(seed)
    situation = read(completed(random_situation(rng, CATALOGUE), rng))
    assert next_question(everything_asked(), situation) is None


@pytest.mark.parametrize("seed", [0, 1, 2, 9, 16, 20])
def test_in_a_random_catalogue_the_completions_of_a_witness_come_out_differently(seed):
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng)
    asking = Asking(catalogue, dates)
    situation = random_home(rng, catalogue, dates, missing=0.5)
    question = next_question(asking, situation)
    if question is None or question["witness"] is None:
        return
    witness = question["witness"]
    found = [
        [
            (one.verdict, one.amount)
            for one in asking.answers(side)
            if (one.id, one.of) == (witness["right"], witness["of"])
        ]
        for side in completions_of(asking, situation, question)
    ]
    assert found[0] != found[1]


def test_where_only_a_judgement_is_open_nothing_is_asked():
    for seed in range(200):
        rng = random.Random(seed)
        home = completed(random_situation(rng, CATALOGUE, persons=1), rng)
        home["persons"]["p1"]["willing_to_work"] = "unknown"
        situation = read(home)
        answers = everything_asked().answers(situation)
        if any(one.verdict == "to_assess" for one in answers):
            assert next_question(everything_asked(), situation, answers) is None
            return
    pytest.fail("no household hung on the judgement")


def test_nearly_every_question_has_a_witness():
    with_witness = Counter()
    for seed in range(40):
        question = question_about(seed)[2]
        if question is not None:
            with_witness[question["witness"] is not None] += 1
    assert with_witness[True] >= 0.9 * with_witness.total()


def test_what_is_sensitive_is_asked_last():
    """Of two facts that both turn a right the ordinary one comes first, the one about residence only when it must."""
    for seed in range(200):
        rng = random.Random(seed)
        home = completed(random_situation(rng, CATALOGUE, persons=1), rng)
        ordinary, sensitive = "complete.titulars", "lives_in_belgium"
        asked = []
        for unknown in ({ordinary}, {sensitive}, {ordinary, sensitive}):
            person = home["persons"]["p1"] | dict.fromkeys(unknown, "unknown")
            question = next_question(everything_asked(), read({**home, "persons": {**home["persons"], "p1": person}}))
            asked.append(question and question["fact"])
        if asked[:2] == [ordinary, sensitive]:
            assert asked[2] == ordinary
            return
    pytest.fail("no household hung on both")


def test_the_same_household_gets_the_same_question():
    asking, again = everything_asked(), everything_asked.__wrapped__()
    assert next_question(asking, contract_household()) == next_question(again, contract_household())


def test_a_question_names_the_rights_that_it_can_turn():
    question = next_question(everything_asked(), contract_household())
    assert question["witness"]["right"] in question["settles"]
    assert set(question) == {"fact", "of", "period", "settles", "witness"}


def test_asking_on_comes_to_an_end():
    """Answering each question with one side of its witness settles the household in the end."""
    asking = everything_asked()
    rng = random.Random(5)
    situation = read(random_situation(rng, CATALOGUE, missing=0.3, persons=2))
    for _ in range(150):
        question = next_question(asking, situation)
        if question is None:
            return
        if question["witness"] is None:
            break
        one, _ = completions_of(asking, situation, question)
        key = (question["fact"], question["of"])
        if "+" in question["of"]:
            break
        situation = situation.with_fact(*key, one.facts[key])
    answers = asking.answers(situation)
    assert sum(one.verdict == "unknown" and not one.gaps for one in answers) <= 1


def test_of_a_caseload_it_tells_which_fact_settles_most():
    asking = everything_asked()
    homes = []
    for seed in range(12):
        rng = random.Random(seed)
        home = completed(random_situation(rng, CATALOGUE, persons=1), rng)
        for name in ("birth_date",) if seed % 3 else ("birth_date", "complete.titulars"):
            home["persons"]["p1"][name] = "unknown"
        homes.append(read(home))
    found = what_settles(asking, homes)
    assert [one["settles"] for one in found] == sorted((one["settles"] for one in found), reverse=True)
    waiting = Counter()
    for home in homes:
        open_answers = [
            one for one in asking.answers(home) if one.verdict == "unknown" and len(one.missing) == 1 and not one.gaps
        ]
        waiting.update(fact for fact, _ in {(one.missing[0].fact, one.id) for one in open_answers})
    assert {one["fact"]: one["settles"] for one in found} == dict(waiting)
    assert found[0]["rights"]
