"""What receiving a right opens for the same household, or takes along when it stops, with euros."""

from dataclasses import dataclass

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.desk import Desk
from rotonde.web.entitlements.net_worth import right_title
from rotonde.web.entitlements.situations import Json


@dataclass
class Opened:
    """One answer that changes along."""

    title: str
    who: str
    before: str
    after: str
    gain: str
    is_estimate: bool


@dataclass
class Cascade:
    """Everything that changes along, and what it comes to."""

    lapses: bool
    total: str
    rows: list[Opened]


def cascade_of(desk: Desk, right: str, of: str) -> Cascade | None:
    """Work out what a right opens; nothing where no other answer changes."""
    found = engine_port.opened_by(desk.asked, desk.dates, desk.rights, right, of)
    if found is None:
        return None
    parts = [_ends(found[part], desk, per) for part, per in (("net_year", "year"), ("once", "once"))]
    return Cascade(found["receives"] is True, ", ".join(filter(None, parts)), _rows(found, desk))


def _rows(found: Json, desk: Desk) -> list[Opened]:
    rows: dict[tuple[str, ...], Opened] = {}
    for change in found["changes"]:
        before, after = (desk.w["short_" + change[side]["verdict"]] for side in ("before", "after"))
        gain = _ends(change["gain"], desk, change["per"]) if change["gain"] else desk.w["worth_not_known"]
        title, who = right_title(change["right"], desk.w.lang), desk.names.get(change["of"], "")
        same = rows.get((title, before, after, gain))
        if same:
            same.who = ", ".join(filter(None, [same.who, who]))
        else:
            rows[title, before, after, gain] = Opened(
                title, who, before, after, gain, change["estimated"] and bool(change["gain"])
            )
    return list(rows.values())


def _ends(ends: Json, desk: Desk, per: str) -> str:
    """Say what is won or lost: one amount with its sign, or between two."""
    w = desk.w
    low, high = float(ends["lower"]), float(ends["upper"])
    if low == high == 0:
        return ""
    signed = [("+ " if end > 0 else "− " if end < 0 else "") + notation.money(abs(end), w.lang) for end in (low, high)]
    text = signed[0] if low == high else w.say("between", low=signed[0], high=signed[1])
    return f"{text} {w.per(per)}"
