"""A completion is one way in which a household can be in truth; the short rules for it say what the whole ones say."""

import random

import pytest

from engine.asked_households import everything_asked, outcome
from engine.random_situations import random_situation, read
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from rotonde.engine.answers import Asking
from rotonde.engine.questions.completions import completion
from rotonde.engine.questions.openings import Openings
from rotonde.engine.questions.point_rules import point_rules
from rotonde.engine.questions.turns import Completions, as_tuples
from rotonde.rights import load_catalogue


def compare(asking, situation):
    """Each right for each record in a few completions: by the short rules, and by the whole program."""
    openings = Openings(point_rules(asking), situation)
    results = [
        (number, record)
        for number, one in enumerate(asking.asked)
        for record in situation.records.get(one.right.kind, ())
    ]
    completions = Completions(openings, results)
    choices = completions.pulled(0)[:, ::7]
    for result, outcomes in zip(results, as_tuples(*completions.outcomes(choices)), strict=True):
        for column, short in enumerate(outcomes):
            home = completion(openings, choices[:, column].tolist())
            verdict, _, *amounts = outcome(asking, home, asking.rights[result[0]], result[1])
            yield short, (verdict, *(amounts[:2] if asking.asked[result[0]].paid else ()))


@pytest.mark.parametrize("seed", range(8))
def test_the_short_rules_agree_with_the_whole_program(seed):
    situation = read(random_situation(random.Random(seed), load_catalogue()))
    for short, whole in compare(everything_asked(), situation):
        assert short == whole


@pytest.mark.parametrize("seed", [*range(8), 50])
def test_they_agree_in_a_random_catalogue_too(seed):
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng)
    situation = random_home(rng, catalogue, dates)
    for short, whole in compare(Asking(catalogue, dates), situation):
        assert short == whole


@pytest.mark.parametrize("seed", range(8))
def test_in_a_completion_nothing_is_missing(seed):
    asking = everything_asked()
    situation = read(random_situation(random.Random(seed), load_catalogue()))
    openings = Openings(point_rules(asking), situation)
    completions = Completions(openings, [(0, record) for record in situation.records["person"]])
    for choices in completions.pulled(seed).T.tolist()[::6]:
        for answer in asking.answers(completion(openings, choices)):
            assert not answer.missing
