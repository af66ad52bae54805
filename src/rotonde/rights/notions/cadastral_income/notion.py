"""What the Groeipakket counts of property, and its test of the cadastral income.

The same for the sociale toeslag and the schooltoeslag: three times the indexed cadastral income of property that is
neither lived in nor used for one’s own profession counts as income, and may not outweigh the rest of it.
"""

from rotonde.engine.notation import Record, Rule, any_of, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.vocabulary import a_household

LAW = "BVR sociale toeslag van 2018; BVR van 17 mei 2019 over de selectieve participatietoeslagen leerling"

amounts = amounts_beside(__file__)
family = a_household()
coefficient = amounts.ki_index_coefficient.at(on)

indexed_elsewhere = Quantity(
    "indexed_cadastral_income_elsewhere",
    "household",
    family.cadastral_income_other_property.at(on) * coefficient,
    {
        "nl": "geïndexeerd kadastraal inkomen van andere eigendommen",
        "fr": "revenu cadastral indexé des autres biens",
        "en": "indexed cadastral income of other property",
    },
    LAW,
)


def property_counted(home: Record) -> Rule:
    """What property elsewhere adds to the income of a household."""
    return indexed_elsewhere.of(home) * amounts.ki_multiplier.at(on)


def professional(home: Record) -> Rule:
    """The indexed cadastral income of what is used for one’s own profession."""
    return home.cadastral_income_professional.at(on) * coefficient


def property_is_modest(home: Record, income: Rule) -> Rule:
    """No test is needed, or property weighs little beside the rest of an income that holds it."""
    counted = property_counted(home)
    return any_of(
        indexed_elsewhere.of(home) <= amounts.ki_test_threshold.at(on),
        counted * amounts.ki_test_divisor.at(on) <= income - counted - professional(home),
    )
