"""How much the school allowance is: full, in part, exceptional or minimal.

Groeipakketdecreet van 27 april 2018, art. 39, 40 and 43.
"""

from rotonde.engine.notation import any_of, choose, number, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.flanders.schooltoeslag.education import (
    boards,
    exceptional_amount,
    full_amount,
    level,
    minimum_amount,
    of_preschool,
    own,
)
from rotonde.rights.flanders.schooltoeslag.family import (
    earners,
    home_then,
    pupil,
    school_income,
    school_points,
    school_year,
)

LAW = "Groeipakketdecreet van 27 april 2018, art. 39 en 43"
MOST = 6000

amounts = amounts_beside(__file__)
points = school_points.of(pupil)

max_ceiling = Quantity(
    "school_max_ceiling",
    "person",
    amounts.max_ceiling.row_at(points, on),
    {
        "nl": "hoogste gezinsinkomen met een schooltoeslag",
        "fr": "plafond de revenus pour une allocation scolaire",
        "en": "highest family income with a school allowance",
    },
    LAW,
)
min_ceiling = Quantity(
    "school_min_ceiling",
    "person",
    amounts.min_ceiling.row_at(points, on),
    {
        "nl": "hoogste gezinsinkomen met een volledige schooltoeslag",
        "fr": "plafond de revenus pour une allocation scolaire complète",
        "en": "highest family income with a full school allowance",
    },
    LAW,
)
most, least = max_ceiling.of(pupil), min_ceiling.of(pupil)
present_income = home_then.sum(lambda home: home.presumed_family_income.in_("school_year", on))
counted_income = Quantity(
    "school_income_counted",
    "person",
    choose(school_income.of(pupil) <= most, school_income.of(pupil), present_income),
    {
        "nl": "gezinsinkomen dat meetelt voor de schooltoeslag",
        "fr": "revenus du ménage pris en compte pour l’allocation scolaire",
        "en": "family income that counts for the school allowance",
    },
    "Groeipakketdecreet van 27 april 2018, art. 38, § 3; BVR van 17 mei 2019",
)
income = counted_income.of(pupil)
above = (most - income).at_least(0)
coefficient = Quantity(
    "school_coefficient",
    "person",
    choose(income <= least, number(1, "1"), above.divided_by(most - least, most=1, places=6)),
    {
        "nl": "deel van de volledige toeslag",
        "fr": "part de l’allocation complète",
        "en": "part of the full allowance",
    },
    "Groeipakketdecreet van 27 april 2018, art. 39, § 3",
)

lives_on_benefits = home_then.any(
    lambda home: (
        home.mostly_replacement_income.in_("year", school_year, -2)
        | home.mostly_leefloon_or_alimony.in_("year", school_year, -2)
    )
)
is_exceptional = Quantity(
    "school_exceptional",
    "person",
    (income <= most * amounts.exceptional_share.at(on)) & (level.is_("primary") | ~(boards | own)) & lives_on_benefits,
    {
        "nl": "komt in aanmerking voor de uitzonderlijke toeslag",
        "fr": "entre en compte pour l’allocation exceptionnelle",
        "en": "qualifies for the exceptional allowance",
    },
    "Groeipakketdecreet van 27 april 2018, art. 39, § 4",
)
in_foster_care = pupil.foster_care_over_a_year.at(on)
full, minimum = full_amount.of(pupil), minimum_amount.of(pupil)
in_part = (full * above).divided_by(most - least, most=MOST).at_most(full).at_least(minimum)
by_income = choose(
    in_foster_care,
    full,
    choose(income <= least, choose(is_exceptional.of(pupil), exceptional_amount.of(pupil), full), in_part),
)
amount = choose(level.is_("preschool"), of_preschool, by_income).rounded()
receives_leefloon = earners.any(
    lambda other: any_of(other.receives("leefloon").at(on), other.receives("equivalent_leefloon").at(on))
)
