"""The checklist and the amount step by step of one household, as the desk shows them."""

import random
from datetime import date
from typing import Any

import pytest
import yaml

from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.explaining.amount_steps import amount_steps
from rotonde.engine.explaining.checklist import checklist
from rotonde.engine.explaining.wording.words import LANGUAGES
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import Situation
from rotonde.rights import load_catalogue

CATALOGUE = load_catalogue()
DATES = Dates.asked(on=date(2026, 4, 15), today=date(2026, 4, 15))
ASKING = Asking(CATALOGUE, DATES)
WRITTEN = """
persons:
  anna: {birth_date: 1988-03-02, taxable_income: {2024: 21000, 2025: 9000}, receives.leefloon: [{from: 2025-06-01}],
    lives_in_belgium: true, residence_group: other, net_wage_month: 500, replacement_income_month: 0,
    other_means_month: 0, cadastral_income_built: 0, cadastral_income_unbuilt: 0, rent_received_year: 0,
    movable_capital: 1000, account_holders: one, started_work_on_leefloon: true, study_contract: false,
    shortage_occupation: false, ownership_share: 1, mortgage_interest_year: 0, home_sale_value: 0,
    home_sale_months: 0, gift_value: 0, gift_usufruct_value: 0, complete.partner: true, complete.titulars: true,
    shares_housekeeping: false}
  kaat: {birth_date: 2016-05-04, groeipakket_child: true, had_child_benefit_in_2018: true, old_basic_amount: low,
    married: false, pregnant: false}
households:
  h1: {complete.member: true, cadastral_income_other_property: 0, fuel_is_main_heating: true,
    in_subsidised_home: false, litres_subsidised_this_year: 0, pump_sum_paid_this_year: false,
    complete.deliveries: true, raiser_long_term_ill: false, single_parent_supplement: false,
    complete.residents: true}
deliveries:
  d1: {owner: h1, day: 2026-03-20, requested: 2026-04-10, fuel: heating_oil_bulk, litres: 1000,
    price_per_litre: 0.951, at_own_address: true}
links:
  member: [{of: anna, to: h1}, {of: kaat, to: h1}]
  parent: [{of: anna, to: kaat}]
  stays_with: [{of: kaat, to: h1, share: 1}]
focus: h1
"""


def situation(**changes: dict[str, Any]) -> Situation:
    """The household above, with other facts for its records; None forgets one."""
    written = yaml.safe_load(WRITTEN)
    for record, facts in changes.items():
        kind = next(kind for kind in ("persons", "households", "deliveries") if record in written[kind])
        for fact, value in facts.items():
            written[kind][record].pop(fact, None)
            if value is not None:
                written[kind][record][fact] = value
    return read_situation(written, CATALOGUE.vocabulary, DATES, CATALOGUE.quantities)


def listed(right: str, of: str, known: Situation, language: str = "nl") -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in checklist(ASKING, known, right, of, language)}


def stepped(right: str, of: str, known: Situation, language: str = "nl") -> dict[str, dict[str, Any]]:
    return {row["label"]: row for row in amount_steps(ASKING, known, right, of, language)}


def test_a_condition_that_is_met_says_so_with_the_numbers() -> None:
    means = listed("leefloon", "anna", situation())["means"]
    assert means["state"] == "yes"
    assert means["sentence"] == (
        "Voldaan. Alle bestaansmiddelen per jaar, vóór de algemene vrijstelling (€ 2.211,96 per jaar) zijn lager dan"
        " het jaarbedrag van de categorie (€ 21.738,88 per jaar)."
    )


def test_a_condition_that_fails_says_what_was_found_instead() -> None:
    known = situation(anna={"net_wage_month": {"2026-04": 3000}})
    means = listed("leefloon", "anna", known)["means"]
    assert means["state"] == "no"
    assert means["sentence"] == (
        "Niet voldaan. Alle bestaansmiddelen per jaar, vóór de algemene vrijstelling (€ 32.211,96 per jaar) zijn"
        " minstens het jaarbedrag van de categorie (€ 21.738,88 per jaar)."
    )


def test_a_child_is_refused_the_leefloon_for_every_reason_at_once() -> None:
    age = listed("leefloon", "kaat", situation())["age"]
    assert age["state"] == "no"
    assert age["sentence"] == (
        "Niet voldaan. De aanvrager is jonger dan 18 jaar. De aanvrager is niet gehuwd. De aanvrager is niet zwanger."
    )
    assert [(row["fact"], row["of"], row["value"]) for row in age["used"]] == [
        ("birth_date", "kaat", "2016-05-04"),
        ("married", "kaat", False),
        ("pregnant", "kaat", False),
    ]


def test_one_reason_is_enough_for_a_condition_that_is_met() -> None:
    used = listed("leefloon", "anna", situation())["age"]["used"]
    assert [(row["fact"], row["of"], row["label"], row["value"]) for row in used] == [
        ("birth_date", "anna", "geboortedatum", "1988-03-02")
    ]


def test_an_open_condition_asks_for_what_is_missing() -> None:
    fact = CATALOGUE.vocabulary.facts["fuel_is_main_heating"]
    heating = listed("verwarmingstoelage", "h1", situation(h1={fact.id: None}))["main_heating"]
    assert heating["state"] == "open"
    assert heating["sentence"] == f"Nog niet te zeggen. Nog te vragen: {fact.question['nl']}"
    assert heating["missing"] == [
        {
            "fact": fact.id,
            "of": "h1",
            "period": "2026-04-15",
            "label": fact.labels["nl"],
            "question": fact.question["nl"],
        }
    ]


def test_what_only_a_person_can_tell_is_left_to_a_person() -> None:
    row = listed("leefloon", "anna", situation())["willing_to_work"]
    assert (row["state"], row["sentence"]) == ("judgement", "Dit beoordeelt het OCMW.")


def test_the_facts_used_carry_the_period_in_which_they_were_read() -> None:
    used = listed("verwarmingstoelage", "h1", situation())["one_of_three_categories"]["used"]
    assert ("taxable_income", "anna", "2024", 21000) in [
        (row["fact"], row["of"], row["period"], row["value"]) for row in used
    ]


def test_a_pair_is_named_by_both_its_records() -> None:
    used = listed("sociale_toeslag", "h1", situation())["child_with_groeipakket"]["used"]
    assert [(row["fact"], row["of"], row["value"]) for row in used] == [
        ("groeipakket_child", "kaat", True),
        ("stays_with.share", "kaat+h1", 1),
    ]


def test_the_states_agree_with_the_answer() -> None:
    for known in (situation(), situation(anna={"net_wage_month": None}), situation(h1={"in_subsidised_home": True})):
        for answer in ASKING.answers(known):
            rows = checklist(ASKING, known, answer.id, answer.of, "nl")
            states = [row["state"] for row in rows]
            if answer.verdict == "not_entitled":
                assert rows[states.index("no")]["id"] == answer.reason
            if answer.verdict == "entitled":
                assert set(states) == {"yes"}


def test_the_amount_is_worked_out_step_by_step() -> None:
    steps = stepped("leefloon", "anna", situation())
    assert steps["Jaarbedrag van de categorie"]["text"] == "€ 21.738,88 per jaar"
    assert steps["Loon per maand dat meetelt, na de vrijstelling voor wie begint te werken"]["value"] == 184.33
    assert steps["Bestaansmiddelen na de algemene vrijstelling"]["text"] == "€ 1.901,96 per jaar"
    assert steps["Leefloon: bedrag"] == {
        "label": "Leefloon: bedrag",
        "of": "anna",
        "value": 1653.08,
        "text": "€ 1.653,08 per maand",
        "unit": "EUR/month",
        "depth": 0,
        "law": None,
    }


def test_the_last_step_is_the_amount_of_the_answer() -> None:
    known = situation()
    for answer in ASKING.answers(known):
        steps = amount_steps(ASKING, known, answer.id, answer.of, "nl")
        if answer.if_granted is not None and answer.if_granted[0] == answer.if_granted[1]:
            assert steps[-1]["value"] == float(answer.if_granted[0])


def test_an_income_that_nobody_told_is_unknown_and_not_a_million() -> None:
    steps = stepped("leefloon", "anna", situation(anna={"other_means_month": None}))
    means = steps["Andere inkomsten per maand die meetellen voor het leefloon"]
    assert (means["value"], means["text"]) == ({"lower": 0, "upper": None}, "onbekend")
    assert steps["Eigen bestaansmiddelen per jaar"]["text"] == "minstens € 2.211,96 per jaar, geen bovengrens bekend"
    assert steps["Leefloon: bedrag"]["text"] == "tussen € 0 per maand en € 1.653,08 per maand"


def test_an_amount_between_two_known_ends_gives_both() -> None:
    steps = stepped("leefloon", "anna", situation(anna={"net_wage_month": {"2026-04": {"min": 500, "max": 600}}}))
    assert steps["Leefloon: bedrag"]["text"] == "tussen € 1.553,08 per maand en € 1.653,08 per maand"


def test_a_right_in_kind_has_no_steps() -> None:
    assert amount_steps(ASKING, situation(), "verhoogde_tegemoetkoming", "anna", "nl") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_gives_the_same_list(language: str) -> None:
    known = situation(anna={"net_wage_month": None})
    for right, of in (("leefloon", "anna"), ("verwarmingstoelage", "h1"), ("sociale_toeslag", "h1")):
        dutch = checklist(ASKING, known, right, of, "nl")
        other = checklist(ASKING, known, right, of, language)
        assert [(row["id"], row["state"]) for row in other] == [(row["id"], row["state"]) for row in dutch]
        steps = amount_steps(ASKING, known, right, of, language)
        assert [row["value"] for row in steps] == [row["value"] for row in amount_steps(ASKING, known, right, of, "nl")]


@pytest.mark.parametrize("seed", range(8))
def test_of_any_rule_the_list_and_the_steps_agree_with_the_answer(seed: int) -> None:
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng)
    asking, known = Asking(catalogue, dates), random_home(rng, catalogue, dates)
    for answer in asking.answers(known):
        rows = checklist(asking, known, answer.id, answer.of, "nl")
        states = [row["state"] for row in rows]
        if answer.verdict == "not_entitled":
            assert rows[states.index("no")]["id"] == answer.reason
        assert (answer.verdict == "entitled") == (set(states) == {"yes"})
        steps = amount_steps(asking, known, answer.id, answer.of, "nl")
        if steps and answer.if_granted is not None and answer.if_granted[0] == answer.if_granted[1]:
            assert steps[-1]["value"] == pytest.approx(float(answer.if_granted[0]))
