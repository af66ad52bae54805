"""How much one may ask: sizes, how often, and how many at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from rotonde.engine.asked_before import Shelf
from rotonde.web.counting import Limit, TooOften

MOST_BYTES = 100_000
MOST_PEOPLE = 12  # a household of thirty takes a quarter of a minute
MOST_RECORDS = {"persons": MOST_PEOPLE, "households": 3, "deliveries": 3}
MOST_PAIRS = 200  # everybody tied to everybody else, with some to spare

ASKING = Limit("api", by_one=30, by_network=45, by_all=60, seconds=60)
# Another day, other rights or a household of another size is made ready first: that takes seconds, not a tenth of one.
MAKING_READY = Limit("api, made ready", by_one=6, by_network=8, by_all=12, seconds=60)
AT_ONCE, BUSY_SECONDS = 2, 5  # of the four that a process serves at once

SHELF = Shelf(kept=2)
"""The questions of programs: they push none of the desks' off theirs, and no desk waits for them."""
_places = BoundedSemaphore(AT_ONCE)


@contextmanager
def one_of_few() -> Iterator[None]:
    """Answer a few programs at a time, so that a page always finds the server free; raises TooOften at once."""
    if not _places.acquire(blocking=False):
        raise TooOften(BUSY_SECONDS)
    try:
        yield
    finally:
        _places.release()
