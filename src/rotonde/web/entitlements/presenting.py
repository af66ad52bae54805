"""An answer of the engine in words, icons and Belgian notation. It decides nothing: it only says."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.fact_fields import fact_at, place_of
from rotonde.web.entitlements.situations import KINDS, Json, Place, age, members_of
from rotonde.web.entitlements.words import Wording, in_language

STATES = ("entitled", "to_assess", "unknown", "elsewhere", "not_entitled")
"""The five answers of the desk, the nearest to a right first; `elsewhere`: open, but not for want of a fact."""


ADULT = 18


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
    questions: int = 0

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
    note: str = ""

    @property
    def state(self) -> str:
        return min((line.verdict.state for line in self.lines), key=STATES.index, default=STATES[-1])

    @property
    def questions(self) -> int:
        return min((line.questions for line in self.lines if line.verdict.state == "unknown"), default=0)

    @property
    def folded_open(self) -> bool:
        return any(line.opened for line in self.folded)

    @property
    def folded_names(self) -> str:
        return ", ".join(line.who for line in self.folded)


def state_of(verdict: str, missing: list[Json]) -> str:
    """Name the answer to show: an open one with nothing to ask the household is judged, or asked elsewhere."""
    if verdict != "unknown" or questions_in(missing):
        return verdict
    return "to_assess" if missing else "elsewhere"


def questions_in(missing: list[Json]) -> int:
    """Count what can be asked: a judgement is given by a person who looks into it, and never asked."""
    judgements = engine_port.judgements()
    return len({(m["fact"], m["of"], m["period"]) for m in missing if m["fact"] not in judgements})


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


def cards_of(answer: Json, situation: Json, names: dict[str, str], w: Wording) -> list[Card]:
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
                badges_of(row, answer, w),
                questions=questions_in(row["missing"]),
            )
            _add(card.folded if some_open and row["verdict"] == "not_entitled" else card.lines, line, w)
        card.note = _counted_once(right, rows, situation, w)
        if rows:
            cards.append(card)
    return cards


def _counted_once(right: Json, rows: list[Json], situation: Json, w: Wording) -> str:
    """Say that partners who each see an amount get it once: nobody may add the two."""
    with_amount = {row["of"] for row in rows if row["verdict"] != "not_entitled" and isinstance(row["amount"], dict)}
    couples = [{p["of"], p["to"]} for p in situation.get("links", {}).get("partner", [])]
    if right["counted_once_per"] and right["claimant"] == "person" and any(c <= with_amount for c in couples):
        return w["counted_once"]
    return ""


def _add(lines: list[Line], new: Line, w: Wording) -> None:
    """Add a line, or only its name to a line that says the same."""
    for line in lines:
        if line.says == new.says:
            line.names.append(new.who)
            line.who = w.say("and", one=", ".join(line.names[:-1]), other=line.names[-1])
            return
    new.names = [new.who]
    lines.append(new)


@dataclass
class Shelf:
    """The rights with one answer, the nearest to a right first; those that seem refused stand folded."""

    state: str
    title: str
    cards: list[Card] = field(default_factory=list)

    @property
    def is_folded(self) -> bool:
        return self.state == "not_entitled" and not any(line.opened for card in self.cards for line in card.lines)


def shelves_of(cards: list[Card], w: Wording) -> list[Shelf]:
    """Put the rights together by their best line; of those with questions left, the fewest questions first."""
    shelves = [Shelf(state, w["shelf_" + state]) for state in STATES]
    for card in cards:
        shelves[STATES.index(card.state)].cards.append(card)
    shelves[STATES.index("unknown")].cards.sort(key=lambda card: card.questions)
    return [shelf for shelf in shelves if shelf.cards]


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
    text = in_language(fact["question"], w.lang)
    period = notation.period(place.period, w.lang) if place.period else ""
    titles = [in_language(r["names"], w.lang) for r in engine_port.rights() if r["id"] in asked["settles"]]
    about = name_of(situation, place, names, w)
    if not text or not may_be_asked(situation, place):
        text, about = statement(fact, about, w), ""
    return Question(place, text, " · ".join(filter(None, [about, period])), ", ".join(titles))


def may_be_asked(situation: Json, place: Place) -> bool:
    """Say whether "you" is the right word: not to a child, nor to somebody who lives elsewhere."""
    if place.root != "persons":
        return True
    years = age(situation, place.record)
    return place.record in members_of(situation) and (years is None or years >= ADULT)


def statement(fact: Json, about: str, w: Wording) -> str:
    """Put a question about somebody else, from the label of the fact."""
    label = in_language(fact["labels"], w.lang) or fact["id"]
    return w.say("about_whether" if fact["type"] == "bool" else "about_what", who=about, label=label)


def name_of(situation: Json, place: Place, names: dict[str, str], w: Wording) -> str:
    """Name whom or what a place is about."""
    if place.root == "persons":
        return names.get(place.record, place.record)
    if place.root in KINDS.values():
        return w["kind_" + place.root]
    pair = situation["links"][place.root][int(place.record)]
    return w.say("and", one=names.get(pair["of"], pair["of"]), other=names.get(pair["to"], pair["to"]))
