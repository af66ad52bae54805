"""A PostgreSQL of the tests' own: started on a free port of this machine, and gone afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SETTINGS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses=127.0.0.1"


def programs() -> Path | None:
    """Give the folder of PostgreSQL's programs: the one that setup found, or where Debian puts them."""
    told = os.environ.get("ROTONDE_POSTGRES")
    folders = [Path(told)] if told else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


@contextmanager
def private_postgres(bin_folder: Path) -> Iterator[str]:
    """Start a PostgreSQL with one database, owned by a role that walls hold for; give its address."""
    folder = Path(tempfile.mkdtemp(prefix="rotonde-pg-"))
    port = _free_port()
    as_somebody = _nobody_important(folder)
    run = [*as_somebody, str(bin_folder / "pg_ctl"), "-D", str(folder / "data")]
    initdb = ["initdb", "-o", "-A trust -U keeper --no-sync -E UTF8 --locale=C"]
    _do([*run, *initdb])
    _do([*run, "-w", "-l", str(folder / "log"), "-o", f"-p {port} -k {folder} {SETTINGS}", "start"])
    try:
        for statement in (
            "CREATE ROLE rotonde LOGIN NOSUPERUSER NOCREATEDB NOBYPASSRLS",
            "CREATE DATABASE rotonde OWNER rotonde",
        ):
            _ask(port, statement)
        yield f"postgresql://rotonde@127.0.0.1:{port}/rotonde"
    finally:
        _do([*run, "-m", "immediate", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


def _ask(port: int, statement: str) -> None:
    import psycopg

    with psycopg.connect(host="127.0.0.1", port=port, user="keeper", dbname="postgres", autocommit=True) as connection:
        connection.execute(statement)


def _nobody_important(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: hand the folder to its own user, and run as that."""
    if os.geteuid() != 0:
        return []
    who = pwd.getpwnam("postgres")
    os.chown(folder, who.pw_uid, who.pw_gid)
    return ["setpriv", f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups", "--"]


def _do(command: list[str]) -> None:
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, cwd="/", timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
