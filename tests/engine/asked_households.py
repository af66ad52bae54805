"""The catalogue asked on one day, the household of the contract, and what a right comes to for a record."""

from datetime import date
from functools import cache

import yaml

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.proofs.alone import alone
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import Situation
from rotonde.rights import load_catalogue

ON = date(2025, 11, 15)
DATES = Dates.asked(on=ON, today=ON)
HOUSEHOLD = """
persons:
  anna: {birth_date: 1988-03-02, taxable_income: {2023: 21000, 2024: 9000}, receives.leefloon: [{from: 2025-06-01}]}
  bram: {birth_date: 1990-07-11, taxable_income: {2023: 0, 2024: {min: 0, max: 5000}}}
  kaat: {birth_date: 2016-05-04}
  lore: {birth_date: 2019-09-30}
households:
  h1: {complete.member: true, cadastral_income_other_property: unknown}
  h2: {}
deliveries:
  d1: {owner: h1, day: 2025-10-20, requested: 2025-11-10, fuel: heating_oil_bulk, litres: 1000, price_per_litre: 0.951}
links:
  member: [{of: anna, to: h1}, {of: bram, to: h1}, {of: kaat, to: h1}, {of: lore, to: h1}]
  partner: [{of: anna, to: bram, kind: de_facto}]
  parent: [{of: anna, to: kaat}, {of: bram, to: kaat}, {of: anna, to: lore}]
  stays_with: [{of: lore, to: h1, share: 1/2}, {of: lore, to: h2, share: 1/2}]
focus: h1
"""


@cache
def everything_asked(told: frozenset[str] = frozenset()) -> Asking:
    """All rights, asked on one day, made ready once."""
    return Asking(load_catalogue(), DATES, told)


def contract_household() -> Situation:
    """The household with which the contract explains itself."""
    catalogue = load_catalogue()
    return read_situation(yaml.safe_load(HOUSEHOLD), catalogue.vocabulary, DATES, catalogue.quantities)


def answered(asking: Asking, situation: Situation) -> list[tuple[str, str]]:
    """Every right with every record that could claim it."""
    return [(one.right.id, record) for one in asking.asked for record in situation.records.get(one.right.kind, ())]


def outcome(asking: Asking, situation: Situation, right: str, record: str) -> list[int]:
    """Verdict, reason and bounds of one right for one record."""
    one = alone(asking, right)
    values = one.evaluate(situation)
    place = situation.records[one.asked.right.kind].index(record)
    return [values[one.program.slots[node]][place if node.axes else 0] for node in one.outputs]
