"""What was sold or given away in the last ten years still counts. KB van 11 juli 2002, art. 28-31."""

from rotonde.engine.notation import Rule, choose, claimed
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.federal.leefloon.category import cohabits, with_family_at_charge
from rotonde.rights.vocabulary import a_person

KB = "KB van 11 juli 2002"
amounts = amounts_beside(__file__)
person = a_person()


def yearly_abatement() -> Rule:
    """What goes off the price of a sold home for every year since, by category."""
    abatement = amounts.transfer_abatement_year
    return choose(
        with_family_at_charge.of(person),
        abatement.keyed("cat3", claimed),
        choose(cohabits.of(person), abatement.keyed("cat1", claimed), abatement.keyed("cat2", claimed)),
    )


# Rounding loses nothing here (37 200 x 0.001 is whole in cents); without it numbers further on grow too large.
exempt_first = (amounts.own_home_sale_exempt_first.at(claimed) * person.home_sale_share.at(claimed)).rounded()
home_sale_left = Quantity(
    "leefloon_home_sale_left",
    "person",
    (
        person.home_sale_value.at(claimed)
        - exempt_first
        - yearly_abatement().per_month() * person.home_sale_months.at(claimed)
    ).at_least(0),
    {
        "nl": "wat van de verkoop van de woning nog meetelt",
        "fr": "ce qui compte encore de la vente du logement",
        "en": "what still counts of the sale of the home",
    },
    f"{KB}, art. 29-31",
)
usufruct_given = Quantity(
    "leefloon_usufruct_given",
    "person",
    person.gift_usufruct_value.at(claimed) * amounts.usufruct_share.at(claimed),
    {
        "nl": "waarde van een weggeschonken vruchtgebruik",
        "fr": "valeur d’un usufruit donné",
        "en": "value of a usufruct given away",
    },
    f"{KB}, art. 28",
)
transfer_means = Quantity(
    "leefloon_transfer_means",
    "person",
    amounts.movable_capital.over_bands(
        home_sale_left.of(person) + person.gift_value.at(claimed) + usufruct_given.of(person), claimed
    ),
    {
        "nl": "inkomen uit verkoop of schenking dat meetelt, per jaar",
        "fr": "revenus de ventes ou de dons comptés, par an",
        "en": "income from sales or gifts that counts, a year",
    },
    f"{KB}, art. 28",
)
