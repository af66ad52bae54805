"""Huursubsidie: for somebody who left a bad dwelling or homelessness for a good one, or rents one rented in.

Besluit Vlaamse Codex Wonen van 2021, boek 5; BVR van 13 oktober 2023.
"""

from rotonde.engine.notation import any_of, claimed, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.flanders.huurpremie.support import (
    LAW,
    fit,
    modest_income,
    modest_rent,
    monthly,
    something_to_pay,
)
from rotonde.rights.flanders.sociale_huurwoning.tenants import home, is_disabled, tenants

APPLICATION_MONTHS = 9
MOST_YEARS = 9
OLD_AGE = 65
YOUNG_AGE = 25
amounts = amounts_beside(__file__)

rented_in = home.tenancy.at(on).is_("rented_in")
gets_it = home.receives("huursubsidie").at(on)
old_or_disabled = home.members.any(lambda member: (member.birth_date <= on.minus(years=OLD_AGE)) | is_disabled(member))

# The page that was read breaks off in its list of exceptions: whether the others hold here too isn't known.
# Nor is whether what a resident who is no tenant owns counts: a health fund said so in 2021.
owns_no_other_home = home.members.all(
    lambda member: any_of(
        member.home_owned.at(on).is_("none", "expropriated", "vacated_unfit", "not_adapted"),
        member.home_owned.at(on).is_(
            "awaiting_adl", "no_living_zone", "with_former_partner", "inherited", "out_of_control"
        )
        & (amounts.other_exceptions.at(on) > 0),
        ~member.is_tenant.at(on) & (amounts.other_members_may_own.at(on) > 0),
    )
)
one_off = Quantity(
    "rent_subsidy_installation",
    "household",
    monthly.of(home)
    * amounts.installation_months.at(on)
    * (~home.members.any(lambda member: member.had_installation_premium.at(on))).count(),
    {
        "nl": "eenmalige installatiepremie bij de huursubsidie",
        "fr": "prime d’installation unique avec le subside-loyer",
        "en": "one-off installation premium with the rent subsidy",
    },
    LAW,
)

right = Right(
    id="huursubsidie",
    kind="household",
    conditions=[
        Condition(
            "rents",
            home.tenancy.at(on).is_("private", "rented_in"),
            LAW,
            "housing_hoogstraten",
            {
                "nl": "huurt privaat of een ingehuurde woning; geen sociale woning van de woonmaatschappij zelf",
                "fr": "loue au privé ou un logement pris en location ; pas un logement social de la société elle-même",
                "en": "rents privately or a rented-in dwelling; not a social dwelling of the company itself",
            },
        ),
        Condition(
            "moved_for_a_reason",
            rented_in
            | home.left_dwelling.at(on).is_(
                "declared_unfit", "overcrowded", "not_adapted", "no_dwelling", "camping", "homeless"
            ),
            LAW,
            "housing_appartement",
            {
                "nl": "verliet een slechte of onaangepaste woning, was dakloos, of huurt een ingehuurde woning",
                "fr": "a quitté un logement non adéquat, était sans abri, ou loue un logement pris en location",
                "en": "left a bad or unadapted dwelling, was homeless, or rents a rented-in dwelling",
            },
        ),
        Condition(
            "asked_in_time",
            any_of(
                rented_in,
                claimed <= home.lease_start.plus(months=APPLICATION_MONTHS),
                gets_it,
            ),
            LAW,
            "housing_wv_subsidy_apply",
            {
                "nl": "vraagt de subsidie binnen negen maanden na de start van het huurcontract, of krijgt ze al",
                "fr": "demande le subside dans les neuf mois du début du bail, ou le reçoit déjà",
                "en": "asks for it within nine months of the start of the lease, or gets it already",
            },
        ),
        Condition(
            "nine_years",
            (on < home.lease_start.plus(years=MOST_YEARS)) | old_or_disabled,
            LAW,
            "housing_vl_subsidy_end",
            {
                "nl": "nog geen negen jaar, of iemand van het gezin is 65 of heeft een erkende handicap",
                "fr": "pas encore neuf ans, ou quelqu’un du ménage a 65 ans ou un handicap reconnu",
                "en": "not yet nine years, or somebody of the household is 65 or has a recognised disability",
            },
        ),
        Condition(
            "property",
            owns_no_other_home,
            LAW,
            "housing_wv_subsidy_2022",
            {
                "nl": "geen eigen woning of bouwgrond, of een uitzondering",
                "fr": "pas de logement ni de terrain à bâtir, ou une exception",
                "en": "no dwelling or building plot, or an exception",
            },
        ),
        Condition(
            "fit_dwelling",
            fit,
            LAW,
            "housing_vl_subsidy_end",
            {
                "nl": "de nieuwe woning is niet ongeschikt, onbewoonbaar of overbewoond verklaard",
                "fr": "le nouveau logement n’est pas déclaré inadapté, inhabitable ou surpeuplé",
                "en": "the new dwelling has not been declared unfit, uninhabitable or overcrowded",
            },
        ),
        Condition(
            "income",
            modest_income,
            LAW,
            "housing_wv_subsidy_2022",
            {
                "nl": "het inkomen van het gezin is niet hoger dan de grens",
                "fr": "les revenus du ménage ne dépassent pas le plafond",
                "en": "the income of the household is not above the ceiling",
            },
        ),
        Condition(
            "rent",
            modest_rent,
            LAW,
            "housing_liedekerke",
            {
                "nl": "de huur is niet hoger dan de maximale huurprijs",
                "fr": "le loyer ne dépasse pas le loyer maximum",
                "en": "the rent is not above the maximum rent",
            },
        ),
        Condition(
            "young_tenant",
            tenants.any(lambda tenant: tenant.birth_date <= claimed.minus(years=YOUNG_AGE))
            | home.covers_rest_of_rent.at(on),
            LAW,
            "housing_wv_subsidy_2022",
            {
                "nl": "een huurder van minstens 25, of met een eigen inkomen voor de rest van de huur",
                "fr": "un locataire d’au moins 25 ans, ou avec un revenu propre pour le reste du loyer",
                "en": "a tenant of at least 25, or one with an own income for the rest of the rent",
            },
        ),
        Condition(
            "something_to_pay",
            something_to_pay,
            LAW,
            "housing_vl_subsidy_end",
            {
                "nl": "er blijft een subsidie over na de eigen bijdrage",
                "fr": "il reste un subside après la contribution propre",
                "en": "a subsidy is left after the own contribution",
            },
        ),
    ],
    amount=monthly.of(home),
    per="month",
    counted_once_per="household",
    exclusion_group="rent_support",
    about=about_beside(__file__),
)
