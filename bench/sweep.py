"""A population file to file, and the calculation alone on all processors: `python -m bench.sweep [persons]`."""

import os
import sys
import tempfile
import threading
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
from rotonde.screening.population.sweep import columns_wanted, sweep
from rotonde.screening.town.large_population import write_population

ON = date.fromordinal(739_000)
DATES = Dates.asked(on=ON, today=ON)
MISSING = 0.05


class Memory:
    """Watches how much this process and its children hold together, ten times a second."""

    def __init__(self) -> None:
        self.most, self.stopped = 0.0, threading.Event()
        self.watching = threading.Thread(target=self._watch, daemon=True)
        self.watching.start()

    def _watch(self) -> None:
        while not self.stopped.wait(0.1):
            self.most = max(self.most, sum(map(_held, [os.getpid(), *_children()])))

    def peak(self) -> float:
        """The most, in MB; what processes share is counted once for each."""
        self.stopped.set()
        self.watching.join()
        return self.most


def _held(process: int) -> float:
    try:
        text = Path(f"/proc/{process}/status").read_text("utf-8")
    except FileNotFoundError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in text.splitlines() if line.startswith("VmRSS")), 0.0)


def _children() -> list[int]:
    text = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text("utf-8")
    return [int(one) for one in text.split()]


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


def write(folder: Path, persons: int) -> int:
    """Write the population with every column that the rights read."""
    catalogue = load_catalogue()
    wanted = columns_wanted(Asking(catalogue, DATES, with_missing=False))
    return write_population(folder, catalogue.vocabulary, wanted, persons, MISSING, seed=1)


def main() -> None:
    """Print both."""
    persons = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    processes = os.cpu_count() or 1
    catalogue = load_catalogue()
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "in", Path(place) / "out"
        with ProcessPoolExecutor(1, get_context("spawn")) as apart:  # so that its memory isn't counted here
            households = apart.submit(write, folder, persons).result()
        size = sum(path.stat().st_size for path in folder.glob("*")) / 1e6
        print(
            f"{persons:,} persons, {households:,} households, {len(catalogue.rights)} rights, {size:,.0f} MB of Parquet"
        )
        watch = Memory()
        start = time.perf_counter()
        swept = sweep(folder, out, load_catalogue, DATES, processes=processes)
        took = time.perf_counter() - start
        peak = watch.peak()
    print(f"file to file: {took:,.1f} s, {swept.households / took:,.0f} households/s, {swept.answers:,} answers")
    print(f"peak memory of all processes together: {peak:,.0f} MB")
    print(f"calculation only: {calculation(min(persons, 400_000), processes):,.0f} households/s")


if __name__ == "__main__":
    main()
