"""Any way through the table, lawful or not, at any pace: I1, I4 and I5 of the reference."""

from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from rotonde.web.referrals.machine.running import (
    Said,
    Unlawful,
    clock_after,
    moves_open_after,
    state_after,
    when_it_runs_out,
)
from rotonde.web.referrals.machine.table import table
from web.referrals.machine.walking import answers, begun, ways_to_every_step

# What the reference draws: a state and the states that may follow. Written by hand, not read from the table.
FOLLOW = {
    "draft": "draft awaiting_consent sent withdrawn",
    "awaiting_consent": "awaiting_consent draft sent withdrawn",
    "sent": "sent seen withdrawn expired",
    "seen": "seen accepted waitlisted declined redirected withdrawn expired",
    "accepted": "accepted waitlisted declined redirected appointment_set contact_made withdrawn expired",
    "waitlisted": "waitlisted accepted declined redirected withdrawn expired",
    "appointment_set": "appointment_set accepted contact_made no_show withdrawn expired",
    "no_show": "no_show appointment_set contact_made completed withdrawn expired",
    "contact_made": "contact_made appointment_set completed redirected withdrawn",
    "completed": "completed contact_made",
    "declined": "",
    "redirected": "",
    "withdrawn": "",
    "expired": "",
}
ENDS = {"declined", "redirected", "completed", "withdrawn", "expired"}


def hold(said: tuple[Said, ...]) -> None:
    """What must be so after every step."""
    clock = clock_after(said)
    assert (clock is None) == (state_after(said) in ENDS)
    if clock:
        assert clock.due_at > said[-1].at
        assert clock.tells
    again = [Said(one.move, one.at, one.side, dict(one.told)) for one in said]
    assert (state_after(again), clock_after(again)) == (state_after(said), clock)


def stepped(said: tuple[Said, ...], new: Said, gone: Counter[tuple[str, str]]) -> tuple[Said, ...]:
    """Go a step, count it, and see that nothing is lost."""
    before, after = state_after(said), (*said, new)
    assert state_after(after) in FOLLOW[before].split()
    hold(after)
    gone[before, new.move] += 1
    return after


class AReferral(RuleBasedStateMachine):
    """A referral to which people and the platform do what they can, and now and then what they can't."""

    @initialize()
    def begin(self) -> None:
        self.said = begun()
        self.now = self.said[-1].at

    @rule(hours=st.integers(0, 24 * 40))
    def time_goes_on(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(data=st.data())
    def somebody_does_what_is_possible(self, data: st.DataObject) -> None:
        possible = [(name, side) for side in table().sides for name in moves_open_after(self.said, side, self.now)]
        if possible:
            self._say(*data.draw(st.sampled_from(possible)))

    @rule(name=st.sampled_from(sorted(table().moves)), side=st.sampled_from(sorted(table().sides)))
    def somebody_tries_anything(self, name: str, side: str) -> None:
        if name in moves_open_after(self.said, side, self.now):
            self._say(name, side)
            return
        with pytest.raises(Unlawful):
            state_after((*self.said, self._saying(name, side)))

    @precondition(lambda self: clock_after(self.said) is not None)
    @rule()
    def the_clock_runs_out(self) -> None:
        clock = clock_after(self.said)
        assert clock is not None
        self.now = max(self.now, clock.due_at)
        self._say(when_it_runs_out(state_after(self.said), self.said), "system")

    def _saying(self, name: str, side: str) -> Said:
        return Said(name, self.now, side, answers(table().moves[name], self.now))

    def _say(self, name: str, side: str) -> None:
        before = state_after(self.said)
        self.said = (*self.said, self._saying(name, side))
        assert state_after(self.said) in FOLLOW[before].split()

    @invariant()
    def it_is_not_lost(self) -> None:
        hold(self.said)


class TestQuickly(AReferral.TestCase):
    settings = settings(max_examples=15, stateful_step_count=25, suppress_health_check=list(HealthCheck))


@pytest.mark.proof
def test_any_way_hypothesis_finds_loses_no_referral():
    run_state_machine_as_test(
        AReferral,
        settings=settings(max_examples=400, stateful_step_count=60, suppress_health_check=list(HealthCheck)),
    )


@pytest.mark.proof
def test_five_thousand_lawful_steps_go_over_every_step_of_the_table_and_lose_no_referral():
    chance, gone = Random(7), Counter[tuple[str, str]]()
    ways = list(ways_to_every_step().values())
    while gone.total() < 5000:
        said: tuple[Said, ...] = begun()
        for new in chance.choice(ways)[1:]:
            said = stepped(said, new, gone)
        for _ in range(chance.randrange(12)):
            clock = clock_after(said)
            at = said[-1].at + timedelta(hours=chance.randrange(1, 24 * 12))
            if clock and chance.random() < 0.4:
                at = max(at, clock.due_at)
            possible = [(name, side) for side in table().sides for name in moves_open_after(said, side, at)]
            if possible:
                name, side = chance.choice(possible)
                said = stepped(said, Said(name, at, side, answers(table().moves[name], at)), gone)

    assert set(gone) == {(state, move.name) for state, move in table().edges()}


def test_every_silence_alone_ends_where_somebody_is_asked():
    """From any state the platform's moves alone lead to the sender's list: it expires, or the sender is asked again."""
    for state in table().states.values():
        if not state.is_end and not state.is_hidden:
            last = state.clocks[-1]
            assert "sender" in last.tells
            assert "coordinator" in last.tells
