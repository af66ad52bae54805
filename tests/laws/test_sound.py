"""Law 1: the answer is what the law says; what is said while facts are missing holds whatever they turn out to be."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laws.mattering import missing_for_seed
from laws.one_truth import one_truth_for_seed
from laws.sizes import few_and_many, try_law
from laws.soundness import sound_for_real_rights, sound_for_seed


@few_and_many
def test_small_rules_are_sound_on_random_households(size):
    tried = try_law(sound_for_seed, size, few=25, share=0.5, depth=2)
    assert tried["values at a point"] > 300


@few_and_many
def test_deep_rules_are_sound_on_random_households(size):
    tried = try_law(sound_for_seed, size, few=15, depth=3)
    assert tried["definite verdicts"] > 100


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**9))
def test_whatever_hypothesis_thinks_of_is_sound(seed):
    sound_for_seed(seed, depth=3, homes=1)


@few_and_many
def test_all_readings_give_the_same_answers(size):
    tried = try_law(one_truth_for_seed, size, few=12, share=0.5, homes=6)
    assert tried["answers"] > 50


@few_and_many
def test_nothing_matters_but_what_is_missing(size):
    tried = try_law(missing_for_seed, size, few=20)
    assert tried["open answers"] > 10


@few_and_many
def test_the_shipped_rights_are_sound_on_random_households(size):
    tried = try_law(sound_for_real_rights, size, few=4, share=0.2)
    assert tried["verdicts at a point"] > 10
