"""An answer of the engine in words, icons and Belgian notation. It decides nothing: it only says."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.fact_fields import fact_at, place_of
from rotonde.web.entitlements.situations import KINDS, Json, Place
from rotonde.web.entitlements.words import Wording, in_language

STATES = ("entitled", "to_assess", "unknown", "elsewhere", "not_entitled")
"""The five answers of the desk, the nearest to a right first; `elsewhere`: open, but not for want of a fact."""


@dataclass
class Verdict:
    """One verdict: its icon is named after its state."""

    state: str
    words: str
    detail: str = ""


@dataclass
class Line:
    """One right for one claimant."""

    key: str
    right: str
    of: str
    who: str
    verdict: Verdict
    amount: str = ""
    amount_note: str = ""
    badges: list[tuple[str, str]] = field(default_factory=list)
    opened: Any = None  # what stands below when the line is open
    names: list[str] = field(default_factory=list)  # everyone who has this very answer

    @property
    def says(self) -> tuple[Any, ...]:
        return self.verdict, self.amount, self.amount_note, self.badges


@dataclass
class Card:
    """One right, with a line for each who may claim it; the refused ones fold away beside another line."""

    right: Json
    title: str
    lines: list[Line] = field(default_factory=list)
    folded: list[Line] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        return all(line.verdict.state == "not_entitled" for line in self.lines)

    @property
    def folded_open(self) -> bool:
        return any(line.opened for line in self.folded)

    @property
    def folded_names(self) -> str:
        return ", ".join(line.who for line in self.folded)


def state_of(verdict: str, missing: Any, gaps: Any) -> str:
    """Name the answer to show: an open one with nothing left to ask the household is asked elsewhere."""
    return "elsewhere" if verdict == "unknown" and not missing and gaps else verdict


def questions_in(missing: list[Json]) -> int:
    """Count what can be asked: a judgement is given by a person who looks into it, and never asked."""
    judgements = {fact["id"] for fact in engine_port.facts() if fact["type"] == "judgement"}
    return len({(m["fact"], m["of"], m["period"]) for m in missing if m["fact"] not in judgements})


def verdict_of(row: Json, right: Json, w: Wording) -> Verdict:
    """Say a verdict as an estimate, with who decides or the first reason."""
    state = state_of(row["verdict"], row["missing"], row["gaps"])
    who = w.decider(right["decided_by"])
    if state == "unknown":
        return Verdict(state, w.count("questions_left", questions_in(row["missing"])))
    if state == "to_assess":
        return Verdict(state, w["verdict_to_assess"], w.say("assessed_by", who=who))
    if state == "elsewhere":
        return Verdict(state, w.say("verdict_elsewhere", who=who))
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
        text = bounds(worth.get("lower"), worth.get("upper"), w) if worth.get("upper") else ""
        return (text, w["worth_year_note"]) if text else ("", "")
    per = w.per(amount.get("per"))
    if state == "entitled":
        return bounds(amount["lower"], amount["upper"], w), per
    shown = granted if isinstance(granted, dict) else amount
    return bounds(shown["lower"], shown["upper"], w), " ".join(filter(None, [per, w["if_granted"]]))


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
    return w.say("between", low=notation.money(least, w.lang), high=notation.money(most, w.lang))


def badges_of(row: Json, w: Wording) -> list[tuple[str, str]]:
    """List the labels beside a verdict: received already, and an amount that may be old."""
    badges = []
    receives = row.get("receives") or {}
    if receives.get("value") is True:
        since = w.say("since", day=notation.day(receives["from"], w.lang)) if receives.get("from") else ""
        badges.append(("receives", " · ".join(filter(None, [w["receives_already"], since, receives.get("source")]))))
    for stale in row["stale"][:1]:
        day = stale.get("review_by") or stale.get("since") if isinstance(stale, dict) else None
        badges.append(("stale", w.say("stale_since", day=notation.day(day, w.lang)) if day else w["stale"]))
    return badges


def cards_of(answer: Json, names: dict[str, str], w: Wording) -> list[Card]:
    """Lay the rights out as cards, in the order of the catalogue, so that nothing jumps while facts change."""
    cards = []
    for right in engine_port.rights():
        rows = [row for row in answer["rights"] if row["id"] == right["id"]]
        card = Card(right, in_language(right["names"], w.lang))
        some_open = any(row["verdict"] != "not_entitled" for row in rows)
        for row in rows:
            amount, note = amount_of(row, w)
            line = Line(
                f"{right['id']}|{row['of']}",
                right["id"],
                row["of"],
                names.get(row["of"], ""),
                verdict_of(row, right, w),
                amount,
                note,
                badges_of(row, w),
            )
            _add(card.folded if some_open and row["verdict"] == "not_entitled" else card.lines, line, w)
        if rows:
            cards.append(card)
    return cards


def _add(lines: list[Line], new: Line, w: Wording) -> None:
    """Add a line, or only its name to a line that says the same."""
    for line in lines:
        if line.says == new.says:
            line.names.append(new.who)
            line.who = w.say("and", one=", ".join(line.names[:-1]), other=line.names[-1])
            return
    new.names = [new.who]
    lines.append(new)


def tally(cards: list[Card]) -> list[tuple[str, int]]:
    """Count the rights by their best line, for the bar at the foot of a phone."""
    best = [min((STATES.index(line.verdict.state) for line in card.lines), default=len(STATES) - 1) for card in cards]
    return [(state, best.count(n)) for n, state in enumerate(STATES) if n in best]


@dataclass
class Question:
    """The next best question."""

    place: Place
    text: str
    about: str
    settles: str


def question_of(answer: Json, situation: Json, names: dict[str, str], w: Wording) -> Question | None:
    """Put the next best question in words."""
    asked = answer.get("next_question")
    place = place_of(situation, asked) if asked else None
    fact = fact_at(place) if place else None
    if not (asked and place and fact):
        return None
    text = in_language(fact["question"] or fact["labels"], w.lang)
    period = notation.period(place.period, w.lang) if place.period else ""
    titles = [in_language(r["names"], w.lang) for r in engine_port.rights() if r["id"] in asked["settles"]]
    about = name_of(situation, place, names, w)
    return Question(place, text, " · ".join(filter(None, [about, period])), ", ".join(titles))


def name_of(situation: Json, place: Place, names: dict[str, str], w: Wording) -> str:
    """Name whom or what a place is about."""
    if place.root == "persons":
        return names.get(place.record, place.record)
    if place.root in KINDS.values():
        return w["kind_" + place.root]
    pair = situation["links"][place.root][int(place.record)]
    return w.say("and", one=names.get(pair["of"], pair["of"]), other=names.get(pair["to"], pair["to"]))
