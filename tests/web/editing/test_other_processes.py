"""What one process publishes the others answer with at their next request, and a process that dies loses nothing."""

import base64
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
TESTS = HERE.parents[1]


class Process:
    """A process of the pages, beside the test."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.running = subprocess.Popen(
            [sys.executable, str(HERE / "a_process.py")],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def say(self, line: str) -> str:
        assert self.running.stdin
        assert self.running.stdout
        self.running.stdin.write(line + "\n")
        self.running.stdin.flush()
        return self.running.stdout.readline().strip()

    def kill(self) -> None:
        self.running.kill()
        self.running.wait(10)


def address_of_a_copy(connection: Any, folder: Path) -> str:
    """Where the processes find the tables: the PostgreSQL of the tests, or a copy of their SQLite file."""
    if connection.vendor == "postgresql":
        told = connection.settings_dict
        return f"postgresql://{told['USER']}@{told['HOST']}:{told['PORT']}/{told['NAME']}"
    file = folder / "copy.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(file)])
    return str(file)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.proof])])
def another_process(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any, tmp_path: Path
) -> Iterator[Callable[[], Process]]:
    """Start one more process over the same data."""
    from django.db import connection

    if request.param == "postgres":
        connection = request.getfixturevalue("postgres")
    with django_db_blocker.unblock():
        address = address_of_a_copy(connection, tmp_path)
    environment = os.environ | {
        "ROTONDE_DATABASE": address,
        "ROTONDE_MASTER_KEY": base64.b64encode(b"k" * 32).decode(),
        "PYTHONPATH": os.pathsep.join([str(TESTS), *sys.path]),
    }
    environment.pop("ROTONDE_DATA", None)
    started: list[Process] = []

    def start() -> Process:
        started.append(Process(environment))
        return started[-1]

    yield start
    for one in started:
        one.kill()


def test_a_process_that_runs_follows_what_another_publishes_and_a_killed_one_loses_nothing(
    another_process: Callable[[], Process],
) -> None:
    publisher, reader = another_process(), another_process()
    before = reader.say("known")
    assert (publisher.say("publish 63.25"), before != "63.25") == ("published", True)
    publisher.kill()  # after publishing, before it ever read the catalogue anew
    assert reader.say("known") == "63.25"
    assert another_process().say("known") == "63.25"
    assert reader.say("publish 64") == "published"
    assert reader.say("known") == "64"
