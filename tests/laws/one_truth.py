"""Law 2 as a function that raises: every reading gives the same answers and the same bounds."""

import random
from collections import Counter

import numpy as np

from laws.outcomes import Engine
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from laws.soundness import Tried, holds
from rotonde.engine.many import many
from rotonde.engine.plain import Plain
from rotonde.engine.readings.arrays import ArrayReading
from rotonde.engine.readings.household import HouseholdReading
from rotonde.engine.readings.situation_columns import SituationColumns
from rotonde.engine.situations.situation import Situation


def one_truth_for_seed(seed: int, depth: int = 3, homes: int = 12, tried: Tried | None = None) -> None:
    """Households of one catalogue, one by one and in blocks."""
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, depth)
    engine = Engine(catalogue, dates)
    tried = Counter() if tried is None else tried
    situations = [random_home(rng, catalogue, dates) for _ in range(homes)]
    for place, answers in many(engine.asking, situations):
        alone = engine.asking.answers(situations[place])
        holds(len(alone) == len(answers), "number of answers", len(alone), len(answers))
        for one, other in zip(alone, answers, strict=True):
            holds(one == other, "two readings differ", one, other)
        tried["situations"] += 1
        tried["answers"] += len(alone)
    every_value_is_equal(engine, situations, tried)


def every_value_is_equal(engine: Engine, situations: list[Situation], tried: Tried) -> None:
    """All nodes of the bounds of quantities and circles, for situations of one size at a time."""
    sizes = {tuple(one.sizes.values()): one.sizes for one in situations}
    for key, size in sizes.items():
        block = [one for one in situations if tuple(one.sizes.values()) == key]
        outputs: list[Plain] = [end for bound, _ in engine.bounds.values() for end in bound[:2]]
        found = ArrayReading(engine.program, outputs).evaluate(SituationColumns(block))
        alone = HouseholdReading(engine.program, size)
        for row, situation in enumerate(block):
            values = alone.evaluate(situation)
            for node in outputs:
                column = np.asarray(found[node])
                mine = column[..., row if column.shape[-1] > 1 else 0] if column.ndim else column
                holds(
                    mine.astype(int).ravel().tolist() == list(values[engine.program.slots[node]]),
                    "two readings differ in a bound",
                    mine.ravel(),
                    values[engine.program.slots[node]],
                )
                tried["bounds"] += 1
