"""The secrets of an installation: from the environment, from a file it names, or kept in the data folder.

An installation on PostgreSQL must be given its master key; it never makes one up, because the key must lie elsewhere
than the data.
"""

import base64
import binascii
import os
import secrets
from functools import cache
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

KEY = 32


def data_folder() -> Path | None:
    """Give the folder where this installation keeps its own database and keys; None: nothing is kept."""
    told = os.environ.get("ROTONDE_DATA")
    return Path(told) if told else None


def secret_key() -> str:
    """Give the key that signs forms: a given one, the one kept, or one that ends with this process."""
    given = _given("ROTONDE_SECRET_KEY")
    return given or _kept("secret.key") or secrets.token_urlsafe(50)


@cache
def master_key() -> bytes:
    """Give the key that wraps the data keys: 32 bytes."""
    given = _given("ROTONDE_MASTER_KEY")
    if not given and not keeps_its_own_database():
        raise ImproperlyConfigured(
            "No master key: put 32 random bytes in base64 in a file that only Rotonde can read, and name it in "
            "ROTONDE_MASTER_KEY_FILE. To make one: head -c 32 /dev/urandom | base64"
        )
    return key_from(given or _kept("master.key") or new_key())


def log_key() -> bytes:
    """Give the key that signs the sealed log: 32 bytes; on PostgreSQL it must be given, as the master key must."""
    given = _given("ROTONDE_LOG_KEY")
    if not given and not keeps_its_own_database():
        raise ImproperlyConfigured(
            "No key to sign the log: put 32 random bytes in base64 in a file that only Rotonde can read, and name it "
            "in ROTONDE_LOG_KEY_FILE. To make one: head -c 32 /dev/urandom | base64"
        )
    return key_from(given or _kept("log.key") or _key_of_this_process())


@cache
def _key_of_this_process() -> str:
    return new_key()


def keeps_its_own_database() -> bool:
    """Say whether this is the small installation with a file beside it, or none at all."""
    return not os.environ.get("ROTONDE_DATABASE", "").startswith("postgres")


def new_key() -> str:
    """Make 32 random bytes, in base64."""
    return base64.b64encode(secrets.token_bytes(KEY)).decode()


def key_from(text: str) -> bytes:
    """Read 32 bytes from base64; anything else raises ImproperlyConfigured without repeating it."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY:
        raise ImproperlyConfigured(f"A key is {KEY} random bytes in base64; this one isn't.")
    return key


def _given(name: str) -> str:
    """Read a secret from the environment, or from the file that the environment names."""
    told, file = os.environ.get(name), os.environ.get(name + "_FILE")
    return told or (Path(file).read_text("ascii").strip() if file else "")


def _kept(name: str) -> str:
    """Read a secret from the data folder, after writing it there the first time; none without a folder."""
    folder = data_folder()
    if folder is None:
        return ""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / name
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as fresh:
            fresh.write(new_key())
    except FileExistsError:
        pass
    return file.read_text("ascii").strip()
