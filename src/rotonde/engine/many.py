"""Answers for many situations at once: the same answers, by the reading in arrays or by the one in frames."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.plain import Plain
from rotonde.engine.readings.array_operations import Array
from rotonde.engine.readings.arrays import ArrayReading, blocks
from rotonde.engine.readings.situation_columns import SituationColumns
from rotonde.engine.situations.situation import Situation

Values = dict[Plain, Array]
ENGINES = ("numpy", "duckdb")
_frames: "WeakKeyDictionary[Asking, Any]" = WeakKeyDictionary()


def many(
    asking: Asking, situations: Sequence[Situation], engine: str = "numpy"
) -> Iterator[tuple[int, list[RightAnswer]]]:
    """The place of each situation and its answers, block by block, not in order.

    `numpy` computes in arrays, a block at a time; `duckdb` in frames, all blocks at once.
    """
    parts = list(_parts(situations))
    columns = [SituationColumns([situations[place] for place in places]) for places in parts]
    for places, values in zip(parts, _EVALUATE[engine](asking, columns), strict=True):
        for row, place in enumerate(places):
            yield place, asking.answers_from(situations[place], _row(values, row))


def values_of_one(asking: Asking, situation: Situation) -> Callable[[Plain], list[int]]:
    """The outputs for one situation, read as a block of its own."""
    nodes = [*asking.outputs(), *asking.agreements.values()]
    return _row(ArrayReading(asking.program, nodes).evaluate(SituationColumns([situation])), 0)


def _in_arrays(asking: Asking, columns: Sequence[SituationColumns]) -> Iterator[Values]:
    reading = ArrayReading(asking.program, asking.outputs())
    return (reading.evaluate(block) for block in columns)


def _in_frames(asking: Asking, columns: Sequence[SituationColumns]) -> Iterator[Values]:
    from rotonde.engine.readings.frames.frames import FramesReading

    if asking not in _frames:
        _frames[asking] = FramesReading(asking.program, asking.outputs())
    return iter(_frames[asking].evaluate(columns) if columns else ())


_EVALUATE: dict[str, Callable[[Asking, Sequence[SituationColumns]], Iterator[Values]]] = {
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


def _row(values: Values, row: int) -> Callable[[Plain], list[int]]:
    def of(node: Plain) -> list[int]:
        found: Any = values[node]
        if found.ndim:
            found = found[..., row if found.shape[-1] > 1 else 0]
        return found.astype(int).ravel().tolist()  # type: ignore[no-any-return]

    return of
