"""The whole answer about one household, as other programs rely on it."""

import json
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rotonde.engine.calendar import Dates
from rotonde.engine.check import UnknownRight, check, dates_of
from rotonde.engine.files import read_file
from rotonde.engine.situations.situation import BadSituation
from rotonde.rights import load_catalogue

Json = dict[str, Any]
EXAMPLE = Path(__file__).parents[2] / "examples/gezin.yaml"
DATES = Dates.asked(on=date(2025, 11, 15), today=date(2025, 11, 15))
ANNA: Json = {"persons": {"anna": {"taxable_income": {"2024": 30000}}}, "households": {"h1": {}}}


def answered(**more: Any) -> Json:
    return check(load_catalogue(), {**ANNA, **more}, DATES)


@pytest.fixture(scope="module")
def answer() -> Json:
    return check(load_catalogue(), read_file(EXAMPLE), DATES)


def test_the_answer_has_just_the_parts_of_the_contract(answer: Json):
    assert list(answer) == [
        "on",
        "claimed",
        "law",
        "today",
        "focus",
        "rights",
        "net_year",
        "next_question",
        "contradictions",
        "warnings",
        "receipt",
    ]
    assert list(answer["rights"][0]) == [
        "id",
        "of",
        "verdict",
        "amount",
        "if_granted",
        "worth_year",
        "reason",
        "missing",
        "gaps",
        "stale",
        "receives",
    ]


def test_the_answer_is_data_for_every_program(answer: Json):
    assert json.loads(json.dumps(answer)) == answer


def test_only_the_household_in_focus_and_its_members_are_answered(answer: Json):
    assert answer["focus"] == "h1"
    assert {one["of"] for one in answer["rights"]} == {"anna", "bram", "kaat", "lore", "h1"}


def test_the_next_question_is_a_missing_fact_of_a_right_that_it_can_settle(answer: Json):
    question = answer["next_question"]
    assert set(question) == {"fact", "of", "period", "settles", "witness"}
    missing = [(one["fact"], one["of"]) for right in answer["rights"] for one in right["missing"]]
    assert (question["fact"], question["of"]) in missing


def test_only_the_rights_asked_for_are_answered():
    found = check(load_catalogue(), ANNA, DATES, ["leefloon"])
    assert {one["id"] for one in found["rights"]} == {"leefloon"}
    with pytest.raises(UnknownRight, match="there is no right 'castle'"):
        check(load_catalogue(), ANNA, DATES, ["castle"])


def test_what_is_told_against_the_facts_is_said_and_never_computed_on():
    told = [{"quantity": "vt_income_year", "of": "anna", "value": 12000}]
    contradictory = answered(told=told)
    (one,) = contradictory["contradictions"]
    assert (one["quantity"], one["of"], one["told"]) == ("vt_income_year", "anna", 12000)
    assert one["computed"]["min"] == 30000
    assert contradictory["rights"] == answered()["rights"]


def test_what_is_told_within_the_facts_is_used():
    told = [{"quantity": "vt_income_year", "of": "anna", "value": 30000}]
    assert answered(told=told)["contradictions"] == []
    assert answered(told=told)["receipt"]["told"][0]["min"] == "30000"


def test_a_third_is_told_without_losing_the_least_part():
    told = [{"quantity": "vt_income_year", "of": "anna", "value": "90001/3"}]
    assert answered(told=told)["contradictions"] == []


def test_unlikely_but_lawful_households_are_kept_with_a_warning():
    people = {f"p{number}": {} for number in range(40)}
    shelter = {
        "persons": {**people, "p0": {"birth_date": "1990-01-01"}, "p1": {"birth_date": "1985-01-01"}},
        "households": {"h1": {}, "h2": {}},
        "links": {
            "member": [{"of": name, "to": "h1"} for name in people],
            "parent": [{"of": "p0", "to": "p1"}],
            "stays_with": [{"of": "p2", "to": home, "share": 0.5} for home in ("h1", "h2")],
        },
    }
    found = check(load_catalogue(), shelter, DATES, ["sociale_toeslag"])
    said = " ".join(one["why"] for one in found["warnings"])
    assert "'p0' is younger than 'p1'" in said
    assert "40 people have their domicile there" in said
    assert "'p2' stays with 2 households" in said
    assert found["rights"]


def test_a_situation_says_its_own_days_unless_it_is_asked_otherwise():
    assert dates_of({"on": "2025-03-01", "today": "2025-04-01"}).on == date(2025, 3, 1)
    assert dates_of({"on": "2025-03-01"}, on=date(2026, 1, 1)).on == date(2026, 1, 1)
    assert dates_of({"on": "2025-03-01"}).claimed == date(2025, 3, 1)


@pytest.mark.parametrize("day", ["soon", "2025-02-30", "1000-01-01", "9999-12-31", 7])
def test_a_day_that_cannot_be_is_refused(day: Any):
    with pytest.raises(BadSituation, match="on: "):
        dates_of({"on": day})


def test_many_may_ask_at_once_and_each_gets_their_own_answer():
    """Pages are served by several threads; a mix-up would show one family's data to another."""
    born = [f"{year}-01-01" for year in range(1930, 2020, 5)]
    expected = {day: answered(persons={"anna": {"birth_date": day}})["rights"] for day in born}
    found: dict[str, Any] = {}

    def ask(day: str) -> None:
        found[day] = answered(persons={"anna": {"birth_date": day}})["rights"]

    threads = [threading.Thread(target=ask, args=(day,)) for day in born]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == expected
