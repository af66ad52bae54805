"""Likely values for facts, and which facts the rules of a catalogue can read."""

import random
from datetime import date
from functools import lru_cache

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact
from rotonde.engine.situations.possible import Possible

FAR = 366 * 3
LIKELY = {
    "lives_in_belgium": (True, 0.9),
    "residence_group": ("belgian", 0.8),
    "willing_to_work": (True, 0.8),
    "claims_other_rights": (True, 0.8),
    "fuel_is_main_heating": (True, 0.8),
    "at_own_address": (True, 0.9),
    "in_subsidised_home": (False, 0.9),
    "pump_sum_paid_this_year": (False, 0.9),
    "litres_subsidised_this_year": (0, 0.7),
    "cannot_pay_heating": (True, 0.6),
    "stays_with.share": (5000, 0.4),
    "fuel": ("heating_oil_bulk", 0.5),
}


def point(fact: Fact, within: Possible, rng: random.Random, on: date) -> Possible:
    """One value of a possible set, more often a likely one."""
    likely, chance = LIKELY.get(fact.id, (0, 0.6 if fact.type in ("money", "int") else 0.0))
    if rng.random() < chance and holds(within, likely):
        return Possible(0, 1, frozenset((likely,))) if isinstance(likely, str) else Possible(likely, likely)
    if within.options is not None:
        return Possible(0, 1, frozenset((rng.choice(sorted(within.options)),)))
    low, high = within.low, within.high
    if fact.type == "date":
        oldest = 36000 if fact.id == "birth_date" else rng.choice((30, 400))
        low, high = max(low, on.toordinal() - oldest), min(high, on.toordinal())
        if fact.id == "birth_date" and rng.random() < 0.4:
            low = min(max(low, on.toordinal() - 20 * 365), high)
        low, high = (low, high) if low <= high else (within.low, within.low)
    elif high - low > 1000 and rng.random() < 0.85:
        high = max(low, min(fact.low + rng.choice((50_00, 1_000_00, 20_000_00, 60_000_00)), high))
    if rng.random() < 0.15:
        return Possible(*[rng.choice((low, high))] * 2)
    return Possible(*[rng.randint(low, high)] * 2)


def holds(within: Possible, value: bool | int | str) -> bool:
    """Whether a value is one of a possible set."""
    if within.options is not None:
        return value in within.options
    return not isinstance(value, str) and within.low <= value <= within.high


@lru_cache(maxsize=8)
def _windows(catalogue_id: int, dates: Dates) -> dict[str, tuple[int, int] | None]:
    asking = Asking(_CATALOGUES[catalogue_id], dates)
    on = dates.on.toordinal()
    found: dict[str, tuple[int, int] | None] = {}
    for leaf in asking.program.leaves:
        what = leaf.data[0]
        if what.kind == "link":
            for direction in asking.catalogue.vocabulary.links[what.name].directions():
                found[direction.complete] = None
        if what.kind != "fact":
            continue
        start, until = (what.start, what.until) if leaf.op == "leaf" else (on - FAR, on + FAR)
        before = found.get(what.name)
        if start is not None and until is not None and before is not None:
            start, until = min(start, before[0]), max(until, before[1])
        found[what.name] = None if start is None or until is None else (start, until)
    return found


_CATALOGUES: dict[int, Catalogue] = {}


def windows(catalogue: Catalogue, dates: Dates) -> dict[str, tuple[int, int] | None]:
    """The facts that the rules of a catalogue can read, with the first and last day at which they do."""
    _CATALOGUES[id(catalogue)] = catalogue
    return _windows(id(catalogue), dates)
