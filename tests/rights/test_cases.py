"""The worked cases of the catalogue, one test each; and that a case which doesn't hold says so."""

from collections import Counter
from copy import deepcopy
from typing import Any

import pytest

from rotonde.engine.cases.cases import Ready, run_case
from rotonde.rights import load_catalogue

CATALOGUE = load_catalogue()
CASES = [case for cases in CATALOGUE.cases.values() for case in cases]
READY: Ready = {}

LEFT_OUT = {
    ("leefloon", "step_not_modelled"): 1,
    ("verhoogde_tegemoetkoming", "step_not_modelled"): 1,
    ("verwarmingstoelage", "source_doubtful"): 1,
    ("sociale_toeslag", "source_doubtful"): 1,
    ("schooltoeslag", "step_not_modelled"): 1,
    ("schooltoeslag", "before_2023"): 1,
    ("inkomenstarief_kinderopvang", "before_2023"): 2,
    ("sociale_huurwoning", "before_2023"): 1,
    ("zorgbudget_ouderen", "before_2023"): 1,
}


def case(id: str) -> dict[str, Any]:
    return deepcopy(next(one for one in CASES if one["id"] == id))


def differences(changed: dict[str, Any]) -> list[str]:
    return [str(one) for one in run_case(changed, CATALOGUE).differences]


@pytest.mark.parametrize(
    "one",
    [pytest.param(one, id=f"{one['right']}-{one['id']}") for one in CASES if not one.get("skipped")],
)
def test_the_case_comes_out_as_expected(one: dict[str, Any]):
    result = run_case(one, CATALOGUE, READY)
    assert result.outcome == "passed", str(result)


def test_every_case_has_an_id_of_its_own():
    assert [id for id, count in Counter(one["id"] for one in CASES).items() if count > 1] == []


def test_no_case_is_left_out_but_for_a_reason_that_is_written_down():
    results = [run_case(one, CATALOGUE) for one in CASES if one.get("skipped")]
    assert {one.outcome for one in results} == {"skipped"}
    assert Counter((one.right, str(one.skipped).split(":")[0]) for one in results) == LEFT_OUT


def test_a_wrong_amount_is_reported_with_what_was_expected_and_what_came():
    changed = case("d_iso_none")
    changed["output"]["amount"] = 1340.48
    result = run_case(changed, CATALOGUE)
    assert str(result) == "d_iso_none (leefloon) failed\n  amount: expected 1340.48, found 1340.47"


def test_everything_that_differs_is_reported():
    changed = case("heat_debts_to_assess")
    changed["output"] |= {"verdict": "entitled", "reason": "main_heating", "amount": 140, "missing": []}
    assert differences(changed) == [
        "verdict: expected entitled, found to_assess",
        "reason: expected main_heating, found one_of_three_categories",
        "amount: expected 140, found 0.00 – 140.00",
        "missing: expected nothing, found cannot_pay_heating of h",
    ]


def test_another_next_question_is_reported():
    changed = case("heat_15")
    changed["output"] = {"next_question": "taxable_income"}
    assert differences(changed) == [
        "next_question: expected taxable_income, found receives.verhoogde_tegemoetkoming of a (2025-04-01)"
    ]


def test_a_quantity_is_compared_exactly():
    changed = case("d_cap_6200_01")
    changed["output"]["quantities"] = {"leefloon_capital_means": 0.0005}
    assert differences(changed) == ["leefloon_capital_means of a: expected 0.0005, found 0.0006"]


def test_an_open_truth_is_neither_true_nor_false():
    changed = case("pub_ki_jos")
    changed["output"]["quantities"] = {"cadastral_income_test": False}
    assert differences(changed) == ["cadastral_income_test of h: expected False, found unknown"]


def test_only_one_end_can_be_expected():
    changed = case("heat_price_unknown")
    changed["output"]["amount"] = {"upper": 200}
    assert differences(changed) == []
    changed["output"]["amount"] = {"upper": 201}
    assert differences(changed) == ["amount: expected … – 201, found 140.00 – 200.00"]


def test_a_told_quantity_against_the_situation_is_no_case():
    changed = case("d_iso_none")
    changed["input"]["told"] = [{"quantity": "leefloon_means", "of": "a", "value": 5000}]
    assert differences(changed) == [
        "the case: expected one that can be read, found leefloon_means is told as 5000, but the situation makes it 0"
    ]


def test_a_changed_amount_holds_for_its_case_only():
    changed = case("d_iso_none")
    changed["input"]["parameters"] = {"leefloon.ris_year[cat2]": 12000}
    assert differences(changed) == ["amount: expected 1340.47, found 1000.00"]
    assert run_case(case("d_iso_none"), CATALOGUE).outcome == "passed"


def test_a_changed_table_replaces_the_whole_table():
    changed = case("d_cap20000")
    changed["input"]["parameters"] = {"leefloon.movable_capital": [[0, 0], [10000, 0.1]]}
    changed["output"] = {"quantities": {"leefloon_capital_means": 1000}}
    assert differences(changed) == []


@pytest.mark.parametrize(
    ("part", "written", "why"),
    [
        ("skipped", "too hard", "it can't be skipped for 'too hard'"),
        ("skipped", "source_doubtful", "it can't be skipped for 'source_doubtful'"),
        ("output", {"verdct": "entitled"}, "the output knows no 'verdct': did you mean 'verdict'?"),
        ("output", {"quantities": {"leefloon_mean": 0}}, "there is no quantity 'leefloon_mean'"),
        ("input", {"parameters": {}}, "it needs a situation, or told quantities"),
        ("input", {"situation": {"persons": {"a": {"wage": 3}}}}, "a person has no fact 'wage'"),
        ("input", {"told": [{"quantity": "leefloon_means", "value": "much"}]}, "'much' is not a value"),
        ("right", "leeflon", "there is no right 'leeflon'"),
        ("on", "tomorrow", "on: 'tomorrow' is not a date"),
    ],
)
def test_a_case_that_cannot_be_read_fails_and_says_why(part: str, written: Any, why: str):
    changed = {**case("d_iso_none"), part: written}
    result = run_case(changed, CATALOGUE)
    assert result.outcome == "failed"
    assert why in str(result)


def test_an_amount_that_nobody_has_cannot_be_changed():
    changed = case("d_iso_none")
    changed["input"]["parameters"] = {"leefloon.ris_year": 1}
    assert "'leefloon.ris_year' has no amount ''; use leefloon.ris_year[cat1]" in differences(changed)[0]
