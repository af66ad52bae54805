"""What registers tell of a made-up household beside its file; now and then they contradict it.

A register tells a quantity: whether somebody is protected (Kruispuntbank), the co-payments of a household (health
fund), the taxable income of somebody who lives alone (tax administration). It tells what is so in truth. In a few
files it says something that what the file still tells rules out, whatever else the file leaves out: a benefit that
stopped, a bill that the fund never saw, an income of another year.
"""

import random
from typing import NamedTuple

from rotonde.screening.town.dwellings import head_of
from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import income
from rotonde.screening.town.take_up import PROTECTED

STATUSES, HEALTH_FUND, TAXES = "Kruispuntbank", "ziekenfonds", "FOD Financiën"
TOLD_BY = {STATUSES: 0.2, HEALTH_FUND: 0.15, TAXES: 0.15}
CONTRADICTED = 0.012
COPAID, EARNED = "copayments@2026", "taxable_income@2025"
ALSO_PROTECTED = ("receives.equivalent_leefloon@from", "other_state_ocmw_aid@from")
PART_SEEN, ENOUGH = 0.5, 20


class Telling(NamedTuple):
    """What a register says of a quantity of one record."""

    record_id: str
    quantity: str
    value: str
    source: str


def tellings(home: Home, chance: random.Random) -> list[Telling]:
    """What registers tell of a household of which nothing is forgotten yet."""
    head = head_of(home)
    found = []
    if chance.random() < TOLD_BY[STATUSES]:
        is_protected = any(name in head.cells for name in (*PROTECTED, *ALSO_PROTECTED))
        found.append(_protected(head.id, is_protected))
    if chance.random() < TOLD_BY[HEALTH_FUND]:
        found.append(_copaid(home, 1.0))
    if _lives_alone(home) and chance.random() < TOLD_BY[TAXES]:
        found.append(_earned(home, 1.0))
    return found


def contradicting(home: Home, chance: random.Random) -> list[Telling]:
    """One telling that what the file still tells rules out, if there can be one."""
    head = head_of(home)
    possible = []
    if any(name in head.cells for name in (*PROTECTED, *ALSO_PROTECTED)):
        possible.append(_protected(head.id, is_protected=False))
    if sum(income(person, COPAID) for person in home.persons) > ENOUGH:
        possible.append(_copaid(home, PART_SEEN))
    if _lives_alone(home) and income(head, EARNED) > ENOUGH:
        possible.append(_earned(home, PART_SEEN))
    return [chance.choice(possible)] if possible else []


def _lives_alone(home: Home) -> bool:
    return len(home.persons) == 1 and not home.relations


def _protected(person: str, is_protected: bool) -> Telling:
    return Telling(person, "protected_now", "true" if is_protected else "false", STATUSES)


def _copaid(home: Home, part: float) -> Telling:
    paid = part * sum(income(person, COPAID) for person in home.persons)
    return Telling(home.id, "maf_copayments", f"{paid:.2f}", HEALTH_FUND)


def _earned(home: Home, part: float) -> Telling:
    return Telling(home.persons[0].id, "vt_income_year", f"{part * income(home.persons[0], EARNED):.2f}", TAXES)
