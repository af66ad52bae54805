"""A population file to file, and the calculation alone on all processors: `python -m bench.sweep [persons]`."""

import os
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from bench.arrays import reading, run
from bench.population import population
from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.rights import load_catalogue
from rotonde.screening.population.made_up import write_population
from rotonde.screening.population.sweep import columns_wanted, sweep

ON = date.fromordinal(739_000)
DATES = Dates.asked(on=ON, today=ON)
MISSING = 0.05


def calculate(job: tuple[int, int, float]) -> tuple[int, float, float]:
    """Households, and when the calculation began and ended; starts at the moment that is given."""
    persons, seed, start = job
    ready = reading(with_missing=False)
    groups = list(population(load_catalogue().vocabulary, persons, MISSING, seed))
    run(ready, groups)
    while time.time() < start:
        time.sleep(0.01)
    begun = time.time()
    run(ready, groups)
    return sum(group.count for group in groups), begun, time.time()


def calculation(persons: int, processes: int) -> float:
    """Households a second when every processor has its share in memory."""
    start = time.time() + 30 + 60 * persons / 1_000_000
    jobs = [(persons // processes, seed, start) for seed in range(processes)]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        found = list(pool.map(calculate, jobs))
    took = max(end for _, _, end in found) - min(begun for _, begun, _ in found)
    return sum(count for count, _, _ in found) / took


def main() -> None:
    """Print both."""
    persons = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    processes = os.cpu_count() or 1
    catalogue = load_catalogue()
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "in", Path(place) / "out"
        wanted = columns_wanted(Asking(catalogue, DATES, with_missing=False))
        households = write_population(folder, catalogue.vocabulary, wanted, persons, MISSING, seed=1)
        size = sum(path.stat().st_size for path in folder.glob("*")) / 1e6
        print(
            f"{persons:,} persons, {households:,} households, {len(catalogue.rights)} rights, {size:,.0f} MB of Parquet"
        )
        start = time.perf_counter()
        swept = sweep(folder, out, load_catalogue, DATES, processes=processes)
        took = time.perf_counter() - start
    here, there = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"file to file: {took:,.1f} s, {swept.households / took:,.0f} households/s, {swept.answers:,} answers")
    print(f"peak memory: {here:,.0f} MB here, {there:,.0f} MB in the largest of {processes} others")
    print(f"calculation only: {calculation(min(persons, 400_000), processes):,.0f} households/s")


if __name__ == "__main__":
    main()
