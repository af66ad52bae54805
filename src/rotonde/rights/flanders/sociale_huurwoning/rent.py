"""Sociale huurprijs: what a tenant of a social dwelling pays. Besluit Vlaamse Codex Wonen van 2021, boek 6."""

from rotonde.engine.notation import Record, Rule, choose, on, since
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.flanders.sociale_huurwoning.tenants import (
    LAW,
    a_part,
    ceiling,
    children,
    home,
    indexed,
    is_disabled,
    is_minor,
)

amounts = amounts_beside(__file__)
DIVISOR = 54
DIVISOR_BEFORE_2024 = 55


def counts_for_rent(member: Record) -> Rule:
    """Every adult member, but for those who still bring Groeipakket."""
    return ~is_minor(member) & ~member.groeipakket_child.at(on)


household_income = Quantity(
    "social_rent_household_income",
    "household",
    indexed(home.members.where(counts_for_rent)),
    {
        "nl": "geïndexeerd inkomen van alle volwassen gezinsleden",
        "fr": "revenus indexés de tous les membres adultes du ménage",
        "en": "indexed income of all adult members of the household",
    },
    LAW,
)


def share_of_income(divisor: int) -> Rule:
    """A part of the income that grows by how far it lies above the ceiling."""
    income, limit = household_income.of(home), ceiling.of(home)
    return choose(
        income <= limit,
        a_part(income, divisor),
        choose(
            income < limit * amounts.second_band.at(on),
            a_part(income, divisor - 1),
            choose(
                income < limit * amounts.third_band.at(on),
                a_part(income, divisor - 2),
                a_part(income, divisor - 3),
            ),
        ),
    )


discount = amounts.family_discount.at(on)
family_discount = Quantity(
    "social_rent_family_discount",
    "household",
    children.sum(lambda child: choose(home.members.include(child), discount, discount * amounts.half_discount.at(on)))
    + home.residents.where(is_disabled).sum(lambda other: discount),
    {"nl": "gezinskorting", "fr": "réduction familiale", "en": "family discount"},
    LAW,
)
energy = home.energy_correction.at(on)
social_rent = Quantity(
    "social_rent",
    "household",
    (
        since(
            {
                "2020-01-01": share_of_income(DIVISOR_BEFORE_2024),
                "2024-01-01": share_of_income(DIVISOR),
            }
        )
        + energy
        - home.patrimony_discount.at(on)
        - family_discount.of(home)
    )
    .at_most(home.market_rent.at(on))
    .at_least(home.minimum_social_rent.at(on) + energy)
    .rounded(),
    {
        "nl": "huurprijs van een sociale woning per maand",
        "fr": "loyer d’un logement social par mois",
        "en": "rent of a social dwelling a month",
    },
    LAW,
)
