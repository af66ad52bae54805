"""Where an answer turns: two completions that differ in one thing alone and give different results."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from rotonde.engine.questions.completions import completion
from rotonde.engine.questions.openings import Openings
from rotonde.engine.readings.choosing import (
    Choices,
    Pulls,
    beside,
    columns_of,
    drawn,
    each_value,
    none_against,
    one_each,
    paths,
    rows_of,
    side_by_side,
    single_steps,
    turned,
)
from rotonde.engine.readings.chosen_columns import ChosenColumns
from rotonde.engine.readings.situation_columns import SituationColumns

Outcome = tuple[int, ...]
Result = tuple[int, str]
PULLS = ((1.0, 1), (0.9, 2), (0.75, 2))
AT_RANDOM = 12
MORE = 2
PATHS = 4


@dataclass(frozen=True, eq=False)
class Turn:
    """One opening that alone makes the difference, for one right and record, between two completions."""

    row: int
    result: Result
    before: list[int]
    after: list[int]
    outcomes: tuple[Outcome, Outcome]


class Crossings(NamedTuple):
    """Where one result turns along a path: the columns after each turn, the row that changes, and every outcome."""

    result: Result
    columns: Choices
    rows: Choices
    outcomes: Choices


class Completions:
    """Completions of one situation, found with the pull of every right and by chance, evaluated many at once."""

    def __init__(self, openings: Openings, results: Sequence[Result]) -> None:
        self.openings, self.rules, self.results = openings, openings.rules, list(results)
        self.groups = openings.groups()
        self.counts = [len(row.values) for row in openings.rows]
        self.columns = [
            ((leaf, of), one) for leaf, of, axes in openings.cells for one in openings.patches(leaf, of, axes)
        ]
        self.sides = Pulls(self.counts, [(one.chooser, one.tables[:, :-1]) for _, one in self.columns])
        kinds = [one.right.kind for one in self.rules.asking.asked]
        records = openings.situation.records
        self.places = [records[kinds[right]].index(record) for right, record in self.results]

    def outcomes(self, choices: Choices) -> tuple[list[Choices], Choices]:
        """For each result its outcome in each completion, a column each: verdict, and the ends of what is paid.

        With them which completions don't contradict what somebody told.
        """
        count = choices.shape[1]
        values = self.rules.array_reading.evaluate(self._columns(choices), self.openings.part)
        rows = {node: rows_of(found, count) for node, found in values.items()}
        agrees = none_against([rows[node] for node in self.rules.agreements], count)
        found = [
            side_by_side([rows[node][place if node.axes else 0] for node in self.rules.results[right]])
            for (right, _), place in zip(self.results, self.places, strict=True)
        ]
        return found, agrees

    def _columns(self, choices: Choices) -> Any:
        openings = self.openings
        if self.rules.by_day:
            return SituationColumns([completion(openings, one, keep_strangers=True) for one in choices.T.tolist()])
        return ChosenColumns(openings.situation.sizes, choices, openings.base, openings.patches)

    def pulled(self, seed: int, times_more: int = 1) -> Choices:
        """Completions pulled to either side of every right that is asked about, and some by chance."""
        nothing = [-1] * len(self.counts)
        advice = [(nothing, 0.0)] * AT_RANDOM * times_more
        for right in dict.fromkeys(right for right, _ in self.results):
            for pull in self.pulls(right):
                advice += [(pull, often) for often, times in PULLS for _ in range(times * times_more)]
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
        outcomes = as_tuples(*self.outcomes(choices))
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

    def crossings_of(self, seed: int, rows: Sequence[int]) -> tuple[Choices, list[Crossings]]:
        """Turns of some openings, each tried where all favours a result, where all is against it, and by chance."""
        if not rows:
            return columns_of([]), []
        lists = [number for number, one in enumerate(self.openings.rows) if one.kind == "list"]
        pulled = self.pulled(seed, MORE)
        parts = [each_value(pulled, row, self.counts[row], [one for one in lists if one != row]) for row in rows]
        path = one_each(beside(parts), self.groups)
        return path, self.crossings(path, [number in rows for number in range(len(self.counts))])

    def turns_along(self, path: Choices, tiers: Sequence[int | None]) -> Iterator[Turn]:
        """The turns between completions that follow each other and differ in one opening that can be asked."""
        for one in self.crossings(path, [tier is not None for tier in tiers]):
            for column, row in zip(one.columns.tolist(), one.rows.tolist(), strict=True):
                yield turn_at(path, one, column, row)

    def crossings(self, path: Choices, asked: Sequence[bool]) -> list[Crossings]:
        """Where each result turns along a path, in one opening that is asked about."""
        columns, rows = single_steps(path, asked)
        if not len(columns):
            return []
        along, agrees = self.outcomes(path)
        found = []
        for result, outcome in zip(self.results, along, strict=True):
            at = turned(columns, outcome, agrees)
            found.append(Crossings(result, columns[at], rows[at], outcome))
        return found


def turn_at(path: Choices, where: Crossings, column: int, row: int) -> Turn:
    """The turn at one column of a path."""
    before, after = path[:, column - 1].tolist(), path[:, column].tolist()
    outcomes = tuple(where.outcomes[:, column - 1].tolist()), tuple(where.outcomes[:, column].tolist())
    return Turn(row, where.result, before, after, outcomes)


def as_tuples(outcomes: Sequence[Choices], agrees: Choices) -> list[list[Outcome | None]]:
    """Each outcome as numbers that can be compared; None where a completion contradicts what somebody told."""
    whole = agrees.tolist()
    return [
        [one if agree else None for one, agree in zip(zip(*found.tolist(), strict=True), whole, strict=True)]
        for found in outcomes
    ]


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
