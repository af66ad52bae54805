"""One person in the maximumfactuur: what was paid, the ceiling of a child, and being ill for long.

Wet van 14 juli 1994, art. 37octies, § 2, and art. 37undecies.
"""

from rotonde.engine.notation import Record, Rule, choose, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.vocabulary import a_person

LAW = "Wet van 14 juli 1994, art. 37undecies"

amounts = amounts_beside(__file__)
person = a_person()
last_year = on.start_of("year", -1)
year_before_last = on.start_of("year", -2)
CHILD_AGE = 19

is_chronic = Quantity(
    "maf_chronic",
    "person",
    person.chronic_condition_status.at(on)
    | (
        (person.copayments.in_("year", on, -1) >= amounts.chronic_threshold.at(last_year))
        & (person.copayments.in_("year", on, -2) >= amounts.chronic_threshold.at(year_before_last))
    ),
    {
        "nl": "telt als langdurig ziek voor de maximumfactuur",
        "fr": "compte comme malade de longue durée pour le maximum à facturer",
        "en": "counts as ill for long for the maximum bill",
    },
    "Wet van 14 juli 1994, art. 37octies, § 2, en 37undecies, § 2",
)


def less_if(chronic: Rule, ceiling: Rule) -> Rule:
    """The ceiling, lower where somebody is ill for long."""
    return ceiling - choose(chronic, amounts.chronic_reduction.at(on), 0)


def co_paid(member: Record) -> Rule:
    """What this person has paid for counted care this year."""
    return member.copayments.in_("year", on)


def is_child(member: Record) -> Rule:
    """A child with a ceiling of its own, whatever the income."""
    return member.birth_date > on.minus(years=CHILD_AGE)


child_ceiling = Quantity(
    "maf_child_ceiling",
    "person",
    less_if(is_chronic.of(person), amounts.child_ceiling.at(on)),
    {
        "nl": "grens voor dit kind",
        "fr": "plafond pour cet enfant",
        "en": "ceiling for this child",
    },
    LAW,
)
borne = Quantity(
    "maf_borne_by_person",
    "person",
    choose(is_child(person), co_paid(person).at_most(child_ceiling.of(person)), co_paid(person)),
    {
        "nl": "remgeld dat bij deze persoon blijft (bij een kind: hoogstens zijn grens)",
        "fr": "total des tickets modérateurs qui restent à cette personne (un enfant : au plus son plafond)",
        "en": "co-payments left with this person (a child: at most its ceiling)",
    },
    LAW,
)
