"""Sociaal tarief energie: the lowest price for electricity, natural gas and heat where somebody at home is protected.

Wet van 29 april 1999, art. 20, § 2; gaswet van 12 april 1965, art. 15/10, § 2; programmawet van 27 april 2007.
"""

from rotonde.engine.notation import on, since
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.notions.protected_customers.notion import protected_this_year
from rotonde.rights.vocabulary import a_household

LAW = "Wet van 29 april 1999, art. 20, § 2; wet van 12 april 1965, art. 15/10, § 2; MB van 30 maart 2007"

amounts = amounts_beside(__file__)
home = a_household()

# Whoever had the benefit in the year keeps the tariff until 31 December.
by_benefit = home.members.any(protected_this_year.of)
by_increased_reimbursement = home.members.any(
    lambda member: member.receives("verhoogde_tegemoetkoming").ever(on.start_of("year"), on)
)

by_member = Quantity(
    "energy_by_member",
    "household",
    since(
        {
            "2009-07-01": by_benefit,
            "2021-02-01": by_benefit | by_increased_reimbursement,
            "2023-07-01": by_benefit,
        }
    ),
    {
        "nl": "iemand van het gezin kreeg dit jaar een uitkering die recht geeft",
        "fr": "un membre du ménage a reçu cette année une allocation qui donne droit",
        "en": "somebody in the household got a benefit this year that opens the right",
    },
    LAW,
)
for_own_contract = Quantity(
    "energy_for_own_contract",
    "household",
    home.own_energy_contract.at(on) & by_member.of(home),
    {
        "nl": "heeft recht voor het eigen contract (categorie 1, 2 of 3)",
        "fr": "a droit pour le contrat propre (catégorie 1, 2 ou 3)",
        "en": "has the right for the own contract (category 1, 2 or 3)",
    },
    LAW,
)
for_shared_heating = Quantity(
    "energy_for_shared_heating",
    "household",
    home.shared_social_heating.at(on),
    {
        "nl": "heeft recht voor de gezamenlijke verwarming, alleen voor gas of warmte (categorie 4)",
        "fr": "a droit pour le chauffage commun, seulement pour le gaz ou la chaleur (catégorie 4)",
        "en": "has the right for the shared heating, for gas or heat only (category 4)",
    },
    LAW,
)
cost = Quantity(
    "energy_cost_at_social_price",
    "household",
    (
        home.electricity_use_year.in_("year", on, -1) * amounts.price_electricity.at(on)
        + home.gas_use_year.in_("year", on, -1) * amounts.price_gas_and_heat.at(on)
    ).rounded(),
    {
        "nl": "wat het verbruik kost aan het sociaal tarief van dit kwartaal (enkelvoudige teller)",
        "fr": "ce que coûte la consommation au tarif social de ce trimestre (compteur simple)",
        "en": "what the use costs at the social tariff of this quarter (single-rate meter)",
    },
    "CREG, sociale tarieven per kwartaal",
)

right = Right(
    id="sociaal_tarief_energie",
    kind="household",
    conditions=[
        Condition(
            "contract_at_home",
            home.own_energy_contract.at(on) | home.shared_social_heating.at(on),
            LAW,
            "energy_fod_economie",
            {
                "nl": "heeft een eigen contract op het domicilie, of huurt een sociaal appartement met "
                "gezamenlijke verwarming op gas of een warmtenet",
                "fr": "a un contrat propre au domicile, ou loue un appartement social avec chauffage commun "
                "au gaz ou par un réseau de chaleur",
                "en": "has an own contract at the domicile, or rents a social flat with shared heating "
                "on gas or a heat network",
            },
        ),
        Condition(
            "protected_household",
            home.shared_social_heating.at(on) | by_member.of(home),
            LAW,
            "energy_fod_economie",
            {
                "nl": "iemand van het gezin kreeg dit jaar een uitkering die recht geeft; bij gezamenlijke "
                "verwarming in een sociaal appartement is dat niet nodig",
                "fr": "un membre du ménage a reçu cette année une allocation qui donne droit ; ce n’est pas "
                "nécessaire avec un chauffage commun dans un appartement social",
                "en": "somebody in the household got a benefit this year that opens the right; not needed with "
                "shared heating in a social flat",
            },
        ),
    ],
    amount=None,
    per="year",
    counted_once_per="household",
    in_kind="energy",
    about=about_beside(__file__),
    worth=amounts.estimated_saving.at(on),
)
