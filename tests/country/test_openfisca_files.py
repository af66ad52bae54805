"""What the reader of OpenFisca's test files understands, and what it says where it doesn't."""

from fractions import Fraction
from typing import Any

import pytest
import yaml

from country.template_catalogue import template_catalogue
from rotonde.engine.cases.cases import CaseResult
from rotonde.engine.cases.openfisca_cases import run_openfisca
from rotonde.engine.cases.openfisca_files import BadTest, number_of


@pytest.fixture
def run(tmp_path):
    def one(written: dict[str, Any]) -> CaseResult:
        file = tmp_path / "one.yaml"
        file.write_text(yaml.safe_dump({"name": "one", "period": "2017-01", **written}))
        (result,) = run_openfisca([file], template_catalogue())
        return result

    return one


def said(result: CaseResult) -> str:
    assert result.outcome == "failed"
    return result.differences[0].found


@pytest.mark.parametrize(
    ("written", "value"), [("2 * (3 - 1) / 8", Fraction(1, 2)), (0.1, Fraction(1, 10)), ("-1", Fraction(-1)), (True, 1)]
)
def test_numbers_and_sums_are_worked_out_exactly(written, value) -> None:
    assert number_of(written) == value


@pytest.mark.parametrize("written", ["twelve", "__import__('os')", "2 ** 9", "1 / 0", ""])
def test_nothing_else_is_worked_out(written) -> None:
    with pytest.raises(BadTest, match="is not a number"):
        number_of(written)


def test_an_amount_for_a_year_is_spread_over_its_months(run) -> None:
    assert run({"input": {"salary": {2017: 12_000}}, "output": {"income_tax": 150}}).outcome == "passed"


def test_only_money_is_spread(run) -> None:
    result = run({"input": {"accommodation_size": {2017: 120}}, "output": {"housing_tax": 1200}})
    assert said(result) == "'accommodation_size' is known by month: give it for one month"


def test_what_is_left_out_is_nought_and_persons_whom_nobody_lists_live_alone(run) -> None:
    given = {"persons": {"ann": {"salary": 100}, "bob": {}}}
    assert run({"input": given, "output": {"household_income": [100, 0], "pension": 0}}).outcome == "passed"


def test_a_list_makes_as_many_people(run) -> None:
    assert run({"input": {"salary": [0, 100]}, "output": {"income_tax": [0, 15]}}).outcome == "passed"
    uneven = run({"input": {"salary": [0, 100], "rent": [1, 2, 3]}, "output": {"income_tax": 0}})
    assert said(uneven) == "its lists have unlike lengths: 2, 3"


@pytest.mark.parametrize(
    ("margins", "outcome"),
    [
        ({}, "failed"),
        ({"absolute_error_margin": 1}, "passed"),
        ({"absolute_error_margin": 0.5}, "failed"),
        ({"relative_error_margin": 0.01}, "passed"),
        ({"absolute_error_margin": {"income_tax": 2, "default": 0}}, "passed"),
        ({"absolute_error_margin": 1, "relative_error_margin": 0.001}, "failed"),
    ],
)
def test_a_margin_holds_for_all_variables_or_for_one(run, margins, outcome) -> None:
    assert run({"input": {"salary": 1000}, "output": {"income_tax": 149}, **margins}).outcome == outcome


def test_a_quantity_that_is_given_leaves_what_it_is_computed_from_open(run) -> None:
    assert run({"input": {"age": 70}, "output": {"pension": 1}}).outcome == "passed"
    both = run({"input": {"age": 70, "birth": "2000-01-01"}, "output": {"pension": 1}})
    assert said(both) == "age is given as 70, but the rest makes it 17"


def test_what_stays_open_is_told_with_both_ends(run) -> None:
    result = run({"input": {"household_income": 100}, "output": {"income_tax": 0}})
    assert said(result) == "0 – 150000"


def test_a_variable_that_the_catalogue_lacks_leaves_the_test_out(run) -> None:
    result = run({"input": {"has_car": True}, "output": {"income_tax": 0}})
    assert result.skipped == "the catalogue has no fact or quantity 'has_car'"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ({"input": {"persons": {"ann": {}}, "salary": 1}}, "'salary' stands beside person, persons"),
        ({"input": {"persons": {"ann": {"rent": 1}}}}, "'rent' doesn't belong to a person"),
        (
            {"input": {"persons": {"ann": {}}, "household": {"pets": ["ann"]}}},
            "nobody is listed in a household as 'pets'",
        ),
        ({"input": {"salary": 0.001}}, "salary: "),
        ({"input": {"housing_occupancy_status": "castle"}}, "housing_occupancy_status: there is no code 'castle'"),
        ({"period": "soon", "input": {}}, "'soon' is not a period"),
        ({"input": {}, "output": {"persons": {"zoe": {"age": 1}}}}, "there is no person 'zoe'"),
        ({"input": {}, "output": {"age": [1, 2]}}, "age has 2 values for 1 of the kind person"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(run, written, why) -> None:
    assert said(run({"output": {"income_tax": 0}, **written})).startswith(why)
