"""What a referral is by what was said of it: its state, who may do what now, and the one clock that runs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from rotonde.web.referrals.machine.asking import moment_told, what_is_missing
from rotonde.web.referrals.machine.table import RECEIVER_SIDES, ClockRule, Move, table
from rotonde.web.referrals.machine.working_days import after_days, after_working_days, day_in_brussels


class Unlawful(ValueError):
    """A move that can't be made now; the sentence says why, and names nobody."""


@dataclass(frozen=True)
class Said:
    """One thing said of a referral: the move, when, by which side, and what it told (codes and times, never names).

    `told` holds what the move asks: `reason`, `outcome` and `verdict` as codes of the table, `expected_on` as a day,
    `appointment_at` as a moment with its offset (both also as ISO text), `consent` as anything that names the consent.
    """

    move: str
    at: datetime
    side: str
    told: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("A moment without an offset can't be counted from. Give `at` its timezone.")


@dataclass(frozen=True)
class Clock:
    """The clock that runs: its kind, the moment it runs out, and on whose list it comes then."""

    kind: str
    due_at: datetime
    tells: tuple[str, ...] = ()

    @property
    def last_day(self) -> date:
        """Give the last day in Belgium on which somebody can still act in time."""
        return day_in_brussels(self.due_at - timedelta(seconds=1))


@dataclass(frozen=True)
class _Standing:
    """Where a referral stands, and since which of the things said."""

    state: str
    entered: int
    nagged: int


def state_after(said: Sequence[Said]) -> str:
    """Give the state after all that was said, in order; raises Unlawful at the first thing that can't be.

    >>> from datetime import UTC
    >>> at = datetime(2026, 11, 23, 9, tzinfo=UTC)
    >>> state_after([Said("begin", at, "sender"), Said("send", at, "sender", {"consent": "oral"})])
    'sent'
    """
    return _standing(said).state


def moves_open(state: str, side: str) -> tuple[str, ...]:
    """Give the moves that a side may make in a state, in the order of the table.

    What depends on more than the state (a term to dispute, two tries before closing) is told by `moves_open_after`.

    >>> moves_open("sent", "receiver"), moves_open("draft", "receiver")
    (('open',), ())
    """
    if table().states[state].is_hidden and side in RECEIVER_SIDES:
        return ()
    return tuple(move.name for move in table().moves.values() if state in move.sources and side in move.who)


def moves_open_after(said: Sequence[Said], side: str, at: datetime) -> tuple[str, ...]:
    """Give the moves that a side may make now, after all that was said."""
    standing = _standing(said)
    moves = (table().moves[name] for name in moves_open(standing.state, side))
    return tuple(move.name for move in moves if _why_not_now(move, said, standing, at) is None)


def clock_after(said: Sequence[Said]) -> Clock | None:
    """Give the one clock that runs after all that was said; None where the referral has ended."""
    return _clock(said, _standing(said))


def when_it_runs_out(state: str, said: Sequence[Said]) -> str:
    """Name the platform's move once the running clock has run out; raises Unlawful where none runs.

    >>> from datetime import UTC
    >>> at = datetime(2026, 11, 23, 9, tzinfo=UTC)
    >>> sent = [Said("begin", at, "sender"), Said("send", at, "sender", {"consent": "oral"})]
    >>> when_it_runs_out("sent", sent)
    'remind_to_open'
    """
    standing = _standing(said)
    rule = _rule(standing)
    if rule is None or standing.state != state:
        raise Unlawful(f"No clock of {state} runs now.")
    return rule.then


def why_not(said: Sequence[Said], new: Said) -> str | None:
    """Tell in a sentence why something can't be said now; None where it can."""
    return _why_not(said, _standing(said), new)


def outcome_of(said: Sequence[Said]) -> str | None:
    """Give the outcome of a completed referral as its code; None where it isn't completed."""
    standing = _standing(said)
    if standing.state != "completed":
        return None
    closing = said[standing.entered]
    return table().moves[closing.move].outcome or str(closing.told["outcome"])


def verdict_of(said: Sequence[Said]) -> str | None:
    """Give the newest verdict of the person as its code; None where nobody asked yet."""
    told = [str(one.told["verdict"]) for one in said if "verdict" in one.told]
    return told[-1] if told and told[-1] != "not_asked_yet" else None


def was_sent(said: Sequence[Said]) -> bool:
    """Say whether the receiver ever got it; until then the receiver sees nothing, not even an end."""
    return any(one.move == "send" for one in said)


def _standing(said: Sequence[Said]) -> _Standing:
    if not said:
        raise Unlawful("A referral begins with begin.")
    begun = table().begin
    if said[0].move != begun.name or said[0].side not in begun.who:
        raise Unlawful("A referral begins with begin, by the sender.")
    standing = _Standing(begun.to, 0, 0)
    for number, new in enumerate(said[1:], start=1):
        before = said[:number]
        if trouble := _why_not(before, standing, new):
            raise Unlawful(trouble)
        standing = _step(standing, number, new)
    return standing


def _step(standing: _Standing, number: int, new: Said) -> _Standing:
    move = table().moves[new.move]
    if move.to != standing.state:
        return _Standing(move.to, number, 0)
    if new.side == "system":
        return _Standing(standing.state, standing.entered, standing.nagged + 1)
    return _Standing(standing.state, standing.entered, 0)


def _why_not(said: Sequence[Said], standing: _Standing, new: Said) -> str | None:
    if new.move not in table().moves:
        return f"There is no move {new.move}."
    move = table().moves[new.move]
    if new.move not in moves_open(standing.state, new.side):
        return f"{new.move} is not for {new.side} while the referral is {standing.state}."
    return _why_not_now(move, said, standing, new.at) or what_is_missing(move, new.told, new.at)


def _why_not_now(move: Move, said: Sequence[Said], standing: _Standing, at: datetime) -> str | None:
    if "system" in move.who:
        clock, rule = _clock(said, standing), _rule(standing)
        if clock is None or rule is None or rule.then != move.name or at < clock.due_at:
            return f"{move.name}: its clock has not run out."
    if move.within_working_days and at >= after_working_days(said[standing.entered].at, move.within_working_days):
        return f"{move.name} is possible within {move.within_working_days} working days."
    for needed, times in move.needs.items():
        if sum(one.move == needed for one in said[standing.entered :]) < times:
            return f"{move.name} is possible after {needed}, {times} times."
    return None


def _rule(standing: _Standing) -> ClockRule | None:
    clocks = table().states[standing.state].clocks
    return clocks[min(standing.nagged, len(clocks) - 1)] if clocks else None


def _clock(said: Sequence[Said], standing: _Standing) -> Clock | None:
    rule = _rule(standing)
    return Clock(rule.kind, _due(rule, said), rule.tells) if rule else None


def _due(rule: ClockRule, said: Sequence[Said]) -> datetime:
    newest = said[-1].at
    if rule.start == "sent":
        sent = next(one.at for one in reversed(said) if one.move == "send")
        return max(after_working_days(sent, rule.working_days), after_working_days(newest, 1))
    if rule.start == "appointment":
        return after_working_days(max(_appointment(said), newest), rule.working_days)
    if rule.working_days:
        return after_working_days(newest, rule.working_days)
    return after_days(newest, rule.days)


def _appointment(said: Sequence[Said]) -> datetime:
    told = next(one.told for one in reversed(said) if "appointment_at" in table().moves[one.move].asks)
    moment = moment_told(told["appointment_at"])
    assert moment is not None, "an appointment was noted without its moment"
    return moment
