"""Law 2 for the frames: what the database computes is what one household by itself gives."""

import random
from collections import Counter

import numpy as np

from laws.outcomes import Engine
from laws.random_catalogues import random_catalogue
from laws.random_homes import random_home
from laws.soundness import Tried, holds
from rotonde.engine.many import many
from rotonde.engine.plain import Plain
from rotonde.engine.readings.frames.frames import FramesReading
from rotonde.engine.readings.household import HouseholdReading
from rotonde.engine.readings.situation_columns import SituationColumns
from rotonde.engine.situations.situation import Situation


def same_in_frames_for_seed(seed: int, depth: int = 3, homes: int = 12, tried: Tried | None = None) -> None:
    """All answers of one catalogue, and all bounds of its quantities and circles."""
    rng = random.Random(seed)
    catalogue, dates = random_catalogue(rng, depth)
    engine = Engine(catalogue, dates)
    tried = Counter() if tried is None else tried
    situations = [random_home(rng, catalogue, dates) for _ in range(homes)]
    for place, answers in many(engine.asking, situations, "duckdb"):
        alone = engine.asking.answers(situations[place])
        holds(len(alone) == len(answers), "number of answers", len(alone), len(answers))
        for one, other in zip(alone, answers, strict=True):
            holds(one == other, "the frames differ", one, other)
        tried["answers"] += len(alone)
    every_bound_is_equal(engine, situations, tried)


def every_bound_is_equal(engine: Engine, situations: list[Situation], tried: Tried) -> None:
    """Situations of every size in one evaluation, each a block of its own."""
    outputs: list[Plain] = [end for bound, _ in engine.bounds.values() for end in bound[:2]]
    found = FramesReading(engine.program, outputs).evaluate([SituationColumns([one]) for one in situations])
    for situation, of_one in zip(situations, found, strict=True):
        values = HouseholdReading(engine.program, situation.sizes).evaluate(situation)
        for node in outputs:
            mine = np.asarray(of_one[node]).astype(int).ravel().tolist()
            holds(mine == list(values[engine.program.slots[node]]), "the frames differ in a bound", node, mine)
            tried["bounds"] += 1
