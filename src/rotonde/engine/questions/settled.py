"""A history with one value for every day: what is said stays, what isn't is filled in."""

from rotonde.engine.plain import Leaf
from rotonde.engine.situations.possible import ALWAYS, History, Possible, Spell, end_of, over_days


def settled(history: History, value: Possible, period: tuple[int, int] | None = None) -> History:
    """The history where every day that nothing is said of, or those of a period, has the value.

    A set that holds the value becomes it, another one its nearest end. What is said of a part of a period goes for
    all of it.

    >>> whole = settled((Spell(5, 9, Possible(0, 3)),), Possible(7, 7), (1, 9))
    >>> [(spell.start, spell.until, spell.value.low) for spell in whole]
    [(1, 4, 3), (5, 9, 3)]
    """
    if not history:
        return (Spell(*(period or ALWAYS), value),)
    first, last = period or ALWAYS
    found = []
    day = first
    inside = [spell for spell in history if spell.start <= last and spell.until >= first]
    filling = nearest(inside[0].value, value) if period and inside else value
    for spell in inside:
        if spell.start > day:
            found.append(Spell(day, spell.start - 1, filling))
        found.append(spell._replace(value=nearest(spell.value, value)))
        day = spell.until + 1
    if day <= last:
        found.append(Spell(day, last, filling))
    outside = [spell for spell in history if spell.start > last or spell.until < first]
    return tuple(sorted([*found, *outside], key=lambda spell: spell.start))


def nearest(within: Possible, value: Possible) -> Possible:
    """The one value of a set that comes closest."""
    if within.is_known:
        return within
    if within.options is not None:
        chosen = value.options if value.options and value.options <= within.options else {min(within.options)}
        return within._replace(options=frozenset(chosen))
    number = min(max(value.low, within.low), within.high)
    return Possible(number, number)


def read_settled(leaf: Leaf, history: History, value: Possible, period: tuple[int, int] | None) -> int:
    """What a column reads once the history is settled on the value."""
    if not history:
        return end_of(value, leaf.end, leaf.codes)
    whole = settled(history, value, period)
    if leaf.start is None or leaf.until is None:
        return end_of(whole[0].value, leaf.end, leaf.codes)
    return over_days(whole, value, leaf.start, leaf.until, leaf.pick, leaf.end, leaf.codes)
