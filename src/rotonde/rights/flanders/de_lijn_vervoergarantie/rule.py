"""Vervoergarantie (VG): the cheapest yearly pass of De Lijn, for who lives on a leefloon or the like.

Besluit van de Vlaamse Regering van 14 mei 2004; each member of the family who may have it needs an own pass.
"""

from rotonde.engine.notation import Record, Rule, any_of, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.notions.de_lijn_pass.notion import full_price, needs_a_pass
from rotonde.rights.vocabulary import a_person

LAW = "BVR van 14 mei 2004 (tarieven van de VVM)"
OF_AGE = 18

amounts = amounts_beside(__file__)
traveller = a_person()


def has_leefloon(member: Record) -> Rule:
    """Gets the leefloon now."""
    return member.receives("leefloon").at(on)


goes_to_school = (traveller.birth_date > on.minus(years=OF_AGE)) | traveller.attends_school.at(on)
put_on_a_par = Quantity(
    "vg_on_a_par",
    "person",
    traveller.domicile.any(
        lambda home: home.members.any(
            lambda other: (
                has_leefloon(other)
                & any_of(
                    other.children.include(traveller) & goes_to_school,
                    other.parents.include(traveller),
                    traveller.counted_for_leefloon_of_housemate.at(on),
                )
            )
        )
    ),
    {
        "nl": "woont bij iemand met een leefloon: als schoolgaand kind, als ouder, of met een inkomen dat meetelde",
        "fr": "vit avec quelqu’un qui a le revenu d’intégration : enfant scolarisé, parent, ou revenus comptés",
        "en": "lives with somebody on a leefloon: as child at school, as parent, or with an income that counted",
    },
    LAW,
)
price = Quantity(
    "vg_price",
    "person",
    amounts.price.at(on),
    {
        "nl": "prijs van het abonnement met vervoergarantie",
        "fr": "prix de l’abonnement avec garantie de transport",
        "en": "price of the pass with transport guarantee",
    },
    LAW,
)
saving = Quantity(
    "vg_saving",
    "person",
    (full_price.of(traveller) - price.of(traveller)).at_least(0),
    {
        "nl": "wat het abonnement met vervoergarantie in een jaar scheelt",
        "fr": "ce que l’abonnement avec garantie de transport fait gagner par an",
        "en": "what the pass with transport guarantee saves in a year",
    },
    LAW,
)

right = Right(
    id="de_lijn_vervoergarantie",
    kind="person",
    conditions=[
        Condition(
            "needs_a_pass",
            needs_a_pass.of(traveller),
            LAW,
            "lijn_bondmoyson",
            {
                "nl": "is zes jaar of ouder: wie jonger is, rijdt gratis",
                "fr": "a six ans ou plus : les plus jeunes voyagent gratuitement",
                "en": "is six or older: who is younger rides free",
            },
        ),
        Condition(
            "one_of_the_groups",
            any_of(
                has_leefloon(traveller),
                traveller.receives("equivalent_leefloon").at(on),
                traveller.receives("inkomensgarantie_ouderen").at(on),
                traveller.receives("gewaarborgd_inkomen_bejaarden").at(on),
                traveller.in_asylum_reception.at(on),
                traveller.guided_independent_living.at(on),
                put_on_a_par.of(traveller),
            ),
            LAW,
            "lijn_vg",
            {
                "nl": "krijgt een leefloon of inkomensgarantie, verblijft in een opvang, of is gelijkgesteld",
                "fr": "a un revenu d’intégration, une garantie de revenus, séjourne en accueil, ou y est assimilé",
                "en": "gets a leefloon or an income guarantee, stays in reception, or is put on a par with these",
            },
        ),
    ],
    amount=None,
    per="once",
    exclusion_group="de_lijn",
    in_kind="transport",
    about=about_beside(__file__),
    worth=saving.of(traveller),
)
