"""What one household costs, over the shipped caseload: `python -m bench.one_household`.

Verdicts with reasons and amounts of all rights; the shrunk proof of every answer; the next question. The catalogue is
loaded and the program of each size is planned beforehand, as in a desk that is running.
"""

import gc
import time
from collections.abc import Callable
from datetime import date
from statistics import median, quantiles
from typing import Any

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.proofs.proof import proof
from rotonde.engine.questions.next_question import next_question
from rotonde.engine.situations.situation import Situation
from rotonde.rights import load_catalogue
from rotonde.screening.reading import read_caseload
from rotonde.screening.situating import situate
from rotonde.screening.town.small_town import FOLDER

ON = date(2026, 11, 21)
EVERY = 23  # of the answers, so that each right comes up


def timed(what: Callable[[Situation], Any], situations: list[Situation]) -> list[float]:
    """Milliseconds for each household, the best of three, on a situation that nobody read before."""
    for one in situations:
        what(one.without(()))
    found = []
    for one in situations:
        tries = []
        for _ in range(3):
            fresh = one.without(())
            start = time.perf_counter()
            what(fresh)
            tries.append((time.perf_counter() - start) * 1000)
        found.append(min(tries))
    return found


def main() -> None:
    """Print median and 99th percentile of each."""
    catalogue = load_catalogue()
    gc.freeze()  # as a server does after loading
    dates = Dates.asked(on=ON, today=ON)
    folder = FOLDER
    written = read_caseload(folder, catalogue.vocabulary).situations()
    situations = [one for each in written if (one := situate(each, catalogue, dates)[0]) is not None]
    bare = Asking(catalogue, dates, with_missing=False)
    full = Asking(catalogue, dates)
    answers = {id(one): full.answers(one) for one in situations}

    print(f"{len(situations)} households, {sum(map(len, answers.values()))} answers")
    for name, what in (
        ("verdicts with reasons and amounts", bare.answers),
        ("the same with missing facts", full.answers),
        ("next question", lambda situation: next_question(full, situation, full.answers(situation))),
    ):
        show(name, timed(what, situations))
    show("shrunk proof of one answer", [one for each in situations for one in proofs(full, each)])


def proofs(asking: Asking, situation: Situation) -> list[float]:
    """Milliseconds for the shrunk proof of some answers about a household, the better of two."""
    found = []
    for answer in asking.answers(situation)[::EVERY]:
        tries = []
        for _ in range(2):
            start = time.perf_counter()
            proof(asking, situation, answer.id, answer.of)
            tries.append((time.perf_counter() - start) * 1000)
        found.append(min(tries))
    return found


def show(name: str, times: list[float]) -> None:
    """One line: median and 99th percentile."""
    print(f"{name:36} median {median(times):7.2f} ms   p99 {quantiles(times, n=100)[98]:7.2f} ms")


if __name__ == "__main__":
    main()
