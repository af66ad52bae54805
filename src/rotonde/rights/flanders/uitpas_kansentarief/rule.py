"""UiTPAS met kansentarief: culture, sport and leisure at a fifth of the price, or about that.

Decreet van 18 januari 2008 (Participatiedecreet) gives the frame; who gets it is written in local regulations, and
a municipality of which no regulation was read stays unknown.
"""

from rotonde.engine.notation import Record, Rule, any_of, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.flanders.uitpas_kansentarief.local import by_a_regulation_not_read, limit, locally
from rotonde.rights.vocabulary import a_person

LAW = "Plaatselijk reglement van de gemeente of de UiTPAS-regio; Participatiedecreet van 18 januari 2008"

amounts = amounts_beside(__file__)
claimant = a_person()
ADULT_AGE = 18


def benefits(person: Record, home: Record) -> Rule:
    """A benefit that opens it in the municipality."""
    return any_of(
        person.receives("verhoogde_tegemoetkoming").at(on) & locally("increased_reimbursement", home),
        (person.receives("leefloon").at(on) | person.receives("equivalent_leefloon").at(on))
        & locally("leefloon", home),
        (
            person.receives("inkomensgarantie_ouderen").at(on)
            | person.receives("inkomensvervangende_tegemoetkoming").at(on)
        )
        & locally("income_guarantee", home),
        (person.receives("integratietegemoetkoming").at(on) | person.receives("zorgbudget_ouderen").at(on))
        & locally("care_allowance", home),
        (
            home.receives("sociale_toeslag").at(on)
            | home.receives("huursubsidie").at(on)
            | person.receives("schooltoeslag").at(on)
        )
        & locally("family_support", home),
    )


def debts(person: Record, home: Record) -> Rule:
    """Help with debts or with the budget that opens it in the municipality."""
    help_given = person.budget_help.at(on)
    return any_of(
        person.in_debt_mediation.at(on) & locally("debt_mediation", home),
        person.in_collective_debt_settlement.at(on) & locally("collective_debt_settlement", home),
        help_given.is_("management") & locally("budget_management", home),
        help_given.is_("guidance") & locally("budget_guidance", home),
    )


def other_situations(person: Record, home: Record) -> Rule:
    """Youth help, reception, work or income that opens it in the municipality."""
    youth_help = person.youth_help.at(on)
    ceiling = limit("income_limit", home) + limit("income_limit_per_dependant", home) * person.tax_dependants.at(on)
    return any_of(
        youth_help.is_("foster") & locally("foster_care", home),
        youth_help.is_("institution") & locally("youth_institution", home),
        youth_help.is_("guided") & locally("youth_guidance", home),
        person.in_asylum_reception.at(on) & locally("asylum_reception", home),
        person.urgent_medical_aid.at(on) & locally("urgent_medical_aid", home),
        person.works_in_sheltered_company.at(on) & locally("sheltered_company", home),
        has_own_assessment(person) & (joint_income(person) <= ceiling) & locally("income_test", home),
    )


def has_own_assessment(person: Record) -> Rule:
    """Of age and nobody's dependant: a child without income doesn't open it by its own income."""
    return (person.birth_date <= on.minus(years=ADULT_AGE)) & ~person.titulars.exist()


def joint_income(person: Record) -> Rule:
    """The joint taxable income on the tax assessment: that of the person and the partner, two years back."""
    partners = person.partners.sum(lambda partner: partner.taxable_income.in_("year", on, -2))
    return person.taxable_income.in_("year", on, -2) + partners


own_ground = Quantity(
    "uitpas_own_ground",
    "person",
    claimant.domicile.any(
        lambda home: benefits(claimant, home) | debts(claimant, home) | other_situations(claimant, home)
    ),
    {
        "nl": "heeft zelf een statuut of situatie die in de gemeente recht geeft op het kansentarief",
        "fr": "a un statut ou une situation qui donne droit au tarif réduit dans la commune",
        "en": "has a status or situation that gives the reduced rate in the municipality",
    },
    LAW,
)


def at_charge_of(other: Record) -> Rule:
    """A minor child of that person, or a dependant at the health fund, at the same address."""
    minor = claimant.birth_date > on.minus(years=ADULT_AGE)
    return (minor & claimant.parents.include(other)) | claimant.titulars.include(other)


ground = own_ground.of(claimant) | claimant.domicile.any(
    lambda home: (
        locally("dependants_too", home) & home.members.any(lambda other: at_charge_of(other) & own_ground.of(other))
    )
)
inquiry = claimant.uitpas_social_inquiry & claimant.domicile.any(lambda home: locally("social_inquiry", home))
modest_home = ~claimant.owns_two_homes.at(on) & (
    claimant.cadastral_income_built.at(on) <= amounts.cadastral_income_limit.at(on)
)

right = Right(
    id="uitpas_kansentarief",
    kind="person",
    conditions=[
        Condition(
            "local_ground",
            ground.named(
                "uitpas_ground",
                LAW,
                nl="heeft een statuut of situatie die in de gemeente telt, of is ten laste van wie er een heeft",
                fr="a un statut ou une situation qui compte dans la commune, ou est à charge de qui en a un",
                en="has a status or situation that counts in the municipality, or is at charge of who has one",
            )
            | inquiry
            | claimant.domicile.any(by_a_regulation_not_read),
            LAW,
            "uitpas_kortrijk",
            {
                "nl": "hoort bij een groep waaraan de gemeente het kansentarief geeft",
                "fr": "fait partie d’un groupe à qui la commune donne le tarif réduit",
                "en": "belongs to a group that the municipality gives the reduced rate",
            },
        ),
        Condition(
            "modest_home",
            claimant.domicile.all(lambda home: ~locally("modest_home_asked", home)) | modest_home,
            LAW,
            "uitpas_zelzate",
            {
                "nl": "heeft hoogstens één bescheiden woning, waar de gemeente dat vraagt",
                "fr": "a au plus un logement modeste, là où la commune le demande",
                "en": "has at most one modest home, where the municipality asks for that",
            },
        ),
    ],
    amount=None,
    per="year",
    in_kind="leisure",
    about=about_beside(__file__),
)
