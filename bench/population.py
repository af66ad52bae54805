"""A large made-up population as columns, to measure with: households of one to five, part of the facts missing."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rotonde.engine.expressions import Var
from rotonde.engine.facts import Fact, Vocabulary
from rotonde.engine.plain import Leaf
from rotonde.screening.town.large_population import SIZES, TYPICAL

Array = NDArray[Any]
DAY = 739_000
SELDOM = 0.05


class Households:
    """Households of one size, as columns; facts are drawn when they are first asked for."""

    def __init__(self, vocabulary: Vocabulary, size: int, count: int, missing: float, seed: int, whole: bool) -> None:
        self.whole = whole
        self.vocabulary, self.missing, self.count = vocabulary, missing, count
        self.sizes = {"person": size, "household": 1, "delivery": 1}
        self.rng = np.random.default_rng((seed, size))
        self.ends: dict[str, tuple[Array, Array]] = {}
        self.codes: dict[str, tuple[Array, Array]] = {}
        self.links: dict[str, Array] = {}
        self._live()

    def part(self, where: slice) -> "Part":
        """Some of the households, as a block."""
        return Part(self, where)

    def _live(self) -> None:
        """Who lives there: one or two adults first, children after them."""
        size, count, rng = self.sizes["person"], self.count, self.rng
        couple = (rng.random(count) < 0.6) & (size > 1)
        adult = np.arange(size)[:, None] < np.where(couple, 2, 1)
        age = np.where(adult, rng.integers(19, 90, (size, count)), rng.integers(0, 24, (size, count)))
        born = 739_500 - age * 365 - rng.integers(0, 365, (size, count))
        self.ends["birth_date"] = self._unknown(born, 600_000, 739_500)
        both = couple[None, None, :]
        first, second = np.eye(size, dtype=bool)[0], np.arange(size) == 1
        partner = both & (np.outer(first, second) | np.outer(second, first))[:, :, None]
        self.links["partner"] = partner
        self.links["parent"] = adult[:, None, :] & ~adult[None, :, :]
        self.links["dependant"] = ~adult[:, None, :] & first[None, :, None]
        self.links["kinship"] = np.zeros((size, size, count), bool)
        for link in ("member", "stays_with"):
            self.links[link] = np.ones((size, 1, count), bool)
        self.links["deliveries"] = np.ones((1, 1, count), bool)

    def _unknown(self, values: Array, low: int, high: int) -> tuple[Array, Array]:
        lost = self.rng.random(values.shape) < self.missing
        return np.where(lost, low, values), np.where(lost, high, values)

    def fact(self, fact: Fact) -> tuple[Array, Array]:
        """Lower and upper ends of a number, a date or a truth."""
        if self.whole and fact.id.startswith("complete."):
            return (np.ones((self.sizes[fact.record], self.count), np.int64),) * 2
        if fact.id not in self.ends:
            shape = (self.sizes[fact.record], self.count)
            if fact.id in TYPICAL:
                form, scale = TYPICAL[fact.id]
                values = np.minimum(self.rng.gamma(form, scale, shape).astype(np.int64), fact.high)
            elif fact.id in ("day", "requested"):
                values = self.rng.integers(DAY - 100, DAY, shape)
            elif fact.is_truth:
                often = 0.97 if fact.id.startswith("complete.") or fact.type == "judgement" else 0.3
                values = (self.rng.random(shape) < often).astype(np.int64)
            else:
                few = self.rng.integers(fact.low, max(fact.low + 1, (fact.high - fact.low) // 20 + 1), shape)
                values = np.where(self.rng.random(shape) < SELDOM, few, fact.low)
            self.ends[fact.id] = self._unknown(values, fact.low, fact.high)
        return self.ends[fact.id]

    def choice(self, fact: Fact) -> tuple[Array, Array]:
        """The place of the code in the fact's list, and where it is unknown."""
        if fact.id not in self.codes:
            shape = (self.sizes[fact.record], self.count)
            code = np.minimum(
                self.rng.integers(0, len(fact.values), shape), self.rng.integers(0, len(fact.values), shape)
            )
            self.codes[fact.id] = code, self.rng.random(shape) < self.missing
        return self.codes[fact.id]


class Part:
    """A block of households."""

    def __init__(self, whole: Households, where: slice) -> None:
        self.whole, self.where, self.sizes = whole, where, whole.sizes
        self.count = len(range(*where.indices(whole.count)))

    def column(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
        """A leaf of shape (one size for each axis, households)."""
        return _turned(self._values(leaf, of), of, axes)

    def _values(self, leaf: Leaf, of: tuple[Var, ...]) -> Array:
        upper = leaf.end == "high"
        if leaf.kind == "link":
            return self._link(leaf.name, upper)
        if leaf.kind == "same":
            sizes = [self.sizes[var.kind] for var in of]
            return np.broadcast_to(np.eye(sizes[0], dtype=bool)[:, :, None], (*sizes, self.count))
        if leaf.kind == "listed":
            return np.ones((self.sizes[of[0].kind], self.count), bool)
        fact = self.whole.vocabulary.facts[leaf.name]
        if len(of) == 2:
            shape = (*[self.sizes[var.kind] for var in of], self.count)
            return np.full(shape, fact.high if fact.id == "stays_with.share" else int(upper))
        if fact.is_choice:
            code, lost = (part[:, self.where] for part in self.whole.choice(fact))
            among = np.isin(code, [fact.values.index(one) for one in leaf.codes])
            return among | lost if upper else among & ~lost
        return self.whole.fact(fact)[upper][:, self.where]

    def _link(self, name: str, upper: bool) -> Array:
        listed = self.whole.links[name][:, :, self.where]
        if not upper:
            return listed
        link = self.whole.vocabulary.links[name]
        there, back = link.complete_names
        facts = self.whole.vocabulary.facts
        theirs, ours = (self.whole.fact(facts[name])[0][:, self.where] for name in (there, back))
        open_ = (theirs[:, None, :] | ours[None, :, :]) == 0
        if link.of == link.to:
            open_ = open_ & ~np.eye(listed.shape[1], dtype=bool)[:, :, None]
        return listed | open_

    def history(self, leaf: Leaf, of: tuple[Var, ...], axes: tuple[Var, ...]) -> tuple[Array, Array]:
        """A fact that doesn't change."""
        values = self.column(leaf, of, axes)[None]
        return np.full(values.shape, -(10**8)), values


def _turned(values: Array, of: tuple[Var, ...], axes: tuple[Var, ...]) -> Array:
    if of == axes:
        return values
    if len(axes) == 1:
        return np.diagonal(values, axis1=0, axis2=1).T
    return values.transpose(1, 0, 2)


def population(
    vocabulary: Vocabulary, persons: int, missing: float, seed: int, whole_lists: bool = False
) -> Iterator[Households]:
    """Households that hold about so many persons, one group for each size; with all lists complete, or not."""
    mean = sum(size * share for size, share in SIZES.items())
    for size, share in SIZES.items():
        yield Households(vocabulary, size, round(persons / mean * share), missing, seed, whole_lists)
