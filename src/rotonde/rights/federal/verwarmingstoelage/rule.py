"""Verwarmingstoelage: part of the bill for heating oil, kerosene or bulk propane is paid back.

Programmawet van 27 december 2004, art. 203-219; KB van 9 januari 2005; KB van 27 maart 2009.
"""

from rotonde.engine.notation import Record, Rule, all_of, choose, claimed
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.vocabulary import a_household

LAW = "Programmawet van 27 december 2004, art. 203-219"
BULK = ("heating_oil_bulk", "propane_bulk")
PUMP = ("heating_oil_pump", "kerosene_c_pump")

amounts = amounts_beside(__file__)
home = a_household()
at_home = home.members


def in_time(delivery: Record) -> Rule:
    """Delivered this calendar year at the own address, and asked for within sixty days."""
    return all_of(
        delivery.at_own_address,
        delivery.day >= claimed.start_of("year"),
        delivery.day <= delivery.requested,
        delivery.requested <= delivery.day + amounts.request_days.at(claimed),
    )


def is_dependant(member: Record) -> Rule:
    """A member with an own net income below the limit of the year; benefits for children are left out of it."""
    return member.net_income.in_("year", claimed, -1) < amounts.dependant_income_limit.at(claimed)


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
        "nl": "bruto belastbaar inkomen van het huishouden, met driemaal het kadastraal inkomen van andere eigendommen",
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
one_adult = (
    members
    - at_home.where(
        lambda child: is_dependant(child) & at_home.any(lambda parent: parent.children.include(child))
    ).count()
    <= 1
)
insured_without_check = Quantity(
    "heating_insured",
    "household",
    insured & (all_insured | one_adult | low_income.of(home)),
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
    at_home.any(
        lambda member: member.in_debt_mediation.at(claimed) | member.in_collective_debt_settlement.at(claimed)
    )
    & home.cannot_pay_heating,
    {
        "nl": "schuldbemiddeling of collectieve schuldenregeling en de factuur niet kunnen betalen (categorie 3)",
        "fr": "médiation ou règlement collectif de dettes et facture impossible à payer (catégorie 3)",
        "en": "debt mediation or settlement and unable to pay the bill (category 3)",
    },
    LAW,
)

litres_left = (
    amounts.max_litres.at(claimed) - home.litres_subsidised_this_year.in_("year", claimed)
).at_least(0)
bulk = home.deliveries.where(lambda delivery: in_time(delivery) & delivery.fuel.is_(*BULK))
pump = home.deliveries.where(lambda delivery: in_time(delivery) & delivery.fuel.is_(*PUMP))
bulk_before = home.litres_subsidised_this_year.in_("year", claimed) > 0
pump_before = home.pump_sum_paid_this_year.in_("year", claimed)


def litres_that_count(delivery: Record) -> Rule:
    """Of each delivery the litres below the most of the year, the earliest delivery first."""
    before = bulk.where(lambda earlier: earlier.day < delivery.day).sum(lambda earlier: earlier.litres)
    return delivery.litres.at_most((litres_left - before).at_least(0))  # type: ignore[no-any-return]


by_litre = Quantity(
    "heating_by_litre",
    "household",
    bulk.sum(
        lambda delivery: (
            litres_that_count(delivery) * amounts.rate_table.row_at(delivery.price_per_litre, delivery.day)
        )
    ),
    {"nl": "toelage per liter", "fr": "allocation par litre", "en": "allowance per litre"},
    "KB van 27 maart 2009, art. 1",
)
by_pump = Quantity(
    "heating_by_pump",
    "household",
    choose(pump.exist(), amounts.pump_lump_sum.at(claimed), 0),
    {
        "nl": "vast bedrag voor brandstof aan de pomp",
        "fr": "montant forfaitaire à la pompe",
        "en": "lump sum at the pump",
    },
    "KB van 27 maart 2009; KB van 6 augustus 2022",
)
can_have_litres = bulk.exist() & ~pump_before & (litres_left > 0)
can_have_pump = pump.exist() & ~pump_before & ~bulk_before

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
                "nl": "verwarmt de eigen woning hoofdzakelijk met deze brandstof",
                "fr": "chauffe son logement principalement avec ce combustible",
                "en": "mainly heats the own home with this fuel",
            },
        ),
        Condition(
            "delivery_in_time",
            can_have_litres | can_have_pump,
            "Programmawet van 27 december 2004, art. 203-219; KB van 9 januari 2005",
            "beringen_heating",
            {
                "nl": "kreeg dit jaar een levering die meetelt, vroeg de toelage binnen zestig dagen en kreeg ze nog niet volledig",
                "fr": "a reçu cette année une livraison qui compte, a demandé l’allocation dans les soixante jours et ne l’a pas encore reçue entièrement",
                "en": "had a delivery this year that counts, asked within sixty days and has not had the whole allowance yet",
            },
        ),
        Condition(
            "one_of_three_categories",
            insured_without_check.of(home) | low_income.of(home) | in_debt.of(home),
            LAW,
            "mc_enmarche_heating",
            {
                "nl": "hoort bij een van de drie categorieën: verhoogde tegemoetkoming, laag inkomen of schulden",
                "fr": "appartient à l’une des trois catégories : intervention majorée, revenus modestes ou dettes",
                "en": "belongs to one of the three categories: increased reimbursement, low income or debts",
            },
        ),
    ],
    amount=choose(
        can_have_litres,
        by_litre.of(home).at_least(choose(can_have_pump, by_pump.of(home), 0)),
        by_pump.of(home),
    ).rounded(),
    per="once",
    counted_once_per="household",
    about=about_beside(__file__),
)
