"""One household read once more after something was told: only what follows from it, and only as far as it changes."""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from rotonde.engine.facts import Vocabulary
from rotonde.engine.plain import Leaf
from rotonde.engine.program import Program
from rotonde.engine.readings.cells import Evaluated
from rotonde.engine.readings.household import HouseholdReading
from rotonde.engine.situations.situation import Situation


class OnceMore:
    """A program made ready to be read again: which columns read a fact or a list, and which nodes read a node."""

    def __init__(self, program: Program, words: Vocabulary) -> None:
        self.readers: dict[str, list[int]] = {}
        self.followers: list[list[int]] = [[] for _ in program.nodes]
        for slot, node in enumerate(program.nodes):
            for arg in dict.fromkeys(node.args):
                self.followers[program.slots[arg]].append(slot)
            for name in _read(node.data[0], words) if node.op in ("leaf", "lookup") else ():
                self.readers.setdefault(name, []).append(slot)

    def values(
        self, reading: HouseholdReading, situation: Situation, before: Evaluated, names: Iterable[str]
    ) -> tuple[Evaluated, bytearray]:
        """The values now that something else is known of some facts and links, and which nodes have another value."""
        reading.turn_to(situation)
        cells, changed, waits = list(before.cells), bytearray(len(before.cells)), bytearray(len(before.cells))
        pending = list({slot for name in names for slot in self.readers.get(name, ())})
        for slot in pending:
            waits[slot] = 1
        heapify(pending)
        while pending:
            slot = heappop(pending)
            _, function, args, _ = reading.steps[slot]
            value = function(*[cells[arg] for arg in args])
            if value == cells[slot]:
                continue
            cells[slot], changed[slot] = value, 1
            for follower in self.followers[slot]:
                if not waits[follower]:
                    waits[follower] = 1
                    heappush(pending, follower)
        return Evaluated(cells, before.shapes), changed


def _read(leaf: Leaf, words: Vocabulary) -> set[str]:
    link = leaf.name if leaf.kind == "link" else words.facts[leaf.name].link if leaf.kind == "fact" else None
    return {leaf.name, link, *words.links[link].complete_names} if link else {leaf.name}
