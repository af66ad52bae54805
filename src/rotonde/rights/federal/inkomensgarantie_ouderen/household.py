"""Who shares the main residence, and whose means count. Wet van 22 maart 2001, art. 6 and 7.

The register of population decides who shares the residence. A spouse or legal cohabitant there gives the base amount,
and their means count too; anybody else gives the base amount, but only the own means count.
"""

from rotonde.engine.notation import Record, Rule, any_of, on
from rotonde.engine.rights import Quantity, circle
from rotonde.rights.federal.leefloon.category import own_home
from rotonde.rights.vocabulary import a_person, vocabulary

LAW = "Wet van 22 maart 2001"
ADULT_AGE = 18
claimant = a_person()


igo_spouse = circle(
    vocabulary,
    "igo_spouse",
    "person",
    where=lambda one, other: (
        one.partners.include(other)
        & one.partners.pair(other, "partner.kind").is_("married", "legal_cohabitant")
        & one.domicile.any(lambda home: home.members.include(other))
    ),
    most=1,
    labels={
        "nl": "echtgenoot of wettelijk samenwonende partner op hetzelfde adres",
        "fr": "conjoint ou cohabitant légal à la même adresse",
        "en": "spouse or legal cohabitant at the same address",
    },
    law=f"{LAW}, art. 7, § 1",
)


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
    """A parent, child, grandparent or grandchild, or one of those by marriage."""
    kind = of.kin.pair(other, "kinship.kind")
    further = of.kin.include(other) & kind.is_("grandparent", "parent_in_law")
    return of.children.include(other) | of.parents.include(other) | further


igo_direct_line = circle(
    vocabulary,
    "igo_direct_line",
    "person",
    where=lambda one, other: any_of(
        in_line(one, other),
        igo_spouse.of(one).any(lambda spouse: in_line(spouse, other)),
        igo_spouse.of(other).any(lambda spouse: in_line(one, spouse)),
    ),
    most=60,
    labels={
        "nl": "bloed- en aanverwanten in rechte lijn, en hun wettelijke partner",
        "fr": "parents et alliés en ligne directe, et leur cohabitant légal",
        "en": "relatives by blood or marriage in direct line, and their legal partner",
    },
    law=f"{LAW}, art. 6, § 2, 4°",
)


def makes_cohabitant(other: Record) -> Rule:
    """Somebody at the address with whom the claimant shares the residence."""
    spouse = igo_spouse.include(claimant, other)
    kept_apart = child_at_charge(other) | igo_direct_line.include(claimant, other)
    return ~claimant.is_(other) & ((spouse & ~in_care_home(other)) | (~spouse & ~kept_apart))


igo_increased = Quantity(
    "igo_increased",
    "person",
    any_of(
        lives_in_care_home(claimant),
        ~own_home(claimant).any(makes_cohabitant),
        in_care_home(claimant) & igo_spouse.of(claimant).exist(),
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
    where=lambda one, other: one.is_(other) | (igo_spouse.include(one, other) & ~lives_in_care_home(one)),
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
    own_home(claimant)
    .where(
        lambda other: (
            child_at_charge(other)
            & (
                claimant.children.include(other)
                | igo_spouse.of(claimant).any(lambda spouse: spouse.children.include(other))
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
