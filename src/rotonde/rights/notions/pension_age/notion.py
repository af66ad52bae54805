"""The legal pension age, by when somebody was born. KB van 23 december 1996, art. 2, § 1.

The year of birth decides since the law of 30 May 2026, back to January 2025; the months of pension that the article
named before came to the same.
"""

from datetime import date

from rotonde.engine.notation import Record, Rule, any_of, number, on
from rotonde.engine.rights import Quantity
from rotonde.rights.vocabulary import a_person

AGE_BORN_BEFORE_1960 = 65
AGE_BORN_BEFORE_1964 = 66
AGE_BORN_LATER = 67

LAW = "KB van 23 december 1996, art. 2, § 1"
person = a_person()
in_1960 = number(date(1960, 1, 1).toordinal(), "date")
in_1964 = number(date(1964, 1, 1).toordinal(), "date")


def has_pension_age(one: Record, day: Rule) -> Rule:
    """Whether somebody has the legal pension age on a day."""
    born = one.birth_date
    return any_of(
        born <= day.minus(years=AGE_BORN_LATER),
        (born < in_1964) & (born <= day.minus(years=AGE_BORN_BEFORE_1964)),
        (born < in_1960) & (born <= day.minus(years=AGE_BORN_BEFORE_1960)),
    )


pension_age_reached = Quantity(
    "pension_age_reached",
    "person",
    has_pension_age(person, on),
    {
        "nl": "heeft de wettelijke pensioenleeftijd bereikt",
        "fr": "a atteint l’âge légal de la pension",
        "en": "has reached the legal pension age",
    },
    LAW,
)
