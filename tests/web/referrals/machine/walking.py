"""Ways through the table of referrals for the tests: what a move asks is answered, time goes on."""

from collections import deque
from datetime import UTC, datetime, timedelta
from typing import Any

from rotonde.web.referrals.machine.running import Said, clock_after, moves_open_after, state_after
from rotonde.web.referrals.machine.table import Move, table

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def answers(move: Move, at: datetime) -> dict[str, Any]:
    """Something lawful for everything that a move asks."""
    given = {
        "reason": "other",
        "expected_on": (at + timedelta(days=40)).date().isoformat(),
        "appointment_at": (at + timedelta(days=3)).isoformat(),
        "outcome": "help_started",
        "verdict": "helped",
        "consent": "a consent",
    }
    return {asked: given[asked] for asked in move.asks}


def begun(at: datetime = MONDAY) -> tuple[Said, ...]:
    return (Said("begin", at, "sender"),)


def then(said: tuple[Said, ...], name: str, side: str = "", after: timedelta = HOUR) -> tuple[Said, ...]:
    """Say one thing more, an hour later; by the first side that may."""
    move, at = table().moves[name], said[-1].at + after
    if not side and "system" in move.who:
        clock = clock_after(said)
        assert clock is not None
        at = clock.due_at
    return (*said, Said(name, at, side or move.who[0], answers(move, at)))


def told(*names: str, at: datetime = MONDAY) -> tuple[Said, ...]:
    """A referral of which these things were said one after another, after its beginning."""
    said = begun(at)
    for name in names:
        said = then(said, name)
    return said


def ways_to_every_step() -> dict[tuple[str, str, str], tuple[Said, ...]]:
    """The shortest way to and over every lawful step: state, move, side."""
    found: dict[tuple[str, str, str], tuple[Said, ...]] = {}
    waiting, seen = deque([begun()]), set()
    while waiting:
        said = waiting.popleft()
        clock = clock_after(said)
        here = (state_after(said), clock.kind if clock else "", sum(one.move == "try_to_reach" for one in said))
        if here in seen or here[2] > 2:
            continue
        seen.add(here)
        for side in table().sides:
            at = clock.due_at if clock and side == "system" else said[-1].at + HOUR
            for name in moves_open_after(said, side, at):
                further = (*said, Said(name, at, side, answers(table().moves[name], at)))
                found.setdefault((here[0], name, side), further)
                waiting.append(further)
    return found
