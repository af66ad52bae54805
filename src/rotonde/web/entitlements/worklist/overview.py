"""How things stand for each right, what is missed most on top; and which one fact or source would settle most."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rotonde.rights.sources_of_facts import sources_of_facts
from rotonde.screening.settles_most import settles_most
from rotonde.screening.worklist.saying import Saying
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.words import Wording, in_language
from rotonde.web.entitlements.worklist.files_on_list import Line
from rotonde.web.entitlements.worklist.filters import Filters
from rotonde.web.entitlements.worklist.standings import STATES

BAR = 1000  # the width of a bar, in its own units
SHOWN = 5


@dataclass
class Segment:
    """One answer in a bar: where it starts, how wide it is, the number it stands for, and where those are listed."""

    state: str
    words: str
    count: int
    x: int
    width: int
    address: str


@dataclass
class Bar:
    """The answers of one right, side by side."""

    title: str
    total: int
    address: str
    segments: list[Segment] = field(default_factory=list)


@dataclass
class Settles:
    """One fact or source, how many answers it settles alone, and in how many households."""

    label: str
    answers: int
    households: int
    unless_somebody_new: bool


@dataclass
class Overview:
    """Bars of rights, and the facts and sources that settle most."""

    bars: list[Bar]
    facts: list[Settles]
    sources: list[Settles]


def overview_of(lines: Sequence[Line], filters: Filters, w: Wording) -> Overview:
    """Count the answers of these households by right, and what would settle most of the open ones."""
    catalogue = engine_port.catalogue()
    said = Saying(catalogue, w.lang)
    rows = [row for line in lines for row in line.entry.rows]
    settling = settles_most(rows, catalogue.vocabulary.facts, sources_of_facts())
    bars = [_bar(right, lines, filters, said, w) for right in filters.rights]
    return Overview(
        sorted(bars, key=lambda bar: -bar.segments[0].count),
        [_settles(one, said.fact(one["fact"], one["period"])) for one in settling["facts"] if one["settles"]][:SHOWN],
        [_settles(one, in_language(one["names"], w.lang)) for one in settling["sources"] if one["settles"]][:SHOWN],
    )


def _bar(right: str, lines: Sequence[Line], filters: Filters, said: Saying, w: Wording) -> Bar:
    found = [line.standings[right] for line in lines if right in line.standings]
    counts = Counter(one.state for one in found)
    chosen = filters.with_(right=right, answer="", view="list", part="list")
    bar = Bar(said.right(right), len(found), chosen.address)
    x = counted = 0
    for state in STATES:
        counted += counts[state]
        start, x = x, BAR * counted // max(1, bar.total)
        address = chosen.with_(answer=state, part="everybody").address
        bar.segments.append(Segment(state, w["short_" + state], counts[state], start, x - start, address))
    return bar


def _settles(one: dict[str, Any], label: str) -> Settles:
    return Settles(label, one["settles"], one["households"], one["unless_somebody_new"])
