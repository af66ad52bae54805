"""A simulated year of referrals: what becomes of them when receivers are prompt, slow, silent, full or refusing.

    python bench/referral_year.py [--referrals 2000] [--seed 7] [--nightly-off 5]

Everything goes through the machine that the platform follows (`machine/running.py`) with a clock that is told, night by
night; no wall time. What people do is a model of ours, printed with the result and seeded: change `RECEIVERS` and see.

A *request* is what a person asked: the first referral and those that follow when it ends without help. It is lost (a
silent death) if it is open without a clock, or ended by silence or a no without coming on anybody's list.
"""

import argparse
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from rotonde.web.referrals.machine.running import (
    Said,
    clock_after,
    moves_open_after,
    outcome_of,
    state_after,
    when_it_runs_out,
)
from rotonde.web.referrals.machine.table import table
from rotonde.web.referrals.machine.working_days import is_working_day


class Receiver(NamedTuple):
    """How a receiver behaves: chances of a move on a working day; `heeds` multiplies it once somebody reminded it."""

    share: float
    opens: float
    answers: float
    goes_on: float
    heeds: float
    refuses: float
    waits: float


RECEIVERS = {
    "prompt": Receiver(0.45, 0.90, 0.70, 0.35, 1.5, 0.05, 0.05),
    "slow": Receiver(0.25, 0.35, 0.30, 0.12, 2.0, 0.05, 0.10),
    "silent": Receiver(0.10, 0.05, 0.05, 0.03, 3.0, 0.05, 0.00),
    "refusing": Receiver(0.10, 0.80, 0.60, 0.30, 1.5, 0.60, 0.05),
    "full": Receiver(0.10, 0.80, 0.60, 0.20, 1.5, 0.05, 0.60),
}
REMINDS = {"remind_to_open", "remind_to_answer", "remind_of_contact", "ask_still_waiting", "ask_how_it_went"}
REMINDS |= {"remind_to_reach_out", "ask_outcome", "ask_sender_for_outcome"}
NOT_THERE, PERSON_STOPS, SENDER_TAKES_UP, SENDER_ASKS = 0.15, 0.001, 0.5, 0.5
MOST_IN_A_ROW = 4
ENDS = ("completed", "declined", "redirected", "withdrawn", "expired")


@dataclass
class Way:
    """One referral: what was said, to what kind of receiver, and which of its request it is."""

    kind: str
    request: int
    place: int
    said: list[Said] = field(default_factory=list)
    late: bool = False

    def say(self, move: str, at: datetime, side: str, **told: str) -> None:
        self.said.append(Said(move, at, side, told))

    @property
    def state(self) -> str:
        return state_after(self.said)


def simulated(referrals: int, seed: int, off: int) -> tuple[list[Way], Counter[str]]:
    """Go through a year day by day, and on until everything has ended; `off` nights in March nothing runs."""
    chance, counts = random.Random(seed), Counter[str]()
    start = date(2027, 1, 4)
    begins = sorted(chance.randrange(365) for _ in range(referrals))
    ways: list[Way] = []
    open_ones: list[Way] = []
    day_number = 0
    while day_number < 365 or open_ones:
        day = start + timedelta(days=day_number)
        morning = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
        while begins and begins[0] <= day_number:
            begins.pop(0)
            open_ones.append(_begun(ways, morning, chance, len({one.request for one in ways}), 1))
        if is_working_day(day):
            for way in open_ones:
                _worked(way, morning + timedelta(hours=chance.uniform(0, 9)), chance)
        if not (off and date(2027, 3, 1) <= day < date(2027, 3, 1) + timedelta(days=off)):
            for way in open_ones:
                _night(way, morning + timedelta(hours=18), counts)
        for way in [one for one in open_ones if one.state in ENDS]:
            open_ones.remove(way)
            if way.state in ("expired", "declined", "redirected") and way.place < MOST_IN_A_ROW:
                counts["came back and was taken up"] += 1
                taken_up = morning + timedelta(days=1 + int(chance.expovariate(SENDER_TAKES_UP)))
                open_ones.append(_begun(ways, taken_up, chance, way.request, way.place + 1))
        counts["open without exactly one clock"] += sum(clock_after(one.said) is None for one in open_ones)
        day_number += 1
    return ways, counts


def _begun(ways: list[Way], at: datetime, chance: random.Random, request: int, place: int) -> Way:
    kind = chance.choices(list(RECEIVERS), [one.share for one in RECEIVERS.values()])[0]
    way = Way(kind, request, place)
    way.say("begin", at, "sender")
    way.say("send", at, "sender", consent="simulated")
    ways.append(way)
    return way


def _worked(way: Way, at: datetime, chance: random.Random) -> None:
    """What people do on a working day; at most one move a side."""
    if at < way.said[-1].at or way.state in ENDS:
        return
    if chance.random() < PERSON_STOPS:
        way.say("client_stops", at, "client_through_sender")
        return
    receiver = RECEIVERS[way.kind]
    heeds = receiver.heeds if any(one.move in REMINDS for one in way.said[-2:]) else 1.0
    move = _wanted(way, receiver, heeds, at, chance)
    if move and move[0] in (*moves_open_after(way.said, "receiver", at), *moves_open_after(way.said, move[1], at)):
        told = {name: _answer(name, at, chance) for name in table().moves[move[0]].asks}
        way.said.append(Said(move[0], at, move[1], told))
    elif "ask_sender_for_outcome" in [one.move for one in way.said[-3:]] and chance.random() < SENDER_ASKS:
        way.say("complete", at, "client_through_sender", outcome="help_started", verdict="partly_helped")


def _wanted(way: Way, one: Receiver, heeds: float, at: datetime, chance: random.Random) -> tuple[str, str] | None:
    state, roll = way.state, chance.random()
    if state == "sent":
        return ("open", "receiver") if roll < one.opens * heeds else None
    if state == "seen" and roll < one.answers * heeds:
        refuses, waits = chance.random() < one.refuses, chance.random() < one.waits
        return ("decline" if refuses else "waitlist" if waits else "accept", "receiver")
    if state == "waitlisted":
        if way.said[-1].move == "ask_still_waiting":
            return ("confirm_waiting", "receiver") if roll < one.answers * heeds else None
        return ("accept", "receiver") if roll < one.goes_on / 5 else None
    if state == "appointment_set":
        told = next(said.told["appointment_at"] for said in reversed(way.said) if "appointment_at" in said.told)
        if at < datetime.fromisoformat(told) or roll >= one.answers * heeds:
            return None
        return ("report_no_show" if chance.random() < NOT_THERE else "make_contact", "receiver")
    if roll >= one.goes_on * heeds:
        return None
    if state == "no_show":
        tried = sum(said.move == "try_to_reach" for said in way.said)
        return (
            "set_appointment" if chance.random() < 0.5 else "close_unreached" if tried > 1 else "try_to_reach",
            "receiver",
        )
    steps = {"accepted": ("set_appointment", "make_contact"), "contact_made": ("complete", "complete")}
    return (chance.choice(steps[state]), "receiver") if state in steps else None


def _answer(name: str, at: datetime, chance: random.Random) -> str:
    return {
        "reason": "no_place",
        "expected_on": (at + timedelta(days=45)).date().isoformat(),
        "appointment_at": (at + timedelta(days=chance.randrange(1, 15))).isoformat(),
        "outcome": chance.choice(["right_realised", "help_started", "advice_given", "not_eligible"]),
        "verdict": chance.choice(["helped", "partly_helped", "not_helped", "not_asked_yet"]),
    }[name]


def _night(way: Way, at: datetime, counts: Counter[str]) -> None:
    """What the platform does each night: one step of every clock that has run out."""
    clock = clock_after(way.said)
    if clock is None or clock.due_at > at:
        return
    way.say(when_it_runs_out(way.state, way.said), at, "system")
    counts[way.said[-1].move] += 1
    if way.state == "expired" and not {"sender", "coordinator"} <= set(clock.tells):
        counts["silent deaths"] += 1


def told(ways: list[Way], counts: Counter[str]) -> str:
    """Give the figures as a reader wants them."""
    ends = Counter(way.state for way in ways)
    by_people = sum(ends[state] for state in ENDS if state != "expired")
    requests: dict[int, Way] = {}
    for way in ways:
        requests[way.request] = way if way.place >= requests.get(way.request, way).place else requests[way.request]
    last = Counter(way.state for way in requests.values())
    answered = sum(number for state, number in last.items() if state != "expired")
    outcomes = Counter(outcome_of(way.said) for way in requests.values() if way.state == "completed")
    lines = [
        f"{len(requests)} requests, {len(ways)} referrals",
        f"referrals that ended as: {dict(ends.most_common())}",
        f"referrals that people ended within their clocks: {by_people / len(ways):.1%}",
        f"requests whose last referral people ended within its clocks: {answered / len(requests):.1%}",
        f"requests with an outcome told: {last['completed'] / len(requests):.1%} {dict(outcomes.most_common())}",
        f"still open: {sum(way.state not in ENDS for way in ways)}",
        f"silent deaths: {counts['silent deaths'] + counts['open without exactly one clock']}",
        f"what the platform did: {dict(sorted(counts.items()))}",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--referrals", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--nightly-off", type=int, default=5)
    asked = parser.parse_args()
    for kind, receiver in RECEIVERS.items():
        print(f"{kind}: {receiver}")
    print(told(*simulated(asked.referrals, asked.seed, asked.nightly_off)))
