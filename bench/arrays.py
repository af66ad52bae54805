"""Households a second of the arrays reading: four rights with reasons and bounds. `python -m bench.arrays`."""

import resource
import sys
import time
from datetime import date
from statistics import median

import numpy as np

from bench.population import Households, population
from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.readings.arrays import ArrayReading, blocks
from rotonde.rights import load_catalogue


def reading(with_missing: bool) -> ArrayReading:
    """The four rights, ready for blocks."""
    asked_on = date.fromordinal(739_000)
    asking = Asking(load_catalogue(), Dates.asked(on=asked_on, today=asked_on), with_missing=with_missing)
    outputs = [node for one in asking.asked for node in one.results(with_missing).values()]
    return ArrayReading(asking.program, outputs)


def run(ready: ArrayReading, groups: list[Households]) -> int:
    """Evaluate all groups block by block; gives the sum of all outputs, so that nothing is left out."""
    parts = [group.part(where) for group in groups for where in blocks(group.count, group.sizes)]

    return sum(int(np.sum(value)) for part in parts for value in ready.evaluate(part).values())


def main() -> None:
    """Print households a second and memory at each size."""
    vocabulary = load_catalogue().vocabulary
    ready = reading("--missing" in sys.argv)
    print(f"{len(ready.steps)} nodes")
    for persons in (100_000, 1_000_000):
        groups = list(population(vocabulary, persons, 0.08, seed=1))
        households = sum(group.count for group in groups)
        run(ready, groups)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            run(ready, groups)
            times.append(time.perf_counter() - start)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rate = households / median(times)
        print(f"{persons:>9,} persons, {households:,} households: {rate:,.0f} households/s, peak {memory:,.0f} MB")


if __name__ == "__main__":
    main()
