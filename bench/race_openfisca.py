"""Nine variables of OpenFisca's country template for a million persons: `python -m bench.race_openfisca`.

Both engines run in turn in one process. OpenFisca gets a guess for every missing salary and rent and gives one
value; ours carries what is missing along and gives the least and the most. Building the data is timed apart for
both. The figures without parting treat every household as if something were missing.
"""

import argparse
import gc
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from country.template_people import Population, population  # noqa: E402  it stands among the tests
from country.two_engines import Ours, Theirs, compare  # noqa: E402

CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}


def race(people: Population, pairs: int, threads: int, clock: Callable[[], float]) -> None:
    """Run the engines in turn and print the figures."""

    def timed(what: Callable[[], Any]) -> tuple[float, Any]:
        gc.collect()
        start = clock()
        found = what()
        return clock() - start, found

    theirs, ours = Theirs(), {"1 thread": Ours(1), f"{threads} threads": Ours(threads)}
    whole = "1 thread, without parting"
    ours[whole] = ours["1 thread"]
    for is_complete, reading in ours["1 thread"].readings[0].items():
        print(f"{len(reading.steps)} steps where {'nothing' if is_complete else 'something'} is missing")
    built: dict[str, list[float]] = {"theirs": [], "ours": []}
    taken: dict[str, list[float]] = {"theirs": [], **{name: [] for name in ours}}
    for _ in range(pairs + 1):
        seconds, simulation = timed(lambda: theirs.build(people))
        built["theirs"].append(seconds)
        seconds, groups = timed(lambda: ours["1 thread"].build(people))
        built["ours"].append(seconds)
        unparted = ours["1 thread"].build(people, is_parted=False)
        seconds, values = timed(lambda simulation=simulation: theirs.calculate(simulation))  # type: ignore[misc]
        taken["theirs"].append(seconds)
        for name, engine in ours.items():
            columns = unparted if name == whole else groups
            seconds, found = timed(lambda engine=engine, columns=columns: engine.calculate(columns))  # type: ignore[misc]
            taken[name].append(seconds)
            compared = compare(engine, columns, found, values)
            assert not any(one.outside for one in compared.values()), compared
            if name == "1 thread":
                parted = compared
    for is_complete, one in parted.items():
        where = "nothing is" if is_complete else "something may be"
        print(f"{one.values:,} values where {where} missing: {one.outside} of theirs outside our bounds")
    print("build: " + ", ".join(f"{name} {median(times[1:]):.3f} s" for name, times in built.items()))
    for name, times in taken.items():
        ratios = [a / b for a, b in zip(taken["theirs"][1:], times[1:], strict=True)]
        each = " ".join(f"{one:.3f}" for one in times[1:])
        print(f"{name}: median {median(times[1:]):.3f} s ({each}), theirs / this: median {median(ratios):.2f}")


def peaks(people: Population, threads: int) -> dict[str, float]:
    """Peak memory in MB of fresh processes that read the people and do nothing, or build and calculate once."""
    found = {}
    with TemporaryDirectory() as folder:
        people.save(Path(folder) / "people.npz")
        for engine in ("nobody", "theirs", "ours"):
            command = [sys.executable, "-m", "bench.race_openfisca", "--once", engine]
            command += ["--people", str(Path(folder) / "people.npz"), "--threads", str(threads)]
            found[engine] = float(subprocess.check_output(command, text=True, cwd=ROOT))
    return found


def once(engine: str, people: Population, threads: int) -> None:
    """Build and calculate with one engine; print the peak memory of this process."""
    if engine != "nobody":
        one: Any = Theirs() if engine == "theirs" else Ours(threads)
        one.calculate(one.build(people))
    status = Path("/proc/self/status").read_text()  # what getrusage tells starts from the parent's peak
    print(int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024)  # type: ignore[index]


def main() -> None:
    """Race, then measure memory."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--persons", type=int, default=1_000_000)
    options.add_argument("--missing", type=float, default=0.03)
    options.add_argument("--pairs", type=int, default=9)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--clock", choices=CLOCKS, default="wall", help="cpu, where others use the machine too")
    options.add_argument("--once", choices=["nobody", "theirs", "ours"])
    options.add_argument("--people", type=Path)
    asked = options.parse_args()
    if asked.once:
        once(asked.once, Population.read(asked.people), asked.threads)
        return
    people = population(asked.persons, asked.missing, seed=1)
    print(
        f"{people.sizes.sum():,} persons, {len(people.sizes):,} households, {people.is_complete.mean():.1%} with "
        f"nothing missing; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    race(people, asked.pairs, asked.threads, CLOCKS[asked.clock])
    print("peak memory: " + ", ".join(f"{one} {peak:,.0f} MB" for one, peak in peaks(people, asked.threads).items()))


if __name__ == "__main__":
    main()
