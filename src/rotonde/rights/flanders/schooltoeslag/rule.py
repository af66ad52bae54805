"""Schooltoeslag: a yearly sum for pupils of families with a low or middle income.

Groeipakketdecreet van 27 april 2018, art. 24 to 48; BVR van 17 mei 2019 betreffende de selectieve
participatietoeslagen leerling. The pupil is the one who is entitled; whoever gets the Groeipakket is paid.
"""

from rotonde.engine.notation import any_of, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside
from rotonde.rights.flanders.schooltoeslag.amount import (
    amount,
    counted_income,
    in_foster_care,
    max_ceiling,
    receives_leefloon,
)
from rotonde.rights.flanders.schooltoeslag.education import level
from rotonde.rights.flanders.schooltoeslag.family import home_then, pupil, school_income, school_year
from rotonde.rights.notions.cadastral_income.notion import property_is_modest

DECREE = "Groeipakketdecreet van 27 april 2018"

secondary_age_limit = 22

property_test = Quantity(
    "school_property_test",
    "person",
    any_of(
        home_then.all(lambda home: property_is_modest(home, school_income.of(pupil))),
        pupil.own_pupil_status.at(on).is_("single"),
        receives_leefloon,
        home_then.any(lambda home: home.mostly_replacement_income.in_("year", school_year, -2)),
    ),
    {
        "nl": "slaagt voor de test van het kadastraal inkomen van de schooltoeslag",
        "fr": "réussit le test du revenu cadastral pour l’allocation scolaire",
        "en": "passes the test of the cadastral income for the school allowance",
    },
    f"{DECREE}, art. 37; BVR van 17 mei 2019",
)

right = Right(
    id="schooltoeslag",
    kind="person",
    conditions=[
        Condition(
            "in_school",
            ~level.is_("none"),
            f"{DECREE}, art. 26, 29, 32 en 33",
            "groeipakketdecreet_2018",
            {
                "nl": "volgt kleuter-, lager of secundair onderwijs of de opleiding verpleegkunde "
                "in een erkende Vlaamse school",
                "fr": "suit l’enseignement maternel, primaire ou secondaire ou la formation en soins infirmiers "
                "dans une école flamande reconnue",
                "en": "is at preschool, primary or secondary school or in the nursing course "
                "in a recognised Flemish school",
            },
        ),
        Condition(
            "age",
            level.is_("preschool", "primary", "special_secondary", "nursing", "none")
            | (pupil.birth_date.plus(years=secondary_age_limit) >= school_year),
            f"{DECREE}, art. 35",
            "school_gpedia_art35",
            {
                "nl": "wordt in het secundair onderwijs ten hoogste 22 in dit schooljaar",
                "fr": "a au plus 22 ans pendant cette année scolaire, dans le secondaire",
                "en": "turns 22 at most in this school year, in secondary school",
            },
        ),
        Condition(
            "attendance",
            ~pupil.absent_two_school_years.in_("school_year", on),
            f"{DECREE}, art. 27, 30 en 34; decreet van 8 juni 2007, art. 14 en 16",
            "school_gpedia_not_met",
            {
                "nl": "was niet twee schooljaren na elkaar te vaak afwezig",
                "fr": "n’était pas trop absent deux années scolaires de suite",
                "en": "was not absent too often for two school years in a row",
            },
        ),
        Condition(
            "residence",
            any_of(
                pupil.lives_in_belgium.at(on),
                pupil.residence_group.at(on).is_("belgian"),
                pupil.school_residence_exempt.at(on),
            ),
            f"{DECREE}, art. 24, eerste lid, 1°; BVR van 17 mei 2019, art. 2",
            "school_gpedia_art24",
            {
                "nl": "is Belg, mag in België verblijven of valt onder een uitzondering",
                "fr": "est Belge, peut séjourner en Belgique ou relève d’une dérogation",
                "en": "is Belgian, may stay in Belgium or falls under an exemption",
            },
        ),
        Condition(
            "income",
            in_foster_care | (counted_income.of(pupil) <= max_ceiling.of(pupil)),
            f"{DECREE}, art. 37, 39, 40 en 43",
            "school_gpedia_art39",
            {
                "nl": "het gezinsinkomen is niet hoger dan de maximumgrens voor de punten van het gezin",
                "fr": "les revenus du ménage ne dépassent pas le plafond maximal pour les points du ménage",
                "en": "the family income is not above the maximum ceiling for the points of the family",
            },
        ),
        Condition(
            "property",
            in_foster_care | property_test.of(pupil),
            f"{DECREE}, art. 37; BVR van 17 mei 2019",
            "gpk_ki",
            {
                "nl": "het gezin slaagt voor de test van het kadastraal inkomen, of die is niet nodig",
                "fr": "le ménage réussit le test du revenu cadastral, ou il n’est pas nécessaire",
                "en": "the family passes the test of the cadastral income, or it is not needed",
            },
        ),
    ],
    amount=amount,
    per="year",
    about=about_beside(__file__),
)
