"""`--values FILE`: values that an installation published, on the command line."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rotonde.rights.published_values import PublishedValue, Source
from rotonde.rights.values_files import values_text

TAX = PublishedValue(
    "vrijstelling_provinciebelasting.tax",
    date(2025, 1, 1),
    "61.5",
    "sourced",
    Source("Verzonnen blad voor de proef"),
    date(2026, 11, 22),
    key="east_flanders",
)
DAYS = ("--on", "2025-11-15", "--today", "2025-11-15", "--right", "vrijstelling_provinciebelasting")


@pytest.fixture
def values(written: Any) -> Path:
    return written(values_text([TAX]), "values.yaml")


def test_a_list_of_amounts_shows_what_was_published(rotonde: Any, values: Path):
    asked = ("parameters", "--on", "2026-11-22", "--json")
    known, before = (rotonde(*asked, *more).data["values"] for more in (("--values", values), ()))
    new = [one for one in known if one not in before and one["standing"] == "in_force"]
    assert [(one["key"], one["from"], one["value"]) for one in new] == [("east_flanders", "2025-01-01", "61.5")]


def test_an_answer_with_published_values_is_replayed_with_them_and_not_without(
    rotonde: Any, values: Path, example: Path, written: Any, tmp_path: Path
):
    answer = rotonde("check", example, *DAYS, "--json", "--values", values)
    file, pack = written(answer.out, "answer.json"), tmp_path / "rules.json"
    assert rotonde("replay", file, "--json", "--values", values).out == answer.out
    assert rotonde("replay", file).sentences[0].startswith(f"{file}: it was made with catalogue ")
    assert rotonde("export", pack, "--values", values, "--json").data["hash"] == answer.data["receipt"]["catalogue"]
    assert rotonde("replay", file, "--json", "--catalogue", pack).out == answer.out


def test_a_file_with_a_value_that_does_not_fit_is_refused_with_its_name(rotonde: Any, written: Any):
    file = written(values_text([TAX]).replace("61.5", "6150"), "values.yaml")
    outcome = rotonde("parameters", "--values", file)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.sentences == [f"{file}: It lies outside 0 to 100. Check the unit and the comma."]
