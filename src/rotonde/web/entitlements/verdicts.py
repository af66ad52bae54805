"""An answer of the engine in words, icons and Belgian notation. It decides nothing: it only says."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.asking_order import questions_in
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import Wording, in_language

STATES = ("entitled", "to_assess", "unknown", "elsewhere", "not_entitled")
"""The five answers of the desk, the nearest to a right first; `elsewhere`: open, but not for want of a fact."""


@dataclass
class Verdict:
    """One verdict: its icon is named after its state."""

    state: str
    words: str
    detail: str = ""


def state_of(verdict: str, missing: list[Json]) -> str:
    """Name the answer to show: an open one with nothing to ask the household is judged, or asked elsewhere."""
    if verdict != "unknown" or questions_in(missing):
        return verdict
    return "to_assess" if missing else "elsewhere"


def verdict_of(row: Json, right: Json, w: Wording) -> Verdict:
    """Say a verdict as an estimate, with who decides or the first reason."""
    state = state_of(row["verdict"], row["missing"])
    who = w.decider(right["decided_by"])
    if state == "unknown":
        return Verdict(state, w.count("questions_left", questions_in(row["missing"])))
    if state == "to_assess":
        return Verdict(state, w["verdict_to_assess"], w.say("assessed_by", who=who))
    if state == "elsewhere":
        gaps = ", ".join(engine_port.amount_label(gap, w.lang) for gap in row["gaps"])
        detail = w.say("not_known_to_us", what=gaps) if gaps else ""
        return Verdict(state, w.say("verdict_elsewhere", who=who), detail)
    if state == "not_entitled" and row["reason"]:
        return Verdict(
            state,
            w["verdict_not_entitled"],
            w.say("first_reason", reason=condition_label(right, row["reason"], w)),
        )
    return Verdict(state, w["verdict_" + state])


def condition_label(right: Json, condition: str, w: Wording) -> str:
    """Give the words of a condition; of one without words its name, so that nothing disappears."""
    for c in right["conditions"]:
        if c["id"] == condition:
            return in_language(c["label"], w.lang)
    return condition.replace("_", " ")


def amount_of(row: Json, w: Wording) -> tuple[str, str]:
    """Say an amount, or its bounds, and what it stands on."""
    state, amount, granted = row["verdict"], row["amount"], row.get("if_granted")
    if state == "not_entitled":
        return "", ""
    if not isinstance(amount, dict) or amount.get("unit") is None:
        worth = row.get("worth_year") or {}
        if worth.get("upper") == "unknown":
            return "", w["worth_not_known"]
        text = bounds(worth.get("lower"), worth.get("upper"), w) if worth.get("upper") else ""
        return (text, w["worth_year_note"]) if text else ("", "")
    per = w.per(amount.get("per"))
    open_law = amount["upper"] == "unknown"  # only an amount of the law is lacking: its ends are still sure
    shown = granted if (state != "entitled" or open_law) and isinstance(granted, dict) else amount
    text = bounds(shown["lower"], None if row.get("no_limit") else shown["upper"], w)
    return text, " ".join(filter(None, [per, "" if state == "entitled" else w["if_granted"]]))


def bounds(lower: Any, upper: Any, w: Wording) -> str:
    """Say an amount from its bounds.

    >>> bounds(0, None, Wording("nl"))
    'geen grens bekend'
    """
    if "unknown" in (lower, upper):
        return w["amount_not_known"]
    least = Decimal(str(lower or 0))
    if upper is None:
        return w.say("at_least", low=notation.money(least, w.lang)) if least else w["no_limit_known"]
    most = Decimal(str(upper))
    if least == most:
        return notation.money(most, w.lang)
    if not least:
        return w.say("up_to", high=notation.money(most, w.lang))
    return w.say("between", low=notation.money(least, w.lang), high=notation.money(most, w.lang))


def badges_of(row: Json, answer: Json, w: Wording) -> list[tuple[str, str]]:
    """List the labels beside a verdict: received already, and an amount that may be old."""
    badges = []
    receives = row.get("receives") or {}
    if receives.get("value") is True:
        since = w.say("since", day=notation.day(receives["from"], w.lang)) if receives.get("from") else ""
        badges.append(("receives", " · ".join(filter(None, [w["receives_already"], since, receives.get("source")]))))
    if row["stale"]:
        days = [engine_port.in_force_since(name, answer["on"], answer["law"]) for name in row["stale"]]
        day = min(filter(None, days), default="")
        badges.append(("stale", w.say("stale_since", day=notation.day(day, w.lang)) if day else w["stale"]))
    return badges
