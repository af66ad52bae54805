"""Where the data lie: a PostgreSQL address, a SQLite file, or nowhere."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from rotonde.web.keys import data_folder


def database() -> dict[str, Any]:
    """Read ROTONDE_DATABASE; without it, the file in the data folder, or a database that ends with this process."""
    told = os.environ.get("ROTONDE_DATABASE", "")
    folder = data_folder()
    return database_at(told or (str(folder / "rotonde.sqlite3") if folder else ":memory:"))


def database_at(address: str) -> dict[str, Any]:
    """Turn an address into Django's settings.

    >>> database_at("postgresql://rotonde@db.example:5433/caseload?sslmode=require")["OPTIONS"]
    {'sslmode': 'require'}
    >>> database_at("rotonde.sqlite3")["NAME"]
    'rotonde.sqlite3'
    """
    scheme, found, rest = address.partition("://")
    if not found:
        return _sqlite(address)
    if scheme == "sqlite":
        return _sqlite(rest.removeprefix("/"))
    if scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("ROTONDE_DATABASE is a postgresql:// address or the name of a SQLite file.")
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _sqlite(name: str) -> dict[str, Any]:
    if name != ":memory:":
        Path(name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",  # who will write waits at the start, and never fails halfway
            # what is erased is overwritten in the file, and not only forgotten
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON",
        },
    }
