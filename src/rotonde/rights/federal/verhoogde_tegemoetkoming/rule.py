"""Verhoogde tegemoetkoming: care costs less for who has little. Wet van 14 juli 1994, art. 37, § 19.

Four ways lead to it (KB van 15 januari 2014): a status, an official check of who lives alone, the income of a
year, the income of a month.
"""

from rotonde.engine.notation import Record, Rule, all_of, always, claimed, on, since
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.notions.vt_household.notion import (
    vt_household,
    vt_income_month,
    vt_income_year,
    vt_members,
)
from rotonde.rights.vocabulary import a_person

amounts = amounts_beside(__file__)
claimant = a_person()
household = vt_household.of(claimant)
never = ~always

months_of_leefloon = 3
months_out_of_work = 3
orphan_age = 25
by_leefloon = Quantity(
    "vt_by_leefloon",
    "person",
    claimant.receives("leefloon").full_months(months_of_leefloon, before=on)
    | claimant.receives("equivalent_leefloon").full_months(months_of_leefloon, before=on),
    {
        "nl": "drie volle maanden na elkaar (equivalent) leefloon",
        "fr": "trois mois complets et ininterrompus de revenu d’intégration (équivalent)",
        "en": "three full months in a row on the (equivalent) leefloon",
    },
    "KB van 15 januari 2014, art. 8",
)


def has_benefit(member: Record) -> Rule:
    """A benefit that opens the right for who gets it, the partner and the dependants of either: never upwards."""
    return (
        by_leefloon.of(member)
        | member.receives("inkomensgarantie_ouderen").at(on)
        | member.receives("inkomensvervangende_tegemoetkoming").at(on)
        | member.receives("integratietegemoetkoming").at(on)
        | member.receives("zorgbudget_ouderen").at(on)
    )


by_status = Quantity(
    "vt_by_status",
    "person",
    has_benefit(claimant)
    | claimant.partners.any(has_benefit)
    | claimant.recognised_disability.at(on)
    | claimant.unaccompanied_minor.at(on)
    | (claimant.health_fund_orphan.at(on) & (claimant.birth_date > on.minus(years=orphan_age))),
    {
        "nl": "recht door een uitkering of een statuut",
        "fr": "droit par une allocation ou un statut",
        "en": "right through a benefit or a status",
    },
    "KB van 15 januari 2014, art. 8-9",
)

dependants = vt_members.of(claimant) - 1
ceiling_year = Quantity(
    "vt_ceiling_year",
    "person",
    amounts.ceiling_year.at(claimed) + amounts.ceiling_year_per_dependant.at(claimed) * dependants,
    {"nl": "inkomensgrens van het jaar", "fr": "plafond annuel", "en": "ceiling of the year"},
    "KB van 15 januari 2014, art. 21-24",
)
ceiling_month = Quantity(
    "vt_ceiling_month",
    "person",
    amounts.ceiling_month_regime.at(claimed.start_of("month", -1))
    + amounts.ceiling_month_regime_per_dependant.at(claimed.start_of("month", -1)) * dependants,
    {
        "nl": "inkomensgrens van de maand, op jaarbasis",
        "fr": "plafond du mois, sur l’année",
        "en": "ceiling of the month, over a year",
    },
    "KB van 15 januari 2014, art. 21-24",
)

modest_year = vt_income_year.of(claimant) < ceiling_year.of(claimant)
modest_month = vt_income_month.of(claimant).per_year() < ceiling_month.of(claimant)

three_months_ago = claimed.minus(months=months_out_of_work)
out_of_work = claimant.main_status.throughout(three_months_ago, claimed).is_("unemployed", "incapacitated")
single_parent = ~claimant.partners.exist() & household.any(claimant.children.include)
may_use_month = Quantity(
    "vt_may_use_month",
    "person",
    out_of_work
    | claimant.main_status.at(claimed).is_("invalid", "pensioner", "bridging_right", "disabled")
    | claimant.widowed.at(claimed)
    | single_parent,
    {
        "nl": "mag het inkomen van de vorige maand tonen",
        "fr": "peut montrer les revenus du mois précédent",
        "en": "may show the income of the month before",
    },
    "KB van 15 januari 2014, art. 28",
)

lives_alone = claimant.domicile.all(
    lambda home: home.members.all(
        lambda other: (
            claimant.is_(other)
            | claimant.parents.include(other)
            | claimant.children.include(other)
            | (claimant.kin.include(other) & claimant.kin.pair(other, "kinship.kind").is_("grandparent", "sibling"))
        )
    )
) & (vt_members.of(claimant) <= 1)
checked_by_fund = Quantity(
    "vt_checked_by_fund",
    "person",
    since(
        {
            "2014-01-01": never,
            "2024-10-01": all_of(
                lives_alone,
                out_of_work | claimant.main_status.at(claimed).is_("invalid"),
                ~claimant.pension_service_income.at(claimed),
                claimant.domicile.all(lambda home: home.cadastral_income_other_property.at(claimed) <= 0),
                modest_month,
            ),
        }
    ),
    {
        "nl": "alleenstaande die het ziekenfonds zelf controleert",
        "fr": "personne isolée que la mutualité contrôle d’office",
        "en": "person living alone, checked by the health fund itself",
    },
    "KB van 12 mei 2024, vanaf 1 oktober 2024",
)

right = Right(
    id="verhoogde_tegemoetkoming",
    kind="person",
    conditions=[
        Condition(
            "titular",
            ~claimant.titulars.exist() | claimant.recognised_disability.at(on),
            "Wet van 14 juli 1994, art. 37, § 19",
            "ziv_law",
            {
                "nl": "is zelf titularis of een kind met een handicap; anders loopt het recht "
                "via de titularis bij wie deze persoon ten laste is",
                "fr": "est titulaire à la mutualité ou un enfant handicapé ; sinon le droit passe "
                "par le titulaire dont cette personne est à charge",
                "en": "is titular or a child with a disability; otherwise the right runs "
                "through the titular whose dependant this person is",
            },
        ),
        Condition(
            "one_of_four_routes",
            (
                by_status.of(claimant)
                | checked_by_fund.of(claimant)
                | modest_year.named(
                    "vt_modest_year",
                    "KB van 15 januari 2014, art. 17-24",
                    nl="het inkomen van vorig jaar ligt onder de grens",
                    fr="les revenus de l’an dernier sont sous le plafond",
                    en="last year’s income is below the ceiling",
                )
                | (may_use_month.of(claimant) & modest_month).named(
                    "vt_modest_month",
                    "KB van 15 januari 2014, art. 28",
                    nl="het inkomen van vorige maand, maal twaalf, ligt onder de grens",
                    fr="les revenus du mois dernier, fois douze, sont sous le plafond",
                    en="last month’s income times twelve is below the ceiling",
                )
            ),
            "Wet van 14 juli 1994, art. 37, § 19; KB van 15 januari 2014",
            "ziv_law",
            {
                "nl": "voldoet door een statuut, een controle, het inkomen van het jaar of van de maand",
                "fr": "remplit l’une des voies : statut, contrôle d’office, revenus de l’année ou du mois",
                "en": "qualifies by a status, an official check, the income of the year or that of the month",
            },
        ),
    ],
    amount=None,
    per="once",
    concerns=vt_household,
    counted_once_per="vt_household",
    in_kind="care",
    about=about_beside(__file__),
    worth=amounts.worth_year.at(on),
)
