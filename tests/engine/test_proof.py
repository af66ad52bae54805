"""Law 4: what a proof names is enough, and nothing of it can be left out."""

import random

import pytest

from engine.asked_households import answered, contract_household, everything_asked, outcome
from engine.random_situations import random_situation, read
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from rotonde.engine.answers import Asking
from rotonde.engine.contradictions import contradictions
from rotonde.engine.proofs.forgetting import known_items, nothing_known
from rotonde.engine.proofs.proof import proof
from rotonde.rights import load_catalogue

CATALOGUE = load_catalogue()
TOLD = frozenset(CATALOGUE.quantities)


def all_but(situation, kept):
    """The situation after forgetting everything that isn't kept."""
    return situation.without(item for item in known_items(situation) if item not in kept)


def agreeing(asking, situation):
    """The situation without what is told against its facts: that is reported, and never computed on."""
    while against := contradictions(asking.question, situation):
        situation = situation.without(("told", one["quantity"], one["of"]) for one in against)
    return situation


@pytest.mark.parametrize("seed", range(10))
def test_what_a_proof_names_is_enough(seed):
    asking = everything_asked()
    situation = read(random_situation(random.Random(seed), CATALOGUE))
    for right, record in answered(asking, situation):
        named = proof(asking, situation, right, record).items
        only_named = all_but(situation, named)
        assert outcome(asking, only_named, right, record) == outcome(asking, situation, right, record)


@pytest.mark.parametrize("seed", range(10, 20))
def test_of_a_proof_nothing_can_be_left_out(seed):
    asking = everything_asked()
    situation = read(random_situation(random.Random(seed), CATALOGUE))
    for right, record in answered(asking, situation):
        named = proof(asking, situation, right, record).items
        for item in named:
            less = all_but(situation, [other for other in named if other != item])
            assert outcome(asking, less, right, record) != outcome(asking, situation, right, record), item


@pytest.mark.parametrize("seed", range(20, 28))
def test_a_told_quantity_can_be_what_an_answer_rests_on(seed):
    asking = everything_asked(TOLD)
    rng = random.Random(seed)
    situation = agreeing(asking, read(random_situation(rng, CATALOGUE, missing=0.6, told=0.5)))
    for right, record in answered(asking, situation):
        named = proof(asking, situation, right, record).items
        full = outcome(asking, situation, right, record)
        assert outcome(asking, all_but(situation, named), right, record) == full
        for item in named:
            less = all_but(situation, [other for other in named if other != item])
            assert outcome(asking, less, right, record) != full, item


def test_some_proof_rests_on_a_told_quantity():
    asking = everything_asked(TOLD)
    told = []
    for seed in range(20, 28):
        situation = read(random_situation(random.Random(seed), CATALOGUE, missing=0.6, told=0.5))
        for right, record in answered(asking, situation):
            told += [item for item in proof(asking, situation, right, record).items if item[0] == "told"]
    assert told


@pytest.mark.parametrize("seed", range(6))
def test_in_a_random_catalogue_a_proof_is_enough_and_nothing_can_be_left_out(seed):
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng)
    asking = Asking(catalogue, dates, frozenset(catalogue.quantities))
    situation = random_home(rng, catalogue, dates, missing=0.2)
    for right, record in answered(asking, situation):
        named = proof(asking, situation, right, record).items
        full = outcome(asking, situation, right, record)
        assert outcome(asking, all_but(situation, named), right, record) == full
        for item in named:
            less = all_but(situation, [other for other in named if other != item])
            assert outcome(asking, less, right, record) != full, item


def test_of_whom_nothing_is_known_nothing_is_proved():
    asking = everything_asked()
    situation = nothing_known(contract_household())
    for right, record in answered(asking, situation):
        assert proof(asking, situation, right, record).items == ()


def test_a_child_of_nine_has_no_leefloon_for_its_age_and_for_what_could_make_up_for_it():
    found = proof(everything_asked(), contract_household(), "leefloon", "kaat")
    assert (found.verdict, found.reason) == ("not_entitled", "age")
    assert set(found.items) == {
        ("birth_date", "kaat"),
        ("complete.children", "kaat"),
        ("complete.partner", "kaat"),
        ("married", "kaat"),
        ("pregnant", "kaat"),
    }


def test_that_nobody_else_lives_there_can_be_part_of_a_proof():
    lists = set()
    for seed in range(12):
        situation = read(random_situation(random.Random(seed), CATALOGUE, missing=0.1))
        asking = everything_asked()
        for right, record in answered(asking, situation):
            items = proof(asking, situation, right, record).items
            lists |= {item[0] for item in items if item[0].startswith("complete.")}
    assert lists & {"complete.member", "complete.residents"}


def test_a_proof_is_the_same_every_time():
    asking, situation = everything_asked(), contract_household()
    again = everything_asked.__wrapped__()
    for right, record in answered(asking, situation):
        assert proof(asking, situation, right, record) == proof(again, contract_household(), right, record)


def test_a_proof_can_be_written_as_plain_data():
    found = proof(everything_asked(), contract_household(), "leefloon", "kaat").as_json()
    assert found["items"][0] == ["birth_date", "kaat"]
    assert found["right"] == "leefloon"
