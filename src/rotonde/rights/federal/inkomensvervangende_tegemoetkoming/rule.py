"""Inkomensvervangende tegemoetkoming: an income for who can't earn. Wet van 27 februari 1987, art. 2, § 1, 6, 7."""

from rotonde.engine.notation import choose, claimed, on, since
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.notions.disability_income.conditions import shared_conditions
from rotonde.rights.notions.disability_income.notion import (
    KB,
    LAW,
    by_category,
    claimant,
    household_income,
    own_other_income,
    own_work_income,
)

amounts = amounts_beside(__file__)
of_a, of_b, of_c = (amounts.ivt_year.keyed(category, on) for category in ("a", "b", "c"))

category_amount = Quantity(
    "ivt_category_amount",
    "person",
    by_category(of_a, of_b, of_c),
    {
        "nl": "jaarbedrag van de categorie",
        "fr": "montant annuel de la catégorie",
        "en": "yearly amount of the category",
    },
    f"{LAW}, art. 6, § 1",
)

counted_partner_income = Quantity(
    "ivt_counted_partner_income",
    "person",
    (household_income.of(claimant) - of_a * amounts.partner_exempt_share.at(on)).at_least(0),
    {
        "nl": "inkomen van de partner dat meetelt",
        "fr": "revenus du partenaire comptés",
        "en": "income of the partner that counts",
    },
    f"{KB}, art. 9bis, § 1, 1°",
)

work = own_work_income.of(claimant)
usually_counted = amounts.work_income_counted.over_bands(work, on)
counted_work_income = Quantity(
    "ivt_counted_work_income",
    "person",
    since(
        {
            "2006-07-01": usually_counted,
            "2024-01-01": choose(
                claimant.back_to_work_after_two_years.at(claimed),
                amounts.work_income_counted_after_two_years.over_bands(work, on),
                usually_counted,
            ),
        }
    ),
    {
        "nl": "deel van het loon dat meetelt",
        "fr": "part du salaire comptée",
        "en": "part of the wages that counts",
    },
    f"{KB}, art. 9bis, § 1, 2°",
)

counted_income = Quantity(
    "ivt_counted_income",
    "person",
    counted_partner_income.of(claimant)
    + counted_work_income.of(claimant)
    + (own_other_income.of(claimant) - amounts.other_income_exempt_year.at(on)).at_least(0),
    {
        "nl": "inkomen per jaar dat meetelt, na de vrijstellingen",
        "fr": "revenus annuels comptés, après les exonérations",
        "en": "income a year that counts, after the exemptions",
    },
    f"{LAW}, art. 7, § 1; {KB}, art. 9bis",
)

right = Right(
    id="inkomensvervangende_tegemoetkoming",
    kind="person",
    conditions=[
        *shared_conditions(),
        Condition(
            "earning_capacity",
            claimant.earning_capacity_one_third.at(on),
            f"{LAW}, art. 2, § 1",
            "disability_law",
            {
                "nl": "kan door de handicap hoogstens een derde verdienen van wat een ander verdient",
                "fr": "ne peut gagner, à cause du handicap, qu’un tiers au plus de ce que gagne un autre",
                "en": "can earn at most a third of what others earn, because of the disability",
            },
        ),
        Condition(
            "means",
            counted_income.of(claimant) < category_amount.of(claimant),
            f"{LAW}, art. 7, § 1",
            "disability_law",
            {
                "nl": "heeft, samen met de partner, minder inkomen dan het bedrag van de categorie",
                "fr": "a, avec le partenaire, moins de revenus que le montant de la catégorie",
                "en": "has, with the partner, less income than the amount of the category",
            },
        ),
    ],
    amount=(category_amount.of(claimant) - counted_income.of(claimant)).at_least(0).per_month().rounded(),
    per="month",
    exclusion_group="minimum_income",
    about=about_beside(__file__),
)
