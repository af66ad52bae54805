"""The outcome of a screening: households against rights, with counts, filters and what is asked most."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from rotonde.web.entitlements import engine_port, people
from rotonde.web.entitlements.asking_order import questions_in
from rotonde.web.entitlements.fact_fields import label_of
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.verdicts import STATES, amount_of, state_of
from rotonde.web.entitlements.words import Wording, in_language

PAGE = 100
BAR = 1000  # the width of a bar, in its own units


@dataclass
class Cell:
    """One right of one household: its best answer, and how many claimants share it."""

    right: str
    title: str
    state: str
    words: str
    amount: str
    per: str
    times: int
    stale: bool
    receives: bool


@dataclass
class Household:
    """One row of the matrix."""

    id: str
    composition: str
    cells: list[Cell | None]


@dataclass
class Segment:
    """One verdict in a bar: where it starts, how wide it is, and the number it stands for."""

    state: str
    words: str
    count: int
    x: int = 0
    width: int = 0
    chosen: bool = False


@dataclass
class Bar:
    """The verdicts of one right, side by side."""

    right: str
    title: str
    total: int
    segments: list[Segment] = field(default_factory=list)


@dataclass
class Caseload:
    """Everything on the second page."""

    bars: list[Bar]
    rights: list[tuple[str, str, bool]]
    columns: list[str]
    states: list[tuple[str, str, bool]]
    rows: list[Household]
    found: int
    total: int
    page: int
    pages: int
    asked_most: list[tuple[str, int]]
    on: str


def caseload_of(query: dict[str, str], w: Wording) -> Caseload:
    """Lay out the screened households, filtered as the address says."""
    data = engine_port.screened()
    right = query.get("recht", "") if query.get("recht", "") in {r["id"] for r in engine_port.rights()} else ""
    state = query.get("antwoord", "") if query.get("antwoord", "") in STATES else ""
    cells = _cells(data["rows"], w)
    columns = sorted((r["id"] for r in engine_port.rights()), key=lambda r: r != right)  # the chosen one first
    kept = [h for h in data["households"] if _fits(cells[h], right, state)]
    pages = max(1, -(-len(kept) // PAGE))
    page = min(
        max(int(query["blad"]) if query.get("blad", "").isdecimal() and len(query["blad"]) < 6 else 1, 1),
        pages,
    )
    shown = kept[(page - 1) * PAGE : page * PAGE]
    return Caseload(
        bars=_bars(cells, right, state, w),
        rights=[(r["id"], in_language(r["names"], w.lang), r["id"] == right) for r in engine_port.rights()],
        columns=[in_language(r["names"], w.lang) for c in columns for r in engine_port.rights() if r["id"] == c],
        states=[(s, w["short_" + s], s == state) for s in STATES],
        rows=[
            Household(h, people.composition(data["households"][h], w), [cells[h].get(r) for r in columns])
            for h in shown
        ],
        found=len(kept),
        total=len(data["households"]),
        page=page,
        pages=pages,
        asked_most=_asked_most(data["rows"], w),
        on=str(data["summary"].get("on") or ""),
    )


def _cells(rows: list[Json], w: Wording) -> dict[str, dict[str, Cell]]:
    """Give each household one cell a right: of its claimants the answer that comes first in STATES."""
    names = {r["id"]: in_language(r["names"], w.lang) for r in engine_port.rights()}
    cells: dict[str, dict[str, Cell]] = {h: {} for h in engine_port.screened()["households"]}
    for row in rows:
        state = state_of(row["verdict"], row["missing"])
        old = cells[row["household_id"]].get(row["right"])
        if old and STATES.index(old.state) <= STATES.index(state):
            old.times += old.state == state
            continue
        amount, per = _amount(row, w)
        words = w.count("questions_short", questions_in(row["missing"])) if state == "unknown" else w["short_" + state]
        cells[row["household_id"]][row["right"]] = Cell(
            row["right"],
            names[row["right"]],
            state,
            words,
            amount,
            per,
            1,
            bool(row["stale"]),
            bool(row["receives"]),
        )
    return cells


def _amount(row: Json, w: Wording) -> tuple[str, str]:
    if row["verdict"] != "entitled" or row["unit"] is None:
        return "", ""
    amount = {
        "lower": row["amount_lower"],
        "upper": row["amount_upper"],
        "unit": row["unit"],
        "per": row["per"],
    }
    return amount_of({"verdict": "entitled", "amount": amount}, w)


def _fits(cells: dict[str, Cell], right: str, state: str) -> bool:
    looked_at = [cells[right]] if right in cells else [] if right else list(cells.values())
    return any(not state or cell.state == state for cell in looked_at)


def _bars(cells: dict[str, dict[str, Cell]], right: str, state: str, w: Wording) -> list[Bar]:
    bars = []
    for r in engine_port.rights():
        counts = Counter(row[r["id"]].state for row in cells.values() if r["id"] in row)
        bar, x = Bar(r["id"], in_language(r["names"], w.lang), counts.total()), 0
        for s in STATES:
            start, x = BAR * x // max(1, bar.total), x + counts[s]
            width = BAR * x // max(1, bar.total) - start
            bar.segments.append(Segment(s, w["short_" + s], counts[s], start, width, right == r["id"] and state == s))
        bars.append(bar)
    return bars


def _asked_most(rows: list[Json], w: Wording) -> list[tuple[str, int]]:
    """Count in how many households a fact is still missing: the one that would move most files comes first."""
    asked = {f["id"]: f for f in engine_port.facts() if f["type"] != "judgement"}
    homes: dict[str, set[Any]] = {}
    for row in rows:
        for item in row["missing"]:
            if item["fact"] in asked:
                homes.setdefault(item["fact"], set()).add(row["household_id"])
    ranked = sorted(homes, key=lambda f: (-len(homes[f]), f))
    return [(label_of(None, asked[f], w), len(homes[f])) for f in ranked[:5]]
