"""What a code locks: a name under which the ciphertext is found, and the key that opens it. Neither tells the other.

Both come out of one slow hash of the code, peppered with a key of the installation. Who has the database lacks the
pepper; who has the database and the pepper still has to guess 80 bits, a slow hash a guess.
"""

import json
import os
import zlib
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from rotonde.web.keys import master_key

KEY, NONCE = 32, 12
MEMORY = 2**15  # times 1 kB: 32 MB and about a tenth of a second for one code
BLOCK = 4096  # the size of a ciphertext says at most into how many blocks the answers go
MOST_BYTES, MOST_TEXT = 8 * BLOCK, 300_000  # a whole check of twenty people takes one or two blocks


class TooMuch(ValueError):
    """More than can be taken along."""


class Broken(ValueError):
    """The ciphertext doesn't belong to this code, or was altered."""


class Lock(NamedTuple):
    """The name under which something is kept, and the key that opens it."""

    lookup: str
    key: bytes


def lock_of(code: str) -> Lock:
    """Work out the lock of a code. It is slow on purpose, and the same for the same code of this installation."""
    slow = Scrypt(salt=_pepper(), length=KEY, n=MEMORY, r=8, p=1).derive(code.encode())
    return Lock(_expanded(slow, "lookup").hex(), _expanded(slow, "key"))


def closed(lock: Lock, content: Any) -> bytes:
    """Encrypt content, padded to whole blocks; raises TooMuch where it is far more than anybody answers."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    packed = zlib.compress(text, 9)
    whole = len(packed).to_bytes(4, "big") + packed
    whole += bytes(-len(whole) % BLOCK)
    if len(text) > MOST_TEXT or len(whole) > MOST_BYTES:
        raise TooMuch
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(lock.key).encrypt(nonce, whole, lock.lookup.encode())


def opened(lock: Lock, ciphertext: bytes) -> Any:
    """Give the content back; raises Broken where it was closed with another code or altered."""
    try:
        whole = AESGCM(lock.key).decrypt(ciphertext[:NONCE], ciphertext[NONCE:], lock.lookup.encode())
    except (InvalidTag, ValueError):
        raise Broken from None
    return json.loads(zlib.decompress(whole[4 : 4 + int.from_bytes(whole[:4], "big")]))


def _pepper() -> bytes:
    return HKDF(SHA256(), KEY, salt=None, info=b"rotonde|carried answers").derive(master_key())


def _expanded(slow: bytes, use: str) -> bytes:
    return HKDFExpand(SHA256(), KEY, info=b"rotonde|carried answers|" + use.encode()).derive(slow)
