"""`rights`, `facts`, `quantities`, `explain` and `cases`: what there is to know before anybody asks."""

from pathlib import Path
from typing import Any

import pytest

from rotonde.rights import load_catalogue

HEADS = {
    "rights": {"nl": "Voorwaarden", "fr": "Qui décide", "en": "Decided by"},
    "facts": {"nl": "Betekenis", "fr": "Signification", "en": "Meaning"},
    "quantities": {"nl": "Grootheid", "fr": "Grandeur", "en": "Quantity"},
}
DAYS = ("--on", "2025-11-15", "--today", "2025-11-15")


def test_rights_tell_what_the_contract_names(rotonde: Any):
    found = rotonde("rights", "--json", *DAYS).data
    assert [one["id"] for one in found] == list(load_catalogue().rights)
    for one in found:
        assert set(one) == {
            "id",
            "names",
            "level",
            "claimant",
            "decided_by",
            "automation",
            "conditions",
            "parameters",
            "cases",
            "stale",
            "gaps",
        }
        assert set(one["names"]) >= {"nl", "fr", "en"}
        for condition in one["conditions"]:
            assert condition["source"] in load_catalogue().sources
            assert set(condition["label"]) == {"nl", "fr", "en"}


def test_amounts_past_their_review_date_are_stale_and_days_before_all_rules_are_gaps(rotonde: Any):
    def heating(*days: str) -> Any:
        return next(one for one in rotonde("rights", "--json", *days).data if one["id"] == "verwarmingstoelage")

    assert heating("--on", "2099-01-01")["stale"]
    assert heating("--on", "1990-01-01")["gaps"]


def test_facts_tell_what_the_contract_names(rotonde: Any):
    found = rotonde("facts", "--json").data
    assert {"birth_date", "complete.member", "receives.leefloon"} <= {one["id"] for one in found}
    for one in found:
        assert {
            "id",
            "record",
            "link",
            "type",
            "values",
            "min",
            "max",
            "decimals",
            "unit",
            "dated",
            "bare",
            "sensitivity",
            "labels",
            "question",
            "aliases",
        } <= set(one)


def test_quantities_tell_what_the_contract_names(rotonde: Any):
    for one in rotonde("quantities", "--json").data:
        assert set(one) == {"id", "on", "type", "unit", "dated", "labels", "aliases"}


@pytest.mark.parametrize("command", ["rights", "facts", "quantities"])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_people_read_a_table_in_their_language(rotonde: Any, command: str, language: str):
    outcome = rotonde(command, "--language", language)
    assert outcome.code == 0
    assert HEADS[command][language] in outcome.out


@pytest.mark.parametrize("right", list(load_catalogue().rights))
def test_a_right_is_explained_as_a_text(rotonde: Any, right: str):
    text = rotonde("explain", right, *DAYS).out
    assert len(text.splitlines()) > 20
    assert rotonde("explain", right, *DAYS, "--json").data["text"].strip() == text.strip()


def test_an_unknown_right_is_told_with_those_there_are(rotonde: Any):
    outcome = rotonde("explain", "castle")
    assert outcome.code == 2
    assert outcome.sentences[0].startswith("er is geen recht ‘castle’. Kies uit inkomensgarantie_ouderen, ")


CASE = """
- id: too_young
  right: leefloon
  on: 2025-06-01
  input: {situation: {persons: {a: {birth_date: 2020-01-01}}}}
  output: {verdict: VERDICT}
- {id: old, right: leefloon, on: 2019-01-01, input: {}, output: {verdict: unknown}, skipped: before_2023}
"""


def test_cases_of_another_file_are_worked_out(rotonde: Any, written: Any):
    right = rotonde("cases", written(CASE.replace("VERDICT", "not_entitled")), "--json")
    assert (right.code, [one["outcome"] for one in right.data]) == (0, ["passed", "skipped"])
    wrong = rotonde("cases", written(CASE.replace("VERDICT", "entitled")))
    assert wrong.code == 1
    assert "too_young" in wrong.out
    assert "2 proefgevallen: 0 geslaagd, 1 niet geslaagd, 1 overgeslagen" in wrong.out
    assert "1 overgeslagen: van vóór 2023 (Leefloon)" in wrong.out


@pytest.mark.parametrize("bad", ["3", "a: [", "cases: 3"])
def test_a_file_without_cases_is_told(rotonde: Any, written: Any, bad: str):
    outcome = rotonde("cases", written(bad))
    assert outcome.code == 2
    assert "gezin.yaml" in outcome.sentences[0]


def test_cases_that_arent_there_are_told(rotonde: Any, tmp_path: Path):
    outcome = rotonde("cases", tmp_path / "none.yaml")
    assert outcome.code == 2
    assert "dat bestand of die map is er niet" in outcome.err
