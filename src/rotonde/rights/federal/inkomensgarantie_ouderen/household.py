"""Who shares the main residence, and whose means count. Wet van 22 maart 2001, art. 6 and 7.

The register of population decides who shares the residence. A spouse or legal cohabitant there gives the base amount,
and their means count too; anybody else gives the base amount, but only the own means count.
"""

from rotonde.engine.notation import Many, Record, Rule, any_of, on
from rotonde.engine.rights import Quantity, circle
from rotonde.rights.vocabulary import a_person, vocabulary

LAW = "Wet van 22 maart 2001"
ADULT_AGE = 18
claimant = a_person()


def home(of: Record) -> Many:
    """All who have their domicile with somebody, the person included."""
    return Many(of, "person", 60, lambda other: of.domicile.any(lambda home: home.members.include(other)))


def spouse(of: Record, other: Record) -> Rule:
    """Married to or legally cohabiting with."""
    kind = of.partners.pair(other, "partner.kind")
    return of.partners.include(other) & kind.is_("married", "legal_cohabitant")


def child_at_charge(other: Record) -> Rule:
    """A minor, or a child of age for whom child benefit is paid."""
    return (other.birth_date > on.minus(years=ADULT_AGE)) | other.groeipakket_child.at(on)


def lives_in_care_home(person: Record) -> Rule:
    """Has the domicile in a care home."""
    return person.care_home_stay.at(on).is_("lives")


def in_care_home(person: Record) -> Rule:
    """Stays in a care home, wherever the domicile is."""
    return person.care_home_stay.at(on).is_("stays", "lives")


def in_line(of: Record, other: Record) -> Rule:
    """A relative in direct line: parent, child, grandparent or grandchild."""
    kind = of.kin.pair(other, "kinship.kind")
    straight = of.kin.include(other) & kind.is_("grandparent", "parent_in_law")
    return of.children.include(other) | of.parents.include(other) | straight


def in_direct_line(other: Record) -> Rule:
    """By blood or marriage in direct line, or the partner of such a relative."""
    return any_of(
        in_line(claimant, other),
        claimant.partners.any(lambda partner: spouse(claimant, partner) & in_line(partner, other)),
        other.partners.any(lambda partner: spouse(other, partner) & in_line(claimant, partner)),
    )


def makes_cohabitant(other: Record) -> Rule:
    """Somebody at the address who makes the claimant share the residence."""
    of_couple = spouse(claimant, other) & ~in_care_home(other)
    of_others = ~claimant.partners.include(other) & ~child_at_charge(other) & ~in_direct_line(other)
    de_facto = claimant.partners.include(other) & ~spouse(claimant, other)
    return ~claimant.is_(other) & (of_couple | de_facto | of_others)


admitted_from_couple = in_care_home(claimant) & home(claimant).any(lambda other: spouse(claimant, other))
igo_increased = Quantity(
    "igo_increased",
    "person",
    any_of(
        lives_in_care_home(claimant),
        ~home(claimant).any(makes_cohabitant),
        admitted_from_couple,
    ),
    {
        "nl": "deelt de hoofdverblijfplaats met niemand die meetelt: het verhoogde bedrag",
        "fr": "ne partage la résidence principale avec personne qui compte : le montant majoré",
        "en": "shares the main residence with nobody who counts: the increased amount",
    },
    f"{LAW}, art. 6, §§ 1-3",
)

igo_circle = circle(
    vocabulary,
    "igo_circle",
    "person",
    where=lambda claimant, other: (
        claimant.is_(other)
        | (
            spouse(claimant, other)
            & ~lives_in_care_home(claimant)
            & claimant.domicile.any(lambda home: home.members.include(other))
        )
    ),
    most=2,
    labels={
        "nl": "personen van wie de middelen meetellen voor de inkomensgarantie",
        "fr": "personnes dont les ressources comptent pour la garantie de revenus",
        "en": "persons whose means count for the income guarantee",
    },
    law=f"{LAW}, art. 7, § 1",
)

igo_children = Quantity(
    "igo_children",
    "person",
    home(claimant)
    .where(
        lambda other: (
            child_at_charge(other)
            & (
                claimant.children.include(other)
                | claimant.partners.any(lambda partner: spouse(claimant, partner) & partner.children.include(other))
            )
        )
    )
    .count(),
    {
        "nl": "inwonende kinderen, minderjarig of met kinderbijslag",
        "fr": "enfants cohabitants, mineurs ou avec allocations familiales",
        "en": "children living in, minors or with child benefit",
    },
    f"{LAW}, art. 7, § 2",
)

igo_persons = Quantity(
    "igo_persons",
    "person",
    igo_circle.of(claimant).count() + igo_children.of(claimant),
    {
        "nl": "aantal personen waardoor de middelen gedeeld worden",
        "fr": "nombre de personnes par lequel les ressources sont divisées",
        "en": "number of persons by whom the means are divided",
    },
    f"{LAW}, art. 7, § 2",
)
