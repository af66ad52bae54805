"""The legal pension age, by when somebody was born. KB van 23 december 1996, art. 2.

It goes with the month in which a pension starts: 66 from February 2025 and 67 from February 2030. A pension starts in
the month after the birthday, so who was born before 1960 kept 65, and who was born before 1964 keeps 66.
"""

from datetime import date

from rotonde.engine.notation import any_of, number, on
from rotonde.engine.rights import Quantity
from rotonde.rights.vocabulary import a_person

AGE_BORN_BEFORE_1960 = 65
AGE_BORN_BEFORE_1964 = 66
AGE_BORN_LATER = 67

person = a_person()
born = person.birth_date
in_1960 = number(date(1960, 1, 1).toordinal(), "date")
in_1964 = number(date(1964, 1, 1).toordinal(), "date")

pension_age_reached = Quantity(
    "pension_age_reached",
    "person",
    any_of(
        born <= on.minus(years=AGE_BORN_LATER),
        (born < in_1964) & (born <= on.minus(years=AGE_BORN_BEFORE_1964)),
        (born < in_1960) & (born <= on.minus(years=AGE_BORN_BEFORE_1960)),
    ),
    {
        "nl": "heeft de wettelijke pensioenleeftijd bereikt",
        "fr": "a atteint l’âge légal de la pension",
        "en": "has reached the legal pension age",
    },
    "KB van 23 december 1996, art. 2",
)
