"""What a yearly pass of De Lijn costs without any reduction, by age.

Besluit van de Vlaamse Regering van 14 mei 2004 on the tariffs of the VVM; the prices are those of De Lijn.
"""

from rotonde.engine.notation import Rule, choose, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.vocabulary import a_person

LAW = "BVR van 14 mei 2004 (tarieven van de VVM)"
FREE_UNDER_AGE = 6

amounts = amounts_beside(__file__)
traveller = a_person()
price = amounts.full_price


def younger(years: int) -> Rule:
    """Not yet that age on the day."""
    return traveller.birth_date > on.minus(years=years)


needs_a_pass = Quantity(
    "de_lijn_needs_a_pass",
    "person",
    ~younger(FREE_UNDER_AGE),
    {
        "nl": "is zes jaar of ouder: wie jonger is, rijdt gratis",
        "fr": "a six ans ou plus : les plus jeunes voyagent gratuitement",
        "en": "is six or older: who is younger rides free",
    },
    LAW,
)

full_price = Quantity(
    "de_lijn_full_price",
    "person",
    choose(
        younger(12),
        price.keyed("from_6", on),
        choose(
            younger(18),
            price.keyed("from_12", on),
            choose(
                younger(25),
                price.keyed("from_18", on),
                choose(younger(65), price.keyed("from_25", on), price.keyed("from_65", on)),
            ),
        ),
    ),
    {
        "nl": "prijs van een jaarabonnement van De Lijn zonder korting",
        "fr": "prix d’un abonnement annuel De Lijn sans réduction",
        "en": "price of a yearly De Lijn pass without reduction",
    },
    LAW,
)
