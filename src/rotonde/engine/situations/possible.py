"""What is known of a value: the set of what it can be, and how that set changes from day to day."""

from bisect import insort
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from rotonde.engine.facts import Fact
from rotonde.engine.plain import Leaf

FOREVER = 10**7
ALWAYS = (-FOREVER, FOREVER)


class Possible(NamedTuple):
    """A possible set: every number from low to high, or for a coded fact one of the options."""

    low: int
    high: int
    options: frozenset[str] | None = None

    @property
    def is_known(self) -> bool:
        """Whether only one value is left."""
        return len(self.options) == 1 if self.options is not None else self.low == self.high


class Spell(NamedTuple):
    """Days, both included, and what the value can be on each of them."""

    start: int
    until: int
    value: Possible


History = tuple[Spell, ...]


@cache
def domain(fact: Fact) -> Possible:
    """Everything a fact can be: what we know when we know nothing."""
    return Possible(fact.low, fact.high, frozenset(fact.values) if fact.is_choice else None)


def constant(value: Possible) -> History:
    """A value that doesn't change."""
    return (Spell(*ALWAYS, value),)


def truth(value: bool) -> Possible:
    """A known truth."""
    return Possible(int(value), int(value))


def end_of(value: Possible, end: str, codes: tuple[str, ...]) -> int:
    """The lower or upper end of a set; of a coded one, whether it certainly or possibly is one of the codes."""
    if not codes:
        return value.low if end == "low" else value.high
    options = value.options
    if not options:
        return int(end == "high")
    return int(options <= set(codes)) if end == "low" else int(not options.isdisjoint(codes))


def over_days(
    history: History, unknown: Possible, start: int, until: int, pick: str, end: str, codes: tuple[str, ...]
) -> int:
    """The least or the most of an end between two days; days of which nothing is said can be anything.

    Over no days at all the least of a truth is yes and the most is no, as for every empty list.
    """
    if start > until:
        return int(pick == "least")
    found = []
    next_day = start
    for spell in history:
        if spell.until < start or spell.start > until:
            continue
        if spell.start > next_day:
            found.append(end_of(unknown, end, codes))
        found.append(end_of(spell.value, end, codes))
        next_day = spell.until + 1
    if next_day <= until:
        found.append(end_of(unknown, end, codes))
    return min(found) if pick == "least" else max(found)


def ends_of(history: History | None, fact: Fact, leaf: Leaf) -> tuple[int, int]:
    """Both ends of what a leaf reads of one record; most often nothing is known, or one value on all days asked."""
    start, until, codes = leaf.start, leaf.until, leaf.codes
    value = None
    if start is None or until is None or start <= until:
        if not history:
            value = domain(fact)
        elif start is None or until is None or history[0].start <= start <= until <= history[0].until:
            value = history[0].value
    if value is not None:
        return (end_of(value, "low", codes), end_of(value, "high", codes)) if codes else value[:2]
    assert start is not None, "days that differ by record are looked up"
    assert until is not None, "days that differ by record are looked up"
    low, high = (over_days(history or (), domain(fact), start, until, leaf.pick, end, codes) for end in ("low", "high"))
    return low, high


def with_spell(history: History, spell: Spell) -> History:
    """The history with one more spell, in order; overlapping days are a mistake of the caller."""
    spells = list(history)
    insort(spells, spell)
    return tuple(spells)


def overlaps(history: History) -> tuple[Spell, Spell] | None:
    """Two spells that speak of the same day, if there are any."""
    for one, other in pairwise(history):
        if other.start <= one.until:
            return one, other
    return None


def around(history: History, spells: list[tuple[int, int]]) -> History:
    """A status doesn't hold on the day before it starts and the day after it ends, unless a spell says so."""
    for start, until in spells:
        for day in (start - 1, until + 1):
            said = any(spell.start <= day <= spell.until for spell in history)
            if abs(day) < FOREVER and not said:
                history = with_spell(history, Spell(day, day, truth(False)))
    return history


def written(value: Possible, fact: Fact) -> Any:
    """A possible set as it is written in a situation: a scalar, `{min, max}`, `{any_of}` or `unknown`."""
    if value == domain(fact):
        return "unknown"
    if value.options is not None:
        codes = sorted(value.options)
        return codes[0] if len(codes) == 1 else {"any_of": codes}
    if value.low == value.high:
        return scalar(value.low, fact)
    return {"min": scalar(value.low, fact), "max": scalar(value.high, fact)}


def scalar(value: int, fact: Fact) -> Any:
    """One number of a fact as it is written: euros, a date, yes or no."""
    from datetime import date

    if fact.is_truth:
        return bool(value)
    if fact.type == "date":
        return date.fromordinal(value).isoformat()
    if fact.scale == 1:
        return value
    return float(value / fact.scale) if value % fact.scale else value // fact.scale
