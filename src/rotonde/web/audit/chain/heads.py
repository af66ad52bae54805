"""The head of a batch: how many lines it holds, their fingerprints in one, and the fingerprint of the head before it.

A head and its signature are a checkpoint. Kept in a second place, it tells later whether the log still is what it was.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from rotonde.web.audit.chain.canonical import FINGERPRINT, canonical, fingerprint

BEGINNING = "0" * 2 * FINGERPRINT
SIGNATURE = 64


@dataclass(frozen=True)
class Head:
    """What is signed of a batch. `first` and `last` are the numbers of its first and last line."""

    organisation: str
    number: int
    count: int
    first: str
    last: str
    previous: str
    root: str
    sealed_at: str

    @property
    def written(self) -> bytes:
        """The head as it is signed."""
        return canonical({"rotonde_log": 1, **asdict(self)})

    @property
    def hash(self) -> str:
        """The fingerprint of the head, which the next one carries."""
        return fingerprint(self.written).hex()

    @property
    def printed(self) -> str:
        """The head on one line of paper, which `rotonde log verify --known` takes back."""
        return f"{self.organisation}:{self.number}:{self.hash}"


@dataclass(frozen=True)
class Signed:
    """Something written, with the signature and the public key it can be checked with, in hexadecimal figures."""

    key: str
    signature: str

    def holds_for(self, written: bytes) -> bool:
        """Say whether this key signed exactly this."""
        if not (is_hex(self.key, FINGERPRINT) and is_hex(self.signature, SIGNATURE)):
            return False
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.key)).verify(bytes.fromhex(self.signature), written)
        except InvalidSignature:
            return False
        return True


def root_of(leaves: Iterable[bytes]) -> str:
    """The fingerprints of all lines of a batch, in one."""
    return fingerprint(b"".join(leaves)).hex()


def sign(key: Ed25519PrivateKey, written: bytes) -> Signed:
    """Sign what is written."""
    return Signed(public_key_of(key), key.sign(written).hex())


def public_key_of(key: Ed25519PrivateKey) -> str:
    """The public key, to be printed and handed over."""
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def batch_line(head: Head, signed: Signed, leaves: bytes = b"") -> bytes:
    """The line of an export before the lines of a batch; without fingerprints where an archive holds the lines."""
    told = {"batch": asdict(head), "key": signed.key, "leaves": leaves.hex(), "signature": signed.signature}
    return canonical(told)


def end_line(end: dict[str, Any], signed: Signed) -> bytes:
    """The line that closes an export: what should have come before it."""
    return canonical({"end": end, "key": signed.key, "signature": signed.signature})


def read_head(told: Any) -> Head:
    """Read a head; raises ValueError where it isn't one."""
    kinds = {field.name: int if field.name in ("number", "count") else str for field in fields(Head)}
    if not isinstance(told, dict) or told.keys() != kinds.keys():
        raise ValueError("not the head of a batch")
    if any(type(told[name]) is not kind for name, kind in kinds.items()):
        raise ValueError("not the head of a batch")
    return Head(**told)


def is_hex(text: Any, size: int) -> bool:
    """Say whether this is so many bytes in small hexadecimal figures."""
    return isinstance(text, str) and len(text) == 2 * size and set(text) <= set("0123456789abcdef")
