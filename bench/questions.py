"""How many questions until nothing more can be settled: `python -m bench.questions --households 500`.

The engine's next question against the facts in the order of the vocabulary (asked only while they are missing), a
paper form (every box, in that order) and a random order. `--kept FILE` writes every household that is done and goes
on from there after a stop. `--cards` counts what is asked in one breath, the same of everybody at home, as one
question. `--aloud 10` prints whole dialogues instead.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles

from bench.asking_orders import Dialogue, best, by_chance, converse, in_order, paper_form, with_all
from bench.demo_households import ON, DemoHousehold, demo_households
from rotonde.engine.answers import Asking, RightAnswer
from rotonde.engine.calendar import Dates
from rotonde.engine.missing_facts import MissingFact
from rotonde.engine.questions.cards import card_of
from rotonde.engine.questions.next_question import worth_of
from rotonde.rights import load_catalogue

AFTER = (5, 10, 15, 20)
ORDERS = ("next best question", "fixed order, skipping", "paper form", "random order")


@dataclass
class Course:
    """One order of asking for one household: when all was settled, how far it was on the way, the time it took."""

    settled_after: int
    asked: int
    verdicts: list[float]
    euros: list[float]
    milliseconds: list[float]
    arrived: bool = True


class Target:
    """The answers with everything told that can be asked: an order has arrived when its answers are these."""

    def __init__(self, first: Sequence[RightAnswer], last: Sequence[RightAnswer]) -> None:
        self.last = {(one.id, one.of): (one.verdict, one.amount) for one in last}
        self.open_at_first = [place for place, came in self.last.items() if came != _of(first, place)]
        self.turning = [place for place in self.open_at_first if self.last[place][0] != _of(first, place)[0]]
        self.widths = widths(first), widths(last)

    def reached(self, answers: Sequence[RightAnswer]) -> bool:
        """Whether every verdict and amount is as settled as it gets."""
        return all((one.verdict, one.amount) == self.last[one.id, one.of] for one in answers)

    def verdicts(self, answers: Sequence[RightAnswer]) -> float:
        """The share of the verdicts that stand."""
        if not self.turning:
            return 1.0
        now = {(one.id, one.of): one.verdict for one in answers}
        return sum(now[place] == self.last[place][0] for place in self.turning) / len(self.turning)

    def euros(self, answers: Sequence[RightAnswer]) -> float:
        """The share of the euros a year that is no longer in doubt, of those that asking can make certain."""
        first, last = self.widths
        return (first - widths(answers)) / (first - last) if first > last else 1.0


def _of(answers: Sequence[RightAnswer], place: tuple[str, str]) -> tuple[str, object]:
    found = next(one for one in answers if (one.id, one.of) == place)
    return found.verdict, found.amount


def widths(answers: Sequence[RightAnswer]) -> float:
    """The euros a year between the least and the most of what is paid, over all rights that pay."""
    return sum(worth_of(one) for one in answers if one.amount is not None and one.amount[0] != one.amount[1])


def course_of(dialogue: Dialogue, target: Target) -> Course:
    """What a dialogue came to."""
    states = dialogue.states
    after = next((at for at, state in enumerate(states) if target.reached(state)), len(states) - 1)
    at = [states[min(one, len(states) - 1)] for one in AFTER]
    verdicts, euros = ([reading(one) for one in at] for reading in (target.verdicts, target.euros))
    return Course(after, len(dialogue.asked), verdicts, euros, dialogue.milliseconds, target.reached(states[-1]))


def course_on_paper(
    asking: Asking, household: DemoHousehold, pages: Sequence[Sequence[MissingFact]], target: Target
) -> Course:
    """A form from its first box to its last; more boxes never unsettle, so the turning point is found by halving."""

    def state(count: int) -> list[RightAnswer]:
        return asking.answers(with_all(household, household.known, [box for page in pages[:count] for box in page]))

    least, most = 0, len(pages)
    while least < most:
        middle = (least + most) // 2
        least, most = (least, middle) if target.reached(state(middle)) else (middle + 1, most)
    at = [state(one) for one in AFTER]
    return Course(least, len(pages), [target.verdicts(one) for one in at], [target.euros(one) for one in at], [])


def courses(asking: Asking, household: DemoHousehold, seed: int, on_cards: bool) -> list[Course]:
    """Every order for one household."""
    ours = converse(asking, household, best(asking), on_cards)
    fixed = converse(asking, household, in_order, on_cards)
    chance = converse(asking, household, by_chance(seed), on_cards)
    target = Target(fixed.states[0], fixed.states[-1])
    pages: dict[object, list[MissingFact]] = {}
    for box in paper_form(asking, household):
        pages.setdefault(card_of(asking.catalogue.vocabulary, box) if on_cards else box, []).append(box)
    paper = course_on_paper(asking, household, list(pages.values()), target)
    return [course_of(ours, target), course_of(fixed, target), paper, course_of(chance, target)]


def numbered(
    count: int, seed: int, part: int, parts: int, on_cards: bool, done: frozenset[int]
) -> Iterator[tuple[int, list[Course]]]:
    """The courses of the households of one part that aren't done yet, each with its number."""
    catalogue, dates = load_catalogue(), Dates.asked(on=ON, today=ON)
    asking = Asking(catalogue, dates)
    for number, household in enumerate(demo_households(catalogue, dates, count, seed)):
        if number % parts == part and number not in done:
            yield number, courses(asking, household, seed + number, on_cards)


def _part(count: int, seed: int, part: int, parts: int, on_cards: bool) -> list[tuple[int, list[Course]]]:
    return list(numbered(count, seed, part, parts, on_cards, frozenset()))


def one_by_one(count: int, seed: int, on_cards: bool, kept: Path) -> list[list[Course]]:
    """Every household, each written to a file as soon as it is done; those that stand there aren't done again."""
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    found = {one["number"]: [Course(**each) for each in one["courses"]] for one in map(json.loads, lines)}
    with kept.open("a", encoding="utf-8") as file:
        for number, own in numbered(count, seed, 0, 1, on_cards, frozenset(found)):
            found[number] = own
            file.write(json.dumps({"number": number, "courses": [asdict(one) for one in own]}) + "\n")
            file.flush()
            print(f"{len(found)} of {count}", file=sys.stderr)
    return [own for _, own in sorted(found.items())]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--households", type=int, default=60)
    options.add_argument("--seed", type=int, default=2026)
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--cards", action="store_true", help="what is asked in one breath counts once")
    options.add_argument("--kept", type=Path, help="one process; a file to go on from")
    options.add_argument("--aloud", type=int, default=0)
    said = options.parse_args()
    if said.aloud:
        from bench.dialogues_aloud import aloud

        aloud(said.aloud, said.seed)
        return
    start = time.perf_counter()
    if said.kept:
        found = one_by_one(said.households, said.seed, said.cards, said.kept)
    else:
        with ProcessPoolExecutor(said.processes) as pool:
            waiting = [
                pool.submit(_part, said.households, said.seed, part, said.processes, said.cards)
                for part in range(said.processes)
            ]
            found = [own for part in waiting for _, own in part.result()]
    print(f"{len(found)} households, {time.perf_counter() - start:.0f} seconds")
    show(found)


def show(found: Sequence[Sequence[Course]]) -> None:
    """Medians with quartiles, the curve, and the time of the engine's question."""
    print(f"{'questions until all is settled':32}{'median':>8}{'quartiles':>14}{'asked':>8}")
    for name, own in zip(ORDERS, zip(*found, strict=True), strict=True):
        counts = [one.settled_after for one in own]
        low, _, high = quantiles(counts, n=4)
        asked = median(one.asked for one in own)
        print(f"{name:32}{median(counts):8.0f}{f'{low:.0f}-{high:.0f}':>14}{asked:8.0f}")
    for what in ("verdicts", "euros"):
        print(f"{f'share of {what} certain after':32}" + "".join(f"{one:>8}" for one in AFTER))
        for name, own in zip(ORDERS, zip(*found, strict=True), strict=True):
            shares = zip(*(getattr(one, what) for one in own), strict=True)
            print(f"{name:32}" + "".join(f"{sum(one) / len(own):8.0%}" for one in shares))
    early = sum(not one.arrived for own in found for one in own)
    print(f"{early} times an order stopped before all was settled")
    times = [one for each in found for one in each[0].milliseconds[:-1]]
    print(f"next question: median {median(times):.0f} ms, p99 {quantiles(times, n=100)[98]:.0f} ms, {len(times)} times")


if __name__ == "__main__":
    main()
