"""Whose income counts, and which children are at charge. BVR van 30 november 2018, art. 194, §§ 3-4.

Two people who aren't related and have their main residence at one address form a household; the opposite may be shown.
For a partner it is taken as so, for others only where the housekeeping is shared.
"""

from rotonde.engine.notation import Record, Rule, any_of, claimed
from rotonde.engine.rights import Quantity, circle
from rotonde.rights.federal.leefloon.category import own_home
from rotonde.rights.vocabulary import a_person, vocabulary

BVR = "BVR van 30 november 2018"
CHILD_UNDER = 25
claimant = a_person()


def of_the_family(one: Record, other: Record) -> Rule:
    """A parent, a child or other kin, former spouses left out."""
    kin = one.kin.include(other) & ~one.kin.pair(other, "kinship.kind").is_("ex_spouse")
    return one.children.include(other) | one.parents.include(other) | kin


def related(one: Record, other: Record) -> Rule:
    """Related by blood or marriage; the degree of other kin isn't looked at."""
    return any_of(
        of_the_family(one, other),
        one.partners.any(lambda partner: of_the_family(partner, other)),
        other.partners.any(lambda partner: of_the_family(one, partner)),
    )


zorgbudget_partner = circle(
    vocabulary,
    "zorgbudget_partner",
    "person",
    where=lambda one, other: (
        ~one.is_(other)
        & one.domicile.any(lambda home: home.members.include(other))
        & (one.partners.include(other) | (one.shares_housekeeping.at(claimed) & ~related(one, other)))
    ),
    most=4,
    labels={
        "nl": "partner of huisgenoot met wie iemand een gezin vormt voor het zorgbudget",
        "fr": "partenaire ou cohabitant avec qui une personne forme un ménage pour le budget de soins",
        "en": "partner or housemate with whom somebody forms a household for the care budget",
    },
    law=f"{BVR}, art. 194, § 3",
)

zorgbudget_household = circle(
    vocabulary,
    "zorgbudget_household",
    "person",
    where=lambda one, other: one.is_(other) | zorgbudget_partner.include(one, other),
    most=5,
    labels={
        "nl": "personen van wie het inkomen meetelt voor het zorgbudget",
        "fr": "personnes dont les revenus comptent pour le budget de soins",
        "en": "persons whose income counts for the care budget",
    },
    law=f"{BVR}, art. 195, § 1",
)

zorgbudget_children = Quantity(
    "zorgbudget_children",
    "person",
    own_home(claimant)
    .where(
        lambda other: (
            (other.birth_date > claimed.minus(years=CHILD_UNDER))
            & other.groeipakket_child.at(claimed)
            & (
                claimant.children.include(other)
                | zorgbudget_partner.of(claimant).any(lambda partner: partner.children.include(other))
            )
        )
    )
    .count(),
    {
        "nl": "kinderen ten laste",
        "fr": "enfants à charge",
        "en": "children at charge",
    },
    f"{BVR}, art. 194, § 4",
)

in_category_b = Quantity(
    "zorgbudget_category_b",
    "person",
    zorgbudget_partner.of(claimant).exist() | (zorgbudget_children.of(claimant) >= 1),
    {
        "nl": "vormt een gezin of heeft een kind ten laste (categorie B)",
        "fr": "forme un ménage ou a un enfant à charge (catégorie B)",
        "en": "forms a household or has a child at charge (category B)",
    },
    f"{BVR}, art. 194, § 2",
)
