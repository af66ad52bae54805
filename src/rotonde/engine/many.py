"""Answers for many situations at once: the same answers, by the reading in arrays or by the one in frames."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.plain import Plain
from rotonde.engine.readings.array_operations import Array
from rotonde.engine.readings.arrays import ArrayReading, blocks
from rotonde.engine.readings.situation_columns import SituationColumns
from rotonde.engine.readings.situation_values import SituationValues
from rotonde.engine.situations.situation import Situation

Values = Mapping[Plain, Array]
_arrays: "WeakKeyDictionary[Asking, ArrayReading]" = WeakKeyDictionary()
_frames: "WeakKeyDictionary[Asking, Any]" = WeakKeyDictionary()


def many(
    asking: Asking, situations: Sequence[Situation], engine: str = "numpy"
) -> Iterator[tuple[int, list[RightAnswer]]]:
    """The place of each situation and its answers, block by block, not in order.

    `numpy` computes in arrays, a block at a time; `duckdb` in frames, all blocks at once.
    """
    parts = list(_parts(situations))
    columns = (SituationColumns([situations[place] for place in places]) for places in parts)
    for places, found in zip(parts, _EVALUATE[engine](asking, columns), strict=True):
        values = SituationValues(found)
        for row, place in enumerate(places):
            yield place, asking.answers_from(situations[place], values.of(row), matters=values.holding(row))


def values_of_many(
    reading: ArrayReading, situations: Sequence[Situation]
) -> Iterator[tuple[int, Callable[[Plain], Sequence[int]]]]:
    """The place of each situation and the values a reading has for it, block by block, not in order."""
    for places in _parts(situations):
        values = SituationValues(reading.evaluate(SituationColumns([situations[place] for place in places])))
        for row, place in enumerate(places):
            yield place, values.of(row)


def values_of_one(asking: Asking, situation: Situation) -> Callable[[Plain], Sequence[int]]:
    """The outputs for one situation, read as a block of its own."""
    nodes = [*asking.outputs(), *asking.agreements.values()]
    return SituationValues(ArrayReading(asking.program, nodes).evaluate(SituationColumns([situation]))).of(0)


def _in_arrays(asking: Asking, columns: Iterable[SituationColumns]) -> Iterator[Values]:
    if asking not in _arrays:
        _arrays[asking] = ArrayReading(asking.program, asking.outputs())
    return (_arrays[asking].evaluate(block) for block in columns)


def _in_frames(asking: Asking, columns: Iterable[SituationColumns]) -> Iterator[Values]:
    from rotonde.engine.readings.frames.frames import FramesReading

    if asking not in _frames:
        _frames[asking] = FramesReading(asking.program, asking.outputs())
    everything = list(columns)
    return iter(_frames[asking].evaluate(everything) if everything else ())


_EVALUATE: dict[str, Callable[[Asking, Iterable[SituationColumns]], Iterator[Values]]] = {
    "numpy": _in_arrays,
    "duckdb": _in_frames,
}


def _parts(situations: Sequence[Situation]) -> Iterator[list[int]]:
    """Places of situations of equal size, as many as go together."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for place, situation in enumerate(situations):
        groups.setdefault(tuple(situation.sizes.values()), []).append(place)
    for places in groups.values():
        for part in blocks(len(places), situations[places[0]].sizes):
            yield places[part]
