"""Answers for many situations at once, by the arrays reading: the same answers, in blocks of equal size."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.plain import Plain
from rotonde.engine.readings.arrays import Array, ArrayReading, blocks
from rotonde.engine.readings.situation_columns import SituationColumns
from rotonde.engine.situations.situation import Situation


def many(asking: Asking, situations: Sequence[Situation]) -> Iterator[tuple[int, list[RightAnswer]]]:
    """The place of each situation and its answers, block by block, not in order."""
    reading = ArrayReading(asking.program, asking.outputs())
    for places in _by_size(situations):
        sizes = situations[places[0]].sizes
        for part in blocks(len(places), sizes):
            block = [situations[place] for place in places[part]]
            values = reading.evaluate(SituationColumns(block))
            for row, place in enumerate(places[part]):
                yield place, asking.answers_from(situations[place], _row(values, row))


def values_of_one(asking: Asking, situation: Situation) -> Callable[[Plain], list[int]]:
    """The outputs for one situation, read as a block of its own."""
    nodes = [*asking.outputs(), *asking.agreements.values()]
    return _row(ArrayReading(asking.program, nodes).evaluate(SituationColumns([situation])), 0)


def _by_size(situations: Sequence[Situation]) -> list[list[int]]:
    groups: dict[tuple[int, ...], list[int]] = {}
    for place, situation in enumerate(situations):
        groups.setdefault(tuple(situation.sizes.values()), []).append(place)
    return list(groups.values())


def _row(values: dict[Plain, Array], row: int) -> Callable[[Plain], list[int]]:
    def of(node: Plain) -> list[int]:
        found: Any = values[node]
        if found.ndim:
            found = found[..., row if found.shape[-1] > 1 else 0]
        return found.astype(int).ravel().tolist()  # type: ignore[no-any-return]

    return of
