"""An import killed at random moments: `python -m bench.kills [times]`. All or nothing, resumed, the log intact.

Each time a worker is forked, killed with SIGKILL somewhere in its run, and looked at from outside; then the run is
taken up again and carried out to its end. The data are made up.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

FILES = 24
ON = date(2026, 11, 1)


def export(number: int) -> bytes:
    """An export of its own for each time."""
    rows = [f"{number}-{n:03};{n % 28 + 1:02}/03/{1940 + n};{500 + n},00" for n in range(FILES)]
    return "\r\n".join(["dossiernummer;geb.datum;huurprijs", *rows]).encode()


def main(times: int) -> None:
    """Kill so many workers, and say where each was."""
    from rotonde.web.made_up_office import open_made_up_office

    with tempfile.TemporaryDirectory(prefix="rotonde-") as folder:
        open_made_up_office(Path(folder), export(0), ON)
        _kill_all(times)


def _kill_all(times: int) -> None:
    from django.db import connection, connections

    from rotonde.web.accounts.models import Organisation
    from rotonde.web.audit.models import Event
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
    from rotonde.web.entitlements.domain.leases import DEAD_AFTER
    from rotonde.web.entitlements.models import Outcome, Run
    from rotonde.web.people.models import Dossier

    organisation = Organisation.objects.get()
    waiting = Run.objects.get()
    carry_out_run(organisation, waiting.id)
    start = time.perf_counter()
    carry_out_run(organisation, _asked(1).id)
    usual = time.perf_counter() - start
    chance, where = random.Random(2026), Counter[str]()
    for number in range(2, times + 2):
        run, before = _asked(number), Dossier.objects.count()
        connections.close_all()
        worker = os.fork()
        if not worker:
            carry_out_run(organisation, run.id)
            os._exit(0)
        time.sleep(chance.uniform(0, usual * 1.1))
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)
        run.refresh_from_db()
        outcomes, files = Outcome.objects.filter(run=run).count(), Dossier.objects.count() - before
        assert (outcomes, files) == ((FILES, FILES) if run.state == Run.State.DONE else (0, 0)), (run.state, outcomes)
        where[run.state if run.state != Run.State.BUSY or not run.files else f"busy, {run.answered} answered"] += 1
        if run.state != Run.State.DONE:
            Run.objects.filter(id=run.id, state=Run.State.BUSY).update(beat_at=run.asked_at - 2 * DEAD_AFTER)
            again = carry_out_run(organisation, run.id)
            assert again is not None, "a run that was left alone is taken up"
            assert (again.state, Outcome.objects.filter(run=run).count()) == (Run.State.DONE, FILES)
    stored = Event.objects.filter(action="entitlements.run_stored")
    assert stored.count() == Run.objects.filter(state=Run.State.DONE).count() == times + 2
    with connection.cursor() as cursor:
        sound = cursor.execute("PRAGMA integrity_check").fetchone()[0]
    print(f"{times} kills within {usual:.2f} s: {dict(where)}; every run whole or absent, resumed, and logged once")
    print(f"the database is {sound}")


def _asked(number: int) -> Any:
    """A run of its own, waiting."""
    from rotonde.engine.calendar import Dates
    from rotonde.screening.incoming.proposing import propose
    from rotonde.screening.incoming.uploaded import open_upload
    from rotonde.web.accounts.models import User
    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.domain.start_run import start_run
    from rotonde.web.people.domain.keep_upload import keep_upload

    user, content = User.objects.get(), export(number)
    upload = keep_upload(user, user.offices.get(), "actief.csv", content)
    mapping = propose(open_upload("actief.csv", content), engine_port.catalogue().vocabulary).mapping
    return start_run(user, upload, mapping, Dates.asked(on=ON, today=ON))


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 200)
