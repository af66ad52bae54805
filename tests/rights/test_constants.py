"""Numbers that stand in a rule or in a label are those of the parameters that the texts show."""

from datetime import date

import pytest

from rotonde.rights import load_catalogue
from rotonde.rights.federal.inkomensgarantie_ouderen import household as igo_household
from rotonde.rights.federal.inkomensgarantie_ouderen import rule as igo
from rotonde.rights.federal.integratietegemoetkoming import rule as integration_allowance
from rotonde.rights.federal.leefloon import category
from rotonde.rights.federal.maximumfactuur import persons as maximum_bill
from rotonde.rights.federal.sociale_derdebetaler import rule as third_party
from rotonde.rights.federal.verhoogde_tegemoetkoming import rule as increased_reimbursement
from rotonde.rights.flanders.de_lijn_vervoergarantie import rule as transport_guarantee
from rotonde.rights.flanders.huurpremie import support as rent_support
from rotonde.rights.flanders.huursubsidie import rule as rent_subsidy
from rotonde.rights.flanders.schooltoeslag import rule as school_allowance
from rotonde.rights.flanders.sociale_huurwoning import rent as social_rent
from rotonde.rights.flanders.sociale_huurwoning import tenants
from rotonde.rights.flanders.uitpas_kansentarief import rule as leisure_pass
from rotonde.rights.flanders.zorgbudget_ouderen import household as care_budget_household
from rotonde.rights.flanders.zorgbudget_zwaar_zorgbehoevenden import rule as heavy_care_budget
from rotonde.rights.notions.de_lijn_pass import notion as de_lijn_pass
from rotonde.rights.notions.disability_income import notion as disability_income
from rotonde.rights.notions.pension_age import notion

CATALOGUE = load_catalogue()
ON = date(2026, 11, 21).toordinal()


def value(parameter: str):
    row = CATALOGUE.parameters[parameter].row(ON, ON)
    assert row is not None
    return row.value


@pytest.mark.parametrize(
    ("parameter", "constant"),
    [
        ("leefloon.minimum_age", category.ADULT_AGE),
        ("verhoogde_tegemoetkoming.full_months_of_leefloon", increased_reimbursement.months_of_leefloon),
        ("verhoogde_tegemoetkoming.months_out_of_work", increased_reimbursement.months_out_of_work),
        ("verhoogde_tegemoetkoming.orphan_age", increased_reimbursement.orphan_age),
        ("schooltoeslag.secondary_age_limit", school_allowance.secondary_age_limit),
        ("uitpas_kansentarief.adult_age", leisure_pass.ADULT_AGE),
        ("inkomensvervangende_tegemoetkoming.minimum_age", disability_income.ADULT_AGE),
        ("integratietegemoetkoming.minimum_age", disability_income.ADULT_AGE),
        ("inkomensvervangende_tegemoetkoming.child_at_charge_age", disability_income.CHILD_AGE),
        ("inkomensvervangende_tegemoetkoming.pension_age", notion.AGE_BORN_BEFORE_1964),
        ("integratietegemoetkoming.pension_age", notion.AGE_BORN_BEFORE_1964),
        ("integratietegemoetkoming.points_minimum", integration_allowance.CATEGORIES["cat1"]),
        ("maximumfactuur.child_age", maximum_bill.CHILD_AGE),
        ("sociale_derdebetaler.free_under_age", third_party.FREE_UNDER_AGE),
        ("de_lijn_pass.free_under_age", de_lijn_pass.FREE_UNDER_AGE),
        ("de_lijn_vervoergarantie.of_age", transport_guarantee.OF_AGE),
        ("sociale_huurwoning.minimum_age", tenants.ADULT_AGE),
        ("sociale_huurwoning.rent_divisor", social_rent.DIVISOR),
        ("huurpremie.own_share_divisor", rent_support.OWN_SHARE_DIVISOR),
        ("huursubsidie.application_months", rent_subsidy.APPLICATION_MONTHS),
        ("huursubsidie.most_years", rent_subsidy.MOST_YEARS),
        ("huursubsidie.old_age", rent_subsidy.OLD_AGE),
        ("huursubsidie.young_age", rent_subsidy.YOUNG_AGE),
        ("inkomensgarantie_ouderen.pension_age", notion.AGE_BORN_BEFORE_1964),
        ("inkomensgarantie_ouderen.adult_age", igo_household.ADULT_AGE),
        ("zorgbudget_ouderen.minimum_age", notion.AGE_BORN_BEFORE_1964),
        ("zorgbudget_ouderen.child_under", care_budget_household.CHILD_UNDER),
        ("zorgbudget_zwaar_zorgbehoevenden.adult_age", heavy_care_budget.ADULT_AGE),
    ],
)
def test_the_number_in_a_rule_is_that_of_its_parameter(parameter: str, constant: int):
    assert value(parameter) == constant


def test_as_many_months_can_be_told_since_a_sale_as_a_sale_counts():
    assert CATALOGUE.vocabulary.facts["home_sale_months"].high == 12 * value("leefloon.transfer_lookback_years")


@pytest.mark.parametrize(
    ("parameter", "fact", "words"),
    [
        ("leefloon.transfer_lookback_years", "home_sale_value", {10: "laatste tien jaar"}),
        ("leefloon.transfer_lookback_years", "gift_value", {10: "laatste tien jaar"}),
        ("sociale_toeslag.alarm_bell_months", "six_months_below_ceiling", {6: "zes maanden na elkaar"}),
    ],
)
def test_the_number_in_a_label_is_that_of_its_parameter(parameter: str, fact: str, words: dict[int, str]):
    assert words[int(value(parameter))] in CATALOGUE.vocabulary.facts[fact].labels["nl"]


def test_the_share_of_replacement_income_in_a_label_is_that_of_its_parameter():
    label = CATALOGUE.vocabulary.facts["mostly_replacement_income"].labels["nl"]
    assert f"minstens {int(100 * value('cadastral_income.ki_replacement_income_share'))} %" in label


def test_the_share_of_one_kind_of_income_in_a_label_is_that_of_its_parameter():
    label = CATALOGUE.vocabulary.facts["mostly_leefloon_or_alimony"].labels["nl"]
    assert f"minstens {int(100 * value('schooltoeslag.exceptional_income_share'))} %" in label


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_right_says_what_it_leaves_out(language: str):
    lacking = [
        (right.id, number)
        for right in CATALOGUE.rights.values()
        for number, one in enumerate(right.about.get("not_modelled") or [{}])
        if not one.get(language)
    ]
    assert lacking == []


@pytest.mark.parametrize(
    ("right", "parameter"),
    [
        ("inkomensgarantie_ouderen", "pension_age"),
        ("zorgbudget_ouderen", "minimum_age"),
        ("inkomensvervangende_tegemoetkoming", "pension_age"),
        ("integratietegemoetkoming", "pension_age"),
    ],
)
def test_the_later_and_earlier_pension_ages_are_those_of_the_notion(right: str, parameter: str):
    rows = [row.value for row in CATALOGUE.parameters[f"{right}.{parameter}"].rows[None]]
    assert rows == [notion.AGE_BORN_BEFORE_1960, notion.AGE_BORN_BEFORE_1964, notion.AGE_BORN_LATER]


def test_a_sale_counts_as_long_as_it_can_be_told_for_the_care_budget():
    assert CATALOGUE.vocabulary.facts["home_sale_months"].high == 12 * value(
        "zorgbudget_ouderen.transfer_lookback_years"
    )


def test_an_income_above_the_cap_of_the_income_guarantee_never_opens_it():
    highest = CATALOGUE.parameters["inkomensgarantie_ouderen.year_amount"].high / 100
    exempt = CATALOGUE.parameters["inkomensgarantie_ouderen.general_exemption_year"].high / 100
    assert highest + exempt <= igo.MORE_THAN_ENOUGH / igo.MOST_PERSONS
