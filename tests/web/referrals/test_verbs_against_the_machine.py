"""R6, R7 and R8: what the database keeps of referrals is held against the machine, which knows no database."""

import uuid
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from rotonde.web.referrals.domain.clocks import run_clocks
from rotonde.web.referrals.domain.keeping import AnotherWasFirst, NotLawful, newest, replayed, said_of
from rotonde.web.referrals.domain.moving import SENDING, move, spoken_by
from rotonde.web.referrals.domain.reading import referrals_of
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
from web.referrals.machine.walking import answers
from web.referrals.referring import CATEGORIES, agree, sent, waits_for_consent
from web.sharing.worlds import World, consent_to

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
PEOPLE = sorted(name for name, one in table().moves.items() if one.button and name not in ("begin", SENDING))
SIDES = ("sender", "receiver")


class Walk:
    """One referral after another, moved at random by both sides and its clock; `model` is what the machine expects."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.chance, self.now = world, Random(seed), START
        self.gone, self.refused = Counter[tuple[str, str]](), 0
        self.consent = consent_to(world, *CATEGORIES)
        self.begin()

    def begin(self) -> None:
        self.referral = waits_for_consent(self.world, self.now)
        self.model = [Said("begin", self.now, "sender"), Said("ask_consent", self.now, "sender")]
        self.gone["draft", "ask_consent"] += 1

    @property
    def state(self) -> str:
        return state_after(self.model)

    def step(self) -> None:
        self.now += timedelta(hours=self.chance.randrange(1, 24 * 6))
        clock = clock_after(self.model)
        if clock and self.chance.random() < 0.15:
            self.now = max(self.now, clock.due_at)
        if self.chance.random() < 0.25 or (clock and clock.due_at <= self.now and self.chance.random() < 0.5):
            self.clocks()
        elif table().states[self.state].is_hidden and self.chance.random() < 0.6:
            self.send()
        else:
            self.person()
        self.hold()
        if table().states[self.state].is_end and self.chance.random() < 0.6:
            self.begin()

    def clocks(self) -> None:
        clock = clock_after(self.model)
        run_clocks(self.now)
        if clock and clock.due_at <= self.now:
            self.said(Said(when_it_runs_out(self.state, self.model), self.now, "system"))

    def send(self) -> None:
        agree(self.world, self.referral, self.consent, self.now)
        self.said(Said(SENDING, self.now, "sender", {"consent": str(self.consent.id)}))

    def person(self) -> None:
        side = self.chance.choice(SIDES)
        name = self.chosen(side)
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

    def open_to(self, side: str) -> list[str]:
        return [one for one in moves_open_after(self.model, side, self.now) if one in PEOPLE]

    def chosen(self, side: str) -> str:
        """A move that is open to a side, rather one that was seldom made; any other where none is."""
        found = [one for who in (side, f"client_through_{side}") for one in self.open_to(who)]
        if not found or self.chance.random() < 0.25:
            return self.chance.choice(PEOPLE)
        rarest = min(self.gone[self.state, one] for one in found)
        rare = [one for one in found if self.gone[self.state, one] == rarest]
        return self.chance.choice(rare if self.chance.random() < 0.5 else found)

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


def walked(world: World, steps: int, seed: int) -> Walk:
    walk = Walk(world, seed)
    for _ in range(steps):
        walk.step()
    return walk


def test_any_way_through_the_verbs_goes_as_the_machine_says(world: World) -> None:
    walk = walked(world, 60, 3)

    assert walk.refused
    assert len(walk.gone) > 8


@pytest.mark.proof
def test_five_thousand_steps_over_every_state_and_every_lawful_move_never_part_from_the_machine(
    plain_world: World,
) -> None:
    walk = Walk(plain_world, 11)
    while walk.gone.total() < 5000:
        walk.step()

    lawful = {(state, one.name) for state, one in table().edges()} - {("draft", "remind_of_draft")}
    lawful -= {("draft", SENDING)}  # a draft is sent through `send`, which the other tests do
    print(f"{walk.gone.total()} steps, {walk.refused} refused, {len(walk.gone)} of {len(lawful)} lawful moves")  # noqa: T201
    assert lawful - set(walk.gone) == set()


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
    told |= {"appointment_at": "2027-01-10T10:00", "day": "10/01/2027", "time": "10:00", "number": "2"}
    answered = {
        name: client.post(f"/nl/doorverwijzingen/{referral.id}/stap/", told | {"move": name}).status_code
        for name in PEOPLE
        if name not in open_ones
    }
    asks_what_the_form_calls_otherwise = {name for name, status in answered.items() if status == 400}

    assert set(answered.values()) <= {400, 409}
    assert not asks_what_the_form_calls_otherwise - {"waitlist", "confirm_waiting", "set_appointment"}
    assert ReferralSaid.objects.filter(referral=referral).count() == 2


def race(world: World, chance: Random, referral: Referral, at: datetime) -> tuple[int, int]:
    """Two to five people read the same page, then each sends a move; gives how many wrote, and how many were told."""
    read = newest(referral).number
    wrote = told = 0
    contenders: Sequence[str] = [chance.choice(SIDES) for _ in range(chance.randrange(2, 6))]
    for side in contenders:
        of = world.giver if side == "sender" else world.receiver
        with of.inside():
            one = referrals_of(of.worker).get(id=referral.id)
            name = "try_to_reach"
            try:
                move(of.worker, one, name, {}, read, key=uuid.uuid4(), now=at)
                wrote += 1
            except AnotherWasFirst:
                told += 1
    return wrote, told


def raced(world: World, interleavings: int) -> int:
    """As many moves as asked, several after one reading; none is lost, and who came second is told."""
    chance, at, tries = Random(5), START, 0
    referral = sent(world, START)
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
    at, done = START, 0
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
