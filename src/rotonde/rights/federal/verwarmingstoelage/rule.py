"""Verwarmingstoelage: part of the bill for heating oil, kerosene or bulk propane is paid back.

Programmawet van 27 december 2004, art. 203-219; KB van 9 januari 2005; KB van 27 maart 2009.
"""

from rotonde.engine.notation import Record, Rule, claimed
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.federal.verwarmingstoelage.deliveries import (
    by_litre,
    by_pump,
    for_last_year,
    last_year,
    last_year_is_open,
    this_year,
)
from rotonde.rights.vocabulary import a_household

LAW = "Programmawet van 27 december 2004, art. 203-219"

amounts = amounts_beside(__file__)
home = a_household()
at_home = home.members


def is_dependant(member: Record) -> Rule:
    """A member with an own net income below the limit; benefits for children are left out of it."""
    limit = amounts.dependant_income_limit.at(claimed)
    return member.net_income.in_("year", claimed, -1) < limit


members = at_home.count()
dependants = Quantity(
    "heating_dependants",
    "household",
    at_home.where(is_dependant).count().at_most(members - 1),
    {"nl": "aantal personen ten laste", "fr": "nombre de personnes à charge", "en": "number of dependants"},
    LAW,
)
means = Quantity(
    "heating_income",
    "household",
    at_home.sum(lambda member: member.taxable_income.in_("year", claimed, -2))
    + home.cadastral_income_other_property.at(claimed) * amounts.cadastral_multiplier.at(claimed),
    {
        "nl": "bruto belastbaar inkomen van het huishouden, met driemaal het KI van andere eigendommen",
        "fr": "revenu imposable brut du ménage, plus trois fois le revenu cadastral des autres biens",
        "en": "gross taxable household income plus three times the cadastral income of other property",
    },
    LAW,
)
ceiling = Quantity(
    "heating_income_limit",
    "household",
    amounts.base_limit.at(claimed) + amounts.base_limit_per_dependant.at(claimed) * dependants.of(home),
    {
        "nl": "inkomensgrens van het huishouden",
        "fr": "plafond des revenus du ménage",
        "en": "household income ceiling",
    },
    LAW,
)
low_income = Quantity(
    "heating_low_income",
    "household",
    means.of(home) <= ceiling.of(home),
    {
        "nl": "laag inkomen (categorie 2)",
        "fr": "revenus modestes (catégorie 2)",
        "en": "low income (category 2)",
    },
    LAW,
)

insured = at_home.any(lambda member: member.receives("verhoogde_tegemoetkoming").at(claimed))
all_insured = at_home.all(lambda member: member.receives("verhoogde_tegemoetkoming").at(claimed))
but_children_at_charge = at_home.where(
    lambda member: ~(is_dependant(member) & at_home.any(lambda parent: parent.children.include(member)))
)
insured_alone = (but_children_at_charge.count() <= 1) & but_children_at_charge.any(
    lambda member: member.receives("verhoogde_tegemoetkoming").at(claimed)
)
insured_without_check = Quantity(
    "heating_insured",
    "household",
    insured
    & (
        all_insured
        | insured_alone.named(
            "heating_insured_alone",
            LAW,
            nl="woont alleen, met of zonder kinderen ten laste, en krijgt de verhoogde tegemoetkoming",
            fr="vit seul, avec ou sans enfants à charge, et a l’intervention majorée",
            en="lives alone, with or without children at charge, and has the increased reimbursement",
        )
        | low_income.of(home)
    ),
    {
        "nl": "verhoogde tegemoetkoming (categorie 1)",
        "fr": "intervention majorée (catégorie 1)",
        "en": "increased reimbursement (category 1)",
    },
    LAW,
)
in_debt = Quantity(
    "heating_in_debt",
    "household",
    at_home.any(lambda member: member.in_debt_mediation.at(claimed) | member.in_collective_debt_settlement.at(claimed))
    & home.cannot_pay_heating,
    {
        "nl": "schuldbemiddeling of collectieve schuldenregeling en de factuur niet kunnen betalen (categorie 3)",
        "fr": "médiation ou règlement collectif de dettes et facture impossible à payer (catégorie 3)",
        "en": "debt mediation or settlement and unable to pay the bill (category 3)",
    },
    LAW,
)

paid_this_year = this_year._replace(by_litre=by_litre.of(home), by_pump=by_pump.of(home))

right = Right(
    id="verwarmingstoelage",
    kind="household",
    conditions=[
        Condition(
            "main_heating",
            home.fuel_is_main_heating.at(claimed) & ~home.in_subsidised_home.at(claimed),
            LAW,
            "miis_faq_heating",
            {
                "nl": "verwarmt de eigen woning hoofdzakelijk met stookolie, petroleum of bulkpropaan",
                "fr": "chauffe son logement principalement au mazout, au pétrole ou au propane en vrac",
                "en": "mainly heats the own home with heating oil, kerosene or bulk propane",
            },
        ),
        Condition(
            "delivery_in_time",
            this_year.anything() | (last_year_is_open & last_year.anything()),
            "Programmawet van 27 december 2004, art. 203-219; KB van 9 januari 2005",
            "beringen_heating",
            {
                "nl": "kreeg een levering die meetelt, vroeg binnen zestig dagen en kreeg nog niet alles",
                "fr": "a une livraison qui compte, demande dans les soixante jours et n’a pas encore tout reçu",
                "en": "had a delivery that counts, asked within sixty days and has not had everything yet",
            },
        ),
        Condition(
            "one_of_three_categories",
            insured_without_check.of(home) | low_income.of(home) | in_debt.of(home),
            LAW,
            "mc_enmarche_heating",
            {
                "nl": "hoort bij een van drie groepen: verhoogde tegemoetkoming, laag inkomen of schulden",
                "fr": "est d’un des trois groupes : intervention majorée, revenus modestes ou dettes",
                "en": "belongs to one of three groups: increased reimbursement, low income or debts",
            },
        ),
    ],
    amount=(paid_this_year.best() + for_last_year.of(home)).rounded(),
    per="once",
    counted_once_per="household",
    about=about_beside(__file__),
)
