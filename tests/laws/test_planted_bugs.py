"""The laws catch what they are for: each planted bug makes one of them fail, and without a bug none fails."""

import pytest
from laws.answering_for_itself import explained_for_seed, relevant_for_seed, reproducible_for_seed
from laws.mattering import missing_for_seed
from laws.one_truth import one_truth_for_seed
from laws.planted_bugs import BUGS
from laws.soundness import Broken, sound_for_seed

LAWS = {
    "sound": sound_for_seed,
    "missing": missing_for_seed,
    "one_truth": one_truth_for_seed,
    "explained": explained_for_seed,
    "relevant": relevant_for_seed,
    "reproducible": reproducible_for_seed,
}
SEEDS = {}


def first_seed_that_catches(law, most):
    for seed in range(most):
        try:
            law(seed)
        except Broken:
            return seed
    return None


@pytest.mark.parametrize("name", BUGS)
def test_a_planted_bug_is_caught(name, monkeypatch):
    law, plant = BUGS[name]
    plant(monkeypatch)
    assert first_seed_that_catches(LAWS[law], most=60) is not None
