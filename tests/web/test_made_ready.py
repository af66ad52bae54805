"""What a first visitor would wait for is made ready as soon as a process of the pages has started."""

import os
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.searching import Asked, kept_index, search
from rotonde.web.directory.searching.ready import make_search_ready
from web.directory.searching.small_directory import service

RUNNING = Path(__file__).parent.parent.parent / "docs/running.md"
STARTED = """
import sys, threading
from pathlib import Path
if sys.argv[2] == "with tables":
    from rotonde.web.first_start import prepare
    prepare(Path(sys.argv[1]))
else:
    import os, django
    os.environ |= {"ROTONDE_DATA": sys.argv[1], "DJANGO_SETTINGS_MODULE": "rotonde.web.settings"}
    django.setup()
import rotonde.web.wsgi
from rotonde.web.directory.searching import kept_index
from rotonde.web.make_ready import post_worker_init
print(threading.active_count(), len(kept_index._kept))
post_worker_init(None)
(made_ready,) = [one for one in threading.enumerate() if one is not threading.main_thread()]
made_ready.join()
print(threading.active_count(), len(kept_index._kept))
"""


def test_what_was_made_ready_is_not_made_again_by_the_first_question(either_database: str) -> None:
    keep_service(Service.model_validate(service("Tandpunt", "dentist", owner="Tandpunt")), "coordinator")
    kept_index.forget()
    make_search_ready()
    made = kept_index._kept["index"]
    with CaptureQueriesContext(connection) as asked:
        hits = search(Asked("tandarts"), date(2026, 11, 22)).hits
    assert "Tandpunt" not in str(asked.captured_queries)
    assert (len(asked), kept_index._kept["index"] is made, len(hits) >= 1) == (1, True, True)


@pytest.mark.parametrize(("tables", "made"), [("with tables", 1), ("without tables", 0)])
def test_a_process_makes_it_ready_after_its_start_and_fails_on_no_database(
    tmp_path: Path, tables: str, made: int
) -> None:
    kept = {name: told for name, told in os.environ.items() if not name.startswith(("ROTONDE_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-c", STARTED, tmp_path, tables], capture_output=True, text=True, check=True, env=kept
    )
    assert (done.stdout.splitlines(), done.stderr) == (["1 0", f"1 {made}"], "")


def test_the_command_of_the_manual_makes_it_ready_and_starts() -> None:
    line = next(one for one in RUNNING.read_text().splitlines() if one.startswith("| the pages |"))
    command = shlex.split(line.split("`")[1])
    assert command[:3] == ["gunicorn", "--config", "python:rotonde.web.make_ready"]
    checked = [sys.executable, "-m", *command, "--check-config"]
    assert subprocess.run(checked, capture_output=True, text=True, check=False).returncode == 0
