"""How things stand for each right: households per answer, what is missed most on top."""

from collections import Counter
from dataclasses import dataclass, field

from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.caseload.cells import Cell
from rotonde.web.entitlements.verdicts import STATES
from rotonde.web.entitlements.words import Wording, in_language

BAR = 1000  # the width of a bar, in its own units


@dataclass
class Segment:
    """One answer in a bar: where it starts, how wide it is, and the number it stands for."""

    state: str
    words: str
    count: int
    x: int = 0
    width: int = 0
    chosen: bool = False


@dataclass
class Bar:
    """The answers of one right, side by side, and in how many households it seems to be missed."""

    right: str
    title: str
    total: int
    missed: int
    segments: list[Segment] = field(default_factory=list)


def bars_of(cells: dict[str, dict[str, Cell]], rights: list[str], right: str, state: str, w: Wording) -> list[Bar]:
    """Draw a bar for each right; the chosen answer of the chosen right is marked."""
    bars = []
    for id in rights:
        found = [row[id] for row in cells.values() if id in row]
        counts = Counter(cell.state for cell in found)
        names = (engine_port.right(id) or {})["names"]
        bar, x = Bar(id, in_language(names, w.lang), counts.total(), sum(cell.is_missed for cell in found)), 0
        for s in STATES:
            start, x = BAR * x // max(1, bar.total), x + counts[s]
            width = BAR * x // max(1, bar.total) - start
            bar.segments.append(Segment(s, w["short_" + s], counts[s], start, width, right == id and state == s))
        bars.append(bar)
    return sorted(bars, key=lambda bar: -bar.missed)
