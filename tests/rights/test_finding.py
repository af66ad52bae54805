"""How a citizen finds a right: every right has a theme and everyday words, every event leads somewhere and says why."""

import pytest

from rotonde.engine.facts_reached import facts_reached
from rotonde.rights import load_catalogue
from rotonde.rights.finding import LifeEvent, life_events, rights_of_event, rights_of_theme, themes
from rotonde.rights.finding.words_told import BadFinding, in_three_languages

CATALOGUE = load_catalogue()
LANGUAGES = {"nl", "fr", "en"}
each_right = pytest.mark.parametrize("right", list(CATALOGUE.rights.values()), ids=lambda right: right.id)
each_event = pytest.mark.parametrize("event", list(life_events().values()), ids=lambda event: event.id)


@each_right
def test_every_right_has_a_theme_that_exists_and_everyday_words_in_three_languages(right):
    assert right.about["themes"]
    assert set(right.about["themes"]) - set(themes()) == set()
    assert {lang for lang, words in right.about["search_words"].items() if words} == LANGUAGES


def test_every_theme_has_a_right():
    assert [id for id in themes() if not rights_of_theme(CATALOGUE, id)] == []


@each_event
def test_every_event_leads_to_a_right_and_has_words_in_three_languages(event: LifeEvent):
    assert rights_of_event(CATALOGUE, event)
    assert set(event.names) == set(event.search_words) == LANGUAGES


@each_event
def test_every_fact_of_an_event_is_read_by_a_rule(event: LifeEvent):
    reached = {fact for right in CATALOGUE.rights for fact in facts_reached(CATALOGUE, right)}
    assert set(event.facts) - reached == set()


@each_event
def test_a_right_of_an_event_says_which_facts_it_reads_or_why_the_editors_chose_it(event: LifeEvent):
    for one in rights_of_event(CATALOGUE, event):
        assert bool(one.facts) != (one.reason is not None)
        assert set(one.facts) <= set(facts_reached(CATALOGUE, one.right)) & set(event.facts)


@each_event
def test_what_the_editors_leave_out_would_else_have_been_there(event: LifeEvent):
    for right in event.left_out:
        assert set(facts_reached(CATALOGUE, right)) & set(event.facts)
        assert right not in [one.right for one in rights_of_event(CATALOGUE, event)]


@each_event
def test_what_the_editors_add_would_else_not_have_been_there(event: LifeEvent):
    assert [id for id in event.added if set(facts_reached(CATALOGUE, id)) & set(event.facts)] == []


def test_the_end_of_an_unemployment_benefit_comes_first_and_leads_to_the_leefloon():
    first = next(iter(life_events().values()))
    assert first.id == "werkloosheidsuitkering-stopt"
    assert rights_of_event(CATALOGUE, first)[0].right == "leefloon"


def test_words_that_lack_a_language_are_refused_by_name():
    with pytest.raises(BadFinding, match=r"theme 'wonen' has no words in fr, en\. Write them\."):
        in_three_languages("theme 'wonen'", {"nl": "Wonen"})
