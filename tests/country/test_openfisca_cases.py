"""OpenFisca's own tests of its country template, against our catalogue of it."""

import json
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from country.template_catalogue import template_catalogue
from country.template_parameters import package_folder
from rotonde.cli.main import app
from rotonde.engine.cases.openfisca_cases import run_openfisca
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.packs.pack import export_pack, load_pack

TESTS = package_folder() / "tests"
PASSED = {
    "age.yaml": 4,
    "basic_income.yaml": 6,
    "disposable_income.yaml": 5,
    "housing_allowance.yaml": 2,
    "housing_tax.yaml": 3,
    "income_tax.yaml": 1,
    "meal_price.yaml": 1,
    "situations/income_tax.yaml": 1,
    "situations/parenting_allowance.yaml": 1,
    "social_security_contribution.yaml": 6,
    "swimming_pool_access.yaml": 1,
}
IN_PYTHON = "it changes rules by a reform written in Python"
LEFT_OUT = {
    ("reforms/add_dynamic_variable.yaml", IN_PYTHON): 1,
    ("reforms/add_inline_parametric_reform.yaml", "it changes amounts by a reform of its own"): 1,
    ("reforms/add_new_tax.yaml", IN_PYTHON): 2,
    ("reforms/modify_social_security_taxation.yaml", IN_PYTHON): 3,
}
NOT_SAID = {
    "postal_code": "a text of which nothing is computed: no rule of the template reads it",
}
OTHERWISE_SAID = {
    "age": "nought before birth, where the template counts below nought: a sum of birthdays can't",
    "basic_income": "before December 2015 nought by a version of its own, not by the lack of a formula",
    "housing_allowance": "before 2010 unknown, as its rate is: the template stops with an error there",
    "housing_occupancy_status": "its default is the first of its codes, so tenant stands first",
    "parenting_allowance": "the role of a member is a fact of the pair, under the name of the role's list",
    "salary": "in whole cents and never below nought: a fact has a finite domain",
}


def through_a_pack() -> Catalogue:
    return load_pack(json.loads(json.dumps(export_pack(template_catalogue()))))


@pytest.mark.parametrize("catalogue", [template_catalogue, through_a_pack])
def test_every_test_of_the_package_passes_or_is_a_reform(catalogue) -> None:
    results = run_openfisca([TESTS], catalogue())
    assert [str(one) for one in results if one.outcome == "failed"] == []
    assert Counter(one.right for one in results if one.outcome == "passed") == PASSED
    assert Counter((one.right, one.skipped) for one in results if one.outcome == "skipped") == LEFT_OUT


def test_the_table_of_what_is_not_said_is_all_that_is_not_said() -> None:
    from openfisca_country_template import CountryTaxBenefitSystem

    catalogue = template_catalogue()
    ours = {*catalogue.vocabulary.facts, *catalogue.quantities}
    theirs = set(CountryTaxBenefitSystem().variables)
    assert theirs - ours == set(NOT_SAID)
    assert set(OTHERWISE_SAID) <= theirs & ours
    assert set(catalogue.quantities) <= theirs


def test_every_amount_comes_from_the_package_and_says_where_it_stands() -> None:
    for parameter in template_catalogue().parameters.values():
        for row in parameter.rows[None]:
            file = row.source.partition(", ")[2]
            assert (package_folder() / file).is_file() or row.value is None


def test_a_wrong_outcome_is_told_with_what_came_out(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text("name: too little\nperiod: 2017-01\ninput: {salary: 1000}\noutput: {income_tax: 140}\n")
    (result,) = run_openfisca([file], template_catalogue())
    assert (result.outcome, result.right) == ("failed", "wrong.yaml")
    assert str(result.differences[0]) == "income_tax of person in 2017-01: expected 140, found 150"


def test_the_command_runs_them_against_a_pack(tmp_path: Path) -> None:
    pack = tmp_path / "country.json"
    pack.write_text(json.dumps(export_pack(template_catalogue())))
    done = CliRunner().invoke(app, ["cases", "--openfisca", str(TESTS), "--catalogue", str(pack), "--json"])
    assert done.exit_code == 0, done.output
    found = Counter(one["outcome"] for one in json.loads(done.output))
    assert found == {"passed": sum(PASSED.values()), "skipped": sum(LEFT_OUT.values())}
