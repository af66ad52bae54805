"""A household that is asked one thing after another hears what it would hear if it were asked anew each time."""

import random
from dataclasses import replace

import pytest

from engine.asked_households import DATES, contract_household, everything_asked
from engine.random_situations import random_situation, read
from rotonde.engine.missing_facts import MissingFact
from rotonde.engine.questions.cards import asked_together, card_of
from rotonde.engine.questions.following import Following
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.questions.what_if import likely_answers, with_answer
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.what_is_read import names_read, what_changed
from rotonde.rights import load_catalogue

CATALOGUE = load_catalogue()
WORDS = CATALOGUE.vocabulary
COUPLE = {
    "focus": "h1",
    "persons": {
        "anna": {"birth_date": "1988-03-02"},
        "bram": {"birth_date": "1986-01-20"},
        "kaat": {"birth_date": "2016-05-04"},
    },
    "households": {"h1": {}},
    "links": {"member": [{"of": name, "to": "h1"} for name in ("anna", "bram", "kaat")]},
}


def couple():
    """Two adults and a child of whom only the ages are known."""
    return read_situation(COUPLE, WORDS, DATES, CATALOGUE.quantities)


def told(situation, question, number=0):
    """The situation after one of the likely answers to a question."""
    missing = MissingFact(question["fact"], question["of"], question["period"])
    likely = likely_answers(everything_asked(), situation, missing)
    return with_answer(situation, missing, likely[number % len(likely)][0])


def missing_of(answers, fact, of):
    """The first day or period for which a fact of a record is missing."""
    return min((one for each in answers for one in each.missing if (one.fact, one.of) == (fact, of)), key=str)


@pytest.mark.parametrize("seed", range(3))
def test_after_every_answer_it_says_and_asks_what_it_would_of_that_situation_alone(seed):
    asking = everything_asked()
    situation = couple() if seed == 0 else read(random_situation(random.Random(seed), CATALOGUE, missing=0.5))
    following = Following(asking)
    for number in range(6):
        assert following.after(situation) == asking.answers(situation)
        question = following.next_question()
        assert question == next_question(asking, situation)
        if question is None:
            return
        situation = told(situation, question, seed + number)


def test_who_joins_the_household_is_answered_for_too():
    following = Following(everything_asked())
    following.after(couple())
    persons = {**COUPLE["persons"], "lore": {"birth_date": "2019-09-30"}}
    members = [*COUPLE["links"]["member"], {"of": "lore", "to": "h1"}]
    grown = read_situation(
        {**COUPLE, "persons": persons, "links": {"member": members}}, WORDS, DATES, CATALOGUE.quantities
    )
    assert following.after(grown) == everything_asked().answers(grown)


def test_what_a_right_does_not_read_leaves_its_answer_as_it_is():
    asking, situation = everything_asked(), couple()
    before = {(one.id, one.of): one for one in asking.answers(situation)}
    for fact, of in (("rent_month", "h1"), ("school_level", "kaat"), ("movable_capital", "anna")):
        after = asking.answers(told(situation, {"fact": fact, "of": of, "period": None}))
        unread = [one for one in after if fact not in names_read(asking)[one.id]]
        assert unread == [before[one.id, one.of] for one in unread]
        assert len(unread) < len(after)


def test_what_changed_is_named_by_fact_and_by_list():
    before = contract_household()
    after = told(before, {"fact": "rent_month", "of": "h1", "period": None})
    assert what_changed(before, after) == {"rent_month"}
    assert what_changed(before, replace(before, pairs={**before.pairs, "partner": {}})) == {"partner"}
    assert what_changed(before, replace(before, focus=None)) is None


def test_the_same_is_asked_of_everybody_at_home_in_one_breath():
    answers = everything_asked().answers(couple())
    asked = missing_of(answers, "shares_housekeeping", "bram")
    assert asked_together(couple(), asked, answers) == [asked, missing_of(answers, "shares_housekeeping", "anna")]


def test_what_anybody_receives_is_one_list_to_tick():
    answers = everything_asked().answers(couple())
    asked = missing_of(answers, "receives.leefloon", "anna")
    together = asked_together(couple(), asked, answers)
    assert together[0] == asked
    assert {one.of for one in together} == {"anna", "bram", "kaat", "h1"}
    assert all(WORDS.facts[one.fact].theme == "receives" for one in together)
    assert len({one.fact for one in together}) > 3
    assert len({(one.fact, one.of) for one in together}) == len(together)


def test_nothing_stands_on_a_card_that_no_answer_waits_for():
    answers = everything_asked().answers(couple())
    missing = {fact for one in answers for fact in one.missing}
    for asked in sorted(missing, key=str)[::9]:
        assert set(asked_together(couple(), asked, answers)) <= missing


def test_each_delivery_has_a_card_of_its_own():
    cards = {card_of(WORDS, MissingFact("litres", of)) for of in ("d1", "d2")}
    assert cards == {("delivery", "d1"), ("delivery", "d2")}
    assert card_of(WORDS, MissingFact("fuel", "d1")) in cards
