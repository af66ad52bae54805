"""Bestaansmiddelen: what somebody's own means are in a year. KB van 11 juli 2002, art. 22-33 and 35."""

from rotonde.engine.notation import Record, Rule, by_case, choose, claimed, number
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.federal.leefloon.category import is_minor, own_home, with_family_at_charge
from rotonde.rights.vocabulary import a_person

KB = "KB van 11 juli 2002"
amounts = amounts_beside(__file__)
person = a_person()

exempt_wage = choose(
    person.shortage_occupation.at(claimed),
    amounts.spi_shortage_occupation_month.at(claimed),
    choose(
        person.started_work_on_leefloon.at(claimed) | person.study_contract.at(claimed),
        amounts.spi_exemption_month.at(claimed),
        0,
    ),
)
counted_wage = Quantity(
    "leefloon_wage_counted",
    "person",
    (person.net_wage_month.in_("month", claimed) - exempt_wage).at_least(0),
    {
        "nl": "loon per maand dat meetelt, na de vrijstelling voor wie begint te werken",
        "fr": "salaire mensuel compté, après l’exonération d’insertion",
        "en": "wage a month that counts, after the exemption for starting work",
    },
    f"{KB}, art. 23 en 35",
)

children_at_charge = own_home(person).where(
    lambda other: (
        (is_minor(other) | other.groeipakket_child.at(claimed))
        & (person.children.include(other) | (with_family_at_charge.of(person) & partner_is_parent(other)))
    )
)


def partner_is_parent(child: Record) -> Rule:
    """The partner of the claimant is a parent of the child."""
    return person.partners.any(lambda partner: partner.children.include(child))


multiplier = amounts.property_multiplier.at(claimed)
share = person.ownership_share.at(claimed)
exempt_built = (
    amounts.built_property_exempt.at(claimed)
    + amounts.built_property_exempt_per_child.at(claimed) * children_at_charge.count()
)
built = (person.cadastral_income_built.at(claimed) - exempt_built).at_least(0) * share * multiplier
rent = person.rent_received_year.at(claimed)
unbuilt = (
    (person.cadastral_income_unbuilt.at(claimed) - amounts.unbuilt_property_exempt.at(claimed)).at_least(0)
    * share
    * multiplier
)
interest = person.mortgage_interest_year.at(claimed).at_most(built * amounts.mortgage_interest_cap.at(claimed))
property_means = Quantity(
    "leefloon_property_means",
    "person",
    (built - interest).at_least(rent) + unbuilt,
    {
        "nl": "inkomen uit onroerend goed dat meetelt, per jaar",
        "fr": "revenus immobiliers comptés, par an",
        "en": "income from real property that counts, a year",
    },
    f"{KB}, art. 25-26",
)

one_over = {"one": "1", "two": "1/2", "three": "1/3", "four": "1/4"}
own_part = by_case(person.account_holders.at(claimed), {code: number(part, "1") for code, part in one_over.items()})
capital_means = Quantity(
    "leefloon_capital_means",
    "person",
    amounts.movable_capital.over_bands(person.movable_capital.at(claimed), claimed) * own_part,
    {
        "nl": "inkomen uit spaargeld dat meetelt, per jaar",
        "fr": "revenus de l’épargne comptés, par an",
        "en": "income from savings that counts, a year",
    },
    f"{KB}, art. 27",
)
