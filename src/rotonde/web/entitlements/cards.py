"""The rights as cards on shelves: who seems to have what, for how much, and what each still waits for."""

from dataclasses import dataclass, field
from typing import Any

from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.asking_order import NEAR, questions_in
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.verdicts import STATES, Verdict, amount_of, badges_of, verdict_of
from rotonde.web.entitlements.words import Wording, in_language

SURE = ("entitled", "to_assess")


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
    """One right, with a line for each who may claim it.

    Who waits for more questions than the first one folds away, and so does who is refused beside another line.
    """

    right: Json
    title: str
    lines: list[Line] = field(default_factory=list)
    further: list[Line] = field(default_factory=list)
    folded: list[Line] = field(default_factory=list)
    note: str = ""
    how: str = ""  # who decides, and whether one has to ask
    costs: int = 0
    costs_said: str = ""

    @property
    def state(self) -> str:
        return min((line.verdict.state for line in self.lines), key=STATES.index, default=STATES[-1])

    @property
    def questions(self) -> int:
        return min((line.questions for line in self.lines if line.verdict.state == "unknown"), default=0)

    @property
    def is_far(self) -> bool:
        return self.state == "unknown" and self.questions > NEAR

    @property
    def further_open(self) -> bool:
        return any(line.opened for line in self.further)

    @property
    def folded_open(self) -> bool:
        return any(line.opened for line in self.folded)

    @property
    def is_open(self) -> bool:
        return any(line.opened for line in (*self.lines, *self.further, *self.folded))

    @property
    def further_names(self) -> str:
        return ", ".join(line.who for line in self.further)

    @property
    def folded_names(self) -> str:
        return ", ".join(line.who for line in self.folded)


def cards_of(answer: Json, situation: Json, names: dict[str, str], w: Wording) -> list[Card]:
    """Lay the rights out as cards, in the order of the catalogue, so that nothing jumps while facts change."""
    by_right: dict[str, list[Json]] = {}
    for row in answer["rights"]:
        by_right.setdefault(row["id"], []).append(row)
    return [
        _card(right, by_right[right["id"]], answer, situation, names, w)
        for right in engine_port.rights()
        if right["id"] in by_right
    ]


def _card(right: Json, rows: list[Json], answer: Json, situation: Json, names: dict[str, str], w: Wording) -> Card:
    card = Card(right, in_language(right["names"], w.lang), costs=len(right["consequences"]))
    some_open = any(row["verdict"] != "not_entitled" for row in rows)
    lines: list[Line] = []
    for row in rows:
        line = line_of(right, row, answer, names, w)
        _add(card.folded if some_open and row["verdict"] == "not_entitled" else lines, line, w)
    lines.sort(key=lambda line: (STATES.index(line.verdict.state), line.questions))
    for line in lines:
        shown = not card.lines or line.verdict.state in (*SURE, "not_entitled")
        (card.lines if shown else card.further).append(line)
    how = w["automation_" + right["automation"]]
    if card.state == "to_assess":  # who decides stands beside the verdict
        card.how = how
    elif card.state != "not_entitled":
        card.how = w.say("how_granted", how=how, who=w.decider(right["decided_by"]))
    card.costs_said = w.count("costs_short", card.costs)
    card.note = _counted_once(right, rows, situation, w)
    return card


def line_of(right: Json, row: Json, answer: Json, names: dict[str, str], w: Wording) -> Line:
    """Say the answer about one right for one claimant."""
    amount, note = amount_of(row, w)
    return Line(
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


def _counted_once(right: Json, rows: list[Json], situation: Json, w: Wording) -> str:
    """Say that people who each see an amount get it once: nobody may add the two."""
    with_amount = {row["of"] for row in rows if row["verdict"] != "not_entitled" and isinstance(row["amount"], dict)}
    if right["claimant"] != "person" or not right["counted_once_per"] or len(with_amount) < 2:
        return ""
    if right["counted_once_per"] == "household":
        return w["counted_once_household"]
    couples = [{p["of"], p["to"]} for p in situation.get("links", {}).get("partner", [])]
    return w["counted_once"] if any(couple <= with_amount for couple in couples) else ""


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
        return self.state == "not_entitled" and not any(card.is_open for card in self.cards)

    @property
    def near(self) -> list[Card]:
        return [card for card in self.cards if not card.is_far]

    @property
    def far(self) -> list[Card]:
        """The rights that still need more than a few questions."""
        return [card for card in self.cards if card.is_far]

    @property
    def far_open(self) -> bool:
        return not self.near or any(card.is_open for card in self.far)


def shelves_of(cards: list[Card], w: Wording) -> list[Shelf]:
    """Put the rights together by their best line; of those with questions left, the fewest questions first."""
    shelves = [Shelf(state, w["shelf_" + state]) for state in STATES]
    for card in cards:
        shelves[STATES.index(card.state)].cards.append(card)
    shelves[STATES.index("unknown")].cards.sort(key=lambda card: card.questions)
    return [shelf for shelf in shelves if shelf.cards]
