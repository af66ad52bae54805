"""The income that counts in a year. BVR van 30 november 2018, art. 195-210. Parts are rounded to the cent."""

from rotonde.engine.notation import by_case, choose, claimed, number
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.flanders.zorgbudget_ouderen.household import (
    in_category_b,
    zorgbudget_children,
    zorgbudget_household,
    zorgbudget_partner,
)
from rotonde.rights.vocabulary import a_person

BVR = "BVR van 30 november 2018"
amounts = amounts_beside(__file__)
person = a_person()
claimant = a_person()
household = zorgbudget_household.of(claimant)

paid_guarantee = choose(
    person.receives("inkomensgarantie_ouderen").at(claimed), person.income_guarantee_month.in_("month", claimed), 0
)
own_income = Quantity(
    "zorgbudget_own_income",
    "person",
    (person.pension_paid_month.in_("month", claimed).per_year() * amounts.pension_share.at(claimed)).rounded()
    + person.taxable_work_income.in_("year", claimed, -2)
    + person.alimony_annuity_month.in_("month", claimed).per_year()
    + (paid_guarantee.per_year() * amounts.guarantee_share.at(claimed)).rounded(),
    {
        "nl": "pensioen en ander inkomen van een persoon dat meetelt, per jaar",
        "fr": "pension et autres revenus d’une personne qui comptent, par an",
        "en": "pension and other income of a person that counts, a year",
    },
    f"{BVR}, art. 196-197",
)

built = household.sum(lambda one: (one.cadastral_income_built.at(claimed) * one.ownership_share.at(claimed)).rounded())
land = household.sum(lambda one: (one.cadastral_income_unbuilt.at(claimed) * one.ownership_share.at(claimed)).rounded())
exempt_built = amounts.built_exempt.at(claimed) + amounts.built_exempt_per_child.at(claimed) * zorgbudget_children.of(
    claimant
)
# The exemption on land is only for who owns no building.
exempt_land = choose(built <= 0, amounts.land_exempt.at(claimed), 0)
property_income = Quantity(
    "zorgbudget_property_income",
    "person",
    (built - exempt_built).at_least(0) * amounts.built_multiplier.at(claimed)
    + (land - exempt_land).at_least(0) * amounts.land_multiplier.at(claimed),
    {
        "nl": "inkomen uit huizen en gronden dat meetelt, per jaar",
        "fr": "revenus immobiliers comptés, par an",
        "en": "income from houses and land that counts, a year",
    },
    f"{BVR}, art. 198-202",
)

one_over = {"one": "1", "two": "1/2", "three": "1/3", "four": "1/4"}
own_part = by_case(person.account_holders.at(claimed), {code: number(part, "1") for code, part in one_over.items()})
capital_income = Quantity(
    "zorgbudget_capital_income",
    "person",
    (person.movable_capital.at(claimed) * own_part * amounts.capital_rate.at(claimed)).rounded(),
    {
        "nl": "inkomen uit spaargeld dat meetelt, per jaar",
        "fr": "revenus de l’épargne comptés, par an",
        "en": "income from savings that counts, a year",
    },
    f"{BVR}, art. 204",
)

sold = (
    person.home_sale_value.at(claimed)
    - person.sale_money_kept.at(claimed)
    - amounts.sale_abatement_year.at(claimed).per_month() * person.home_sale_months.at(claimed)
).at_least(0)
transfer_income = Quantity(
    "zorgbudget_transfer_income",
    "person",
    ((sold + person.gift_value.at(claimed)) * amounts.transfer_rate.at(claimed)).rounded()
    + (person.gift_usufruct_value.at(claimed) * amounts.usufruct_rate.at(claimed)).rounded(),
    {
        "nl": "inkomen uit verkoop of schenking dat meetelt, per jaar",
        "fr": "revenus de ventes ou de dons comptés, par an",
        "en": "income from sales or gifts that counts, a year",
    },
    f"{BVR}, art. 205-209",
)

household_income = Quantity(
    "zorgbudget_household_income",
    "person",
    household.sum(lambda one: own_income.of(one) + capital_income.of(one) + transfer_income.of(one))
    + property_income.of(claimant),
    {
        "nl": "inkomen van het gezin dat meetelt, per jaar",
        "fr": "revenus du ménage comptés, par an",
        "en": "household income that counts, a year",
    },
    f"{BVR}, art. 195",
)

# Two who both claim in one household each have half of the exemption and half of the income.
both_claim = zorgbudget_partner.of(claimant).any(lambda other: other.claims_care_budget.at(claimed))
exemption = choose(
    in_category_b.of(claimant),
    amounts.income_exempt_year.keyed("category_b", claimed),
    amounts.income_exempt_year.keyed("category_a", claimed),
)
above = (household_income.of(claimant) - exemption).at_least(0)
counted_income = Quantity(
    "zorgbudget_counted_income",
    "person",
    choose(both_claim, (above * number("1/2", "1")).rounded(), above),
    {
        "nl": "inkomen boven de vrijstelling, per jaar",
        "fr": "revenus au-delà de l’exonération, par an",
        "en": "income above the exemption, a year",
    },
    f"{BVR}, art. 194-195",
)
