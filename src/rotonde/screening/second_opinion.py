"""A second opinion: the same answers computed by two readings that share nothing but the rule."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import batched
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.many import many
from rotonde.engine.situations.situation import Situation
from rotonde.screening.answering import homes_of

BLOCK = 5_000


class Difference(NamedTuple):
    """Where two readings disagree: of whose right, on what, and what the arrays and the frames said."""

    household: str
    of: str
    right: str
    what: str
    arrays: Any
    frames: Any


def differences(situations: Iterable[Situation], asking: Asking) -> list[Difference]:
    """Everything in the answers that the two readings say differently; nothing where they agree.

    Verdict, amounts, reason, missing facts, gaps, what is stale and what is received already are all compared. A list
    that two readings don't give alike is shown to nobody: one of them has a fault.
    """
    found = []
    for block in batched(situations, BLOCK):
        day = asking.dates.on.toordinal()
        by_frames = dict(many(asking, block, "duckdb"))
        for place, answers in many(asking, block, "numpy"):
            homes = homes_of(block[place], day)
            for of, right, what, arrays, frames in differing(answers, by_frames[place]):
                home = homes.get(of, "") if asking.catalogue.rights[right].kind == "person" else of
                found.append(Difference(home, of, right, what, arrays, frames))
    return found


def differing(ones: list[RightAnswer], others: list[RightAnswer]) -> Iterator[tuple[str, str, str, Any, Any]]:
    """Whose right, on what, and both values: of two lists of answers about one situation, wherever they differ."""
    first, second = ({(answer.of, answer.id): answer for answer in answers} for answers in (ones, others))
    for of, right in sorted(first.keys() | second.keys()):
        one, other = first.get((of, right)), second.get((of, right))
        for what in (field.name for field in fields(RightAnswer)):
            values = getattr(one, what, None), getattr(other, what, None)
            if values[0] != values[1]:
                yield of, right, what, *values
