"""One right without the others: what its proof and its next question evaluate again and again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from rotonde.engine.outputs import Asked
from rotonde.engine.plain import Plain
from rotonde.engine.program import Program, program
from rotonde.engine.readings.arrays import ArrayReading
from rotonde.engine.readings.household import HouseholdReading, Values
from rotonde.engine.situations.situation import Situation

if TYPE_CHECKING:
    from rotonde.engine.answers import Asking


@dataclass(eq=False)
class Alone:
    """The verdict, reason and amounts of one right as a program of their own, made ready once."""

    asked: Asked
    outputs: list[Plain]
    program: Program
    array_reading: ArrayReading
    readings: dict[tuple[int, ...], HouseholdReading] = field(default_factory=dict)

    def evaluate(self, situation: Situation) -> Sequence[Values]:
        """The value of every node, by slot, over the records it speaks of."""
        size = tuple(situation.sizes.values())
        if size not in self.readings:
            self.readings[size] = HouseholdReading(self.program, situation.sizes)
        return self.readings[size].evaluate(situation)


_made: "WeakKeyDictionary[Asking, dict[str, Alone]]" = WeakKeyDictionary()


def alone(asking: "Asking", right_id: str) -> Alone:
    """A right of an asking on its own."""
    made = _made.setdefault(asking, {})
    if right_id not in made:
        asked = asking.question.ask(right_id)
        outputs = list(asked.results(with_missing=False).values())
        order = program(outputs)
        made[right_id] = Alone(asked, outputs, order, ArrayReading(order, outputs))
    return made[right_id]
