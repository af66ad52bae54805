"""Maximumfactuur: above a ceiling, the co-payments of a calendar year are paid back.

Wet van 14 juli 1994, art. 37quinquies to 37quaterdecies. Three ceilings lie inside each other: that of a child, that
of those with the increased reimbursement, and that of the income of all at the address.
"""

from rotonde.engine.notation import Record, Rule, choose, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.federal.maximumfactuur.household import maf_household
from rotonde.rights.federal.maximumfactuur.persons import (
    borne,
    child_ceiling,
    co_paid,
    is_child,
    is_chronic,
    less_if,
)
from rotonde.rights.vocabulary import a_household

SOCIAL = "Wet van 14 juli 1994, art. 37octies en 37novies"
INCOME = "Wet van 14 juli 1994, art. 37undecies en 37duodecies"

amounts = amounts_beside(__file__)
home = a_household()
members = maf_household.of(home)


def is_insured_higher(member: Record) -> Rule:
    """Has the increased reimbursement, and so belongs to the household of the social maximum bill."""
    return member.receives("verhoogde_tegemoetkoming").at(on)


insured_higher = members.where(is_insured_higher)
all_paid = Quantity(
    "maf_copayments",
    "household",
    members.sum(co_paid),
    {
        "nl": "remgeld van het gezin dit jaar",
        "fr": "total des tickets modérateurs du ménage cette année",
        "en": "co-payments of the household this year",
    },
    INCOME,
)
social_ceiling = Quantity(
    "maf_social_ceiling",
    "household",
    less_if(insured_higher.any(is_chronic.of), amounts.social_ceiling.at(on)),
    {
        "nl": "grens van de sociale maximumfactuur",
        "fr": "plafond du maximum à facturer social",
        "en": "ceiling of the social maximum bill",
    },
    SOCIAL,
)
household_income = Quantity(
    "maf_income",
    "household",
    members.sum(lambda member: member.net_taxable_income.in_("year", on, -2)),
    {
        "nl": "netto belastbaar inkomen van het gezin, twee jaar terug",
        "fr": "revenus nets imposables du ménage, deux ans plus tôt",
        "en": "net taxable income of the household, two years back",
    },
    INCOME,
)

ceiling_by_income = amounts.income_ceiling.keyed("above", on)
for band, limit in (
    ("band5", amounts.income_limit_5),
    ("band4", amounts.income_limit_4),
    ("band3", amounts.income_limit_3),
    ("band2", amounts.income_limit_2),
    ("band1", amounts.income_limit_1),
):
    ceiling_by_income = choose(
        household_income.of(home) <= limit.at(on), amounts.income_ceiling.keyed(band, on), ceiling_by_income
    )
income_ceiling = Quantity(
    "maf_income_ceiling",
    "household",
    less_if(members.any(is_chronic.of), ceiling_by_income),
    {
        "nl": "grens van de inkomens-maximumfactuur",
        "fr": "plafond du maximum à facturer revenus",
        "en": "ceiling of the income maximum bill",
    },
    INCOME,
)

social_paid = insured_higher.sum(borne.of)
borne_before_income = Quantity(
    "maf_borne",
    "household",
    social_paid.at_most(social_ceiling.of(home))
    + members.where(lambda member: ~is_insured_higher(member)).sum(borne.of),
    {
        "nl": "remgeld dat na de andere grenzen bij het gezin blijft",
        "fr": "total des tickets modérateurs qui restent au ménage après les autres plafonds",
        "en": "co-payments left with the household after the other ceilings",
    },
    INCOME,
)

by_social = (insured_higher.exist() & (social_paid >= social_ceiling.of(home))).named(
    "maf_social_reached",
    SOCIAL,
    nl="wie de verhoogde tegemoetkoming heeft, bereikt samen de sociale grens",
    fr="les bénéficiaires de l’intervention majorée atteignent ensemble le plafond social",
    en="those with the increased reimbursement together reach the social ceiling",
)
by_child = members.any(lambda member: is_child(member) & (co_paid(member) >= child_ceiling.of(member))).named(
    "maf_child_reached",
    INCOME,
    nl="een kind bereikt zijn eigen grens",
    fr="un enfant atteint son propre plafond",
    en="a child reaches its own ceiling",
)
by_income = (borne_before_income.of(home) > income_ceiling.of(home)).named(
    "maf_income_reached",
    INCOME,
    nl="het gezin komt boven de grens van zijn inkomen",
    fr="le ménage dépasse le plafond de ses revenus",
    en="the household is above the ceiling of its income",
)

right = Right(
    id="maximumfactuur",
    kind="household",
    conditions=[
        Condition(
            "ceiling_reached",
            by_social | by_child | by_income,
            f"{SOCIAL}; {INCOME.split(', ')[1]}",
            "maf_law",
            {
                "nl": "het remgeld van dit jaar bereikt een van de grenzen",
                "fr": "les tickets modérateurs de l’année atteignent un des plafonds",
                "en": "the co-payments of this year reach one of the ceilings",
            },
        ),
    ],
    amount=(all_paid.of(home) - borne_before_income.of(home).at_most(income_ceiling.of(home))).at_least(0),
    per="year",
    counted_once_per="household",
    about=about_beside(__file__),
)
