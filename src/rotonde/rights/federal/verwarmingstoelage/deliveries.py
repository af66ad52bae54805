"""What is paid for the deliveries of a calendar year: by the litre, or a lump sum for fuel from the pump.

KB van 27 maart 2009; KB van 6 augustus 2022. The heating period is the calendar year of the delivery: one of
December can still be asked for in January.
"""

from typing import NamedTuple

from rotonde.engine.notation import Record, Rule, all_of, choose, claimed
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.vocabulary import a_household

KB = "KB van 27 maart 2009"
BULK = ("heating_oil_bulk", "propane_bulk")
PUMP = ("heating_oil_pump", "kerosene_c_pump")
LITRES_LEFT = {
    0: {
        "nl": "aantal liter dat dit jaar nog meetelt",
        "fr": "nombre de litres qui comptent encore cette année",
        "en": "number of litres that still count this year",
    },
    -1: {
        "nl": "aantal liter dat vorig jaar nog meetelde",
        "fr": "nombre de litres qui comptaient encore l’an dernier",
        "en": "number of litres that still counted last year",
    },
}

amounts = amounts_beside(__file__)
home = a_household()


class Paid(NamedTuple):
    """What can be paid for the deliveries of a year; bulk and pump exclude each other."""

    for_litres: Rule
    for_pump: Rule
    by_litre: Rule
    by_pump: Rule

    def anything(self) -> Rule:
        """There is a delivery that counts."""
        return self.for_litres | self.for_pump

    def best(self) -> Rule:
        """The better of the two."""
        return choose(self.for_litres, self.by_litre, 0).at_least(choose(self.for_pump, self.by_pump, 0))


def in_time(delivery: Record) -> Rule:
    """Delivered at the own address, and asked for within sixty days."""
    return all_of(
        delivery.at_own_address,
        delivery.day <= delivery.requested,
        delivery.requested <= delivery.day + amounts.request_days.at(claimed),
    )


def paid_for_year(count: int) -> Paid:
    """What is paid for the year of the claim, or for one `count` years on."""
    first, last = claimed.start_of("year", count), claimed.end_of("year", count)
    here = home.deliveries.where(lambda each: in_time(each) & (each.day >= first) & (each.day <= last))
    bulk = here.where(lambda each: each.fuel.is_(*BULK))
    pump = here.where(lambda each: each.fuel.is_(*PUMP))
    litres_before = home.litres_subsidised_this_year.in_("year", claimed, count)
    pump_before = home.pump_sum_paid_this_year.in_("year", claimed, count)

    most = (
        (amounts.max_litres.at(last) - litres_before)
        .at_least(0)
        .named(f"heating_litres_left_{-count}", KB, **LITRES_LEFT[count])
    )

    def day_in_year(delivery: Record) -> Rule:
        """Nobody needs the amounts of another year, not even where the day is unknown."""
        return delivery.day.at_least(first).at_most(last)

    def rate(delivery: Record) -> Rule:
        return amounts.rate_table.row_at(delivery.price_per_litre, day_in_year(delivery))

    def litres_that_count(delivery: Record) -> Rule:
        """The earliest delivery first."""
        earlier = bulk.where(lambda each: each.day < delivery.day).sum(lambda each: each.litres)
        return delivery.litres.at_most((most - earlier).at_least(0))

    in_all = bulk.sum(lambda each: litres_that_count(each) * rate(each))
    at_most = most * bulk.max(rate)
    return Paid(
        for_litres=bulk.exist() & (most > 0) & ~pump_before,
        for_pump=pump.exist() & ~pump_before & ~(litres_before > 0),
        by_litre=in_all.at_most(at_most),
        by_pump=pump.max(lambda each: amounts.pump_lump_sum.at(day_in_year(each))),
    )


this_year, last_year = paid_for_year(0), paid_for_year(-1)
last_year_is_open = claimed <= claimed.end_of("year", -1) + amounts.request_days.at(claimed)

by_litre = Quantity(
    "heating_by_litre",
    "household",
    this_year.by_litre,
    {
        "nl": "toelage per liter voor leveringen van dit jaar",
        "fr": "allocation par litre pour les livraisons de l’année",
        "en": "allowance per litre for deliveries of this year",
    },
    f"{KB}, art. 1",
)
by_pump = Quantity(
    "heating_by_pump",
    "household",
    this_year.by_pump,
    {
        "nl": "vast bedrag voor brandstof aan de pomp dit jaar",
        "fr": "montant forfaitaire à la pompe cette année",
        "en": "lump sum at the pump this year",
    },
    f"{KB}; KB van 6 augustus 2022",
)
for_last_year = Quantity(
    "heating_for_last_year",
    "household",
    choose(last_year_is_open, last_year.best(), 0),
    {
        "nl": "toelage voor leveringen van eind vorig jaar die nu nog gevraagd kunnen worden",
        "fr": "allocation pour les livraisons de fin d’année passée encore demandables",
        "en": "allowance for deliveries of late last year that can still be asked for",
    },
    KB,
)
