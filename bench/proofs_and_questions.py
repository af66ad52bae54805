"""How long a proof and a next question take, on the household of the contract and on random ones.

    python bench/proofs_and_questions.py [households]

Milliseconds of processor time, the reading of each size made ready before; a situation's columns are read anew.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from engine.asked_households import answered, contract_household, everything_asked
from engine.random_situations import random_situation, read
from rotonde.engine.proof import proof
from rotonde.engine.questions import next_question
from rotonde.engine.situations import Situation
from rotonde.rights import load_catalogue


def taken(what: Callable[[], object]) -> float:
    start = time.process_time()
    what()
    return (time.process_time() - start) * 1000


def figures(name: str, times: list[float]) -> None:
    times.sort()
    median, p95 = statistics.median(times), times[int(0.95 * len(times))]
    print(f"{name:44} {len(times):5} times  median {median:5.1f} ms  p95 {p95:6.1f}  most {times[-1]:6.1f}")


def fresh(situation: Situation) -> Situation:
    return situation.without([])


def main(households: int) -> None:
    asking, home = everything_asked(), contract_household()
    answers = asking.answers(home)
    rights = [(one.id, one.of) for one in answers]
    next_question(asking, home, answers)
    proofs = {one: [taken(lambda one=one: proof(asking, fresh(home), *one)) for _ in range(15)] for one in rights}
    for (right, record), times in proofs.items():
        figures(f"proof of {right}, {record}", times[1:])
    figures("proof of any right, contract's household", [time for times in proofs.values() for time in times[1:]])
    figures(
        "question, contract's household",
        [taken(lambda: next_question(asking, fresh(home), answers)) for _ in range(30)],
    )
    figures("its answers", [taken(lambda: asking.answers(fresh(home))) for _ in range(15)])

    situations = [read(random_situation(random.Random(seed), load_catalogue())) for seed in range(households)]
    named = [(situation, *one) for situation in situations for one in answered(asking, situation)]
    found = [proof(asking, *one) for one in named]
    figures(
        "proof, random households", [taken(lambda one=one: proof(asking, fresh(one[0]), *one[1:])) for one in named]
    )
    sizes = [len(one.items) for one in found]
    print(f"items in a proof: {statistics.mean(sizes):.1f} on average, at most {max(sizes)}")
    answered_all = [(situation, asking.answers(situation)) for situation in situations]
    asked = [next_question(asking, situation, answers) for situation, answers in answered_all]
    times = [
        taken(lambda situation=situation, answers=answers: next_question(asking, fresh(situation), answers))
        for (situation, answers), question in zip(answered_all, asked, strict=True)
        if question
    ]
    figures("question, random households", times)
    with_witness = sum(question["witness"] is not None for question in asked if question)
    print(f"{with_witness} of {len(times)} questions have a witness; {asked.count(None)} households are settled")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
