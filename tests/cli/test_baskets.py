"""`baskets`, and the basket that `check` and `screen` are asked about."""

from pathlib import Path
from typing import Any

import pytest

from rotonde.rights import load_catalogue
from rotonde.rights.baskets import load_baskets

DAYS = ("--on", "2025-11-15", "--today", "2025-11-15")


def here(basket: str) -> set[str]:
    return set(load_baskets()[basket].among(load_catalogue().rights))


def test_the_baskets_are_listed_for_programs(rotonde: Any):
    found = {one["id"]: one for one in rotonde("baskets", "--json").data}
    assert set(found) == set(load_baskets())
    assert set(found["gent_zuid_22"]["outside"]) == {"gratis_huisvuilzakken", "aanvullende_financiele_hulp"}


@pytest.mark.parametrize(
    ("language", "name"),
    [("nl", "Actieve dossiers"), ("fr", "Dossiers actifs"), ("en", "Active files")],
)
def test_people_read_them_in_their_language(rotonde: Any, language: str, name: str):
    assert name in rotonde("baskets", "--language", language).out


def test_a_household_is_checked_on_the_rights_of_a_basket(rotonde: Any, example: Path):
    answer = rotonde("check", example, *DAYS, "--basket", "unknown_residents", "--json").data
    assert {one["id"] for one in answer["rights"]} == here("unknown_residents")


def test_a_right_can_be_asked_beside_a_basket(rotonde: Any, example: Path):
    answer = rotonde("check", example, *DAYS, "--basket", "unknown_residents", "--right", "leefloon", "--json").data
    assert {one["id"] for one in answer["rights"]} == here("unknown_residents") | {"leefloon"}


@pytest.mark.parametrize("command", ["check", "screen"])
def test_a_basket_that_is_not_there_is_told_plainly(rotonde: Any, example: Path, tmp_path: Path, command: str):
    where = (example,) if command == "check" else (example.parent, "-o", tmp_path / "out")
    outcome = rotonde(command, *where, "--basket", "gent")
    assert outcome.code == 2
    assert outcome.sentences == ["there is no basket 'gent'. Use one of active_files, gent_zuid_22, unknown_residents."]


def test_a_caseload_is_screened_on_the_rights_of_a_basket(rotonde: Any, tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "persons.csv").write_text("person_id,household_id,birth_date\nanna,h1,1988-03-02\n", encoding="utf-8")
    (folder / "households.csv").write_text("household_id,municipality\nh1,35013\n", encoding="utf-8")
    outcome = rotonde("screen", folder, "-o", tmp_path / "out", *DAYS, "--basket", "unknown_residents", "--json")
    assert outcome.code == 0
    assert set(outcome.data["rights"]) == here("unknown_residents")
