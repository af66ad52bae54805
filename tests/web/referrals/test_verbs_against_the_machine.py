"""R6, R7 and R8: what the database keeps of referrals is held against the machine, which knows no database."""

import uuid
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest

from rotonde.web.referrals.domain.clocks import run_clocks
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, NotLawful, newest, replayed, said_of
from rotonde.web.referrals.domain.moving import SENDING, move, spoken_by
from rotonde.web.referrals.domain.reading import referrals_of
from rotonde.web.referrals.domain.sending import begin
from rotonde.web.referrals.machine.running import (
    Said,
    clock_after,
    moves_open_after,
    state_after,
    when_it_runs_out,
    why_not,
)
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.models import Referral, ReferralSaid
from web.referrals.machine.walking import MONDAY, answers, ways_to_every_step
from web.referrals.referring import CATEGORIES, agree, sent, wanted
from web.sharing.worlds import World, consent_to

PEOPLE = sorted(name for name, one in table().moves.items() if one.button and name not in ("begin", SENDING))
SIDES = ("sender", "receiver")


WAYS = list(ways_to_every_step().values())


class Walk:
    """One referral after another, moved by both sides and its clock; `model` is what the machine expects of it."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.chance, self.now = world, Random(seed), MONDAY
        self.gone, self.refused = Counter[tuple[str, str]](), 0
        self.consent = consent_to(world, *CATEGORIES)

    def go(self) -> None:
        """Begin a referral, follow a way over a step of the table, go on at random, and stop what hasn't ended."""
        self.now = MONDAY
        with self.world.giver.inside():
            self.referral = begin(self.world.giver.worker, self.world.person, wanted(self.world), now=self.now)
        self.model = [Said("begin", self.now, "sender")]
        for new in self.chance.choice(WAYS)[1:]:
            self.now = new.at
            self.step(new.move, side_at_a_desk(new.side))
        for _ in range(self.chance.randrange(6)):
            self.now += timedelta(hours=self.chance.randrange(1, 24 * 6))
            side = self.chance.choice(("sender", "receiver", "system"))
            self.step(self.chosen(side), side)
        if not table().states[self.state].is_end:
            self.step("client_stops", "sender")

    @property
    def state(self) -> str:
        return state_after(self.model)

    def step(self, name: str, side: str) -> None:
        if side == "system":
            self.clocks()
        elif name == SENDING:
            agree(self.world, self.referral, self.consent, self.now)
            self.said(Said(SENDING, self.now, "sender", {"consent": str(self.consent.id)}))
        else:
            self.person(name, side)
        self.hold()

    def clocks(self) -> None:
        clock = clock_after(self.model)
        run_clocks(self.now)
        if clock and clock.due_at <= self.now:
            self.said(Said(when_it_runs_out(self.state, self.model), self.now, "system"))

    def person(self, name: str, side: str) -> None:
        told = answers(table().moves[name], self.now)
        new = Said(name, self.now, spoken_by(side, self.state, name), told)
        hidden = side == "receiver" and not any(one.move == SENDING for one in self.model)
        lawful = not hidden and why_not(self.model, new) is None
        try:
            self.make(side, name, told)
        except (NotLawful, Referral.DoesNotExist):
            self.refused += 1
            assert not lawful, (self.state, name, side)
        else:
            assert lawful, (self.state, name, side)
            self.said(new)

    def chosen(self, side: str) -> str:
        """A move that is open to a side, or now and then any."""
        sides = (side, f"client_through_{side}")
        found = [one for who in sides for one in moves_open_after(self.model, who, self.now) if one in PEOPLE]
        return self.chance.choice(found if found and self.chance.random() < 0.6 else PEOPLE)

    def make(self, side: str, name: str, told: dict[str, Any]) -> None:
        of = self.world.giver if side == "sender" else self.world.receiver
        with of.inside():
            one = referrals_of(of.worker).get(id=self.referral.id)
            move(of.worker, one, name, told, newest(one).number, now=self.now)

    def said(self, new: Said) -> None:
        self.gone[self.state, new.move] += 1
        self.model.append(new)

    def hold(self) -> None:
        """What the database keeps is what the machine expects, and a replay gives it again."""
        with self.world.giver.inside():
            one = Referral.objects.select_related("partnership").get(id=self.referral.id)
            kept = said_of(one)
            again = replayed(one, kept)
        clock = clock_after(self.model)
        assert [(said.move, said.side) for said in kept] == [(said.move, said.side) for said in self.model]
        assert kept[-1].state == state_after(again) == self.state
        assert kept[-1].due_at == (clock.due_at if clock else None)
        assert kept[-1].due_kind == (clock.kind if clock else "")
        assert (clock is None) == table().states[self.state].is_end


def side_at_a_desk(side: str) -> str:
    """Whose desk it is said at: what the person says is said at one of the two."""
    return side.removeprefix("client_through_")


def walked(world: World, steps: int, seed: int) -> Walk:
    walk = Walk(world, seed)
    while walk.gone.total() < steps:
        walk.go()
    return walk


def test_any_way_through_the_verbs_goes_as_the_machine_says(world: World) -> None:
    walk = walked(world, 60, 3)

    assert walk.refused
    assert len(walk.gone) > 15


@pytest.mark.proof
def test_five_thousand_steps_over_every_lawful_move_never_part_from_the_machine(plain_world: World) -> None:
    walk = walked(plain_world, 5000, 11)
    lawful = {(state, one.name) for state, one in table().edges()}

    print(f"{walk.gone.total()} steps, {walk.refused} refused, {len(walk.gone)} of {len(lawful)} lawful moves")  # noqa: T201
    assert set(walk.gone) == lawful


def test_every_move_that_is_not_open_is_refused_with_409_and_changes_nothing(
    plain_world: World, application: Any
) -> None:
    from django.test import Client

    from rotonde.web.referrals.domain.reading import read_conversation

    referral = sent(plain_world)
    client = Client(headers={"host": "127.0.0.1"})
    worker = plain_world.giver.worker
    with plain_world.giver.inside():
        client.force_login(worker)
        open_ones = read_conversation(worker, referral).moves
    told = {"reason": "other", "outcome": "help_started", "verdict": "helped", "expected_on": "01/02/2027"}
    told |= {"appointment_day": "01/02/2027", "appointment_time": "10:00", "number": "2"}
    answered = {
        name: client.post(f"/nl/doorverwijzingen/{referral.id}/stap/", told | {"move": name}).status_code
        for name in PEOPLE
        if name not in open_ones
    }

    assert set(answered.values()) == {409}
    assert ReferralSaid.objects.filter(referral=referral).count() == 2


def race(world: World, chance: Random, referral: Referral, at: datetime) -> tuple[int, int]:
    """Two to five people read the same page, then each sends a move; gives how many wrote, and how many were told."""
    with world.giver.inside():
        read = newest(referral).number
    wrote = told = 0
    contenders: Sequence[str] = [chance.choice(SIDES) for _ in range(chance.randrange(2, 6))]
    for side in contenders:
        of = world.giver if side == "sender" else world.receiver
        with of.inside():
            one = referrals_of(of.worker).get(id=referral.id)
            try:
                move(of.worker, one, "try_to_reach", {}, read, key=uuid.uuid4(), now=at)
                wrote += 1
            except AnotherWasFirst:
                told += 1
    return wrote, told


def raced(world: World, interleavings: int) -> int:
    """As many moves as asked, several after one reading; none is lost, and who came second is told."""
    chance, at, tries = Random(5), MONDAY, 0
    referral = sent(world, MONDAY)
    at_desk = [("receiver", "open"), ("receiver", "accept"), ("receiver", "set_appointment")]
    for side, name in [*at_desk, ("receiver", "report_no_show")]:
        at += timedelta(hours=1)
        of = world.receiver if side == "receiver" else world.giver
        with of.inside():
            one = referrals_of(of.worker).get(id=referral.id)
            move(of.worker, one, name, answers(table().moves[name], at), newest(one).number, now=at)
    while tries < interleavings:
        with world.giver.inside():
            before = ReferralSaid.objects.filter(referral=referral).count()
        if before > 40:
            tries += raced(world, min(interleavings - tries, 100))
            continue
        wrote, told = race(world, chance, referral, at)
        tries += wrote + told
        with world.giver.inside():
            kept = list(referral.said.order_by("number").values_list("number", flat=True))
        assert wrote == 1
        assert kept == list(range(1, before + 2))
    return tries


def test_of_several_who_move_at_once_one_does_and_the_others_are_told(world: World) -> None:
    assert raced(world, 12) >= 12


@pytest.mark.proof
def test_ten_thousand_moves_at_once_lose_none(plain_world: World) -> None:
    assert raced(plain_world, 10_000) >= 10_000


def resent(world: World, times: int) -> None:
    at, done = MONDAY, 0
    while done < times:
        referral = sent(world, at)
        for name in ("open", "accept", "set_appointment", "report_no_show", *["try_to_reach"] * 6, "close_unreached"):
            at += timedelta(minutes=5)
            with world.receiver.inside():
                one = referrals_of(world.receiver.worker).get(id=referral.id)
                told, key, read = answers(table().moves[name], at), uuid.uuid4(), newest(one).number
                kept = [move(world.receiver.worker, one, name, told, read, key=key, now=at).id for _ in range(2)]
                assert kept == [key, key]
                assert newest(one).number == read + 1
            done += 1
            if done == times:
                return


def test_a_move_that_is_sent_again_acts_once(world: World) -> None:
    resent(world, 15)


@pytest.mark.proof
def test_a_thousand_moves_that_are_sent_again_act_once(plain_world: World) -> None:
    resent(plain_world, 1000)
