"""Adding a line to the log: `python -m bench.log_appended [times]`, on SQLite and, with ROTONDE_POSTGRES, PostgreSQL.

Counted is what a page waits for: one `record_read` about one file, and one about fifty, inside the transaction of the
page. Both databases hold 20,000 lines before. Processor seconds of this process stand beside the clock's.
"""

import os
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

GOAL = 2.0
BEFORE = 20_000
HERE = Path(__file__).resolve().parent.parent


def main(times: int) -> None:
    """Each database in a process of its own: settings are read once."""
    if "--in" in sys.argv:
        _measure(times)
        return
    sys.path.insert(0, str(HERE / "tests"))
    from private_postgres import private_postgres, programs

    with tempfile.TemporaryDirectory(prefix="rotonde-") as folder:
        _in_a_process(times, {"ROTONDE_DATA": folder})
    found = programs()
    if found is None:
        print("PostgreSQL is missing: set ROTONDE_POSTGRES to the folder of its programs")
        return
    with private_postgres(found) as address:
        _in_a_process(times, {"ROTONDE_DATABASE": address, "ROTONDE_MASTER_KEY": "a" * 43 + "="})


def _in_a_process(times: int, told: dict[str, str]) -> None:
    import subprocess

    subprocess.run(
        [sys.executable, "-m", "bench.log_appended", str(times), "--in"], env=os.environ | told, check=True, cwd=HERE
    )


def _measure(times: int) -> None:
    from rotonde.web.first_start import prepare

    prepare()
    from django.db import connection, transaction

    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.walls import inside
    from rotonde.web.audit.domain.record import record_read
    from rotonde.web.audit.models import Concerned, Event

    organisation = open_organisation("Verzonnen", offices=[])
    user, _ = open_account(organisation, name="Robin", email="robin@verzonnen.example", role="worker")
    with inside(organisation), transaction.atomic():
        before = [Event(organisation=organisation, actor=user, action="tests.read") for _ in range(BEFORE)]
        Event.objects.bulk_create(before, batch_size=500)
        Concerned.objects.bulk_create(
            [Concerned(event=one, subject=uuid.uuid4(), organisation=organisation) for one in before], batch_size=500
        )
    for name, about in (("one file", 1), ("fifty files", 50)):
        subjects = [uuid.uuid4() for _ in range(about)]

        def add(subjects: list[uuid.UUID] = subjects) -> None:
            record_read(user, "people.dossier_read", (), about=subjects)

        with inside(organisation), transaction.atomic():
            p50, p95, processor = _timed(add, times)
        figures = f"p50 {p50:.2f} ms, p95 {p95:.2f} ms, processor {processor:.2f} ms; goal {GOAL:.0f} ms"
        print(f"{connection.vendor}, a line about {name}: {figures}")


def _timed(add: Callable[[], None], times: int) -> tuple[float, float, float]:
    took = []
    processor = time.process_time()
    for _ in range(times):
        begun = time.perf_counter()
        add()
        took.append((time.perf_counter() - begun) * 1e3)
    took.sort()
    return took[times // 2], took[times * 95 // 100], (time.process_time() - processor) / times * 1e3


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdecimal() else 2_000)
