"""A million made-up persons of the template's country, part of the salaries and rents missing, for two engines."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.expressions import Var
from rotonde.engine.facts import Vocabulary
from rotonde.engine.plain import Leaf

Array = NDArray[Any]
SIZES = (0.33, 0.33, 0.14, 0.13, 0.07)
DAY = 736_269


@dataclass
class Population:
    """Everybody in one row, household after household; money in cents. `lost` marks what is missing."""

    sizes: Array
    facts: dict[str, Array]
    lost: dict[str, Array]

    @property
    def home(self) -> Array:
        """The household of each person."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    @property
    def is_complete(self) -> Array:
        """The households of which nothing is missing."""
        without_salary = np.bincount(self.home, self.lost["salary"], len(self.sizes)) > 0
        return ~(without_salary | self.lost["rent"])

    def save(self, path: Path) -> None:
        """Keep everything in one file."""
        lost = {f"lost.{name}": one for name, one in self.lost.items()}
        np.savez(path, **{"sizes": self.sizes, **self.facts, **lost})

    @classmethod
    def read(cls, path: Path) -> Self:
        """The people as they were kept."""
        kept = dict(np.load(path))
        sizes = kept.pop("sizes")
        lost = {name.removeprefix("lost."): kept.pop(name) for name in list(kept) if name.startswith("lost.")}
        return cls(sizes, kept, lost)


def population(persons: int, missing: float, seed: int) -> Population:
    """Households of one to five with one or two adults, a third of whom earn nothing."""
    rng = np.random.default_rng(seed)
    sizes = rng.choice(np.arange(1, 6), persons, p=SIZES)
    sizes = sizes[: int(np.searchsorted(np.cumsum(sizes), persons)) + 1]
    sizes[-1] -= sizes.sum() - persons
    homes = len(sizes)
    first = np.cumsum(sizes) - sizes
    place = np.arange(persons) - np.repeat(first, sizes)
    adult = place < np.repeat(rng.integers(1, 3, homes), sizes)
    age = np.where(adult, rng.integers(19, 90, persons), rng.integers(0, 19, persons))
    earns = adult & (rng.random(persons) < 2 / 3)
    facts = {
        "birth": DAY - age * 365 - rng.integers(0, 365, persons),
        "salary": np.where(earns, rng.gamma(2.0, 110_000, persons), 0).astype(np.int64),
        "capital_returns": np.where(rng.random(persons) < 0.1, rng.gamma(1.0, 20_000, persons), 0).astype(np.int64),
        "member.among": np.where(adult, 0, 1),
        "rent": np.where(rng.random(homes) < 0.5, rng.gamma(8.0, 8_000, homes), 0).astype(np.int64),
        "accommodation_size": rng.integers(15, 250, homes) * 100,
        "housing_occupancy_status": rng.choice(4, homes, p=(0.4, 0.5, 0.08, 0.02)),
    }
    lost = {"salary": rng.random(persons) < missing, "rent": rng.random(homes) < missing}
    return Population(sizes, facts, lost)


@dataclass
class Homes:
    """Households of one size, all complete or all not, as columns with the households side by side.

    `home_places` and `person_places` tell where each stands in the population.
    """

    size: int
    is_complete: bool
    home_places: Array
    person_places: Array
    low: dict[str, Array] = field(default_factory=dict)
    high: dict[str, Array] = field(default_factory=dict)

    @property
    def sizes(self) -> dict[str, int]:
        """How many records of each kind a household has."""
        return {"person": self.size, "household": 1}


def grouped(people: Population, vocabulary: Vocabulary, is_parted: bool = True) -> Iterator[Homes]:
    """The population by size of household and, where it is parted, by whether something is missing."""
    first = np.cumsum(people.sizes) - people.sizes
    complete = people.is_complete & is_parted
    for size in range(1, 6):
        for is_complete in (True, False):
            homes = np.flatnonzero((people.sizes == size) & (complete == is_complete))
            if len(homes):
                group = Homes(size, is_complete, homes, first[homes] + np.arange(size)[:, None])
                _fill(group, people, vocabulary)
                yield group


def _fill(group: Homes, people: Population, vocabulary: Vocabulary) -> None:
    for name, values in people.facts.items():
        fact = vocabulary.facts[name]
        where = group.person_places if fact.record != "household" else group.home_places[None]
        low = high = values[where]
        if fact.is_choice:
            for code, word in enumerate(fact.values):
                group.low[word] = group.high[word] = low == code
            continue
        if name in people.lost and not group.is_complete:
            lost = people.lost[name][where]
            low, high = np.where(lost, fact.low, low), np.where(lost, fact.high, high)
        group.low[name], group.high[name] = low, high
    group.low["member"] = group.high["member"] = np.ones(group.person_places.shape, bool)


@dataclass(frozen=True)
class Block:
    """Some of the households of a group, as the arrays reading asks for them."""

    homes: Homes
    where: slice

    @property
    def count(self) -> int:
        """How many households."""
        return len(range(*self.where.indices(len(self.homes.home_places))))

    @property
    def sizes(self) -> dict[str, int]:
        """How many records of each kind each of them has."""
        return self.homes.sizes

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
        """A leaf of shape (one size for each axis, households)."""
        ends = self.homes.high if leaf.end == "high" else self.homes.low
        parts = [ends[name][:, self.where] for name in leaf.codes or (leaf.name,)]
        found = np.logical_or.reduce(parts) if len(parts) > 1 else parts[0]
        if len(axes) == 2:
            at = [var.kind for var in axes].index("household")
            found = np.expand_dims(found, at)
        return found

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[Array, Array]:
        """No rule of the template reads a day that differs by person."""
        raise NotImplementedError(leaf.name)
