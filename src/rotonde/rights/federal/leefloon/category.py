"""The three categories of the leefloon. Wet van 26 mei 2002, art. 14, § 1; KB van 11 juli 2002, art. 2bis.

Where a partner lives in who doesn't qualify himself, category 3 isn't open (art. 2bis, read in a summary only); that
category 1 is then left, follows from art. 14, § 1, and isn't written there in so many words.
"""

from rotonde.engine.notation import Many, Record, Rule, claimed
from rotonde.engine.rights import Quantity, circle
from rotonde.rights.vocabulary import a_person, vocabulary

LAW = "Wet van 26 mei 2002, art. 14, § 1"
ADULT_AGE = 18
claimant = a_person()


def own_home(of: Record) -> Many:
    """All who have their domicile with somebody, the person included."""
    return Many(of, "person", 60, lambda other: of.domicile.any(lambda home: home.members.include(other)))


def is_minor(other: Record) -> Rule:
    """Younger than eighteen on the day of the claim."""
    return other.birth_date > claimed.minus(years=ADULT_AGE)


partner_stands_in_the_way = own_home(claimant).any(claimant.partners.include) & ~claimant.partner_meets_conditions
with_family_at_charge = Quantity(
    "leefloon_with_family",
    "person",
    own_home(claimant).any(
        lambda other: (
            is_minor(other)
            & ~other.married.at(claimed)
            & (
                claimant.children.include(other)
                | claimant.partners.any(lambda partner: partner.children.include(other))
            )
        )
    )
    & ~partner_stands_in_the_way,
    {
        "nl": "woont met een gezin ten laste, met minstens één ongehuwd minderjarig kind (categorie 3)",
        "fr": "vit avec une famille à charge, avec au moins un enfant mineur non marié (catégorie 3)",
        "en": "lives with a family at charge, with at least one unmarried minor child (category 3)",
    },
    f"{LAW}; KB van 11 juli 2002, art. 2bis",
)

# The amount of category 3 covers both partners, so who claims it in a couple claims it for the two.
couple_with_family = circle(
    vocabulary,
    "leefloon_couple_with_family",
    "person",
    where=lambda claimant, other: (
        claimant.is_(other)
        | (
            claimant.partners.include(other)
            & with_family_at_charge.of(claimant)
            & with_family_at_charge.of(other)
            & claimant.domicile.any(lambda home: home.members.include(other))
        )
    ),
    most=2,
    labels={
        "nl": "koppel met een gezin ten laste",
        "fr": "couple avec une famille à charge",
        "en": "couple with a family at charge",
    },
    law=LAW,
)

cohabits = Quantity(
    "leefloon_cohabits",
    "person",
    own_home(claimant).any(
        lambda other: (
            ~claimant.is_(other) & (claimant.partners.include(other) | claimant.shares_housekeeping.at(claimed))
        )
    ),
    {
        "nl": "woont samen met anderen en deelt het huishouden (categorie 1)",
        "fr": "cohabite et règle le ménage en commun (catégorie 1)",
        "en": "lives with others and shares the housekeeping (category 1)",
    },
    LAW,
)
