"""Whose open amount has an end that anybody knows: for all rights of a household from one reading of it."""

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from rotonde.engine.answers import CROWD, SIZES_KEPT, Asking
from rotonde.engine.explaining.inspection import Inspection, all_below
from rotonde.engine.explaining.unlimited import is_unlimited
from rotonde.engine.plain import Plain
from rotonde.engine.program import program
from rotonde.engine.readings.household import HouseholdReading, Values
from rotonde.engine.situations.situation import Situation


class OpenAmounts:
    """The amounts of an asking, with every part of them, as a program of their own."""

    def __init__(self, asking: Asking) -> None:
        known = asking.question.known
        amounts = [one.amount for one in asking.asked if one.amount is not None]
        parts: list[Plain] = [end for node in all_below(amounts) for end in known.done[node][:2]]
        self.program = program(dict.fromkeys(parts))
        self._readings: dict[tuple[int, ...], HouseholdReading] = {}

    def values(self, situation: Situation) -> dict[Plain, Values]:
        """What every part of the amounts comes to; the household itself isn't kept."""
        sizes = tuple(situation.sizes.values())
        if sizes not in self._readings:
            if len(self._readings) >= SIZES_KEPT:
                self._readings.clear()
            self._readings[sizes] = HouseholdReading(self.program, situation.sizes)
        reading = self._readings[sizes]
        values = dict(zip(self.program.nodes, reading.evaluate(situation), strict=True))
        reading.situation = None
        return values


_made: "WeakKeyDictionary[Asking, OpenAmounts]" = WeakKeyDictionary()


def without_end(asking: Asking, situation: Situation, open_ones: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Of some rights and records those of whose amount nobody knows how high it can be.

    >>> from rotonde.engine.calendar import Dates
    >>> from rotonde.engine.catalogue import Catalogue
    >>> from rotonde.engine.facts import Vocabulary
    >>> words = Vocabulary({"person": 60}, [], [])
    >>> without_end(Asking(Catalogue(words), Dates.asked()), Situation(words, {"person": ["anna"]}), [])
    set()
    """
    asked = list(open_ones)
    if not asked:
        return set()
    if asking not in _made:
        _made[asking] = OpenAmounts(asking)
    values = {} if max(situation.sizes.values()) > CROWD else _made[asking].values(situation)
    found = set()
    for right, of in asked:
        i = Inspection(asking, situation, right, of, values)
        amount = i.asked.right.amount
        if amount is not None and is_unlimited(amount.node, i.claimant(), "high", i):
            found.add((right, of))
    return found
