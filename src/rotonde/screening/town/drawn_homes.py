"""Households drawn one after the other, always the same for the same seed. Nobody here exists."""

import random
from collections.abc import Sequence

from rotonde.screening.town.dwellings import house
from rotonde.screening.town.forgetting import forget
from rotonde.screening.town.health import health
from rotonde.screening.town.helped import help_out
from rotonde.screening.town.homes import Home, close_lists, furnish
from rotonde.screening.town.household_kinds import KINDS, SEPARATED_PAIRS, Draw, separated
from rotonde.screening.town.later_years import grow_old
from rotonde.screening.town.nothing_special import nothing_special
from rotonde.screening.town.schooling import schooling
from rotonde.screening.town.take_up import take_up
from rotonde.screening.town.tax_assessments import assess

SEED = 2026
LEAST_FORGOTTEN, MOST_FORGOTTEN = 0.035, 0.135
# Each says more of a household, from what the ones before said.
STEPS: tuple[Draw, ...] = (furnish, nothing_special, grow_old, health, house, assess, schooling, help_out, take_up)


def draw_homes(files: int, seed: int) -> list[Home]:
    """So many households, a part of what their files could tell forgotten.

    >>> homes = draw_homes(132, SEED)
    >>> len(homes), homes[0].id
    (132, 'verzonnen-001')
    """
    homes = whole_homes([f"verzonnen-{number:03}" for number in range(1, files + 1)], seed)
    for home in homes:
        chance = random.Random(f"{seed} {home.id} part")
        forget(home, chance.uniform(LEAST_FORGOTTEN, MOST_FORGOTTEN))
    return homes


def whole_homes(names: Sequence[str], seed: int, steps: Sequence[Draw] = STEPS) -> list[Home]:
    """A household of each name, of which nothing is forgotten."""
    chance = random.Random(seed)
    draws = draws_for(len(names))
    chance.shuffle(draws)
    homes = [Home(name, chance) for name in names]
    empty = iter(homes)
    for draw in draws:
        if draw is None:
            separated(next(empty), next(empty))
        else:
            draw(next(empty))
    for home in homes:
        for step in steps:
            # A stream of its own: a change in one step leaves what the others draw as it was.
            home.chance = random.Random(f"{seed} {home.id} {step.__name__}")
            step(home)
    close_lists(homes)
    return homes


def draws_for(files: int) -> list[Draw | None]:
    """What each file is about, in the proportions of the kinds; None for two parents who live apart.

    >>> len(draws_for(132)), len(draws_for(2545))
    (129, 2487)
    """
    whole = sum(count for _, count in KINDS) + 2 * SEPARATED_PAIRS
    pairs = round(SEPARATED_PAIRS * files / whole)
    singles = files - 2 * pairs
    per_kind = [count * files / whole for _, count in KINDS]
    counts = [int(share) for share in per_kind]
    by_remainder = sorted(range(len(KINDS)), key=lambda place: counts[place] - per_kind[place])
    for place in by_remainder[: singles - sum(counts)]:
        counts[place] += 1
    draws: list[Draw | None] = [draw for (draw, _), count in zip(KINDS, counts, strict=True) for _ in range(count)]
    return draws + [None] * pairs
