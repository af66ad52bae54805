"""Sociale huurwoning: who may register for a social rental dwelling and be admitted to one.

Vlaamse Codex Wonen van 2021, art. 6.8; Besluit Vlaamse Codex Wonen van 2021, boek 6.
"""

from rotonde.engine.notation import always, number, on, since
from rotonde.engine.rights import Condition, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.flanders.sociale_huurwoning.tenants import (
    ADULT_AGE,
    LAW,
    ceiling,
    home,
    income,
    no_home,
    tenants,
)

CODE = "Vlaamse Codex Wonen van 2021, art. 6.8"
amounts = amounts_beside(__file__)

savings_below_ceiling = tenants.sum(lambda tenant: tenant.movable_capital.at(on)) <= ceiling.of(home) * number(
    1, "year"
)

right = Right(
    id="sociale_huurwoning",
    kind="household",
    conditions=[
        Condition(
            "candidate",
            tenants.exist(),
            LAW,
            "housing_vl_conditions",
            {
                "nl": "iemand van het gezin huurt of wil huren",
                "fr": "quelqu’un du ménage est locataire ou veut l’être",
                "en": "somebody of the household rents or wants to rent",
            },
        ),
        Condition(
            "age",
            tenants.all(
                lambda tenant: (
                    (tenant.birth_date <= on.minus(years=ADULT_AGE)) | tenant.emancipated_or_supervised.at(on)
                )
            ),
            CODE,
            "housing_vl_conditions",
            {
                "nl": "de huurders zijn meerderjarig, ontvoogd of wonen begeleid zelfstandig",
                "fr": "les locataires sont majeurs, émancipés ou en logement accompagné",
                "en": "the tenants are of age, emancipated or in supervised living",
            },
        ),
        Condition(
            "property",
            no_home,
            CODE,
            "housing_vl_conditions",
            {
                "nl": "geen eigen woning of bouwgrond, of een uitzondering",
                "fr": "pas de logement ni de terrain à bâtir, ou une exception",
                "en": "no dwelling or building plot, or an exception",
            },
        ),
        Condition(
            "register",
            tenants.all(lambda tenant: tenant.registered_address.at(on)),
            CODE,
            "housing_kbmbe",
            {
                "nl": "de huurders staan in het bevolkings- of vreemdelingenregister of hebben een referentieadres",
                "fr": "les locataires sont inscrits au registre ou ont une adresse de référence",
                "en": "the tenants are in the population or aliens register or have a reference address",
            },
        ),
        Condition(
            "income",
            (income.of(home) <= ceiling.of(home)) | home.low_income_now.at(on),
            f"{LAW}, art. 6.13",
            "housing_vl_conditions",
            {
                "nl": "het inkomen is niet hoger dan de grens, of is het nu niet meer",
                "fr": "les revenus ne dépassent pas le plafond, ou ne le dépassent plus",
                "en": "the income is not above the ceiling, or is so no longer",
            },
        ),
        Condition(
            "means",
            since(
                {
                    "2019-01-01": always,
                    "2024-01-01": home.tenancy.at(on).is_("social", "rented_in") | savings_below_ceiling,
                }
            ),
            LAW,
            "housing_vl_means_test",
            {
                "nl": "het geld op de rekeningen is niet hoger dan de inkomensgrens (niet voor wie al sociaal huurt)",
                "fr": "l’argent sur les comptes ne dépasse pas le plafond (pas pour qui loue déjà un logement social)",
                "en": "the money in the accounts is not above the ceiling (not for sitting social tenants)",
            },
        ),
    ],
    amount=None,
    per="month",
    counted_once_per="household",
    in_kind="dwelling",
    about=about_beside(__file__),
    worth=amounts.advantage_year.at(on),
)
