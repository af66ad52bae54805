"""Installatiepremie: once in a lifetime, for somebody who leaves homelessness for a dwelling of their own.

Wet van 26 mei 2002, art. 14, § 3; OCMW-wet van 8 juli 1976, art. 57bis; KB van 21 september 2004.
"""

from rotonde.engine.notation import any_of, claimed, number
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.federal.leefloon import rule as leefloon
from rotonde.rights.vocabulary import a_person

LAW = "Wet van 26 mei 2002, art. 14, § 3; OCMW-wet van 8 juli 1976, art. 57bis"
KB = "KB van 21 september 2004"
# Social assistance of any kind opens it, whatever its amount.
BENEFITS = (
    "leefloon",
    "equivalent_leefloon",
    "inkomensvervangende_tegemoetkoming",
    "integratietegemoetkoming",
    "hulp_van_derden",
    "inkomensgarantie_ouderen",
    "gewaarborgd_inkomen_bejaarden",
)
amounts = amounts_beside(__file__)
claimant = a_person()

income = Quantity(
    "installation_premium_income",
    "person",
    (
        claimant.net_wage_month.in_("month", claimed)
        + claimant.replacement_income_month.in_("month", claimed)
        + claimant.other_means_month.in_("month", claimed)
    ).per_year(),
    {"nl": "inkomen per jaar", "fr": "revenus par an", "en": "income a year"},
    f"{LAW}; {KB}",
)
ceiling = Quantity(
    "installation_premium_ceiling",
    "person",
    leefloon.category_amount.of(claimant) * amounts.ceiling_factor.at(claimed),
    {
        "nl": "bedrag van het leefloon van deze categorie, verhoogd met tien procent",
        "fr": "montant du revenu d’intégration de cette catégorie, majoré de dix pour cent",
        "en": "amount of the living wage of this category, plus ten per cent",
    },
    f"{LAW}; {KB}",
)

right = Right(
    id="installatiepremie",
    kind="person",
    conditions=[
        Condition(
            "leaves_homelessness",
            claimant.left_homelessness.at(claimed),
            f"{LAW}; {KB}, art. 1",
            "housing_agii",
            {
                "nl": "was dakloos en betrekt nu een woning als hoofdverblijf",
                "fr": "était sans abri et occupe maintenant un logement comme résidence principale",
                "en": "was homeless and now lives in a dwelling as main residence",
            },
        ),
        Condition(
            "first_time",
            ~claimant.had_installation_premium.at(claimed),
            LAW,
            "housing_miis_faq",
            {
                "nl": "kreeg nog nooit een installatiepremie van een OCMW",
                "fr": "n’a jamais reçu de prime d’installation d’un CPAS",
                "en": "has never had an installation premium from an OCMW",
            },
        ),
        Condition(
            "may_stay",
            claimant.receives("leefloon").at(claimed) | claimant.lives_in_belgium.at(claimed),
            "OCMW-wet van 8 juli 1976, art. 57, § 2",
            "housing_ocmw_law_57",
            {
                "nl": "mag in België verblijven: anders geeft het OCMW alleen dringende medische hulp",
                "fr": "peut séjourner en Belgique : sinon le CPAS ne donne que l’aide médicale urgente",
                "en": "may stay in Belgium: otherwise the OCMW gives urgent medical help only",
            },
        ),
        Condition(
            "income",
            any_of(
                *(claimant.receives(benefit).at(claimed) for benefit in BENEFITS),
                claimant.replacement_income_month.in_("month", claimed) > 0,
                income.of(claimant) < ceiling.of(claimant),
            ),
            f"{LAW}; {KB}",
            "housing_primabook",
            {
                "nl": "krijgt leefloon, een uitkering of bijstand, of heeft minder dan het leefloon plus tien procent",
                "fr": "reçoit le RIS, une allocation ou une aide, ou a moins que le RIS majoré de dix pour cent",
                "en": "gets the living wage, a benefit or assistance, or has less than that wage plus ten per cent",
            },
        ),
    ],
    amount=(leefloon.amounts.ris_year.keyed("cat3", claimed) * number(1, "month")).per_month().rounded(),
    per="once",
    counted_once_per="household",
    about=about_beside(__file__),
)
