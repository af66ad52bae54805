"""Both engines on the same made-up people: ours with bounds, OpenFisca with a guess for everything missing."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any, NamedTuple

import numpy as np

from country.template_catalogue import template_catalogue
from country.template_people import Array, Block, Homes, Population, grouped
from rotonde.engine.bounding import Bound, Pass
from rotonde.engine.bounds import bounds
from rotonde.engine.calendar import Dates
from rotonde.engine.program import program
from rotonde.engine.readings.arrays import CELLS, ArrayReading, blocks
from rotonde.engine.resolve import Resolution

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
LOST = frozenset({"salary", "rent"})
CENT, SINGLE_PRECISION = 0.01, 3e-7
Ends = dict[str, tuple[Array, Array]]


class Ours:
    """One program for households of which nothing is missing, one for the others; every thread reads on its own."""

    def __init__(self, threads: int = 1) -> None:
        self.catalogue = template_catalogue()
        words = self.catalogue.vocabulary
        everything = frozenset({*words.facts, *words.links})
        self.bounds = {True: self.bounds_with(everything), False: self.bounds_with(everything - LOST)}
        self.readings = [{one: _reading(self.bounds[one]) for one in (True, False)} for _ in range(threads)]

    def bounds_with(self, known: frozenset[str]) -> dict[str, Bound]:
        """Both ends of every variable, where nothing of the known facts is missing."""
        dates = Dates.asked(on=MONTH, today=MONTH)
        resolution = Resolution(dates, self.catalogue.definitions)
        this = Pass(dates, self.catalogue.vocabulary, known=known)
        rules = {id: self.catalogue.quantities[id].of_claimant().node for id in VARIABLES}
        return {id: bounds(resolution.resolve(rule), this) for id, rule in rules.items()}

    def build(self, people: Population, is_parted: bool = True) -> list[Homes]:
        """The people in columns, by size and, where they are parted, by completeness."""
        return list(grouped(people, self.catalogue.vocabulary, is_parted))

    def calculate(self, groups: list[Homes]) -> list[Ends]:
        """Least and most of every variable, for each group; one array is both where they are the same."""
        found = [self._room(group) for group in groups]
        work = [
            (group, ends, where)
            for group, ends in zip(groups, found, strict=True)
            for where in blocks(
                len(group.home_places), group.sizes, CELLS * group.size
            )  # no rule of theirs needs pairs
        ]
        threads = len(self.readings)
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(self._work, self.readings, [work[thread::threads] for thread in range(threads)]))
        return found

    def _room(self, group: Homes) -> Ends:
        room = {}
        for id, bound in self.bounds[group.is_complete].items():
            rows = group.size if self.catalogue.quantities[id].kind == "person" else 1
            low = np.empty((rows, len(group.home_places)), np.int64)
            room[id] = (low, low if bound.low is bound.high else np.empty_like(low))
        return room

    def _work(self, readings: dict[bool, ArrayReading], work: Iterable[tuple[Homes, Ends, slice]]) -> None:
        for group, ends, where in work:
            values = readings[group.is_complete].evaluate(Block(group, where))
            for id, bound in self.bounds[group.is_complete].items():
                low, high = ends[id]
                low[:, where] = _rows(values[bound.low])
                if high is not low:
                    high[:, where] = _rows(values[bound.high])


def _reading(found: dict[str, Bound]) -> ArrayReading:
    nodes = [end for bound in found.values() for end in bound[:2]]
    return ArrayReading(program(nodes), nodes)


def _rows(value: Array) -> Array:
    return value.reshape(-1, value.shape[-1]) if value.ndim else value


class Theirs:
    """OpenFisca and its country template."""

    def __init__(self) -> None:
        from openfisca_country_template import CountryTaxBenefitSystem

        self.system = CountryTaxBenefitSystem()

    def build(self, people: Population) -> Any:
        """A simulation with all inputs; what is missing is guessed at the mean."""
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
        month, january = f"{MONTH:%Y-%m}", f"{MONTH:%Y}-01"
        for name in ("salary", "capital_returns", "rent"):
            simulation.set_input(name, month, given[name] / 100)
        days = given["birth"] - date(1970, 1, 1).toordinal()
        simulation.set_input("birth", "ETERNITY", days.astype("datetime64[D]"))
        simulation.set_input("accommodation_size", january, given["accommodation_size"] / 100)
        words = np.array(template_catalogue().vocabulary.facts["housing_occupancy_status"].values)
        simulation.set_input("housing_occupancy_status", january, words[given["housing_occupancy_status"]])
        return simulation

    def calculate(self, simulation: Any) -> dict[str, Array]:
        """One value of every variable."""
        return {id: simulation.calculate(id, f"{MONTH:%Y-%m}") for id in VARIABLES}


class Compared(NamedTuple):
    """How many values were compared, and how many of theirs lie outside our bounds."""

    values: int
    outside: int


def compare(ours: Ours, groups: list[Homes], found: list[Ends], theirs: dict[str, Array]) -> dict[bool, Compared]:
    """For households of which nothing is missing, where both bounds are one, and for the others.

    OpenFisca counts in single precision, so a cent more or less is no difference, nor is the seventh digit.
    """
    counts = {True: [0, 0], False: [0, 0]}
    for group, ends in zip(groups, found, strict=True):
        for id, (low, high) in ends.items():
            is_of_person = ours.catalogue.quantities[id].kind == "person"
            value = theirs[id][group.person_places if is_of_person else group.home_places[None]].astype(float)
            scale = ours.bounds[group.is_complete][id].scale
            away = np.maximum(low / scale - value, value - high / scale)
            count = counts[group.is_complete]
            count[0] += away.size
            count[1] += int((away > CENT + SINGLE_PRECISION * np.abs(value)).sum())
    return {is_complete: Compared(*count) for is_complete, count in counts.items()}
