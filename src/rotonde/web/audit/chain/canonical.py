"""One way to write a thing down, so that the same thing always has the same fingerprint."""

import hashlib
import json
from typing import Any

FINGERPRINT = 32


def canonical(told: Any) -> bytes:
    """Write data as one line of JSON: keys in order, no spaces, UTF-8.

    >>> canonical({"b": 1, "a": ["é"]}).decode()
    '{"a":["é"],"b":1}'
    """
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def fingerprint(written: bytes) -> bytes:
    """Give the SHA-256 of what is written."""
    return hashlib.sha256(written).digest()
