"""Situations of which nothing is missing: one column serves both ends, and every bound stays what it was."""

import random
from datetime import date
from typing import Any

import pytest

from engine.random_situations import ON, completed, random_situation, read
from rotonde.engine.bounding import Bound, Pass
from rotonde.engine.bounds import bounds
from rotonde.engine.calendar import Dates
from rotonde.engine.outputs import Question
from rotonde.engine.plain import Plain
from rotonde.engine.program import Program, program
from rotonde.engine.readings.household import HouseholdReading
from rotonde.engine.right_descriptions import describe_rights
from rotonde.rights import load_catalogue

CATALOGUE = load_catalogue()
WORDS = CATALOGUE.vocabulary
EVERYTHING = frozenset({*WORDS.facts, *WORDS.links})


WITHOUT_GAPS = date(2024, 10, 1)


def day_is_whole(right: dict[str, Any], on: date) -> bool:
    """Whether every amount of the right is known on the one day that must leave nothing open."""
    return on != WITHOUT_GAPS or not right["gaps"]


def bounds_of_all_rights(known: frozenset[str], on: date = ON) -> list[Bound]:
    question = Question(CATALOGUE, Dates.asked(on=on, today=on))
    this = Pass(question.dates, WORDS, known=known)
    dates = question.dates
    asked = [question.ask(one["id"]) for one in describe_rights(CATALOGUE, dates) if day_is_whole(one, on)]
    rules = [rule for one in asked for rule in (one.eligible, one.amount) if rule is not None]
    return [bounds(rule, this) for rule in rules]


def ends(found: list[Bound]) -> list[Plain]:
    return [end for bound in found for end in bound[:2]]


@pytest.fixture(scope="module")
def both() -> tuple[Program, list[Plain], list[Plain]]:
    loose, tight = ends(bounds_of_all_rights(frozenset())), ends(bounds_of_all_rights(EVERYTHING))
    return program([*loose, *tight]), loose, tight


@pytest.mark.parametrize("seed", range(12))
def test_knowing_everything_changes_no_bound_of_a_right(both, seed) -> None:
    ready, loose, tight = both
    rng = random.Random(seed)
    situation = read(completed(random_situation(rng, CATALOGUE), rng, CATALOGUE), CATALOGUE)
    values = HouseholdReading(ready, situation.sizes).evaluate(situation)
    assert [values[ready.slots[node]] for node in tight] == [values[ready.slots[node]] for node in loose]


def test_knowing_everything_makes_both_ends_one_and_halves_the_steps() -> None:
    loose, tight = (bounds_of_all_rights(known, WITHOUT_GAPS) for known in (frozenset(), EVERYTHING))
    assert all(bound.low is bound.high for bound in tight)
    assert len(program(ends(tight)).nodes) < 0.5 * len(program(ends(loose)).nodes)
