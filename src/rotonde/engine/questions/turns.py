"""Where an answer turns: two completions that differ in one thing alone and give different results."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rotonde.engine.questions.completions import completion
from rotonde.engine.questions.openings import Openings
from rotonde.engine.readings.choosing import Choices, Pulls, drawn, one_each, paths, single_steps
from rotonde.engine.readings.chosen_columns import ChosenColumns
from rotonde.engine.readings.situation_columns import SituationColumns

Outcome = tuple[int, ...]
Result = tuple[int, str]
PULLS = ((1.0, 1), (0.9, 2), (0.75, 2))
AT_RANDOM = 12
PATHS = 4


@dataclass(frozen=True)
class Turn:
    """One opening that alone makes the difference, for one right and record, between two completions."""

    row: int
    result: Result
    before: tuple[int, ...]
    after: tuple[int, ...]
    outcomes: tuple[Outcome, Outcome]


class Completions:
    """Completions of one situation, found with the pull of every right and by chance, evaluated many at once."""

    def __init__(self, openings: Openings, results: Sequence[Result]) -> None:
        self.openings, self.rules, self.results = openings, openings.rules, list(results)
        self.groups = openings.groups()
        self.counts = [len(row.values) for row in openings.rows]
        self.columns = [
            ((leaf, of), one) for leaf, of, axes in self.rules.cells for one in openings.patches(leaf, of, axes)
        ]
        self.sides = Pulls(self.counts, [(one.chooser, one.tables[:, :-1]) for _, one in self.columns])
        kinds = [one.right.kind for one in self.rules.asking.asked]
        records = openings.situation.records
        self.places = [records[kinds[right]].index(record) for right, record in self.results]

    def outcomes(self, choices: Choices) -> list[list[Outcome | None]]:
        """For each result its outcome in each completion: verdict, and the ends of what is paid.

        None where a completion contradicts what somebody told.
        """
        count = choices.shape[1]
        values = self.rules.array_reading.evaluate(self._columns(choices))
        agrees = [True] * count
        for node in self.rules.agreements:
            here = rows_of(values[node], count).all(0).tolist()
            if any(here):
                agrees = [one and other for one, other in zip(agrees, here, strict=True)]
        found = []
        for (right, _), place in zip(self.results, self.places, strict=True):
            nodes = self.rules.results[right]
            rows = [rows_of(values[node], count)[place if node.axes else 0].astype(int).tolist() for node in nodes]
            outcomes = zip(*rows, strict=True)
            found.append([one if agree else None for one, agree in zip(outcomes, agrees, strict=True)])
        return found

    def _columns(self, choices: Choices) -> Any:
        openings = self.openings
        if self.rules.by_day:
            return SituationColumns([completion(openings, one, keep_strangers=True) for one in choices.T.tolist()])
        return ChosenColumns(openings.situation.sizes, choices, openings.base, openings.patches)

    def pulled(self, seed: int) -> Choices:
        """Completions pulled to either side of every right that is asked about, and some by chance."""
        nothing = [-1] * len(self.counts)
        advice = [(nothing, 0.0)] * AT_RANDOM
        for right in dict.fromkeys(right for right, _ in self.results):
            for pull in self.pulls(right):
                advice += [(pull, often) for often, times in PULLS for _ in range(times)]
        return one_each(drawn(seed, self.counts, advice), self.groups)

    def pulls(self, right: int) -> tuple[list[int], list[int]]:
        """For each opening the value that does a right most good, and the one that does it most harm."""
        leans = self.rules.leans[right]
        return self.sides.to_either_side([leans.get(column, 0.0) for column, _ in self.columns])

    def turns(self, seed: int, tiers: Sequence[int | None], worth: Sequence[float]) -> Iterator[Turn]:
        """Every turn on some paths between completions with different results.

        `tiers` tells of each opening when to try it: the lowest last, so that what may be asked first is tried when
        all else favours it; None for what is never asked, which changes at once, before.
        """
        choices = self.pulled(seed)
        outcomes = self.outcomes(choices)
        ends, segments = [], []
        for number, (one, other) in enumerate(_apart(outcomes, worth)):
            start, end = choices[:, one].copy(), choices[:, other].copy()
            for row, tier in enumerate(tiers):
                if tier is None:
                    start[row] = end[row] = (start if number % 2 else end)[row]
            moving = [row for row, tier in enumerate(tiers) if tier is not None and start[row] != end[row]]
            levels = sorted({tiers[row] or 0 for row in moving}, reverse=True)
            if moving:
                ends.append((start, end))
                segments.append([[row for row in moving if (tiers[row] or 0) == level] for level in levels])
        if not ends:
            return
        yield from self.turns_along(one_each(paths(seed, ends, segments), self.groups), tiers)

    def turns_along(self, path: Choices, tiers: Sequence[int | None]) -> Iterator[Turn]:
        """The turns between completions that follow each other and differ in one opening that can be asked."""
        along = self.outcomes(path)
        for column, row in single_steps(path):
            if tiers[row] is None:
                continue
            for result, outcome in zip(self.results, along, strict=True):
                before, after = outcome[column - 1], outcome[column]
                if before is not None and after is not None and before != after:
                    sides = path[:, column - 1].tolist(), path[:, column].tolist()
                    yield Turn(row, result, tuple(sides[0]), tuple(sides[1]), (before, after))


def rows_of(values: Any, count: int) -> Any:
    """One row for each record, one column for each version."""
    rows = values.reshape(-1, values.shape[-1]) if values.ndim else values.reshape(1, 1)
    return rows if rows.shape[1] == count else rows.repeat(count, axis=1)


def _apart(outcomes: Sequence[Sequence[Outcome | None]], worth: Sequence[float]) -> list[tuple[int, int]]:
    """Pairs of completions, from a lesser to a greater outcome, that together turn every result that can turn."""
    found: list[tuple[int, int]] = []
    for _, one in sorted(zip(worth, outcomes, strict=True), key=lambda both: -both[0]):
        if any(one[start] != one[end] for start, end in found):
            continue
        known = [(outcome, at) for at, outcome in enumerate(one) if outcome is not None]
        if known and min(known)[0] != max(known)[0]:
            found.append((min(known)[1], max(known)[1]))
    for number in range(len(found), PATHS if found else 0):
        one = outcomes[number % len(outcomes)]
        known = sorted((outcome, at) for at, outcome in enumerate(one) if outcome is not None)
        pairs = [(start, end) for (less, start), (more, end) in zip(known, reversed(known), strict=True) if less < more]
        found.append(pairs[number % len(pairs)] if pairs else found[0])
    return found
