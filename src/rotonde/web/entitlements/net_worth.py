"""What the household seems to miss in a year, as a floor: one calm line, and below it what was counted and what not."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import Wording, in_language


@dataclass
class Row:
    """One line of a table: a right, for whom, and what is said of it."""

    title: str
    who: str
    said: str
    amount: str = ""


@dataclass
class NetWorth:
    """The floor in words; `amount` is empty where nothing can be counted yet."""

    amount: str
    lead: str
    rest: str
    notes: list[str] = field(default_factory=list)
    counted: list[Row] = field(default_factory=list)
    falls_away: list[Row] = field(default_factory=list)
    left_out: list[Row] = field(default_factory=list)


def net_worth_of(answer: Json, names: dict[str, str], w: Wording) -> NetWorth:
    """Put the floor of the answer in words."""
    net = answer["net_year"]
    lower = Decimal(net["lower"])
    found = NetWorth("", w["net_none"], "")
    if lower > 0:
        estimated = Decimal(net["of_which_estimated"])
        rest = w.say("net_estimated", amount=notation.money(estimated, w.lang)) if estimated else w["net_year_end"]
        found = NetWorth(notation.money(lower, w.lang), w["net_lead"], rest)
    elif lower < 0:
        found = NetWorth("", w.say("net_loss", amount=notation.money(-lower, w.lang)), "")
    found.notes = _notes(net, w)
    found.counted = [_counted(one, names, w) for one in net["counted"]]
    found.falls_away = [_row(one, names, w, "", _between(one, w)) for one in net["falls_away"]]
    found.left_out = _left_out(net["left_out"], names, w)
    return found


def _notes(net: Json, w: Wording) -> list[str]:
    """Say what stands beside the floor: what comes once, what may be there already, what falls away, what is old."""
    notes = []
    if Decimal(net["once"]) > 0:
        notes.append(w.say("net_once", amount=notation.money(net["once"], w.lang)))
    if Decimal(net["of_which_may_be_received"]) > 0:
        notes.append(w.say("net_maybe", amount=notation.money(net["of_which_may_be_received"], w.lang)))
    if net["falls_away"]:
        what = ", ".join(dict.fromkeys(_title(one["right"], w) for one in net["falls_away"]))
        notes.append(w.say("net_falls_away", what=what))
    return notes + [w["net_stale"]] * bool(net["stale"])


def _counted(one: Json, names: dict[str, str], w: Wording) -> Row:
    said = [
        w["net_is_estimated"] if one["estimated"] else "",
        w["net_is_maybe"] if one["may_be_received_already"] else "",
        w["stale"] if one["stale"] else "",
    ]
    amount = f"{notation.money(one['lower'], w.lang)} {w.per(one['per'])}"
    return _row(one, names, w, ", ".join(filter(None, said)), amount)


def _left_out(rows: list[Json], names: dict[str, str], w: Wording) -> list[Row]:
    """List what wasn't counted and why, a line for everybody of whom the same is said."""
    together: dict[tuple[str, str], list[str]] = {}
    for one in rows:
        instead = one["instead"]
        which = _titled(instead, names, w) if instead else ""
        said = w.say("left_out_" + one["why"], which=which)
        together.setdefault((one["right"], said), []).append(names.get(one["of"], ""))
    return [Row(_title(right, w), ", ".join(filter(None, who)), said) for (right, said), who in together.items()]


def _row(one: Json, names: dict[str, str], w: Wording, said: str, amount: str) -> Row:
    return Row(_title(one["right"], w), names.get(one["of"], ""), said, amount)


def _between(one: Json, w: Wording) -> str:
    ends = [notation.money(one[end], w.lang) for end in ("lower", "upper")]
    text = ends[1] if ends[0] == ends[1] else w.say("between", low=ends[0], high=ends[1])
    return f"{text} {w.per(one['per'])}"


def _titled(key: Json, names: dict[str, str], w: Wording) -> str:
    return ", ".join(filter(None, [_title(key["right"], w), names.get(key["of"], "")]))


def _title(right: str, w: Wording) -> str:
    return right_title(right, w.lang)


def right_title(right: str, lang: str) -> str:
    """Name a right; one without rules here is called by the fact that it is received."""
    found: Any = engine_port.right(right)
    if found:
        return in_language(found["names"], lang)
    fact = next((f for f in engine_port.facts() if f["id"] == "receives." + right), None)
    return in_language(fact["labels"], lang) if fact else right.replace("_", " ")
