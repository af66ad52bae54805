"""Nine variables of OpenFisca's country template for a million persons: `python -m bench.race_openfisca`.

Both engines run in turn in one process. OpenFisca gets a guess for every missing salary and rent and gives one
value; ours carries what is missing along and gives the least and the most. Building the data is timed apart for
both. A reading reads one block at a time, so every thread has its own.
"""

import argparse
import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from bench.country_population import Array, Block, Homes, Population, grouped, population
from rotonde.engine.bounding import Bound, Pass
from rotonde.engine.bounds import bounds
from rotonde.engine.calendar import Dates
from rotonde.engine.program import program
from rotonde.engine.readings.arrays import ArrayReading, blocks
from rotonde.engine.resolve import Resolution

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from country.template_catalogue import template_catalogue  # noqa: E402  it stands among the tests

MONTH = date(2016, 11, 1)
VARIABLES = (
    "basic_income",
    "housing_allowance",
    "income_tax",
    "social_security_contribution",
    "total_benefits",
    "disposable_income",
    "household_income",
    "total_taxes",
    "pension",
)
LOST = {"salary", "rent"}
Ends = dict[str, tuple[Array, Array]]


class Ours:
    """Two programs, for households of which nothing is missing and for the others; made once."""

    def __init__(self, threads: int) -> None:
        self.catalogue = template_catalogue()
        words = self.catalogue.vocabulary
        everything = {*words.facts, *words.links}
        self.bounds = {True: self._bounds(everything), False: self._bounds(everything - LOST)}
        self.readings = [
            {is_complete: _reading(found) for is_complete, found in self.bounds.items()} for _ in range(threads)
        ]

    def _bounds(self, known: set[str]) -> dict[str, Bound]:
        dates = Dates.asked(on=MONTH, today=MONTH)
        resolution = Resolution(dates, self.catalogue.definitions)
        this = Pass(dates, self.catalogue.vocabulary, known=frozenset(known))
        rules = {id: self.catalogue.quantities[id].of_claimant().node for id in VARIABLES}
        return {id: bounds(resolution.resolve(rule), this) for id, rule in rules.items()}

    def build(self, people: Population) -> list[Homes]:
        """The population in columns, by size and by completeness."""
        return list(grouped(people, self.catalogue.vocabulary))

    def calculate(self, groups: list[Homes], threads: int) -> list[Ends]:
        """Least and most of every variable, in one array for each group."""
        found = [self._room(group) for group in groups]
        work = [
            (group, ends, where)
            for group, ends in zip(groups, found, strict=True)
            for where in blocks(len(group.homes), group.sizes)
        ]
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(self._blocks, self.readings, [work[thread::threads] for thread in range(threads)]))
        return found

    def _blocks(self, readings: dict[bool, ArrayReading], work: list[tuple[Homes, Ends, slice]]) -> None:
        for group, ends, where in work:
            values = readings[group.is_complete].evaluate(Block(group, where))
            for id, bound in self.bounds[group.is_complete].items():
                low, high = ends[id]
                low[:, where] = _rows(values[bound.low])
                if high is not low:
                    high[:, where] = _rows(values[bound.high])

    def _room(self, group: Homes) -> Ends:
        room = {}
        for id, bound in self.bounds[group.is_complete].items():
            rows = group.size if self.catalogue.quantities[id].kind == "person" else 1
            low = np.empty((rows, len(group.homes)), np.int64)
            room[id] = (low, low if bound.low is bound.high else np.empty_like(low))
        return room


def _reading(found: dict[str, Bound]) -> ArrayReading:
    nodes = [end for bound in found.values() for end in bound[:2]]
    return ArrayReading(program(nodes), nodes)


def _rows(value: Array) -> Array:
    return value.reshape(-1, value.shape[-1]) if value.ndim else value


class Theirs:
    """OpenFisca on the same people, with a guess in the place of everything missing."""

    def __init__(self) -> None:
        from openfisca_country_template import CountryTaxBenefitSystem

        self.system = CountryTaxBenefitSystem()

    def build(self, people: Population) -> Any:
        """A simulation with all inputs; a missing salary is guessed at the mean, a missing rent too."""
        from openfisca_core.simulations import SimulationBuilder

        builder = SimulationBuilder()
        builder.create_entities(self.system)
        builder.declare_person_entity("person", np.arange(people.sizes.sum()))
        homes = builder.declare_entity("household", np.arange(len(people.sizes)))
        roles = np.where(people.facts["member.among"] == 0, "adult", "child")
        builder.join_with_persons(homes, people.home, roles)
        simulation = builder.build(self.system)
        given = dict(people.facts)
        for name, lost in people.lost.items():
            given[name] = np.where(lost, given[name].mean(), given[name])
        month = f"{MONTH:%Y-%m}"
        for name in ("salary", "capital_returns", "rent"):
            simulation.set_input(name, month, given[name] / 100)
        days = given["birth"] - date(1970, 1, 1).toordinal()
        simulation.set_input("birth", "ETERNITY", days.astype("datetime64[D]"))
        january = f"{MONTH:%Y}-01"
        simulation.set_input("accommodation_size", january, given["accommodation_size"] / 100)
        codes = np.array(["tenant", "owner", "free_lodger", "homeless"])
        simulation.set_input("housing_occupancy_status", january, codes[given["housing_occupancy_status"]])
        return simulation

    def calculate(self, simulation: Any) -> dict[str, Array]:
        """One value of every variable."""
        return {id: simulation.calculate(id, f"{MONTH:%Y-%m}") for id in VARIABLES}


def compare(ours: Ours, groups: list[Homes], found: list[Ends], theirs: dict[str, Array]) -> tuple[int, int, float]:
    """How many values were compared and differ, among complete households first, then whether bounds hold the guess.

    OpenFisca counts in single precision, so a cent in some hundred thousand euros is no difference.
    """
    compared = differ = 0
    widest = 0.0
    for group, ends in zip(groups, found, strict=True):
        bound = ours.bounds[group.is_complete]
        for id, (low, high) in ends.items():
            where = group.persons if ours.catalogue.quantities[id].kind == "person" else group.homes[None]
            value, scale = theirs[id][where].astype(float), bound[id].scale
            near = 0.01 + 3e-7 * np.abs(value)
            outside = np.maximum(low / scale - value, value - high / scale)
            compared += outside.size
            differ += int((outside > near).sum())
            widest = max(widest, float(outside.max()))
    return compared, differ, widest


def timed(what: Callable[[], Any]) -> tuple[float, Any]:
    gc.collect()
    start = time.perf_counter()
    found = what()
    return time.perf_counter() - start, found


def peak_of(engine: str, persons: int, missing: float, threads: int) -> float:
    """Peak memory in MB of a process that builds and calculates once with one engine."""
    command = [sys.executable, "-m", "bench.race_openfisca", "--only", engine, "--persons", str(persons)]
    command += ["--missing", str(missing), "--threads", str(threads)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def once(engine: str, persons: int, missing: float, threads: int) -> None:
    """Build and calculate with one engine; print the peak memory above what the people themselves take."""
    people = population(persons, missing, seed=1)
    if engine == "theirs":
        one = Theirs()
        one.calculate(one.build(people))
    elif engine == "ours":
        other = Ours(threads)
        other.calculate(other.build(people), threads)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """Run the pairs and print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--persons", type=int, default=1_000_000)
    options.add_argument("--missing", type=float, default=0.03)
    options.add_argument("--pairs", type=int, default=7)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--only", choices=["ours", "theirs", "nobody"])
    asked = options.parse_args()
    if asked.only:
        once(asked.only, asked.persons, asked.missing, asked.threads)
        return
    people = population(asked.persons, asked.missing, seed=1)
    complete = people.is_complete.mean()
    print(f"{people.sizes.sum():,} persons, {len(people.sizes):,} households, {complete:.1%} with nothing missing")
    ours, theirs = Ours(asked.threads), Theirs()
    for is_complete, reading in ours.readings[0].items():
        print(f"{len(reading.steps)} nodes where {'nothing' if is_complete else 'something'} is missing")
    building, groups = timed(lambda: ours.build(people))
    figures: dict[str, list[float]] = {"theirs": [], "ours, 1 thread": [], f"ours, {asked.threads} threads": []}
    their_build = []
    for _ in range(asked.pairs + 1):
        built, simulation = timed(lambda: theirs.build(people))
        their_build.append(built)
        took, values = timed(lambda simulation=simulation: theirs.calculate(simulation))  # type: ignore[misc]
        figures["theirs"].append(took)
        for name, threads in (("ours, 1 thread", 1), (f"ours, {asked.threads} threads", asked.threads)):
            took, found = timed(lambda threads=threads: ours.calculate(groups, threads))  # type: ignore[misc]
            figures[name].append(took)
    compared, differ, widest = compare(ours, groups, found, values)
    print(f"{compared:,} values compared, {differ} outside our bounds (furthest {widest:.4f})")
    print(f"build: theirs {median(their_build):.3f} s, ours {building:.3f} s")
    for name, times in figures.items():
        ratios = [a / b for a, b in zip(figures["theirs"][1:], times[1:], strict=True)]
        each = " ".join(f"{took:.3f}" for took in times[1:])
        print(f"{name}: median {median(times[1:]):.3f} s ({each}); theirs / this = {median(ratios):.2f}")
    memory = {one: peak_of(one, asked.persons, asked.missing, asked.threads) for one in ("nobody", "theirs", "ours")}
    print("peak memory: " + ", ".join(f"{one} {peak:,.0f} MB" for one, peak in memory.items()))


if __name__ == "__main__":
    main()
