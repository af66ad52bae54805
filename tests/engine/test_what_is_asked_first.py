"""Of a family of which little is known, what settles most is asked first; what nearly nobody answers weighs little."""

from dataclasses import replace

import pytest

from engine.asked_households import DATES, everything_asked
from rotonde.engine.facts import Fact, VocabularyError, fact_from
from rotonde.engine.missing_facts import MissingFact
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.questions.point_rules import point_rules
from rotonde.engine.questions.what_if import likely_answers, shares, what_if, with_answer
from rotonde.engine.readings.situation_columns import SituationColumns
from rotonde.engine.situations.as_written import read_situation
from rotonde.rights import load_catalogue

CATALOGUE = load_catalogue()
FACTS = CATALOGUE.vocabulary.facts
FAMILY = {
    "focus": "h1",
    "persons": {"anna": {"birth_date": "1988-03-02"}, "kaat": {"birth_date": "2016-05-04"}},
    "households": {"h1": {}},
    "links": {"member": [{"of": "anna", "to": "h1"}, {"of": "kaat", "to": "h1"}]},
}


def family():
    """A mother and a child of whom only the ages are known."""
    return read_situation(FAMILY, CATALOGUE.vocabulary, DATES, CATALOGUE.quantities)


def weighed(*names):
    """What the named facts of the household or the mother are worth to the family."""
    situation = family()
    answers = [one for one in everything_asked().answers(situation) if one.missing]
    of_all = shares(answers)
    chosen = {one: share for one, share in of_all.items() if one.fact in names and one.of in ("h1", "anna")}
    return {one.missing.fact: one for one in what_if(everything_asked(), situation, answers, chosen)}


def test_of_a_family_of_whom_only_ages_are_known_the_first_question_can_turn_several_rights():
    question = next_question(everything_asked(), family())
    assert len(question["settles"]) >= 2
    assert question["witness"] is not None
    assert FACTS[question["fact"]].sensitivity == "ordinary"


def test_who_rents_is_worth_more_than_how_the_dwelling_was_declared():
    worth = weighed("tenancy", "dwelling_declared_unfit")
    assert worth["tenancy"].value > worth["dwelling_declared_unfit"].value


def test_a_question_is_worth_what_its_answers_settle_of_answers_that_miss_it():
    for one in weighed("tenancy", "province").values():
        assert one.settles
        for gain, answer in one.settles:
            assert gain > 0
            assert one.missing in answer.missing


def test_what_is_usual_is_likely_but_not_certain():
    usual = likely_answers(everything_asked(), family(), MissingFact("rent_premium_ended", "h1"))
    assert [(value.low, chance > 0.9) for value, chance in usual] == [(0, True), (1, False)]
    assert all(chance > 0 for _, chance in usual)


@pytest.mark.parametrize("name", sorted(id for id, fact in FACTS.items() if fact.link is None))
def test_likely_answers_can_be_given_and_their_chances_are_no_more_than_one(name):
    found = likely_answers(everything_asked(), family(), MissingFact(name, "anna"))
    assert found
    assert 0 < sum(chance for _, chance in found) <= 1 + 1e-9
    fact = FACTS[name]
    assert all(fact.low <= value.low <= fact.high for value, _ in found)


def test_an_answer_filled_in_leaves_the_household_as_it_was():
    before = family()
    after = with_answer(before, MissingFact("tenancy", "h1"), likely_answers_of("tenancy")[0])
    assert ("tenancy", "h1") not in before.facts
    assert replace(after, facts={}) == replace(before, facts={})
    assert set(after.facts) - set(before.facts) == {("tenancy", "h1")}


def likely_answers_of(name):
    """The values that somebody may answer."""
    return [value for value, _ in likely_answers(everything_asked(), family(), MissingFact(name, "h1"))]


def test_the_rules_of_some_rights_say_what_the_whole_says():
    rules = point_rules(everything_asked())
    columns = SituationColumns([family()])
    whole = rules.array_reading.evaluate(columns)
    for number, nodes in enumerate(rules.results):
        some = rules.array_reading.evaluate(columns, rules.of([number]).part)
        assert all((some[node] == whole[node]).all() for node in nodes)


def test_a_usual_answer_that_the_fact_cannot_have_is_refused():
    data = {"record": "person", "type": "bool", "usual": "often"}
    with pytest.raises(VocabularyError, match="usual"):
        fact_from("odd", data, "test")
    assert isinstance(fact_from("fine", data | {"usual": True}, "test"), Fact)


def test_what_a_child_has_too_young_for_it_lies_within_what_can_be():
    for (name, _), history in family().facts.items():
        fact = FACTS[name]
        if not fact.is_choice:
            assert all(fact.low <= spell.value.low for spell in history)
