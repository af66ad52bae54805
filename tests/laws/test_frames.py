"""Law 2 for the second opinion: the frames give what one household by itself gives, to the cent and the fact."""

import random
from datetime import date

import numpy as np
import pytest

from engine.random_situations import random_situation
from laws.in_frames import same_in_frames_for_seed
from laws.sizes import few_and_many, try_law
from rotonde.engine import plain
from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates, shift
from rotonde.engine.expressions import Var
from rotonde.engine.many import many
from rotonde.engine.plain import Leaf
from rotonde.engine.program import program
from rotonde.engine.readings.frames.frames import FramesReading
from rotonde.engine.situations.as_written import read_situation
from rotonde.rights import load_catalogue

DAY = date(2025, 11, 15)
MOST = plain.LIMIT - 1
SELF, OTHER = Var("person", 0), Var("person", 1)


class Told:
    """A block of situations whose only leaf holds these numbers, person by person."""

    def __init__(self, *numbers: int, persons: int | None = None) -> None:
        self.numbers = np.array(numbers, np.int64)
        self.sizes = {"person": len(numbers) if persons is None else persons}
        self.count = 1

    def column(self, leaf, of, axes):
        if leaf.kind == "same":
            return np.eye(self.sizes["person"], dtype=np.int64)[..., None]
        return self.numbers[: self.sizes["person"], None]


def number(of=SELF, low=-MOST, high=MOST):
    return plain.leaf(Leaf("number", "low"), (of,), low, high)


def said(node, block):
    (found,) = FramesReading(program([node]), [node]).evaluate([block])
    return found[node].ravel().tolist()


def test_division_rounds_down_below_nought_too():
    numbers = [-8, -7, -6, -1, 0, 1, 6, 7, 8]
    assert said(plain.div(number(low=-8, high=8), 7), Told(*numbers)) == [one // 7 for one in numbers]


def test_half_a_cent_below_nought_goes_up():
    cents = plain.div(plain.add(plain.mul(number(low=-9, high=9), plain.const(2)), plain.const(2)), 4)
    assert said(cents, Told(-3, -1, 1, 3)) == [-1, 0, 1, 2]


def test_whole_numbers_stay_exact_to_the_limit():
    assert said(plain.max_(number(), plain.const(-MOST)), Told(-MOST, MOST, MOST - 1)) == [-MOST, MOST, MOST - 1]
    half = number(low=0, high=MOST // 2)
    assert said(plain.sum_(half, SELF, 2), Told(MOST // 2, MOST // 2)) == [MOST // 2 * 2]


def test_of_nobody_there_is_nothing():
    block = Told(persons=0)
    is_large = plain.le(plain.const(5), number())
    assert said(plain.any_(is_large, SELF), block) == [False]
    assert said(plain.sum_(number(low=0, high=9), SELF, 2), block) == [0]
    assert said(plain.largest(number(low=0, high=9), SELF), block) == [0]


def test_the_largest_of_what_is_owed_is_nothing():
    assert said(plain.largest(number(low=-9, high=9), SELF), Told(-5, -2)) == [0]


def test_a_threshold_counts_from_the_day_itself():
    stepped = plain.step(number(low=0, high=30), 1, ((10, 5), (20, -3)))
    assert said(stepped, Told(0, 9, 10, 19, 20, 30)) == [1, 1, 5, 5, -3, -3]


def test_a_day_moves_as_the_calendar_says():
    days = [date(2024, 2, 29).toordinal(), date(2024, 1, 31).toordinal(), date(2023, 12, 31).toordinal()]
    low, high = min(days), max(days)
    moved = plain.shift_(number(low=low, high=high), "month", 1, "same")
    assert said(moved, Told(*days)) == [shift(day, "month", 1, "same") for day in days]


def test_who_is_linked_to_whom_stays_apart():
    smaller = plain.not_(plain.le(number(OTHER), number(SELF)))
    assert said(smaller, Told(1, 2)) == [False, True, False, False]
    turned = plain.move(smaller, ((SELF, OTHER), (OTHER, SELF)))
    assert said(turned, Told(1, 2)) == [False, False, True, False]
    alone = plain.move(smaller, ((SELF, SELF), (OTHER, SELF)))
    assert said(alone, Told(1, 2)) == [False, False]
    same = plain.leaf(Leaf("same", "low", kind="same"), (SELF, OTHER), 0, 1, True)
    assert said(plain.and_(plain.not_(smaller), same), Told(1, 2)) == [True, False, False, True]


@few_and_many
def test_the_frames_give_the_same_answers_on_random_rules(size):
    tried = try_law(same_in_frames_for_seed, size, few=3, share=0.5, homes=5)
    assert tried["answers"] > 30


@pytest.mark.parametrize(
    ("rights", "households"),
    [
        pytest.param(("verhoogde_tegemoetkoming", "huurpremie"), 12, id="two"),
        pytest.param((), 2_000, id="all", marks=pytest.mark.proof),
    ],
)
def test_the_frames_give_the_same_answers_about_random_households(rights, households):
    catalogue = load_catalogue()
    dates = Dates.asked(on=DAY, today=DAY)
    asking = Asking(catalogue, dates, rights=rights)
    rng = random.Random(households)
    written = [random_situation(rng, catalogue, missing=rng.random() * 0.6) for _ in range(households)]
    situations = [read_situation(one, catalogue.vocabulary, dates, catalogue.quantities) for one in written]
    in_frames = dict(many(asking, situations, "duckdb"))
    assert sorted(in_frames) == list(range(households))
    for place, situation in enumerate(situations):
        assert in_frames[place] == asking.answers(situation), place
