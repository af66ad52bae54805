"""What huurpremie and huursubsidie share: the income, the maximum rent and the monthly amount.

Besluit Vlaamse Codex Wonen van 2021, boek 5.
"""

from rotonde.engine.notation import choose, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.flanders.huurpremie.municipalities import in_raised_municipality
from rotonde.rights.flanders.sociale_huurwoning import tenants as social
from rotonde.rights.flanders.sociale_huurwoning.tenants import a_part, home

LAW = "Besluit Vlaamse Codex Wonen van 2021, boek 5"
OWN_SHARE_DIVISOR = 55
amounts = amounts_beside(__file__)
dependants = social.dependants.of(home)

income = Quantity(
    "rent_support_income",
    "household",
    social.indexed(home.members),
    {
        "nl": "geïndexeerd inkomen van de huurder en de inwonende gezinsleden",
        "fr": "revenus indexés du locataire et des membres du ménage cohabitants",
        "en": "indexed income of the tenant and the household members living in",
    },
    LAW,
)
basic_rent = choose(
    home.rented_dwelling_kind.at(on).is_("room"),
    amounts.max_rent_room.at(on),
    amounts.max_rent_self_contained.at(on),
)
max_rent = Quantity(
    "rent_support_max_rent",
    "household",
    basic_rent
    * choose(in_raised_municipality, amounts.raised_factor.at(on), 1)
    * ((dependants * amounts.rise_per_dependant.at(on)).at_most(amounts.most_rise.at(on)) + 1),
    {"nl": "maximale prijs van de huur", "fr": "loyer maximum", "en": "maximum rent"},
    LAW,
)
own_share = Quantity(
    "rent_support_own_share",
    "household",
    a_part(income.of(home), OWN_SHARE_DIVISOR),
    {
        "nl": "bedrag van de eigen bijdrage per maand",
        "fr": "montant de la contribution propre par mois",
        "en": "amount of the own contribution a month",
    },
    LAW,
)
reference_less_own_share = Quantity(
    "rent_support_before_cap",
    "household",
    max_rent.of(home) * amounts.reference_share.at(on) - own_share.of(home),
    {
        "nl": "waarde van de referentiehuur min de eigen bijdrage",
        "fr": "montant du loyer de référence moins la contribution propre",
        "en": "amount of the reference rent less the own contribution",
    },
    LAW,
)
counted_dependants = dependants.at_most(amounts.most_dependants.at(on))
most = choose(
    in_raised_municipality,
    amounts.max_amount_raised.at(on) + amounts.per_dependant_raised.at(on) * counted_dependants,
    amounts.max_amount.at(on) + amounts.per_dependant.at(on) * counted_dependants,
)
monthly = Quantity(
    "rent_support_month",
    "household",
    reference_less_own_share.of(home).at_least(0).at_most(most).rounded(),
    {
        "nl": "bedrag van de huurpremie of huursubsidie per maand",
        "fr": "montant de la prime de loyer ou du subside-loyer par mois",
        "en": "amount of the rent premium or rent subsidy a month",
    },
    LAW,
)

modest_income = income.of(home) <= social.ceiling.of(home)
modest_rent = home.rent_month.at(on) <= max_rent.of(home)
something_to_pay = reference_less_own_share.of(home) > 0
fit = ~home.dwelling_declared_unfit.at(on)
