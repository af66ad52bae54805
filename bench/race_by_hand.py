"""The arrays reading beside NumPy written by hand for the same four rights: `python -m bench.race_by_hand`.

Both give verdict, reason and both bounds of both amounts, of every person and household, and are compared first.
"""

import sys
import time
from statistics import median
from typing import Any

import numpy as np

from bench.by_hand import ON, RIGHTS, Data
from bench.population import Part, population
from rotonde.engine.calendar import Dates
from rotonde.engine.outputs import Question
from rotonde.engine.program import program
from rotonde.engine.readings.arrays import ArrayReading, blocks
from rotonde.rights import load_catalogue

PERSONS, PAIRS = 300_000, 7


class Engine:
    """The four rights, ready for blocks whose lists are known."""

    def __init__(self) -> None:
        catalogue = load_catalogue()
        words = catalogue.vocabulary
        known = frozenset(words.links) | {name for name in words.facts if name.startswith("complete.")}
        question = Question(catalogue, Dates.asked(on=ON, today=ON), whole=known | {"stays_with.share"})
        self.asked = {right: question.ask(right) for right in RIGHTS}
        outputs = [node for one in self.asked.values() for node in one.results(False).values()]
        self.reading = ArrayReading(program(outputs), outputs)

    def run(self, part: Part) -> dict[str, dict[str, Any]]:
        values = self.reading.evaluate(part)
        found: dict[str, dict[str, Any]] = {}
        for right, one in self.asked.items():
            found[right] = {"verdict": values[one.verdict], "reason": values[one.reason]}
            for name, bound in (("paid", one.paid), ("granted", one.if_granted)):
                if bound is not None:
                    found[right][name] = values[bound.low], values[bound.high]
        return found


def by_hand(part: Part) -> dict[str, dict[str, Any]]:
    catalogue = load_catalogue()
    data = Data(part, catalogue, ON.toordinal())
    return {right: rule(data) for right, rule in RIGHTS.items()}


def differences(part: Part, engine: Engine) -> int:
    """How many values of the two differ."""
    ours, theirs = engine.run(part), by_hand(part)
    count = 0
    for right, outputs in theirs.items():
        for name, hand in outputs.items():
            mine = ours[right][name]
            for a, b in zip(mine, hand, strict=True) if isinstance(hand, tuple) else ((mine, hand),):
                wide = np.broadcast_shapes(
                    np.asarray(a).reshape(-1, part.count).shape, np.asarray(b).reshape(-1, part.count).shape
                )
                unlike = np.broadcast_to(np.asarray(a).reshape(-1, part.count), wide) != np.asarray(b).reshape(
                    -1, part.count
                )
                if unlike.any():
                    print(f"{right} {name}: {unlike.sum()} of {unlike.size} differ", file=sys.stderr)
                count += int(unlike.sum())
    return count


def main() -> None:
    engine = Engine()
    groups = list(population(load_catalogue().vocabulary, PERSONS, 0.08, seed=1, whole_lists=True))
    parts = [group.part(where) for group in groups for where in blocks(group.count, group.sizes)]
    households = sum(group.count for group in groups)
    print(f"{households:,} households: {sum(differences(part, engine) for part in parts):,} values differ")
    ratios, rates = [], []
    for _ in range(PAIRS):
        start = time.perf_counter()
        for part in parts:
            engine.run(part)
        between = time.perf_counter()
        for part in parts:
            by_hand(part)
        end = time.perf_counter()
        ratios.append((end - between) / (between - start))
        rates.append(households / (between - start))
    print(f"engine {median(rates):,.0f} households/s; by hand / engine time: median {median(ratios):.2f} ", end="")
    print(f"(from {min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
