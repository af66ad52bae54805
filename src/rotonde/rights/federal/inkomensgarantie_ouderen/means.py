"""Pensions and other means in a year. Wet van 22 maart 2001, art. 7; KB van 23 mei 2001.

The text of the KB on capital, land, mortgage interest, sales and gifts couldn't be read. Where nothing is known of a
share, its parameter is a gap: it only leaves open what it touches. Parts are rounded to the cent, so that sums of them
stay exact.
"""

from rotonde.engine.notation import by_case, number, on
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.federal.inkomensgarantie_ouderen.household import igo_children, igo_circle
from rotonde.rights.vocabulary import a_person

LAW = "Wet van 22 maart 2001, art. 7"
KB = "KB van 23 mei 2001"
amounts = amounts_beside(__file__)
person = a_person()
claimant = a_person()
circle = igo_circle.of(claimant)

igo_pensions = Quantity(
    "igo_pensions",
    "person",
    (
        circle.sum(lambda one: one.pension_gross_month.in_("month", on)).per_year() * amounts.pension_share.at(on)
    ).rounded(),
    {
        "nl": "pensioenen die meetellen, per jaar",
        "fr": "pensions comptées, par an",
        "en": "pensions that count, a year",
    },
    f"{LAW}; {KB}",
)

igo_work = Quantity(
    "igo_work",
    "person",
    (
        person.gross_wage_month.in_("month", on).per_year() * amounts.wage_share.at(on)
        + person.self_employed_net_year.at(on)
        - amounts.work_exempt_year.at(on)
    )
    .at_least(0)
    .rounded(),
    {
        "nl": "inkomen uit werk dat meetelt, per jaar",
        "fr": "revenus du travail comptés, par an",
        "en": "income from work that counts, a year",
    },
    f"{LAW}; {KB}",
)

built = circle.sum(lambda one: (one.cadastral_income_built.at(on) * one.ownership_share.at(on)).rounded())
unbuilt = circle.sum(lambda one: (one.cadastral_income_unbuilt.at(on) * one.ownership_share.at(on)).rounded())
exempt_built = amounts.built_exempt.at(on) + amounts.built_exempt_per_child.at(on) * igo_children.of(claimant)
built_means = ((built - exempt_built).at_least(0) * amounts.built_multiplier.at(on)).rounded()
interest = circle.sum(lambda one: one.mortgage_interest_year.at(on))
igo_property = Quantity(
    "igo_property",
    "person",
    built_means
    - interest.at_most((built_means * amounts.interest_cap.at(on)).rounded())
    + (unbuilt * amounts.unbuilt_multiplier.at(on)).rounded(),
    {
        "nl": "inkomen uit onroerend goed dat meetelt, per jaar",
        "fr": "revenus immobiliers comptés, par an",
        "en": "income from real property that counts, a year",
    },
    f"{LAW}; {KB}",
)

one_over = {"one": "1", "two": "1/2", "three": "1/3", "four": "1/4"}
own_part = by_case(person.account_holders.at(on), {code: number(part, "1") for code, part in one_over.items()})
igo_capital_owned = Quantity(
    "igo_capital_owned",
    "person",
    (person.movable_capital.at(on) * own_part).rounded(),
    {
        "nl": "eigen deel van het spaargeld",
        "fr": "part propre de l’épargne",
        "en": "own part of the savings",
    },
    f"{LAW}; {KB}",
)
taken_apart = circle.sum(lambda one: amounts.movable_capital.over_bands(igo_capital_owned.of(one), on).rounded())
taken_together = amounts.movable_capital.over_bands(circle.sum(igo_capital_owned.of), on).rounded()
igo_capital = Quantity(
    "igo_capital",
    "person",
    taken_apart + ((taken_together - taken_apart) * amounts.couple_capital_together.at(on)).rounded(),
    {
        "nl": "inkomen uit spaargeld dat meetelt, per jaar",
        "fr": "revenus de l’épargne comptés, par an",
        "en": "income from savings that counts, a year",
    },
    f"{LAW}; {KB}",
)

given_or_sold = circle.sum(
    lambda one: (
        (one.home_sale_value.at(on) - one.sale_money_kept.at(on)).at_least(0)
        + one.gift_value.at(on)
        + one.gift_usufruct_value.at(on)
    )
)
igo_transfers = Quantity(
    "igo_transfers",
    "person",
    (given_or_sold * amounts.transfer_rate.at(on)).rounded(),
    {
        "nl": "inkomen uit verkoop of schenking dat meetelt, per jaar",
        "fr": "revenus de ventes ou de dons comptés, par an",
        "en": "income from sales or gifts that counts, a year",
    },
    f"{LAW}; {KB}",
)

igo_resources = Quantity(
    "igo_resources",
    "person",
    circle.sum(
        lambda one: (
            igo_work.of(one)
            + (one.social_benefits_gross_month.in_("month", on) + one.alimony_annuity_month.in_("month", on)).per_year()
        )
    )
    + igo_property.of(claimant)
    + igo_capital.of(claimant)
    + igo_transfers.of(claimant),
    {
        "nl": "andere middelen dan pensioen die meetellen, per jaar",
        "fr": "ressources autres que les pensions comptées, par an",
        "en": "means other than pensions that count, a year",
    },
    f"{LAW}; {KB}",
)
