"""Integratietegemoetkoming: for the extra costs of less self-reliance. Wet van 27 februari 1987, art. 2, § 2, 6, 12."""

from functools import reduce

from rotonde.engine.notation import Rule, choose, number, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.federal.inkomensvervangende_tegemoetkoming.rule import category_amount
from rotonde.rights.notions.disability_income.conditions import shared_conditions
from rotonde.rights.notions.disability_income.notion import (
    KB,
    LAW,
    claimant,
    of_the_year,
    own_other_income,
    own_work_income,
)

amounts = amounts_beside(__file__)
points = claimant.self_sufficiency_points.at(on)

# From how many points on each category begins.
CATEGORIES = {"cat1": 7, "cat2": 9, "cat3": 12, "cat4": 15, "cat5": 17}


def from_category_on(below: Rule, category: str) -> Rule:
    """The amount of a category for who has its points, else that of the one below."""
    return choose(points >= CATEGORIES[category], amounts.it_year.keyed(category, on), below)


amount_before_income = Quantity(
    "it_amount_before_income",
    "person",
    reduce(from_category_on, CATEGORIES, number(0, "EUR/year")),
    {
        "nl": "jaarbedrag volgens de punten zelfredzaamheid",
        "fr": "montant annuel selon les points d’autonomie",
        "en": "yearly amount by points of self-reliance",
    },
    f"{LAW}, art. 6, § 2",
)

replacement = of_the_year(claimant, "assessed_replacement_income").at_most(own_other_income.of(claimant))
after_replacement = own_other_income.of(claimant) - replacement.at_most(amounts.replacement_income_exempt_year.at(on))
counted_income = Quantity(
    "it_counted_income",
    "person",
    (own_work_income.of(claimant) - amounts.work_income_exempt_year.at(on)).at_least(0)
    + (after_replacement - category_amount.of(claimant)).at_least(0),
    {
        "nl": "inkomen van de persoon zelf dat meetelt per jaar, na de vrijstellingen",
        "fr": "revenus propres annuels comptés, après les exonérations",
        "en": "own income a year that counts, after the exemptions",
    },
    f"{LAW}, art. 7, § 1; {KB}, art. 9ter",
)
after_income = (amount_before_income.of(claimant) - counted_income.of(claimant)).at_least(0)

right = Right(
    id="integratietegemoetkoming",
    kind="person",
    conditions=[
        *shared_conditions(),
        Condition(
            "self_reliance",
            points >= CATEGORIES["cat1"],
            f"{LAW}, art. 2, § 2 en art. 6, § 2",
            "disability_law",
            {
                "nl": "heeft minstens 7 punten op de schaal van zelfredzaamheid",
                "fr": "a au moins 7 points sur l’échelle d’autonomie",
                "en": "has at least 7 points on the scale of self-reliance",
            },
        ),
        Condition(
            "means",
            counted_income.of(claimant) < amount_before_income.of(claimant),
            f"{LAW}, art. 7, § 1; {KB}, art. 9ter",
            "disability_law",
            {
                "nl": "heeft zelf minder inkomen, na de vrijstellingen, dan het bedrag van de categorie",
                "fr": "a moins de revenus propres, après les exonérations, que le montant de la catégorie",
                "en": "has less own income, after the exemptions, than the amount of the category",
            },
        ),
    ],
    amount=choose(
        claimant.three_months_in_institution.at(on),
        after_income * amounts.institution_share_paid.at(on),
        after_income,
    )
    .per_month()
    .rounded(),
    per="month",
    about=about_beside(__file__),
)
