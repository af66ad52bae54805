"""Which records are put before somebody: measured on a made-up Flemish town, with its mistakes written down."""

from dataclasses import replace

import numpy as np
import pytest
from tests.web.linking.flemish_people import ERRORS, MAKING, Town, town

from rotonde.web.people.linking.blocking import candidates
from rotonde.web.people.linking.described import Described
from rotonde.web.people.linking.levels import LEVELS
from rotonde.web.people.linking.scoring import proposals, weights
from rotonde.web.people.linking.why import why
from rotonde.web.people.persons.words import Wording

PEOPLE, SEED = 1500, 77


@pytest.fixture(scope="module")
def made() -> Town:
    return town(PEOPLE, SEED)


def true_pairs(made: Town) -> set[tuple[int, int]]:
    first = {human: at for at, human in enumerate(made.humans) if made.sides[at] == 0}
    return {(first[human], at) for at, human in enumerate(made.humans) if made.sides[at] == 1}


def test_the_town_is_the_same_for_a_seed_and_makes_every_error(made: Town) -> None:
    assert town(PEOPLE, SEED) == made
    assert set(MAKING) == set(ERRORS)
    assert {error for errors in made.errors.values() for error in errors} >= set(ERRORS) - {"part_of_given_name"}


@pytest.mark.parametrize(("with_id", "least"), [(True, 0.98), (False, 0.95)])
def test_few_humans_are_missed_and_hardly_two_are_taken_for_one(made: Town, with_id: bool, least: float) -> None:
    records = made.records if with_id else [replace(one, id="") for one in made.records]
    found = proposals(records, made.sides)
    true = true_pairs(made)
    plain = {(one.left, one.right) for one in found if not one.may_be_housemates}
    assert len({(one.left, one.right) for one in found} & true) / len(true) >= least
    assert len(plain & true) / len(plain) >= 0.99


def test_no_single_error_hides_a_pair_from_being_looked_at(made: Town) -> None:
    left, right = candidates(made.records, np.array(made.sides))
    looked_at = set(zip(left.tolist(), right.tolist(), strict=True))
    single = {pair for pair in true_pairs(made) if len(made.errors[made.humans[pair[1]]]) == 1}
    assert single - looked_at == set()


def test_twins_and_housemates_are_never_put_forward_as_one_human(made: Town) -> None:
    ada = Described("Ada", "Demo", "20160504", "Kerkstraat", "1", postcode="8000", place="Verzongem")
    twin, mother = replace(ada, given="Zita"), replace(ada, given="Mieke", birth="19880302")
    found = {(one.left, one.right): one.may_be_housemates for one in proposals([ada, twin, mother])}
    assert found == {(0, 1): True}


def test_who_moved_got_a_number_or_swapped_day_and_month_is_found() -> None:
    ada = Described("Ada", "Van den Demo", "19880302", "Kerkstraat", "1", "", "8000", "Verzongem", "88430203301")
    others = [
        replace(ada, street="Molenlaan", number="77", postcode="9000", place="Leiedorp", id=""),
        replace(ada, id="88030203355"),
        replace(ada, birth="19880203", id=""),
        replace(ada, given="Vandendemo", surname="Ada", id=""),
        replace(ada, birth="19880101", id=""),
    ]
    for other in others:
        assert [(one.left, one.right, one.may_be_housemates) for one in proposals([ada, other])] == [(0, 1, False)]


def test_every_level_has_its_weight_and_its_words() -> None:
    assert {aspect: set(levels) for aspect, levels in weights().levels.items()} == {
        aspect: set(levels) - {"missing"} for aspect, levels in LEVELS.items()
    }
    for lang in ("nl", "fr", "en"):
        w = Wording(lang)
        for aspect, levels in LEVELS.items():
            assert all(why({aspect: level}, w) for level in levels)


def test_a_proposal_says_why_in_a_sentence_the_heaviest_first() -> None:
    ada = Described("Ada", "Van den Demo", "19880302")
    (one,) = proposals([ada, replace(ada, given="Adda")])
    assert why(one.because, Wording("nl")) == (
        "Waarom: geboortedatum gelijk, familienaam gelijk, voornaam klinkt gelijk."
    )
