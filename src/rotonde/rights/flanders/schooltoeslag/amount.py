"""How much the school allowance is: full, in part, exceptional or minimal, by the education of the pupil.

Groeipakketdecreet van 27 april 2018, art. 39, 40 and 44 to 48.
"""

from rotonde.engine.notation import AmountOf, Rule, any_of, by_case, choose, number, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.flanders.schooltoeslag.family import (
    earners,
    provides_for_self,
    pupil,
    school_income,
    school_points,
    school_year,
)

LAW = "Groeipakketdecreet van 27 april 2018, art. 39 en 43"
MOST = 6000

amounts = amounts_beside(__file__)
level = pupil.school_level.in_("school_year", on)
boards = pupil.boarding_pupil.in_("school_year", on)
own = provides_for_self(pupil)
points = school_points.of(pupil)
nothing = number(0, "EUR/year")

max_ceiling = Quantity(
    "school_max_ceiling",
    "person",
    amounts.max_ceiling.row_at(points, on),
    {
        "nl": "hoogste gezinsinkomen met een schooltoeslag",
        "fr": "revenus les plus élevés avec une allocation scolaire",
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
        "fr": "revenus les plus élevés avec une allocation scolaire complète",
        "en": "highest family income with a full school allowance",
    },
    LAW,
)
most, least = max_ceiling.of(pupil), min_ceiling.of(pupil)
present_income = pupil.domicile.sum(lambda home: home.presumed_family_income.in_("school_year", on))
counted_income = Quantity(
    "school_income_counted",
    "person",
    choose(school_income.of(pupil) <= most, school_income.of(pupil), present_income),
    {
        "nl": "gezinsinkomen dat telt: dat van het jaar T-2, of dat van nu als het andere te hoog is",
        "fr": "revenus pris en compte : ceux de l’année T-2, ou les actuels si ceux-là sont trop élevés",
        "en": "family income that counts: that of the year T-2, or that of now where the other is too high",
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


def of_secondary(amount: AmountOf, outside: str, inside: str) -> Rule:
    """Art. 48, § 1: first whether the pupil provides for himself or herself, then whether he or she boards."""
    of_boarders = choose(boards, amount.keyed(inside, on), amount.keyed(outside, on))
    return choose(own, amount.keyed("own_pupil", on), of_boarders)


def by_level(amount: AmountOf, nursing: Rule) -> Rule:
    """The amount that goes with the education of the pupil, beyond preschool."""
    secondary = of_secondary(amount, "secondary_external", "secondary_internal")
    return by_case(
        level,
        {
            "preschool": nothing,
            "primary": amount.keyed("primary", on),
            "secondary": secondary,
            "seventh_year": of_secondary(amount, "seventh_external", "seventh_internal"),
            "work_and_learn": amount.keyed("work_and_learn", on),
            "special_secondary": secondary,
            "nursing": nursing,
            "none": nothing,
        },
    )


full = by_level(
    amounts.full_amount,
    choose(
        boards, amounts.full_amount.keyed("nursing_internal", on), amounts.full_amount.keyed("nursing_external", on)
    ),
)
minimum = by_level(amounts.minimum_amount, amounts.minimum_amount.keyed("nursing", on))
of_exceptional = amounts.exceptional_amount
exceptional = by_case(
    level,
    {
        "preschool": nothing,
        "primary": of_exceptional.keyed("primary", on),
        "secondary": of_exceptional.keyed("secondary_external", on),
        "seventh_year": of_exceptional.keyed("seventh_external", on),
        "work_and_learn": of_exceptional.keyed("work_and_learn", on),
        "special_secondary": of_exceptional.keyed("secondary_external", on),
        "nursing": amounts.full_amount.keyed("nursing_external", on),
        "none": nothing,
    },
)

lives_on_benefits = pupil.domicile.any(
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
in_part = (full * above).divided_by(most - least, most=MOST).at_most(full).at_least(minimum)
by_income = choose(
    in_foster_care,
    full,
    choose(income <= least, choose(is_exceptional.of(pupil), exceptional, full), in_part),
)
amount = choose(level.is_("preschool"), amounts.full_amount.keyed("preschool", on), by_income).rounded()
receives_leefloon = earners.any(
    lambda other: any_of(other.receives("leefloon").at(on), other.receives("equivalent_leefloon").at(on))
)
