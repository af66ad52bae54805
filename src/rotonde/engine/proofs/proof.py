"""The proof of an answer: the least that must be known for verdict, reason and bounds to be what they are.

Forget every other fact: they stay. From there forget one more: they don't.
"""

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from rotonde.engine.answers import Asking
from rotonde.engine.outputs import VERDICTS
from rotonde.engine.plain import Plain
from rotonde.engine.proofs.alone import Alone, alone
from rotonde.engine.proofs.forgetting import Forgetting, Item, items_of, known_items, nothing_known, records_at
from rotonde.engine.proofs.slices import Slicer
from rotonde.engine.readings.household import ordered
from rotonde.engine.situations.situation import Situation


@dataclass(frozen=True)
class Proof:
    """What an answer rests on.

    `items` are facts `(fact, record)`, a complete list among them, pairs `(link, of, to)` and told quantities
    `("told", quantity, record)`: in the form in which a situation forgets them.
    """

    right: str
    of: str
    verdict: str
    reason: str | None
    items: tuple[Item, ...]

    def as_json(self) -> dict[str, Any]:
        """The proof as plain data."""
        names = {"right": self.right, "of": self.of, "verdict": self.verdict, "reason": self.reason}
        return {**names, "items": [list(item) for item in self.items]}


def proof(asking: Asking, situation: Situation, right_id: str, record: str) -> Proof:
    """The smallest set of known items from which nothing can be left out, such as `("birth_date", "kaat")`."""
    right = alone(asking, right_id)
    place = situation.records[right.asked.right.kind].index(record)
    values = right.evaluate(situation)
    slots = right.program.slots
    roots = [(slots[node], place if node.axes else 0) for node in right.outputs]
    outcome = [values[slot][at] for slot, at in roots]
    read = Numbered(situation)
    slicer = _slicer(right, situation)
    candidates = read.of_mask(slicer.slice(values, roots, read.read_by))
    least = _least(right, situation, place, outcome, candidates)
    if least is None:
        enough = _enough(right, situation, place, outcome, candidates, read.items)
        least = _least(right, situation, place, outcome, enough) or read.items
    verdict, reason = outcome[0], outcome[1]
    conditions = right.asked.right.conditions
    named = conditions[reason - 1].id if reason else None
    return Proof(right_id, record, VERDICTS[verdict], named, tuple(sorted(least)))


class Numbered:
    """Gives each item a number, so that a set of items is one whole number, the same in every process."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.items = sorted(known_items(situation))
        self.numbers = {item: number for number, item in enumerate(self.items)}

    def of_mask(self, mask: int) -> list[Item]:
        """The items of a set."""
        return [item for number, item in enumerate(self.items) if mask >> number & 1]

    def read_by(self, node: Plain, place: int) -> int:
        """The items that one cell of a column was read from."""
        leaf, of = node.data
        axes = ordered(frozenset(of))
        mask = 0
        for item in items_of(self.situation, leaf, records_at(self.situation, place, of, axes)):
            if item in self.numbers:
                mask |= 1 << self.numbers[item]
        return mask


def _least(
    right: Alone, situation: Situation, place: int, outcome: list[int], candidates: list[Item]
) -> list[Item] | None:
    """The candidates without which the outcome changes; None where they don't give it even together.

    The more is known the narrower the bounds, so a set between two that give the outcome gives it too. Therefore
    what is missed when it alone is left out stays. The others are dropped from the end, as many as can be.
    """
    versions = Forgetting(right, situation, place, candidates)
    everything = list(range(len(candidates)))

    def holds(sets: list[list[int]]) -> list[bool]:
        return [found == outcome for found in versions.outcomes(sets)]

    without_one = [[one for one in everything if one != left_out] for left_out in everything]
    enough, *spared = holds([everything, *without_one])
    if not enough:
        return None
    needed = [one for one, can_go in zip(everything, spared, strict=True) if not can_go]
    doubtful = [one for one, can_go in zip(everything, spared, strict=True) if can_go]
    return [candidates[one] for one in _completed(versions, outcome, needed, doubtful)]


def _enough(
    right: Alone, situation: Situation, place: int, outcome: list[int], some: list[Item], items: list[Item]
) -> list[Item]:
    """Some items and, of the others that the right reads, as many as they lack to give the outcome."""
    names = _names_read(right, situation)
    others = [item for item in items if item not in some and (item[1] if item[0] == "told" else item[0]) in names]
    versions = Forgetting(right, situation, place, [*some, *others])
    numbers = _completed(versions, outcome, list(range(len(some))), list(range(len(some), len(some) + len(others))))
    return [versions.items[one] for one in numbers]


def _completed(versions: Forgetting, outcome: list[int], needed: list[int], doubtful: list[int]) -> list[int]:
    """The needed items with those of the doubtful that are not spared: dropped from the end, as many as can be."""
    needed = list(needed)
    while doubtful:
        prefixes = [[*needed, *doubtful[:length]] for length in range(len(doubtful))]
        came = versions.outcomes(prefixes)
        length = next((at for at, found in enumerate(came) if found == outcome), len(doubtful))
        if length == 0:
            break
        needed.append(doubtful[length - 1])
        doubtful = doubtful[: length - 1]
    return needed


def _names_read(right: Alone, situation: Situation) -> set[str]:
    """The facts, links and told quantities that the columns of a right are read from."""
    found: set[str] = set()
    for node in right.program.leaves:
        leaf = node.data[0]
        found.add(leaf.name)
        link = leaf.name if leaf.kind == "link" else None
        if leaf.kind == "fact":
            link = situation.vocabulary.facts[leaf.name].link
        if link:
            found |= {link, *situation.vocabulary.links[link].complete_names}
    return found


_slicers: "WeakKeyDictionary[Alone, dict[tuple[int, ...], Slicer]]" = WeakKeyDictionary()


def _slicer(right: Alone, situation: Situation) -> Slicer:
    made = _slicers.setdefault(right, {})
    size = tuple(situation.sizes.values())
    if size not in made:
        ignorant = right.evaluate(nothing_known(situation))
        made[size] = Slicer(right.program, situation.sizes, ignorant)
    return made[size]
