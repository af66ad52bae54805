"""Questions that are kept ready: making one ready takes a hundred times longer than asking it."""

from collections import OrderedDict
from threading import Lock

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue

KEPT = 8

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
        """The question made ready, now or before; the last few are kept.

        >>> from rotonde.engine.facts import Vocabulary
        >>> asked = Catalogue(Vocabulary({"person": 60}, [], [])), Dates.asked()
        >>> shelf = Shelf()
        >>> shelf.ready(*asked) is shelf.ready(*asked)
        True
        """
        key = (catalogue.hash, dates, told, rights)
        asking = self._ready.pop(key, None) or Asking(catalogue, dates, told, rights)
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


DESKS = Shelf()
"""The questions of whoever works with Rotonde, and of the check."""
