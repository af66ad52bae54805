"""A situation in which somebody receives a right, or doesn't, and all else is as it was."""

from collections.abc import Iterable
from datetime import date

from rotonde.engine.calendar import shift
from rotonde.engine.situations.possible import FOREVER, History, Spell, truth
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.standings import Key

MONTHS_BACK = 13


def receiving(situation: Situation, keys: Iterable[Key], day: date, *, receives: bool) -> Situation:
    """The situation in which records receive rights, or don't, since thirteen months before a day.

    So long that what the law asks of the months and the 1st of January before it holds too.
    """
    start = shift(day.toordinal(), "month", -MONTHS_BACK, "same")
    return situation.with_facts(
        {
            (f"receives.{right}", of): since(situation.known(f"receives.{right}", of), start, receives=receives)
            for right, of in keys
        }
    )


def since(history: History | None, start: int, *, receives: bool) -> History:
    """What was known before a day number stays; from that day on it is settled.

    >>> since((Spell(1, 9, truth(False)),), 5, receives=True)[1][0]
    5
    """
    before = tuple(spell._replace(until=min(spell.until, start - 1)) for spell in history or () if spell.start < start)
    return (*before, Spell(start, FOREVER, truth(receives)))
