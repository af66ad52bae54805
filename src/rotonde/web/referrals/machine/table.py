"""The table of states, moves and clocks as plain data; reading it refuses a table that could lose a referral."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

Words = tuple[str, str, str]

SIDES = ("sender", "receiver", "client_through_sender", "client_through_receiver", "system")
RECEIVER_SIDES = frozenset({"receiver", "client_through_receiver"})
ASKS = ("reason", "expected_on", "appointment_at", "outcome", "verdict", "consent")
LISTS = ("sender", "receiver", "coordinator")


@dataclass(frozen=True)
class ClockRule:
    """How long a state may stay silent, and what the platform does then: its move, and on whose list it comes."""

    kind: str
    then: str
    tells: tuple[str, ...]
    working_days: int = 0
    days: int = 0
    start: Literal["entered", "sent", "appointment"] = "entered"


@dataclass(frozen=True)
class State:
    """Where a referral stands. An end runs no clock; a hidden state isn't seen by the receiver."""

    name: str
    words: Words
    meaning: Words
    turn: str
    fhir_status: str
    fhir_business: str = ""
    clocks: tuple[ClockRule, ...] = ()
    is_end: bool = False
    is_hidden: bool = False


@dataclass(frozen=True)
class Move:
    """One step: from which states, to which, who may take it, what it asks, and what must have gone before."""

    name: str
    story: Words
    sources: tuple[str, ...]
    to: str
    who: tuple[str, ...]
    button: Words | None = None
    asks: tuple[str, ...] = ()
    reasons: str = ""
    outcome: str = ""
    within_working_days: int = 0
    needs: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """The whole table; `first` is the state where a referral begins."""

    states: Mapping[str, State]
    moves: Mapping[str, Move]
    sides: Mapping[str, Words]
    reasons: Mapping[str, Mapping[str, Words]]
    outcomes: Mapping[str, Words]
    verdicts: Mapping[str, Words]
    clocks: Mapping[str, Words]

    @property
    def begin(self) -> Move:
        """Give the one move that comes from nowhere."""
        return next(move for move in self.moves.values() if not move.sources)

    @property
    def first(self) -> str:
        return self.begin.to

    @property
    def outcomes_to_choose(self) -> dict[str, Words]:
        """Give the outcomes that a person chooses among; the others belong to a move of their own."""
        own = {move.outcome for move in self.moves.values()}
        return {name: words for name, words in self.outcomes.items() if name not in own}

    def edges(self) -> list[tuple[str, Move]]:
        """Every lawful step: a state, and a move out of it, in the order of the table."""
        return [(name, move) for name in self.states for move in self.moves.values() if name in move.sources]


@cache
def table() -> Table:
    """Read the table that the platform follows; raises BadTable where it could lose a referral.

    >>> len(table().states), table().first
    (14, 'draft')
    """
    from rotonde.web.referrals.machine.checking import check

    found = read(yaml.safe_load((Path(__file__).parent / "moves.yaml").read_text(encoding="utf-8")))
    check(found)
    return found


def read(told: Mapping[str, Any]) -> Table:
    """Make a table of what a file says; it is not checked yet."""
    return Table(
        states={name: _state(name, one) for name, one in told["states"].items()},
        moves={name: _move(name, one) for name, one in told["moves"].items()},
        sides=_all_words(told["sides"]),
        reasons={name: _all_words(one) for name, one in told["reasons"].items()},
        outcomes=_all_words(told["outcomes"]),
        verdicts=_all_words(told["verdicts"]),
        clocks=_all_words(told["clocks"]),
    )


def _state(name: str, told: Mapping[str, Any]) -> State:
    return State(
        name=name,
        words=_words(told["words"]),
        meaning=_words(told["meaning"]),
        turn=told["turn"],
        fhir_status=told["fhir"]["status"],
        fhir_business=told["fhir"].get("business", ""),
        clocks=tuple(_clock(one) for one in told.get("clocks", ())),
        is_end=told.get("end", False),
        is_hidden=told.get("hidden", False),
    )


def _clock(told: Mapping[str, Any]) -> ClockRule:
    return ClockRule(
        kind=told["kind"],
        then=told["then"],
        tells=tuple(told["tells"]),
        working_days=told.get("working_days", 0),
        days=told.get("days", 0),
        start=told.get("from", "entered"),
    )


def _move(name: str, told: Mapping[str, Any]) -> Move:
    return Move(
        name=name,
        story=_words(told["story"]),
        sources=tuple(told["from"]),
        to=told["to"],
        who=tuple(told["who"]),
        button=_words(told["button"]) if "button" in told else None,
        asks=tuple(told.get("asks", ())),
        reasons=told.get("reasons", ""),
        outcome=told.get("outcome", ""),
        within_working_days=told.get("within_working_days", 0),
        needs=dict(told.get("needs", {})),
    )


def _all_words(told: Mapping[str, Any]) -> dict[str, Words]:
    return {name: _words(one) for name, one in told.items()}


def _words(told: Any) -> Words:
    nl, fr, en = told
    return nl, fr, en
