"""Whose income counts for a pupil, how much it is, and how many points the family has.

Groeipakketdecreet van 27 april 2018, art. 25, 37, 38, 41 and 42.
"""

from collections.abc import Callable

from rotonde.engine.notation import Record, Rule, any_of, choose, on
from rotonde.engine.rights import Quantity, circle
from rotonde.rights.notions.cadastral_income.notion import professional, property_counted
from rotonde.rights.vocabulary import a_person, vocabulary

INCOME_LAW = "Groeipakketdecreet van 27 april 2018, art. 25, 37 en 38; BVR van 17 mei 2019"
ADULT_AGE = 18
POINTS_LAW = "Groeipakketdecreet van 27 april 2018, art. 41 en 42"

pupil = a_person()
school_year = on.start_of("school_year")
# Art. 25: the family is as it was on 31 August before the school year.
family_day = school_year.minus(days=1)
home_then = pupil.domicile.on(family_day)


def provides_for_self(who: Record) -> Rule:
    """A married, independent or single pupil (art. 38, § 1, 3° to 5°)."""
    return who.married.at(on) | who.own_pupil_status.at(on).is_("independent", "single")


def lives_with(who: Record, other: Record) -> Rule:
    """At the address where the pupil lived on 31 August."""
    return who.domicile.on(family_day).any(lambda home: home.members.include(other, family_day))


def parent_at_home(who: Record) -> Rule:
    """The pupil lives with a parent."""
    return who.parents.any(lambda parent: lives_with(who, parent))


def raises(who: Record, other: Record) -> Rule:
    """A parent at home, the partner at home of one, or else whoever raises the pupil instead of the parents."""
    partner_of_parent = who.parents.any(
        lambda parent: lives_with(who, parent) & other.partners.include(parent, family_day)
    )
    stands_in = other.stands_in_for_parent.at(on) & ~parent_at_home(who)
    return lives_with(who, other) & any_of(who.parents.include(other), partner_of_parent, stands_in)


school_family = circle(
    vocabulary,
    "school_family",
    "person",
    where=lambda who, other: choose(
        provides_for_self(who),
        who.is_(other) | who.partners.include(other, family_day),
        raises(who, other),
    ),
    most=6,
    labels={
        "nl": "gezin van de leerling voor de schooltoeslag",
        "fr": "ménage de l’élève pour l’allocation scolaire",
        "en": "family of the pupil for the school allowance",
    },
    law=INCOME_LAW,
)
earners = school_family.of(pupil)

school_income = Quantity(
    "school_income",
    "person",
    earners.sum(
        lambda other: (
            other.taxable_income.in_("year", school_year, -2) + other.untaxed_income.in_("year", school_year, -2)
        )
    )
    + home_then.sum(lambda home: (property_counted(home) + professional(home)).rounded()),
    {
        "nl": "gezinsinkomen van het jaar T-2 voor de schooltoeslag",
        "fr": "revenus du ménage de l’année T-2 pour l’allocation scolaire",
        "en": "family income of the year T-2 for the school allowance",
    },
    INCOME_LAW,
)


def is_disabled(member: Record) -> Rule:
    """Disabled for tax purposes; of a child the Groeipakket knows it."""
    minor = member.birth_date > on.minus(years=ADULT_AGE)
    return choose(minor, member.recognised_disability.at(on), member.disabled_for_tax.at(on))


def is_dependant(member: Record) -> Rule:
    """Tax-dependent on the family, or still at school or studying on an own income (art. 42, § 1, 1° and 2°)."""
    return member.school_dependant.at(on) & ~school_family.include(pupil, member)


def counts(member: Record) -> Rule:
    """Somebody of whom a disability or higher education brings a point."""
    return school_family.include(pupil, member) | member.school_dependant.at(on)


def how_many(test: Callable[[Record], Rule]) -> Rule:
    """Of how many who live with the pupil it holds."""
    return home_then.sum(lambda home: home.members.on(family_day).where(test).count())


dependants = how_many(is_dependant)
disabled = how_many(lambda member: counts(member) & is_disabled(member))
students = how_many(lambda member: counts(member) & member.in_higher_education.in_("school_year", on))
# A married pupil is looked at as married first (art. 38, § 4) and so has the first point (art. 42, § 1, 4°).
starts_with_one = any_of(
    pupil.married.at(on), ~pupil.own_pupil_status.at(on).is_("independent", "single"), dependants >= 1
)
school_points = Quantity(
    "school_points",
    "person",
    starts_with_one.count() + dependants + disabled + (students - 1).at_least(0),
    {
        "nl": "aantal punten van het gezin voor de schooltoeslag",
        "fr": "nombre de points du ménage pour l’allocation scolaire",
        "en": "number of points of the family for the school allowance",
    },
    POINTS_LAW,
)
