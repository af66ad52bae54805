"""Leefloon: the least that somebody needs to live on. Wet van 26 mei 2002; KB van 11 juli 2002."""

from rotonde.engine.notation import Record, Rule, any_of, choose, claimed, on, since
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.federal.leefloon.category import ADULT_AGE, cohabits, is_minor, own_home, with_family_at_charge
from rotonde.rights.federal.leefloon.means import capital_means, counted_wage, property_means
from rotonde.rights.federal.leefloon.transfers import transfer_means
from rotonde.rights.vocabulary import a_person

LAW = "Wet van 26 mei 2002"
KB = "KB van 11 juli 2002"
amounts = amounts_beside(__file__)
claimant = a_person()


def by_category(name: str) -> Rule:
    """A keyed amount by the category of the claimant."""
    amount = getattr(amounts, name)
    return choose(
        with_family_at_charge.of(claimant),
        amount.keyed("cat3", claimed),
        choose(cohabits.of(claimant), amount.keyed("cat1", claimed), amount.keyed("cat2", claimed)),
    )


category_amount = Quantity(
    "leefloon_category_amount",
    "person",
    by_category("ris_year"),
    {
        "nl": "jaarbedrag van de categorie",
        "fr": "montant annuel de la catégorie",
        "en": "yearly amount of the category",
    },
    f"{LAW}, art. 14",
)
of_a_cohabitant = amounts.ris_year.keyed("cat1", claimed)

own_means = Quantity(
    "leefloon_own_means",
    "person",
    (
        counted_wage.of(claimant)
        + claimant.replacement_income_month.in_("month", claimed)
        + claimant.other_means_month.in_("month", claimed)
    ).per_year()
    + property_means.of(claimant)
    + capital_means.of(claimant)
    + transfer_means.of(claimant),
    {
        "nl": "eigen bestaansmiddelen per jaar",
        "fr": "ressources propres par an",
        "en": "own means a year",
    },
    f"{LAW}, art. 16; {KB}, art. 22-35",
)

same_home = own_home(claimant)
partner_here = same_home.where(lambda other: claimant.partners.include(other) & ~other.claims_leefloon.at(claimed))
partner_means = Quantity(
    "leefloon_partner_means",
    "person",
    choose(
        with_family_at_charge.of(claimant),
        same_home.where(claimant.partners.include).sum(own_means.of),
        partner_here.sum(lambda other: (own_means.of(other) - of_a_cohabitant).at_least(0)),
    ),
    {
        "nl": "middelen van de partner die meetellen",
        "fr": "ressources du partenaire comptées",
        "en": "means of the partner that count",
    },
    f"{KB}, art. 34, §§ 1 en 4",
)


def is_adult(other: Record) -> Rule:
    """Eighteen or older on the day of the claim."""
    return ~is_minor(other)


def in_first_degree(other: Record) -> Rule:
    """A parent or a child."""
    return claimant.parents.include(other) | claimant.children.include(other)


def owes_maintenance(other: Record) -> Rule:
    """First degree, grandparents and grandchildren, in-laws; a former spouse only where maintenance is owed."""
    kind = claimant.kin.pair(other, "kinship.kind")
    further = kind.is_("grandparent", "parent_in_law") | (kind.is_("ex_spouse") & other.owes_maintenance.at(claimed))
    return in_first_degree(other) | (claimant.kin.include(other) & further)


def above_fictive_amounts(means: Rule, relatives: int | Rule) -> Rule:
    """What is left of joint means after each relative is given the amount of a cohabitant."""
    return (means - of_a_cohabitant * relatives).at_least(0)


def benefits_for_claimant(other: Record) -> Rule:
    """Family benefits that somebody gets for the claimant; they stay free where there is a care supplement."""
    received = other.family_benefits_for_relative_month.in_("month", claimed)
    return choose(claimant.care_supplement.at(claimed), 0, received).per_year()


first_degree = same_home.where(lambda other: is_adult(other) & in_first_degree(other))
debtors = same_home.where(lambda other: is_adult(other) & owes_maintenance(other))
relatives_means = Quantity(
    "leefloon_relatives_means",
    "person",
    choose(
        claimant.relatives_means_left_out | ~claimant.shares_housekeeping.at(claimed),
        0,
        since(
            {
                "2002-10-01": above_fictive_amounts(first_degree.sum(own_means.of), first_degree.count()),
                "2026-03-01": above_fictive_amounts(
                    debtors.sum(lambda other: own_means.of(other) + benefits_for_claimant(other)),
                    debtors.count(),
                ),
            }
        ),
    ),
    {
        "nl": "middelen van inwonende familie die meetellen",
        "fr": "ressources de la famille cohabitante comptées",
        "en": "means of relatives who live in that count",
    },
    f"{KB}, art. 34, § 2 (gewijzigd vanaf 1 maart 2026)",
)

means = Quantity(
    "leefloon_means",
    "person",
    own_means.of(claimant) + partner_means.of(claimant) + relatives_means.of(claimant),
    {
        "nl": "alle bestaansmiddelen per jaar, vóór de algemene vrijstelling",
        "fr": "toutes les ressources par an, avant l’exonération générale",
        "en": "all means a year, before the general exemption",
    },
    f"{LAW}, art. 16",
)
counted_means = Quantity(
    "leefloon_counted_means",
    "person",
    (means.of(claimant) - by_category("general_exemption_year")).at_least(0),
    {
        "nl": "bestaansmiddelen na de algemene vrijstelling",
        "fr": "ressources après l’exonération générale",
        "en": "means after the general exemption",
    },
    f"{KB}, art. 22, § 2",
)

# That a minor child lives in is taken as the sign that it is at charge.
has_child_at_charge = same_home.any(lambda other: claimant.children.include(other) & is_minor(other))

right = Right(
    id="leefloon",
    kind="person",
    conditions=[
        Condition(
            "age",
            any_of(
                claimant.birth_date <= claimed.minus(years=ADULT_AGE),
                claimant.married.at(claimed),
                claimant.pregnant.at(claimed),
                has_child_at_charge,
            ),
            f"{LAW}, art. 3, 2° en art. 7",
            "rmi_law",
            {
                "nl": "is meerderjarig, of minderjarig en gehuwd, zwanger of met een kind ten laste",
                "fr": "est majeur, ou mineur et marié, enceinte ou avec un enfant à charge",
                "en": "is of age, or a minor who is married, pregnant or has a child at charge",
            },
        ),
        Condition(
            "residence",
            claimant.lives_in_belgium.at(on),
            f"{LAW}, art. 3, 1°",
            "rmi_law",
            {
                "nl": "verblijft gewoonlijk in België en mag er zijn",
                "fr": "réside habituellement en Belgique et peut y être",
                "en": "usually lives in Belgium and may stay",
            },
        ),
        Condition(
            "nationality",
            claimant.residence_group.at(on).is_(
                "belgian",
                "eu_over_three_months",
                "population_register",
                "stateless",
                "refugee",
                "subsidiary_protection",
            ),
            f"{LAW}, art. 3, 3°",
            "rmi_law",
            {
                "nl": "is Belg, EU-burger na drie maanden, in het bevolkingsregister, staatloos of beschermd",
                "fr": "est Belge, de l’Union après trois mois, au registre de la population, apatride ou protégé",
                "en": "is Belgian, of the EU after three months, in the population register, stateless or protected",
            },
        ),
        Condition(
            "means",
            means.of(claimant) < category_amount.of(claimant),
            f"{LAW}, art. 3, 4° en art. 14-16",
            "rmi_law",
            {
                "nl": "heeft minder bestaansmiddelen dan het leefloon van de categorie",
                "fr": "a moins de ressources que le revenu d’intégration de la catégorie",
                "en": "has fewer means than the leefloon of the category",
            },
        ),
        Condition(
            "willing_to_work",
            claimant.willing_to_work,
            f"{LAW}, art. 3, 5°",
            "rmi_law",
            {
                "nl": "is werkbereid, tenzij gezondheid of billijkheid het belet",
                "fr": "est disposé à travailler, sauf raison de santé ou d’équité",
                "en": "is willing to work, unless health or equity prevents it",
            },
        ),
        Condition(
            "other_rights",
            claimant.claims_other_rights,
            f"{LAW}, art. 3, 6°",
            "rmi_law",
            {
                "nl": "vraagt ook de andere uitkeringen aan waarop er recht is",
                "fr": "fait aussi valoir ses autres droits sociaux",
                "en": "also claims the other benefits there is a right to",
            },
        ),
    ],
    amount=(category_amount.of(claimant) - counted_means.of(claimant)).at_least(0).per_month().rounded(),
    per="month",
    exclusion_group="minimum_income",
    counted_once_per="leefloon_couple_with_family",
    about=about_beside(__file__),
)
