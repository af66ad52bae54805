"""With whom somebody with a disability forms a household, which of three categories follows, and whose year of income.

Wet van 27 februari 1987, art. 6, § 1 and art. 7, § 3; KB van 6 juli 1987, art. 1, 4 and 8.
"""

from rotonde.engine.notation import Many, Record, Rule, choose, claimed, on
from rotonde.engine.rights import Quantity, circle
from rotonde.rights.vocabulary import a_person, vocabulary

LAW = "Wet van 27 februari 1987"
KB = "KB van 6 juli 1987"
ADULT_AGE = 18
CHILD_AGE = 25
claimant = a_person()


def own_home(of: Record) -> Many:
    """All who have their domicile with somebody, the person included."""
    return Many(of, "person", 60, lambda other: of.domicile.any(lambda home: home.members.include(other)))


def is_family(person: Record, other: Record) -> Rule:
    """Related up to the third degree; further kin can't be told apart and is taken as near."""
    ex_spouse = person.kin.pair(other, "kinship.kind").is_("ex_spouse")
    parent_here = own_home(person).where(person.parents.include)
    return (
        person.parents.include(other)
        | person.children.include(other)
        | (person.kin.include(other) & ~ex_spouse)
        | parent_here.any(lambda parent: parent.partners.include(other) | parent.children.include(other))
    )


def is_adult(other: Record) -> Rule:
    """Eighteen or older on the day of the claim."""
    return other.birth_date <= claimed.minus(years=ADULT_AGE)


def stranger_in_household(person: Record, other: Record) -> Rule:
    """Art. 7, § 3: living at one address is a household, unless the housekeeping turns out not to be shared."""
    return (
        ~person.is_(other)
        & is_adult(other)
        & person.shares_housekeeping.at(on)
        & ~person.three_months_in_institution.at(on)
        & ~own_home(person).any(person.partners.include)
        & ~is_family(person, other)
    )


disability_household = circle(
    vocabulary,
    "disability_household",
    "person",
    where=lambda person, other: (
        person.is_(other)
        | (
            person.domicile.any(lambda home: home.members.include(other))
            & (person.partners.include(other) | stranger_in_household(person, other))
        )
    ),
    most=60,
    labels={
        "nl": "gezin voor de tegemoetkomingen aan personen met een handicap",
        "fr": "ménage pour les allocations aux personnes handicapées",
        "en": "household for the disability allowances",
    },
    law=f"{LAW}, art. 7, § 3",
)
household = disability_household.of(claimant).where(lambda other: ~claimant.is_(other))


def is_child_at_charge(other: Record) -> Rule:
    """Under 25 with child benefit, a child of the claimant or of whoever forms the household; a minor always is."""
    young = (other.birth_date > claimed.minus(years=CHILD_AGE)) & other.groeipakket_child.at(on)
    of_them = claimant.children.include(other) | household.any(lambda one: one.children.include(other))
    return (~is_adult(other) | young) & of_them


in_category_c = Quantity(
    "disability_category_c",
    "person",
    (household.exist() | own_home(claimant).any(is_child_at_charge))
    & ~household.any(lambda one: one.receives("inkomensvervangende_tegemoetkoming").at(on)),
    {
        "nl": "vormt een huishouden of heeft een kind ten laste (categorie C)",
        "fr": "forme un ménage ou a un enfant à charge (catégorie C)",
        "en": "forms a household or has a child at charge (category C)",
    },
    f"{LAW}, art. 6, § 1; {KB}, art. 4",
)

# Two in one household who both get the allowance: each counts as category B (KB art. 4).
lives_alone = ~own_home(claimant).any(lambda other: ~claimant.is_(other) & is_family(claimant, other)) & (
    ~own_home(claimant).any(lambda other: ~claimant.is_(other)) | ~claimant.shares_housekeeping.at(on)
)
in_category_b = Quantity(
    "disability_category_b",
    "person",
    ~in_category_c.of(claimant) & (household.exist() | claimant.three_months_in_institution.at(on) | lives_alone),
    {
        "nl": "woont alleen of al drie maanden in een voorziening (categorie B)",
        "fr": "vit seul ou depuis trois mois en institution (catégorie B)",
        "en": "lives alone or has been in an institution for three months (category B)",
    },
    f"{LAW}, art. 6, § 1; {KB}, art. 4",
)


def by_category(a: Rule, b: Rule, c: Rule) -> Rule:
    """One of three amounts: C for a household, B for who lives alone, A for the others."""
    return choose(in_category_c.of(claimant), c, choose(in_category_b.of(claimant), b, a))


def of_the_year(whose: Record, fact: str) -> Rule:
    """Income of two years before the claim, or of the year before where income has changed much."""
    dated = whose.has(fact)
    changed = claimant.household_income_changed.at(claimed)
    return choose(changed, dated.in_("year", claimed, -1), dated.in_("year", claimed, -2))


own_work_income = Quantity(
    "disability_work_income",
    "person",
    of_the_year(claimant, "assessed_work_income"),
    {
        "nl": "belastbaar inkomen uit eigen werk, van het jaar dat telt",
        "fr": "revenu imposable propre du travail, de l’année qui compte",
        "en": "own taxable income from work, in the year that counts",
    },
    f"{KB}, art. 8",
)
own_other_income = Quantity(
    "disability_other_income",
    "person",
    (of_the_year(claimant, "assessed_income") - own_work_income.of(claimant)).at_least(0),
    {
        "nl": "belastbaar inkomen van de persoon zelf dat niet uit werk komt, van het jaar dat telt",
        "fr": "revenu imposable propre hors travail, de l’année qui compte",
        "en": "own taxable income not from work, in the year that counts",
    },
    f"{KB}, art. 8",
)
household_income = Quantity(
    "disability_partner_income",
    "person",
    household.sum(lambda other: of_the_year(other, "assessed_income")),
    {
        "nl": "belastbaar inkomen van wie met de persoon een huishouden vormt",
        "fr": "revenu imposable de qui forme un ménage avec la personne",
        "en": "taxable income of whoever forms a household with the person",
    },
    f"{LAW}, art. 7, § 1; {KB}, art. 8",
)
