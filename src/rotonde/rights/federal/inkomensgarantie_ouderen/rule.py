"""Inkomensgarantie voor ouderen (IGO): the least that an older person must have. Wet van 22 maart 2001."""

from rotonde.engine.notation import Rule, any_of, choose, number, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.federal.inkomensgarantie_ouderen.household import igo_increased, igo_persons
from rotonde.rights.federal.inkomensgarantie_ouderen.means import igo_pensions, igo_resources
from rotonde.rights.notions.pension_age.notion import pension_age_reached
from rotonde.rights.vocabulary import a_person

LAW = "Wet van 22 maart 2001"
MOST_PERSONS = 6
MORE_THAN_ENOUGH = 300000
amounts = amounts_beside(__file__)
claimant = a_person()


def by_household(name: str) -> Rule:
    """An amount for who lives alone or for who shares the residence."""
    amount = getattr(amounts, name)
    return choose(igo_increased.of(claimant), amount.keyed("increased", on), amount.keyed("base", on))


def each(total: Rule) -> Rule:
    """A total divided by the number of persons; more than six are taken as six.

    Above the cap nobody has a right, whatever their number; without it numbers further on grow too large.
    """
    persons, capped = igo_persons.of(claimant), total.at_most(MORE_THAN_ENOUGH)
    part = capped * number(f"1/{MOST_PERSONS}", "1")
    for count in range(MOST_PERSONS - 1, 0, -1):
        part = choose(persons <= count, capped * number(f"1/{count}", "1"), part)
    return part.rounded()


igo_year_amount = Quantity(
    "igo_year_amount",
    "person",
    by_household("year_amount"),
    {
        "nl": "jaarbedrag van de inkomensgarantie, voor aftrek van de middelen",
        "fr": "montant annuel de la garantie de revenus, avant déduction des ressources",
        "en": "yearly amount of the income guarantee, before means are deducted",
    },
    f"{LAW}, art. 6",
)

igo_pensions_each = Quantity(
    "igo_pensions_each",
    "person",
    each(igo_pensions.of(claimant)),
    {
        "nl": "pensioenen per persoon, per jaar",
        "fr": "pensions par personne, par an",
        "en": "pensions per person, a year",
    },
    f"{LAW}, art. 7, § 2",
)
igo_resources_each = Quantity(
    "igo_resources_each",
    "person",
    each(igo_resources.of(claimant)),
    {
        "nl": "andere middelen per persoon, per jaar",
        "fr": "autres ressources par personne, par an",
        "en": "other means per person, a year",
    },
    f"{LAW}, art. 7, § 2",
)

pensions, resources = igo_pensions_each.of(claimant), igo_resources_each.of(claimant)
exempt = by_household("general_exemption_year")
# What the other means leave of the exemption may go off the pensions: the law doesn't settle whether it does.
left_for_pensions = ((exempt - resources).at_least(0) * amounts.exemption_on_pensions.at(on)).rounded()
igo_counted = Quantity(
    "igo_counted",
    "person",
    (pensions - left_for_pensions).at_least(0) + (resources - exempt).at_least(0),
    {
        "nl": "middelen per persoon die afgetrokken worden, per jaar",
        "fr": "ressources par personne qui sont déduites, par an",
        "en": "means per person that are deducted, a year",
    },
    f"{LAW}, art. 7, § 2, en art. 11",
)

right = Right(
    id="inkomensgarantie_ouderen",
    kind="person",
    conditions=[
        Condition(
            "age",
            pension_age_reached.of(claimant),
            f"{LAW}, art. 3 en 17; KB van 23 december 1996, art. 2",
            "igo_mc_2024",
            {
                "nl": "heeft de wettelijke pensioenleeftijd",
                "fr": "a l’âge légal de la pension",
                "en": "has reached the legal pension age",
            },
        ),
        Condition(
            "residence",
            claimant.lives_in_belgium.at(on),
            f"{LAW}, art. 4; KB van 23 mei 2001, art. 42",
            "igo_socialsecurity",
            {
                "nl": "heeft de hoofdverblijfplaats in België en verblijft er echt",
                "fr": "a sa résidence principale en Belgique et y réside réellement",
                "en": "has the main residence in Belgium and really lives there",
            },
        ),
        Condition(
            "nationality",
            any_of(
                claimant.residence_group.at(on).is_(
                    "belgian", "eu_over_three_months", "stateless", "refugee", "subsidiary_protection"
                ),
                claimant.pension_or_treaty_right.at(on),
            ),
            f"{LAW}, art. 4",
            "igo_socialsecurity",
            {
                "nl": "is Belg, EU-burger, staatloos of beschermd, of heeft recht door pensioen of verdrag",
                "fr": "est Belge, de l’Union, apatride ou protégé, ou a droit par pension ou convention",
                "en": "is Belgian, of the EU, stateless or protected, or qualifies by pension or treaty",
            },
        ),
        Condition(
            "means",
            igo_counted.of(claimant) < igo_year_amount.of(claimant),
            f"{LAW}, art. 6, 7 en 11",
            "igo_law",
            {
                "nl": "heeft minder middelen dan de inkomensgarantie",
                "fr": "a moins de ressources que la garantie de revenus",
                "en": "has fewer means than the income guarantee",
            },
        ),
    ],
    amount=(igo_year_amount.of(claimant) - igo_counted.of(claimant)).at_least(0).per_month().rounded(),
    per="month",
    exclusion_group="minimum_income",
    about=about_beside(__file__),
)
