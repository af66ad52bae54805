"""One household read once more after something was told: only what follows from it, and only as far as it changes."""

from collections import OrderedDict
from weakref import WeakKeyDictionary

from rotonde.engine.facts import Vocabulary
from rotonde.engine.fold import Step
from rotonde.engine.plain import Leaf
from rotonde.engine.readings.cells import Cells, Evaluated
from rotonde.engine.readings.household import HouseholdReading
from rotonde.engine.situations.situation import Situation

KEPT = 100
Names = frozenset[str]
Following = list[tuple[Step[Cells], bool]]
_made: "WeakKeyDictionary[HouseholdReading, OrderedDict[Names, Following]]" = WeakKeyDictionary()


def once_more(
    reading: HouseholdReading, situation: Situation, before: Evaluated, names: Names
) -> tuple[Evaluated, bytearray]:
    """The values now that something else is known of some facts and links, and which nodes have another value."""
    reading.turn_to(situation)
    cells, changed = list(before.cells), bytearray(len(before.cells))
    for (slot, function, args, _), is_read in _steps_after(reading, names, situation.vocabulary):
        if is_read or any(changed[arg] for arg in args):
            value = function(*[cells[arg] for arg in args])
            if value != cells[slot]:
                cells[slot], changed[slot] = value, 1
    return Evaluated(cells, before.shapes), changed


def _steps_after(reading: HouseholdReading, names: Names, words: Vocabulary) -> Following:
    """The steps that read one of some facts or links, and those that follow from them; the last few are kept."""
    made = _made.setdefault(reading, OrderedDict())
    found = made.pop(names, None)
    if found is None:
        found, reached = [], bytearray(len(reading.steps))
        for node, step in zip(reading.program.nodes, reading.steps, strict=True):
            is_read = node.op in ("leaf", "lookup") and _reads(node.data[0], names, words)
            if is_read or any(reached[arg] for arg in step.args):
                reached[step.slot] = 1
                found.append((step, is_read))
    made[names] = found
    while len(made) > KEPT:
        made.popitem(last=False)
    return found


def _reads(leaf: Leaf, names: Names, words: Vocabulary) -> bool:
    link = leaf.name if leaf.kind == "link" else words.facts[leaf.name].link if leaf.kind == "fact" else None
    also = (link, *words.links[link].complete_names) if link else ()
    return leaf.name in names or not names.isdisjoint(also)
