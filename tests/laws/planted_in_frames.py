"""Bugs in the frames: what a database does otherwise than the law says, if one lets it."""

from typing import Any

from laws.planting import Patch, bug, wrapped
from rotonde.engine.readings.frames import expressions, frames


@bug("frames")
def the_frames_round_towards_nought(patch: Patch) -> None:
    patch.setattr(expressions, "floor", lambda a, by, lowest: expressions.database.whole_times(a, by))


@bug("frames")
def the_frames_take_nobody_for_somebody(patch: Patch) -> None:
    wrapped(patch, frames, "nothing", lambda right, node: not right(node) if node.is_truth else right(node))


@bug("frames")
def the_frames_take_a_threshold_for_the_day_before(patch: Patch) -> None:
    def stepped(right: Any, a: Any, below: int, steps: Any) -> Any:
        return right(a, below, tuple((at + 1, value) for at, value in steps))

    wrapped(patch, expressions, "stepped", stepped)


@bug("frames")
def the_frames_swap_who_is_linked_to_whom(patch: Patch) -> None:
    def numbers(right: Any, self: Any, kinds: Any, places: Any) -> Any:
        turned = places[::-1] if len(places) == 2 and kinds[places[0]] == kinds[places[1]] else places
        return right(self, kinds, turned if places != (0, 1) else places)

    wrapped(patch, frames.Tuples, "_numbers", numbers)
