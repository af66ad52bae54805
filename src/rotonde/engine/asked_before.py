"""Questions that are kept ready: making one ready takes a hundred times longer than asking it."""

from collections import OrderedDict
from threading import Lock

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue

KEPT = 8

Key = tuple[str, Dates, frozenset[str], tuple[str, ...]]
_ready: OrderedDict[Key, Asking] = OrderedDict()
turn = Lock()


def ready(catalogue: Catalogue, dates: Dates, told: frozenset[str], rights: tuple[str, ...]) -> Asking:
    """The question made ready, now or before; the last few are kept.

    >>> from rotonde.engine.facts import Vocabulary
    >>> asked = Catalogue(Vocabulary({"person": 60}, [], [])), Dates.asked(), frozenset(), ()
    >>> ready(*asked) is ready(*asked)
    True
    """
    key = (catalogue.hash, dates, told, rights)
    asking = _ready.pop(key, None) or Asking(catalogue, dates, told, rights)
    _ready[key] = asking
    while len(_ready) > KEPT:
        _ready.popitem(last=False)
    return asking
