"""Whose income counts for a social dwelling, who is at charge, and which ceiling holds.

Besluit Vlaamse Codex Wonen van 2021, boek 6 (art. 6.13 for the ceilings).
"""

from rotonde.engine.notation import Many, Record, Rule, choose, number, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.vocabulary import a_household

LAW = "Besluit Vlaamse Codex Wonen van 2021, boek 6"
ADULT_AGE = 18
A_MILLION = 1_000_000
amounts = amounts_beside(__file__)
home = a_household()


def is_minor(other: Record) -> Rule:
    """Younger than eighteen."""
    return other.birth_date > on.minus(years=ADULT_AGE)


def is_child_at_charge(other: Record) -> Rule:
    """A minor, or a child that still brings Groeipakket; also where it stays only part of the time."""
    return ~other.is_tenant.at(on) & (is_minor(other) | other.groeipakket_child.at(on))


def is_disabled(other: Record) -> Rule:
    """A child or an adult with a recognised severe disability."""
    return (is_minor(other) & other.recognised_disability.at(on)) | other.severe_disability.at(on)


def income_of(member: Record) -> Rule:
    """The income of the last tax assessment, and what isn't taxed of it."""
    return member.assessed_income.in_("year", on, -2) + member.untaxed_support_year.in_("year", on, -2)


def indexed(members: Many) -> Rule:
    """Their incomes together, at the prices of now; from a million on it makes no difference how much it is."""
    return (members.sum(income_of).at_most(A_MILLION) * amounts.income_index.at(on)).rounded()


tenants = home.members.where(lambda member: member.is_tenant.at(on))
children = home.residents.where(is_child_at_charge)
dependants = Quantity(
    "social_rent_dependants",
    "household",
    children.count() + home.residents.where(is_disabled).count(),
    {
        "nl": "aantal personen ten laste voor de sociale huur",
        "fr": "nombre de personnes à charge pour le logement social",
        "en": "number of dependants for social housing",
    },
    LAW,
)
# Who lives with another adult that is no partner has the ceiling of the others: the wording of the law wasn't read.
alone = (home.members.count() <= 1) & ~children.exist()
ceiling = Quantity(
    "social_rent_ceiling",
    "household",
    choose(
        alone,
        choose(home.members.any(is_disabled), amounts.ceiling_single_disabled.at(on), amounts.ceiling_single.at(on)),
        amounts.ceiling_other.at(on) + amounts.ceiling_per_dependant.at(on) * dependants.of(home),
    ),
    {
        "nl": "inkomensgrens voor een sociale huurwoning",
        "fr": "plafond de revenus pour un logement social",
        "en": "income ceiling for a social dwelling",
    },
    f"{LAW}, art. 6.13",
)
income = Quantity(
    "social_rent_income",
    "household",
    indexed(tenants),
    {
        "nl": "geïndexeerd inkomen van de kandidaat en de partner",
        "fr": "revenus indexés du candidat et du partenaire",
        "en": "indexed income of the candidate and the partner",
    },
    LAW,
)

# Whoever lives in with family that owns the house may register: only what the tenants own themselves counts.
no_home = tenants.all(
    lambda tenant: tenant.home_owned.at(on).is_(
        "none",
        "vacated_unfit",
        "not_adapted",
        "expropriated",
        "awaiting_adl",
        "no_living_zone",
        "with_former_partner",
        "inherited",
        "out_of_control",
    )
)


def a_part(year: Rule, divisor: int) -> Rule:
    """One part of a yearly amount, as an amount a month."""
    return (year * number(f"12/{divisor}", "1")).per_month()
