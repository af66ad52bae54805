"""Huurpremie: for a private tenant who has waited four years for a social dwelling.

Besluit Vlaamse Codex Wonen van 2021, boek 5; BVR van 13 oktober 2023.
"""

from rotonde.engine.notation import on
from rotonde.engine.rights import Condition, Right
from rotonde.rights.beside import about_beside
from rotonde.rights.flanders.huurpremie.support import (
    LAW,
    amounts,
    fit,
    modest_income,
    modest_rent,
    monthly,
    something_to_pay,
)
from rotonde.rights.flanders.sociale_huurwoning.tenants import home, no_home

right = Right(
    id="huurpremie",
    kind="household",
    conditions=[
        Condition(
            "rents_privately",
            home.tenancy.at(on).is_("private"),
            LAW,
            "housing_vl_premium_who",
            {
                "nl": "huurt privaat op eigen naam, als hoofdverblijf in Vlaanderen; een sociale woning telt niet",
                "fr": "loue au privé à son nom, comme résidence principale en Flandre ; pas un logement social",
                "en": "rents privately in own name, as main residence in Flanders; not a social dwelling",
            },
        ),
        Condition(
            "waiting",
            home.waiting_list_years.at(on) >= amounts.waiting_years.at(on),
            LAW,
            "housing_zwevegem",
            {
                "nl": "staat vier jaar zonder onderbreking op de wachtlijst voor een sociale woning",
                "fr": "est inscrit depuis quatre ans sans interruption pour un logement social",
                "en": "has been on the waiting list for a social dwelling for four years without a break",
            },
        ),
        Condition(
            "not_ended",
            ~home.rent_premium_ended.at(on),
            LAW,
            "housing_vl_premium_end",
            {
                "nl": "de huurpremie is niet eerder definitief stopgezet",
                "fr": "la prime de loyer n’a pas été arrêtée définitivement",
                "en": "the rent premium was not ended for good before",
            },
        ),
        Condition(
            "property",
            no_home,
            LAW,
            "housing_vl_premium_end",
            {
                "nl": "geen eigen woning of bouwgrond, of een uitzondering",
                "fr": "pas de logement ni de terrain à bâtir, ou une exception",
                "en": "no dwelling or building plot, or an exception",
            },
        ),
        Condition(
            "fit_dwelling",
            fit,
            f"{LAW}; BVR van 13 oktober 2023",
            "housing_vl_premium_end",
            {
                "nl": "de woning is niet ongeschikt, onbewoonbaar of overbewoond verklaard",
                "fr": "le logement n’est pas déclaré inadapté, inhabitable ou surpeuplé",
                "en": "the dwelling has not been declared unfit, uninhabitable or overcrowded",
            },
        ),
        Condition(
            "income",
            modest_income,
            LAW,
            "housing_zwevegem",
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
            "something_to_pay",
            something_to_pay,
            LAW,
            "housing_vl_premium_end",
            {
                "nl": "er blijft een premie over na de eigen bijdrage",
                "fr": "il reste une prime après la contribution propre",
                "en": "a premium is left after the own contribution",
            },
        ),
    ],
    amount=monthly.of(home),
    per="month",
    counted_once_per="household",
    exclusion_group="rent_support",
    about=about_beside(__file__),
)
