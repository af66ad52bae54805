"""The search of the directory: how long it takes on 5,000 made-up services, and how well it ranks on judged questions.

    python -m bench.directory_search                  time, memory, and nDCG@10 on the questions for tuning
    python -m bench.directory_search --held-out       and on those that were never looked at

Gain of a grade is 2^grade - 1; the best order possible is over all services of the made-up town.
"""

import sys
import time
import tracemalloc
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np

DAYS = [date(2026, 11, 22) + timedelta(number) for number in range(7)]
AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MANY, QUESTIONS = 5_000, 1_200
JUDGED = Path(__file__).parent.parent / "tests/web/directory/searching"


def main() -> None:
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment()
    made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
    try:
        say_how_well("judged_for_tuning.yaml")
        if "--held-out" in sys.argv:
            say_how_well("judged_held_out.yaml")
        say_how_long()
    finally:
        teardown_databases(made, verbosity=0)


def say_how_well(file: str) -> None:
    from tests.web.directory.searching.judging import index_of, judged, ndcg

    index = index_of(300)
    scores = [mean(ndcg(index, one, day) for day in DAYS) for one in judged(JUDGED / file)]
    print(f"{file}: nDCG@10 {mean(scores):.4f} on {len(scores)} questions, {len(DAYS)} days each")
    print(f"  below 0.5: {sum(score < 0.5 for score in scores)}; none found: {sum(score == 0 for score in scores)}")


def say_how_long() -> None:
    from tests.web.directory.searching.judging import judged

    from rotonde.web.directory.domain.restoring import restore_services
    from rotonde.web.directory.made_up import made_up_services
    from rotonde.web.directory.searching import Asked, search
    from rotonde.web.directory.searching.kept_index import current_index
    from rotonde.web.directory.searching.understanding import everyday

    restore_services(made_up_services(MANY), "coordinator")
    everyday()
    began = time.perf_counter()
    current_index()
    print(f"index of {MANY} services made in {time.perf_counter() - began:.2f} s (the first time in a process)")
    again = _made_again()
    print(f"  and again after a change in {again:.2f} s of the processor")
    words = [one.question for one in judged(JUDGED / "judged_for_tuning.yaml")]
    for name, more in ways().items():
        took, worked = [], []
        for number, text in enumerate(islice(cycle(words), QUESTIONS)):
            began, at_work = time.perf_counter(), time.process_time()
            search(Asked(text, **more), DAYS[number % 7])
            took.append(1000 * (time.perf_counter() - began))
            worked.append(1000 * (time.process_time() - at_work))
        for what, times in (("by the clock", took), ("of the processor", worked)):
            print(f"{name:32} p50 {np.percentile(times, 50):6.1f} ms  p95 {np.percentile(times, 95):6.1f} ms  {what}")
    print(f"  ({QUESTIONS} questions each)")


def _made_again() -> float:
    from rotonde.web.directory.searching import kept_index

    kept_index.forget()
    tracemalloc.start()
    kept_index.current_index()
    print(f"  memory of one index {tracemalloc.get_traced_memory()[0] / 2**20:.0f} MiB")
    tracemalloc.stop()
    kept_index.forget()
    began = time.process_time()
    kept_index.current_index()
    return time.process_time() - began


def ways() -> dict[str, dict[str, Any]]:
    return {
        "words alone": {},
        "words, place": {"place": "99999"},
        "words, place, language, free": {"place": "99999", "language": "ar", "is_free": True},
        "words, place, open at a moment": {"place": "99999", "open_at": AT},
    }


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rotonde.web.settings")
    django.setup()
    main()
