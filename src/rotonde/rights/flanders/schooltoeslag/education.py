"""What the school allowance can be at most and at least, by the education of the pupil.

Groeipakketdecreet van 27 april 2018, art. 44 and 46 to 48.
"""

from rotonde.engine.notation import AmountOf, Rule, by_case, choose, number, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.flanders.schooltoeslag.family import provides_for_self, pupil

LAW = "Groeipakketdecreet van 27 april 2018, art. 44 en 46-48"

amounts = amounts_beside(__file__)
of_full, of_minimum = amounts.full_amount, amounts.minimum_amount
level = pupil.school_level.in_("school_year", on)
boards = pupil.boarding_pupil.in_("school_year", on)
own = provides_for_self(pupil)
nothing = number(0, "EUR/year")
of_preschool = of_full.keyed("preschool", on)


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


full_amount = Quantity(
    "school_full_amount",
    "person",
    by_level(of_full, choose(boards, of_full.keyed("nursing_internal", on), of_full.keyed("nursing_external", on))),
    {
        "nl": "volledige toeslag voor dit onderwijs",
        "fr": "allocation complète pour cet enseignement",
        "en": "full allowance for this education",
    },
    LAW,
)
minimum_amount = Quantity(
    "school_minimum_amount",
    "person",
    by_level(of_minimum, of_minimum.keyed("nursing", on)),
    {
        "nl": "minimale toeslag voor dit onderwijs",
        "fr": "allocation minimale pour cet enseignement",
        "en": "lowest allowance for this education",
    },
    LAW,
)
of_exceptional = amounts.exceptional_amount
exceptional_amount = Quantity(
    "school_exceptional_amount",
    "person",
    by_case(
        level,
        {
            "preschool": nothing,
            "primary": of_exceptional.keyed("primary", on),
            "secondary": of_exceptional.keyed("secondary_external", on),
            "seventh_year": of_exceptional.keyed("seventh_external", on),
            "work_and_learn": of_exceptional.keyed("work_and_learn", on),
            "special_secondary": of_exceptional.keyed("secondary_external", on),
            "nursing": of_full.keyed("nursing_external", on),
            "none": nothing,
        },
    ),
    {
        "nl": "uitzonderlijke toeslag voor dit onderwijs",
        "fr": "allocation exceptionnelle pour cet enseignement",
        "en": "exceptional allowance for this education",
    },
    LAW,
)
