"""Whose co-payments count together. Wet van 14 juli 1994, art. 37decies, § 1 and § 3."""

from rotonde.engine.notation import on
from rotonde.engine.rights import circle
from rotonde.rights.vocabulary import vocabulary

LAW = "Wet van 14 juli 1994, art. 37decies"

new_year = on.start_of("year")

maf_household = circle(
    vocabulary,
    "maf_household",
    "household",
    where=lambda home, person: (
        home.members.include(person, new_year) | (home.members.include(person) & (person.birth_date >= new_year))
    ),
    most=60,
    labels={
        "nl": "gezin van de maximumfactuur",
        "fr": "ménage du maximum à facturer",
        "en": "household of the maximum bill",
    },
    law=LAW,
)
