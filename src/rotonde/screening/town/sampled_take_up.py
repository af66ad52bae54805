"""How much of what a sample seems to have a right to it has already: per benefit of a basket, once per household.

The pilot of Gent-Zuid published 72 % at the start, for the clients it followed. The town is made so that a sample of
its sampled office comes out there; of the 94 % at the end nothing is made up, for that is what help has to bring.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rotonde.screening.answering import AnswerRow

PUBLISHED_BEFORE, PUBLISHED_AFTER = 0.72, 0.94
BASKET = "gent_zuid_22"


class TakeUp(NamedTuple):
    """Of how many households that seem entitled, how many have it."""

    households: int
    have_it: int

    @property
    def share(self) -> float:
        """The part that has it, 0 where nobody seems entitled."""
        return self.have_it / self.households if self.households else 0.0


def sampled_take_up(rows: Iterable[AnswerRow], rights: Sequence[str], households: Iterable[str]) -> dict[str, TakeUp]:
    """For each right; a household has it where somebody who seems entitled receives it. Unknown receipt isn't counted.

    >>> sampled_take_up([], ["leefloon"], [])
    {'leefloon': TakeUp(households=0, have_it=0)}
    """
    wanted = set(households)
    found: dict[str, dict[str, bool]] = {right: {} for right in rights}
    for row in rows:
        counts = row.verdict == "entitled" and row.receives in ("true", "false")
        if counts and row.right in found and row.household_id in wanted:
            had = found[row.right].get(row.household_id, False)
            found[row.right][row.household_id] = had or row.receives == "true"
    return {right: TakeUp(len(homes), sum(homes.values())) for right, homes in found.items()}


def overall(found: dict[str, TakeUp]) -> TakeUp:
    """All rights together.

    >>> overall({"leefloon": TakeUp(2, 1), "huurpremie": TakeUp(2, 2)}).share
    0.75
    """
    return TakeUp(sum(one.households for one in found.values()), sum(one.have_it for one in found.values()))
