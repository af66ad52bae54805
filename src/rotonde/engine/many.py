"""Answers for many situations at once, by the arrays reading: the same answers, in blocks of equal size."""

from collections.abc import Callable, Iterator, Sequence
from weakref import WeakKeyDictionary

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.plain import Plain
from rotonde.engine.readings.arrays import ArrayReading, blocks
from rotonde.engine.readings.situation_columns import SituationColumns
from rotonde.engine.readings.situation_values import SituationValues
from rotonde.engine.situations.situation import Situation

_ready: "WeakKeyDictionary[Asking, ArrayReading]" = WeakKeyDictionary()


def many(asking: Asking, situations: Sequence[Situation]) -> Iterator[tuple[int, list[RightAnswer]]]:
    """The place of each situation and its answers, block by block, not in order."""
    if asking not in _ready:
        _ready[asking] = ArrayReading(asking.program, asking.outputs())
    for places in _by_size(situations):
        for part in blocks(len(places), situations[places[0]].sizes):
            block = [situations[place] for place in places[part]]
            values = SituationValues(_ready[asking].evaluate(SituationColumns(block)))
            for row, place in enumerate(places[part]):
                answers = asking.answers_from(situations[place], values.of(row), matters=values.holding(row))
                yield place, answers


def values_of_one(asking: Asking, situation: Situation) -> Callable[[Plain], Sequence[int]]:
    """The outputs for one situation, read as a block of its own."""
    nodes = [*asking.outputs(), *asking.agreements.values()]
    return SituationValues(ArrayReading(asking.program, nodes).evaluate(SituationColumns([situation]))).of(0)


def _by_size(situations: Sequence[Situation]) -> list[list[int]]:
    groups: dict[tuple[int, ...], list[int]] = {}
    for place, situation in enumerate(situations):
        groups.setdefault(tuple(situation.sizes.values()), []).append(place)
    return list(groups.values())
