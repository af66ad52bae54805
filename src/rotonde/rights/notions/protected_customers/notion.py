"""Whose benefit opens the social tariff for energy and the social internet offer: categories 1, 2A, 2B, 2C and 3.

MB van 30 maart 2007 and the list of the FOD Economie. The verhoogde tegemoetkoming isn't among them.
"""

from collections.abc import Callable

from rotonde.engine.notation import Dated, Record, Rule, all_of, any_of, on
from rotonde.engine.rights import Quantity
from rotonde.rights.vocabulary import a_person, vocabulary

LAW = "MB van 30 maart 2007 (sociale maximumprijzen); categorieën 1, 2A, 2B, 2C en 3"

supplement_ends_at = vocabulary.facts["care_supplement"].nothing_from or 0


def in_protected_group(person: Record, held: Callable[[Dated], Rule]) -> Rule:
    """A benefit of one of the categories. Below four points in pillar 1, only a certificate tells."""
    # Whoever was too old on 1 January isn't asked about a supplement for children.
    still_child = person.birth_date > on.start_of("year").minus(years=supplement_ends_at)
    return any_of(
        held(person.receives("leefloon")),
        held(person.receives("equivalent_leefloon")),
        held(person.receives("inkomensgarantie_ouderen")),
        held(person.receives("inkomensvervangende_tegemoetkoming")),
        held(person.receives("integratietegemoetkoming")),
        held(person.receives("zorgbudget_ouderen")),
        all_of(
            still_child,
            held(person.care_supplement),
            held(person.recognised_disability) | held(person.social_tariff_certificate),
        ),
        held(person.receives("hulp_van_derden")),
        held(person.other_state_ocmw_aid),
        held(person.receives("gewaarborgd_inkomen_bejaarden")),
        held(person.old_disability_allowance),
    )


member = a_person()

protected_now = Quantity(
    "protected_now",
    "person",
    in_protected_group(member, lambda benefit: benefit.at(on)),
    {
        "nl": "krijgt een uitkering die recht geeft op een sociaal tarief",
        "fr": "reçoit une allocation qui ouvre un tarif social",
        "en": "gets a benefit that opens a social tariff",
    },
    LAW,
)

protected_this_year = Quantity(
    "protected_this_year",
    "person",
    in_protected_group(member, lambda benefit: benefit.ever(on.start_of("year"), on)),
    {
        "nl": "kreeg dit jaar een uitkering die recht geeft op een sociaal tarief",
        "fr": "a reçu cette année une allocation qui ouvre un tarif social",
        "en": "got a benefit this year that opens a social tariff",
    },
    LAW,
)
