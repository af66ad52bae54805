"""The machine as a picture: the states that a referral can be in, an arrow for what people do, its ends below."""

from html import escape
from textwrap import wrap
from typing import NamedTuple

from rotonde.web.referrals.machine.table import Table

WIDE, HIGH, ACROSS, DOWN, EDGE, UNDER = 150, 56, 200, 130, 20, 60
LETTERS_ON_A_LINE = 38
LANGUAGES = ("nl", "fr", "en")
PLACES = {
    "draft": (0, 0),
    "sent": (1, 0),
    "seen": (2, 0),
    "accepted": (3, 0),
    "contact_made": (4, 0),
    "completed": (5, 0),
    "awaiting_consent": (0, 1),
    "waitlisted": (2, 1),
    "appointment_set": (3, 1),
    "no_show": (4, 1),
    "declined": (0.2, 2),
    "redirected": (1.7, 2),
    "withdrawn": (3.2, 2),
    "expired": (4.7, 2),
}
TITLE = (
    "De toestanden van een doorverwijzing",
    "Les états d’une orientation",
    "The states of a referral",
)
FROM = ("vanuit", "depuis", "from")
ALL_OPEN = ("elke open toestand", "tout état ouvert", "every open state")
STYLE = (
    "svg{font-family:sans-serif;font-size:14px;color:#1d2733}rect{fill:#fff;stroke:#1d2733;stroke-width:1.5}"
    "rect.end{fill:#eef1f4}line{stroke:#4a5866;stroke-width:1.5}text{fill:#1d2733;text-anchor:middle}"
    "text.from{font-size:11px}path{fill:#4a5866}"
)
TIP = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
    'orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>'
)


class _Point(NamedTuple):
    x: float
    y: float


def picture(table: Table, lang: str) -> str:
    """Draw the machine as an SVG that stands alone, in one language.

    >>> from rotonde.web.referrals.machine.table import table
    >>> picture(table(), "en").count("<rect")
    14
    """
    words = LANGUAGES.index(lang)
    width = 5 * ACROSS + WIDE + 2 * EDGE
    height = 2 * DOWN + HIGH + EDGE + UNDER
    lines = [_line(one, other) for one, other in arrows(table)]
    boxes = [_box(table, name, words) for name in table.states]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" lang="{lang}">',
            f"<title>{TITLE[words]}</title>",
            f"<style>{STYLE}</style>",
            TIP,
            *lines,
            *boxes,
            "</svg>",
            "",
        ]
    )


def arrows(table: Table) -> list[tuple[str, str]]:
    """Every pair of states that an arrow joins: what people do, but for the ends, which say where they come from."""
    return sorted(
        {
            (source, move.to)
            for move in table.moves.values()
            for source in move.sources
            if source != move.to and not _stands_below(table, move.to) and "system" not in move.who
        }
    )


def _stands_below(table: Table, state: str) -> bool:
    return table.states[state].is_end and state != "completed"


def _box(table: Table, name: str, words: int) -> str:
    state, middle = table.states[name], _middle(name)
    below = _stands_below(table, name)
    kind = ' class="end"' if state.is_end else ""
    said = f'<text x="{middle.x:g}" y="{middle.y + 5:g}">{escape(state.words[words])}</text>'
    if below:
        for number, line in enumerate(_from(table, name, words)):
            said += f'<text class="from" x="{middle.x:g}" y="{middle.y + 45 + 14 * number:g}">{escape(line)}</text>'
    x, y = middle.x - WIDE / 2, middle.y - HIGH / 2
    return f'<rect{kind} x="{x:g}" y="{y:g}" width="{WIDE}" height="{HIGH}" rx="8"/>{said}'


def _from(table: Table, name: str, words: int) -> list[str]:
    sources = {source for move in table.moves.values() if move.to == name for source in move.sources}
    if sources == {one for one, state in table.states.items() if not state.is_end}:
        return [f"{FROM[words]} {ALL_OPEN[words]}"]
    named = [table.states[one].words[words] for one in table.states if one in sources]
    return wrap(f"{FROM[words]} " + ", ".join(named), LETTERS_ON_A_LINE)


def _line(one: str, other: str) -> str:
    start, end = _middle(one), _middle(other)
    across, down = end.x - start.x, end.y - start.y
    length = (across**2 + down**2) ** 0.5
    aside = _Point(-down / length * 8, across / length * 8)
    first, last = _at_the_edge(start, across, down), _at_the_edge(end, -across, -down)
    return (
        f'<line x1="{first.x + aside.x:.0f}" y1="{first.y + aside.y:.0f}" '
        f'x2="{last.x + aside.x:.0f}" y2="{last.y + aside.y:.0f}" marker-end="url(#tip)"/>'
    )


def _at_the_edge(middle: _Point, across: float, down: float) -> _Point:
    part = min(
        (WIDE / 2) / abs(across) if across else float("inf"),
        (HIGH / 2) / abs(down) if down else float("inf"),
    )
    return _Point(middle.x + across * part, middle.y + down * part)


def _middle(name: str) -> _Point:
    column, row = PLACES[name]
    return _Point(EDGE + WIDE / 2 + column * ACROSS, EDGE + HIGH / 2 + row * DOWN)
