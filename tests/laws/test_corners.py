"""Hard corners one by one: each was a mistake, and stays found."""

import pytest

from laws.corners import DATES, corner_words, corners, sound_in_corners
from laws.outcomes import Engine
from laws.sizes import few_and_many, try_law
from rotonde.engine import plain
from rotonde.engine.answers import Asking
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.expressions import Var
from rotonde.engine.notation import Record, by_case, on
from rotonde.engine.plain import Leaf
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.units import UnitError

WORDS = corner_words()
HOME, PERSON = Record(WORDS, "household"), Record(WORDS, "person")


def read(written):
    return read_situation(written, WORDS, DATES)


def value_of(quantity, written, *record):
    return corners().told(frozenset()).says(read(written)).bounds[quantity, *record]


@few_and_many
def test_the_catalogue_of_corners_is_sound_on_random_households(size):
    tried = try_law(sound_in_corners, size, few=6, share=0.5)
    assert tried["values at a point"] > 500


def test_two_people_whom_nobody_named_can_be_one_and_the_same():
    written = {
        "persons": {"a": {"tall": False}},
        "households": {"h": {"complete.member": "unknown"}},
        "links": {"member": [{"of": "a", "to": "h"}]},
    }
    assert value_of("same_stranger", written, "h") == (0, 1)


def test_what_is_unknown_never_held_on_no_days_at_all():
    written = {"persons": {"a": {"born": "2020-01-01"}}}
    assert value_of("in_no_days", written, "a") == (0, 0)
    assert value_of("in_all_of_no_days", written, "a") == (1, 1)


def test_a_rate_that_nobody_knows_is_multiplied_by_the_number_it_is_read_at():
    assert value_of("unknown_bands", {"persons": {"a": {"debt": 100}}}, "a") == (0, 3 * 700)


def test_a_date_that_moves_by_half_a_day_stays_on_its_day():
    written = {"persons": {"a": {"born": "2020-01-01", "days": "1/2"}, "b": {"born": "2020-01-01", "days": 1}}}
    assert value_of("part_of_a_day", written, "a") == (1, 1)
    assert value_of("part_of_a_day", written, "b") == (0, 0)


def test_an_amount_that_may_be_negative_lies_between_its_bounds_while_it_is_open():
    (answer,) = corners().told(frozenset()).says(read({"persons": {"a": {"debt": 100}}})).answers.values()
    assert answer.verdict == "unknown"
    assert answer.amount == (-100, 0)


def test_who_moved_out_of_the_only_known_home_may_live_anywhere():
    moved = {"of": "a", "to": "h", "until": "2024-01-01"}
    written = {"persons": {"a": {}}, "households": {"h": {}, "k": {}}, "links": {"member": [moved]}}
    situation = read(written)
    assert not situation.is_complete("complete.domicile", "a")
    lives_there = {**moved}
    del lives_there["until"]
    assert read({**written, "links": {"member": [lives_there]}}).is_complete("complete.domicile", "a")


def test_an_empty_list_that_is_open_is_asked_for():
    catalogue = Catalogue(WORDS)
    condition = Condition("somebody", HOME.members.exist(), "art. 1", "random", {"nl": "iemand"})
    catalogue.add(Right("aid", "household", [condition], None, "once", about={"consequences": [{"source": None}]}))
    for said in ({}, {"complete.member": False}):
        (answer,) = Asking(catalogue, DATES).answers(read({"households": {"h": said}}))
        assert [(one.fact, one.of) for one in answer.missing] == [("complete.member", "h")], said


def test_a_list_read_on_a_day_that_differs_by_record_is_refused():
    with pytest.raises(UnitError, match="'members' is read on a day that differs by record"):
        HOME.members.on(PERSON.born).exist()


def test_a_day_moved_out_of_the_calendar_is_refused_when_it_is_made():
    far = PERSON.born - PERSON.days * 100_000
    catalogue = Catalogue(WORDS)
    catalogue.add(Quantity("far", "person", far.plus(months=1) <= on))
    with pytest.raises(OverflowError, match="outside the calendar"):
        Engine(catalogue, DATES)


def test_a_fact_of_another_catalogue_with_the_same_name_has_its_own_range():
    who = (Var("person", 0),)
    wide, narrow = plain.leaf(Leaf("income", "low"), who, 0, 1000), plain.leaf(Leaf("income", "low"), who, 0, 10)
    assert (wide.high, narrow.high) == (1000, 10)


def test_what_may_be_none_of_its_codes_over_some_days_is_not_split_on():
    outcomes = {"red": PERSON.debt, "green": PERSON.debt}
    with pytest.raises(ValueError, match="at one day"):
        by_case(PERSON.colour.throughout(on.minus(months=1), on), outcomes)


def judged_aid(told):
    """Aid for whom a worker thinks fit, and who is tall or is judged so in a quantity that can be told."""
    catalogue = Catalogue(WORDS)
    catalogue.add(judged := Quantity("judged", "person", PERSON.fit))
    condition = Condition("fit", (judged.of(PERSON) | PERSON.tall) & PERSON.kind, "art. 1", "random", {"nl": "x"})
    catalogue.add(Right("aid", "person", [condition], None, "once", about={"consequences": [{"source": None}]}))
    written = {"persons": {"a": {}}, "told": told}
    situation = read_situation(written, WORDS, DATES, catalogue.quantities)
    (answer,) = Asking(catalogue, DATES, frozenset({"judged"})).answers(situation)
    return answer.verdict


def test_what_is_told_goes_before_what_a_judgement_is_supposed_to_be():
    assert judged_aid([]) == "to_assess"
    assert judged_aid([{"quantity": "judged", "value": False}]) == "unknown"


def test_a_judgement_that_is_given_can_let_a_fact_matter_that_did_not():
    """Law 1 speaks of facts: giving a judgement may take to_assess to unknown."""
    catalogue = Catalogue(WORDS)
    condition = Condition("fit", PERSON.fit | (PERSON.kind & PERSON.tall), "art. 1", "random", {"nl": "x"})
    catalogue.add(Right("aid", "person", [condition], None, "once", about={"consequences": [{"source": None}]}))
    asking = Asking(catalogue, DATES)
    verdicts = [asking.answers(read({"persons": {"a": facts}}))[0].verdict for facts in ({}, {"fit": False})]
    assert verdicts == ["to_assess", "unknown"]
