"""Guided completion: where chance finds no completion with a verdict, fix one thing at a time and keep it possible."""

from collections.abc import Sequence

from rotonde.engine.outputs import ENTITLED, NOT_ENTITLED, TO_ASSESS, UNKNOWN
from rotonde.engine.proofs.alone import alone
from rotonde.engine.questions.openings import NOT_CHOSEN, Openings
from rotonde.engine.questions.turns import Completions, Turn
from rotonde.engine.readings.choosing import columns_of, one_each, paths, rows_of
from rotonde.engine.readings.chosen_columns import ChosenColumns
from rotonde.engine.readings.household import ordered

MOST = 4
MOST_ROWS = 80
STILL_OPEN = (UNKNOWN, TO_ASSESS)


def guided_turn(completions: Completions, tiers: Sequence[int | None]) -> list[Turn]:
    """Turns between a completion that grants and one that refuses, for the first result that has both."""
    if len(completions.counts) > MOST_ROWS:  # it looks at each opening in turn: of a family that takes a second
        return []
    by_chance, _ = completions.outcomes(completions.pulled(0))
    alike = [at for at, one in enumerate(by_chance) if not {NOT_ENTITLED, ENTITLED} <= set(one[0].tolist())]
    for number in alike[:MOST]:
        refused, granted = (guided(completions, number, verdict) for verdict in (NOT_ENTITLED, ENTITLED))
        if refused is None or granted is None:
            continue
        ends = columns_of([refused, granted])
        rows = [row for row, both in enumerate(zip(refused, granted, strict=True)) if both[0] != both[1]]
        levels = sorted({tier for row in rows if (tier := tiers[row]) is not None}, reverse=True)
        parts = [[row for row in rows if tiers[row] == level] for level in (None, *levels)]
        along = paths(0, [(ends[:, 0], ends[:, 1])], [parts])
        found = list(completions.turns_along(one_each(along, completions.groups), tiers))
        if found:
            return found
    return []


def guided(completions: Completions, number: int, verdict: int) -> list[int] | None:
    """A completion in which a result has a verdict; None where each way was closed off."""
    right, _ = completions.results[number]
    place = completions.places[number]
    openings = completions.openings
    asking = openings.rules.asking
    one = alone(asking, asking.rights[right])
    if openings.rules.by_day or any(leaf.op == "lookup" for leaf in one.program.leaves):
        return None
    best, worst = completions.pulls(right)
    pull = best if verdict == ENTITLED else worst
    wide = Openings(openings.rules, openings.known, openings.rights)  # what the program reads more comes after
    read: set[int] = set()
    for leaf in one.program.leaves:
        what, of = leaf.data
        for found in wide.patches(what, of, ordered(frozenset(of))):
            read.update(found.chooser.tolist())
    chosen = [NOT_CHOSEN] * len(wide.rows)
    for row, count in enumerate(completions.counts):
        if row not in read:
            chosen[row] = max(0, pull[row])
            continue
        order = sorted(range(count), key=[value != pull[row] for value in range(count)].__getitem__)
        tries = [[*chosen[:row], value, *chosen[row + 1 :]] for value in order]
        columns = ChosenColumns(wide.situation.sizes, columns_of(tries), wide.base, wide.patches)
        values = one.array_reading.evaluate(columns)[one.asked.verdict]
        verdicts = rows_of(values, count)[place if one.asked.verdict.axes else 0].tolist()
        fits = [value for value, came in zip(order, verdicts, strict=True) if came in (verdict, *STILL_OPEN)]
        if not fits:
            return None
        chosen[row] = fits[0]
    return chosen[: len(completions.counts)]
