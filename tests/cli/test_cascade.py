"""`cascade`, and the floor of a year below `check`, for people and for programs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DAYS = ("--on", "2025-11-15", "--today", "2025-11-15")
HOME = """
persons:
  anna: {birth_date: 1988-03-02, taxable_income: {2023: 0, 2024: 0}, complete.titulars: true, receives.leefloon: false}
  kaat: {birth_date: 2021-05-04, groeipakket_child: true}
households:
  h1: {cadastral_income_other_property: 0, receives.sociale_toeslag: false}
links:
  member: [{of: anna, to: h1}, {of: kaat, to: h1}]
  parent: [{of: anna, to: kaat}]
"""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "Wat dit gezin lijkt te missen, is samen minstens € 884,16 per jaar waard."),
        ("fr", "Ce dont ce ménage semble ne pas bénéficier vaut au moins € 884,16 par an."),
        ("en", "What this household seems to miss is worth at least € 884,16 a year."),
    ],
)
def test_check_says_in_one_sentence_what_is_missed(
    rotonde: Any, written: Callable[[str], Path], language: str, words: str
):
    assert words in rotonde("check", written(HOME), *DAYS, "--language", language).out


def test_check_says_what_may_be_received_already(rotonde: Any, written: Callable[[str], Path]):
    unsaid = HOME.replace(", receives.sociale_toeslag: false", "")
    assert "Mogelijk krijgt dit gezin daarvan al € 884,16" in rotonde("check", written(unsaid), *DAYS).out


def test_check_says_nothing_of_a_year_where_nothing_is_certain(rotonde: Any, example: Path):
    assert "lijkt te missen" not in rotonde("check", example, *DAYS).out


def test_programs_get_what_opens_and_what_lapses(rotonde: Any, written: Callable[[str], Path]):
    found = rotonde("cascade", written(HOME), *DAYS, "--json").data
    assert list(found) == ["on", "claimed", "law", "today", "focus", "opens", "lapses"]
    (row,) = (one for one in found["opens"] if one["right"] == "leefloon")
    assert (row["of"], found["lapses"]) == ("anna", [])
    opened = {one["right"] for one in row["changes"]}
    assert opened >= {"verhoogde_tegemoetkoming", "de_lijn_vervoergarantie"}


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "Wat een recht opent"), ("fr", "Ce qu’un droit ouvre"), ("en", "What a right opens")],
)
def test_people_read_what_a_right_opens(rotonde: Any, written: Callable[[str], Path], language: str, words: str):
    said = rotonde("cascade", written(HOME), *DAYS, "--language", language).out
    assert words in said
    assert "Anna" in said


def test_people_read_what_is_lost_when_a_right_stops(rotonde: Any, written: Callable[[str], Path]):
    receives = HOME.replace("receives.leefloon: false", "receives.leefloon: [{from: 2024-01-01}]")
    assert "Wat verandert als een recht stopt" in rotonde("cascade", written(receives), *DAYS).out


def test_without_a_household_it_tells_which_rules_look_at_which_rights(rotonde: Any):
    assert "verwarmingstoelage" in rotonde("cascade", "--json").data["verhoogde_tegemoetkoming"]["received"]
    assert "Kijkt of het gekregen wordt" in rotonde("cascade").out


def test_a_household_that_cannot_be_is_refused_with_its_file(rotonde: Any, written: Callable[[str], Path]):
    refused = rotonde("cascade", written("persons: {anna: {birth_date: 1700-01-01}}"), *DAYS)
    assert refused.code == 2
    assert "gezin.yaml" in refused.err
