"""A process that ends in the middle: before a statement, before a commit or just after it, as if the machine went out.

What is raised is no Exception: nothing of the application catches it, and what would tidy up afterwards does nothing.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.utils import load_backend

from rotonde.web.database import database_at

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE)|.*\bFOR UPDATE\b", re.DOTALL)
UNDOES = re.compile(r"\s*(ROLLBACK|RELEASE)")
NOT_TOLD = {"django_session", "audit_event", "audit_concerned", "sqlite_sequence"}
"""Who looked is written on its own, and a session knows when it was used last: neither is what a form asks for."""


COMMIT = "COMMIT"


class Killed(BaseException):
    """The process is no more."""


class Killer:
    """Counts the points at which a process can end, and ends it at one of them."""

    def __init__(self, at: int = 0, *, every_statement: bool = False) -> None:
        self.at, self.every_statement = at, every_statement
        self.points: list[str] = []
        self.is_dead = False

    def some(self, most: int) -> list[int]:
        """Every commit there was, before and after it, and of the other points some, spread evenly."""
        commits = [n for n, what in enumerate(self.points, 1) if what == COMMIT]
        others = [n for n, what in enumerate(self.points, 1) if what != COMMIT]
        return sorted({*commits, *others[:: max(1, len(others) // most)]})

    @contextmanager
    def watching(self) -> Iterator["Killer"]:
        connection: Any = connections["default"]
        commits = connection._commit

        def commit() -> None:
            try:
                self._point(COMMIT)
            except Killed:
                connection.connection.rollback()
                raise
            commits()
            self._point(COMMIT)

        connection._commit = commit
        try:
            with connection.execute_wrapper(self._statement):
                yield self
        finally:
            del connection._commit

    def _statement(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if self.is_dead and not UNDOES.match(sql):
            raise Killed
        if not self.is_dead and (self.every_statement or WRITES.match(sql)):
            self._point(sql)
        return execute(sql, params, many, context)

    def _point(self, what: str) -> None:
        self.points.append(what)
        if len(self.points) == self.at:
            self.is_dead = True
            raise Killed


class OwnFile:
    """A database in a file of its own, that can be put back as it was when it was kept."""

    def __init__(self, folder: Path) -> None:
        self.file, self.kept = folder / "own.sqlite3", folder / "kept.sqlite3"
        self.before: Any = connections["default"]
        with self.before.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(self.file)])
        settings = connections.configure_settings({"default": database_at(str(self.file))})["default"]
        connections["default"] = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, "default")

    def keep(self) -> None:
        """Keep it as it is now."""
        self.kept.unlink(missing_ok=True)
        with connections["default"].cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(self.kept)])

    def put_back(self) -> None:
        """Give it back as it was kept."""
        connections["default"].close()
        for beside in ("-wal", "-shm"):
            Path(f"{self.file}{beside}").unlink(missing_ok=True)
        shutil.copyfile(self.kept, self.file)

    def end(self) -> None:
        connections["default"].close()
        connections["default"] = self.before


def all_of_it() -> dict[str, list[Any]]:
    """Every row of every table that is told."""
    connection = connections["default"]
    with connection.cursor() as cursor:
        tables = sorted(set(connection.introspection.table_names(cursor)) - NOT_TOLD)
        found = {}
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = sorted(repr([_plain(value) for value in row]) for row in cursor.fetchall())
    return found


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def how_many() -> Counter[str]:
    """How many rows each table has, and how often each change stands in the log."""
    from rotonde.web.audit.models import Event

    log = Event.objects.exclude(action__endswith="_read").values_list("action", flat=True)
    return Counter({name: len(rows) for name, rows in all_of_it().items()}) + Counter(map(str, log))
