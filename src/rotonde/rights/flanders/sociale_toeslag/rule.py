"""Sociale toeslag: more Groeipakket for a family with a low income.

Groeipakketdecreet van 27 april 2018, art. 18 and 222.
"""

from rotonde.engine.calendar import day_number
from rotonde.engine.notation import Record, Rule, any_of, choose, number, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.notions.cadastral_income.notion import property_counted, property_is_modest
from rotonde.rights.vocabulary import a_household

LAW = "Groeipakketdecreet van 27 april 2018, art. 18"
TRANSITION = "Groeipakketdecreet van 27 april 2018, art. 222"
BVR = "BVR sociale toeslag van 2018"

amounts = amounts_beside(__file__)
family = a_household()
grant_year = on.start_of("school_year")
START_OF_THE_NEW_SYSTEM = number(day_number("2019-01-01"), "date")


def share_here(child: Record) -> Rule:
    """The part of the time that a child stays with this family."""
    return family.residents.pair(child, "stays_with.share")


def counts_here(child: Record) -> Rule:
    """A child with a right to the Groeipakket that stays here at least half of the time."""
    return child.groeipakket_child.at(on) & (share_here(child) * 2 >= 1)


def is_new(child: Record) -> Rule:
    """Born from 2019 on, or without child benefit on 31 December 2018."""
    born_in_it = child.birth_date >= START_OF_THE_NEW_SYSTEM
    return born_in_it | ~child.had_child_benefit_in_2018


children = family.residents.where(counts_here)
number_of_children = Quantity(
    "social_supplement_children",
    "household",
    children.count(),
    {
        "nl": "aantal kinderen dat meetelt",
        "fr": "nombre d’enfants pris en compte",
        "en": "number of children that count",
    },
    LAW,
)


def raises_a_child(member: Record) -> Rule:
    """A parent of a child here, or the partner of one."""
    return any_of(
        family.residents.any(lambda child: member.children.include(child) & child.groeipakket_child.at(on)),
        member.partners.any(
            lambda partner: family.residents.any(
                lambda child: partner.children.include(child) & child.groeipakket_child.at(on)
            )
        ),
    ).named(
        "social_supplement_raiser",
        BVR,
        nl="is ouder of partner van een ouder van een kind dat er verblijft",
        fr="est parent ou partenaire d’un parent d’un enfant qui y séjourne",
        en="is a parent or the partner of a parent of a child that stays there",
    )


raisers = family.members.where(raises_a_child)
income = Quantity(
    "social_supplement_income",
    "household",
    raisers.sum(lambda member: member.taxable_income.in_("year", grant_year, -2)) + property_counted(family),
    {
        "nl": "gezinsinkomen van het jaar T-2",
        "fr": "revenus du ménage de l’année T-2",
        "en": "household income of the year T-2",
    },
    BVR,
)
property_test = Quantity(
    "cadastral_income_test",
    "household",
    any_of(
        property_is_modest(family, income.of(family)),
        raisers.any(lambda member: member.receives("leefloon").at(on) | member.receives("equivalent_leefloon").at(on)),
        family.mostly_replacement_income.in_("year", grant_year, -2),
    ),
    {
        "nl": "slaagt voor de test van het kadastraal inkomen",
        "fr": "réussit le test du revenu cadastral",
        "en": "passes the test of the cadastral income",
    },
    BVR,
)

alarm_bell = Quantity(
    "social_supplement_alarm_bell",
    "household",
    raisers.any(
        lambda member: any_of(
            member.receives("leefloon").at(on),
            member.receives("inkomensvervangende_tegemoetkoming").at(on),
            member.receives("inkomensgarantie_ouderen").at(on),
        )
    )
    | family.six_months_below_ceiling.at(on),
    {
        "nl": "alarmbel: het inkomen is nu laag",
        "fr": "procédure d’alerte : les revenus sont bas maintenant",
        "en": "alarm bell: the income is low now",
    },
    BVR,
)

few = number_of_children.of(family) <= 2
low = (income.of(family) <= amounts.ceiling_low.at(on)) | alarm_bell.of(family)
middle = (income.of(family) <= amounts.ceiling_mid_1_2_children.at(on)) & few
high = (income.of(family) <= amounts.ceiling_high_3plus_children.at(on)) & ~few
by_fact_or_new = family.joined_as_third_since_2019.at(on) | children.all(is_new)


def is_paid(child: Record) -> Rule:
    """Whether this child brings a supplement in the band of the family's income."""
    return any_of(low, middle, high & (is_new(child) | by_fact_or_new))


def new_amount(child: Record) -> Rule:
    """The amount of art. 18 for one child."""
    least = choose(few, amounts.s2_low_income_1_2_children.at(on), amounts.s3_low_income_3plus.at(on))
    more = choose(few, amounts.m2_middle_income_1_2_children.at(on), amounts.m3_middle_income_3plus.at(on))
    return choose(low, least, more)


def old_amount(child: Record) -> Rule:
    """The amount of art. 222 for one child, by its basic amount of the old system."""
    old = amounts.old_system_amounts
    lowest = choose(
        family.raiser_long_term_ill.at(on),
        old.keyed("long_term_disabled_low", on),
        old.keyed("standard_low", on),
    )
    highest = choose(
        family.single_parent_supplement.at(on),
        old.keyed("single_parent_high", on),
        old.keyed("standard_high", on),
    )
    basic = child.old_basic_amount.at(on)
    by_rank = choose(basic.is_("low"), lowest, choose(basic.is_("mid"), old.keyed("standard_mid", on), highest))
    return choose(low | ~few, by_rank, old.keyed("middle_income", on))


def amount_of(child: Record) -> Rule:
    """What this child brings here: half of it where it lives in two homes; rounded per child (art. 4)."""
    whole = choose(is_new(child), new_amount(child), old_amount(child))
    part = choose(share_here(child) * 2 <= 1, amounts.half.at(on), 1)
    return choose(is_paid(child), (whole * part).rounded(), 0)


right = Right(
    id="sociale_toeslag",
    kind="household",
    conditions=[
        Condition(
            "child_with_groeipakket",
            children.exist(),
            LAW,
            "gpedia_art18",
            {
                "nl": "er verblijft minstens de helft van de tijd een kind met recht op het Groeipakket",
                "fr": "un enfant ayant droit au Groeipakket y séjourne au moins la moitié du temps",
                "en": "a child with a right to the Groeipakket stays there at least half of the time",
            },
        ),
        Condition(
            "income",
            children.any(is_paid),
            f"{LAW} en {TRANSITION.split(', ')[1]}",
            "gpedia_art18",
            {
                "nl": "het gezinsinkomen is niet hoger dan de grens voor dit aantal kinderen",
                "fr": "les revenus du ménage ne dépassent pas le plafond pour ce nombre d’enfants",
                "en": "the household income is not above the ceiling for this number of children",
            },
        ),
        Condition(
            "property",
            property_test.of(family),
            BVR,
            "gpk_ki",
            {
                "nl": "slaagt voor de test van het kadastraal inkomen, of die is niet nodig",
                "fr": "réussit le test du revenu cadastral, ou il n’est pas nécessaire",
                "en": "passes the test of the cadastral income, or it is not needed",
            },
        ),
    ],
    amount=children.sum(amount_of),
    per="month",
    counted_once_per="household",
    about=about_beside(__file__),
)
