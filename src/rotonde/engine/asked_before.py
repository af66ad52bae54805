"""Questions that are kept ready: making one ready takes a hundred times longer than asking it."""

from collections import OrderedDict
from datetime import date
from threading import Lock

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.explaining.wording.sentences import sentence
from rotonde.engine.situations.situation import BadSituation, Problem

KEPT = 8
RECKONED, LAST = date(2004, 1, 1), date(2100, 12, 31)

Key = tuple[str, Dates, frozenset[str], tuple[str, ...]]


class Shelf:
    """The last few questions that were made ready, and the turn to use them.

    What is made ready reads one situation at a time: whoever takes a question from a shelf holds its `turn` while using
    it. Those who may not wait for each other, nor push each other's questions off, have a shelf each.
    """

    def __init__(self, kept: int = KEPT) -> None:
        self.kept = kept
        self.turn = Lock()
        self._ready: OrderedDict[Key, Asking] = OrderedDict()

    def ready(
        self, catalogue: Catalogue, dates: Dates, told: frozenset[str] = frozenset(), rights: tuple[str, ...] = ()
    ) -> Asking:
        """The question made ready, now or before; the last few are kept. Raises BadSituation for a day too long ago.

        >>> from rotonde.engine.facts import Vocabulary
        >>> asked = Catalogue(Vocabulary({"person": 60}, [], [])), Dates.asked()
        >>> shelf = Shelf()
        >>> shelf.ready(*asked) is shelf.ready(*asked)
        True
        """
        key = (catalogue.hash, dates, told, rights)
        asking = self._ready.pop(key, None) or _made_ready(catalogue, dates, told, rights)
        self._ready[key] = asking
        while len(self._ready) > self.kept:
            self._ready.popitem(last=False)
        return asking

    def has(
        self,
        catalogue: Catalogue,
        dates: Dates,
        told: frozenset[str],
        rights: tuple[str, ...],
        sizes: dict[str, int],
    ) -> bool:
        """Whether a question is ready for a household of a size: then it is answered quickly."""
        asking = self._ready.get((catalogue.hash, dates, told, rights))
        return asking is not None and asking.has_read(sizes)


def _made_ready(catalogue: Catalogue, dates: Dates, told: frozenset[str], rights: tuple[str, ...]) -> Asking:
    try:
        return Asking(catalogue, dates, told, rights)
    except OverflowError:  # of days long ago no amount is known, and what is open becomes too wide to count exactly
        why, what_to_do = sentence("no_rules_for", day=dates.law), sentence("name_a_day", first=RECKONED, last=LAST)
        raise BadSituation([Problem("on", why, what_to_do)]) from None


DESKS = Shelf()
"""The questions of whoever works with Rotonde."""
VISITORS = Shelf(kept=2)
"""The questions of the check that anybody may do."""
