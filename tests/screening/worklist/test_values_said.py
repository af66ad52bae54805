"""A value that may be one of several is said so that nobody has to guess what it excludes."""

import pytest

from rotonde.engine.catalogue import Catalogue
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.values_said import value_said


@pytest.mark.parametrize(
    ("fact", "values", "said"),
    [
        ("main_status", ["pensioner", "employed"], "een van: gepensioneerd, werkt"),
        ("budget_help", ["none", "guidance"], "niets van: budgetbeheer (OCMW of CAW beheert het geld)"),
        ("pregnant", [True, False], "een van: ja, nee"),
    ],
)
def test_one_of_several_is_said(catalogue: Catalogue, fact: str, values: list[object], said: str) -> None:
    known = catalogue.vocabulary.fact(fact)
    assert known is not None
    assert value_said(known, {"any_of": values}, Saying(catalogue, "nl")) == said


def test_a_list_of_which_anything_may_hold_is_said_whole(catalogue: Catalogue) -> None:
    known = catalogue.vocabulary.fact("budget_help")
    assert known is not None
    every = {"any_of": ["management", "guidance", "none"]}
    assert value_said(known, every, Saying(catalogue, "nl")).startswith("een van: budgetbeheer")
