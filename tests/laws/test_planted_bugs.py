"""The laws catch what they are for: each planted bug makes one of them fail, and without a bug none fails."""

from collections.abc import Iterator

import pytest

from laws.answering_for_itself import explained_for_seed, relevant_for_seed, reproducible_for_seed
from laws.corners import corners, sound_in_corners
from laws.in_frames import same_in_frames_for_seed
from laws.mattering import missing_for_seed
from laws.one_truth import one_truth_for_seed
from laws.planted_bugs import BUGS
from laws.soundness import Broken, sound_for_seed

LAWS = {
    "corners": sound_in_corners,
    "sound": sound_for_seed,
    "missing": missing_for_seed,
    "one_truth": one_truth_for_seed,
    "frames": same_in_frames_for_seed,
    "explained": explained_for_seed,
    "relevant": relevant_for_seed,
    "reproducible": reproducible_for_seed,
}
CAUGHT_AT_ONCE = {
    "the_version_is_that_of_the_day_asked_about": 15,
    "the_arrays_count_months_from_one": 38,
    "the_arrays_take_the_row_before_the_threshold": 24,
}
MOST_SEEDS = 60


@pytest.fixture
def fresh_corners() -> Iterator[None]:
    """What was made ready without the bug isn't used with it, nor the other way round."""
    corners.cache_clear()
    yield
    corners.cache_clear()


@pytest.mark.usefixtures("fresh_corners")
@pytest.mark.parametrize("name", BUGS)
def test_a_planted_bug_is_caught(name, monkeypatch):
    law, plant = BUGS[name]
    plant(monkeypatch)
    assert caught(law, [CAUGHT_AT_ONCE.get(name, 0), *range(MOST_SEEDS)])


def caught(law, seeds):
    for seed in seeds:
        try:
            LAWS[law](seed)
        except Broken:
            return True
    return False


@pytest.mark.parametrize("law", LAWS)
def test_without_a_bug_no_law_fails(law):
    assert not caught(law, [7, 8])
