"""The caseload as the address asks for it: which rights, which answer, in which order, which page."""

from dataclasses import dataclass
from decimal import Decimal

from rotonde.web.entitlements import baskets, engine_port, notation, people
from rotonde.web.entitlements.caseload.cells import Cell, cells_of
from rotonde.web.entitlements.caseload.counts import Bar, bars_of
from rotonde.web.entitlements.caseload.floors import floors_of
from rotonde.web.entitlements.caseload.settling import Settles, facts_that_settle, sources_that_settle
from rotonde.web.entitlements.verdicts import STATES
from rotonde.web.entitlements.words import Wording, in_language

PAGE = 100
ORDERS = ("dossier", "bedrag")


@dataclass
class Column:
    """One right at the head of the table; the chosen one is wide and says its words."""

    right: str
    title: str
    chosen: bool


@dataclass
class Household:
    """One row of the table."""

    id: str
    composition: str
    floor: str
    cells: list[Cell | None]


@dataclass
class Caseload:
    """Everything on the page."""

    bars: list[Bar]
    rights: list[tuple[str, str, bool]]
    baskets: list[tuple[str, str, int, bool]]
    basket: str
    outside: list[str]
    columns: list[Column]
    states: list[tuple[str, str, bool]]
    orders: list[tuple[str, str, bool]]
    rows: list[Household]
    found: int
    total: int
    page: int
    pages: int
    facts: list[Settles]
    sources: list[Settles]
    on: str
    is_filtered: bool


def caseload_of(query: dict[str, str], w: Wording) -> Caseload:
    """Lay out the screened households, filtered as the address says."""
    data = engine_port.screened()
    basket = baskets.basket_named(query.get("korf", ""))
    known = [r["id"] for r in engine_port.rights()]
    asked = [right for right in known if basket is None or right in basket.rights]
    right = query.get("recht", "") if query.get("recht", "") in asked else ""
    state = query.get("antwoord", "") if query.get("antwoord", "") in STATES else ""
    order = query.get("volgorde", "") if query.get("volgorde", "") in ORDERS else ORDERS[0]
    rows = [row for row in data["rows"] if row["right"] in set(asked)]
    cells, floors = cells_of(rows, list(data["households"]), w), floors_of(rows, asked)
    kept = [h for h in data["households"] if _fits(cells[h], right, state)]
    if order == "bedrag":
        kept.sort(key=lambda h: -floors.get(h, Decimal(0)))
    pages = max(1, -(-len(kept) // PAGE))
    page = _page_asked(query.get("blad", ""), pages)
    columns = _columns(asked, right, w)
    names = {r["id"]: in_language(r["names"], w.lang) for r in engine_port.rights()}
    return Caseload(
        bars=bars_of(cells, asked, right, state, w),
        rights=[(r, names[r], r == right) for r in asked],
        baskets=baskets.choices(basket, w.lang),
        basket=basket.id if basket else "",
        outside=basket.outside_in(w.lang) if basket else [],
        columns=columns,
        states=[(s, w["short_" + s], s == state) for s in STATES],
        orders=[(o, w["order_" + o], o == order) for o in ORDERS],
        rows=[
            Household(
                h,
                people.composition(data["households"][h], w),
                notation.money(floors[h], w.lang) if floors.get(h) else "",
                [cells[h].get(column.right) for column in columns],
            )
            for h in kept[(page - 1) * PAGE : page * PAGE]
        ],
        found=len(kept),
        total=len(data["households"]),
        page=page,
        pages=pages,
        facts=facts_that_settle(data["summary"], asked, basket is None, w),
        sources=sources_that_settle(data["summary"], asked, basket is None, w),
        on=str(data["summary"].get("on") or ""),
        is_filtered=bool(right or state or basket or order != ORDERS[0]),
    )


def _page_asked(text: str, pages: int) -> int:
    asked = int(text) if text.isdecimal() and len(text) < 6 else 1
    return min(max(asked, 1), pages)


def _columns(rights: list[str], chosen: str, w: Wording) -> list[Column]:
    """Put the chosen right first."""
    titles = {r["id"]: in_language(r["names"], w.lang) for r in engine_port.rights()}
    return [Column(r, titles[r], r == chosen) for r in sorted(rights, key=lambda r: r != chosen)]


def _fits(cells: dict[str, Cell], right: str, state: str) -> bool:
    looked_at = [cells[right]] if right in cells else [] if right else list(cells.values())
    return any(not state or cell.state == state for cell in looked_at)
