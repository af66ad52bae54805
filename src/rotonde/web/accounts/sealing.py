"""Sealing: what is written about people is unreadable without the key of their organisation.

Each organisation has data keys, wrapped by one master key that never lies in the database. A sealed text names the
data key it was made with and is bound to its organisation and its purpose, so that it opens nowhere else.
"""

import hashlib
import hmac
import os
import unicodedata
from functools import lru_cache
from typing import Protocol
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from rotonde.web.keys import master_key

NONCE = 12
TAG = 16
KEY = 32
WRAPPED = 1 + NONCE + KEY + TAG  # the number of a data key, and that key under the master key
MOST_BYTES = 60_000_000


class CannotUnseal(Exception):
    """The key is another one, or the bytes were altered. The message holds nothing of what was sealed."""

    def __init__(self) -> None:
        super().__init__("This can't be unsealed: it was sealed with another key, for another use, or altered since.")


class Organisation(Protocol):
    """What sealing needs of an organisation: who it is, and its wrapped data keys."""

    id: UUID

    @property
    def wrapped_key(self) -> bytes | memoryview: ...


def seal(organisation: Organisation, purpose: str, plain: bytes) -> bytes:
    """Seal bytes for one use inside one organisation: the number of the key, a nonce, the sealed bytes with their tag.

    At most 60 MB at once; more raises ValueError.
    """
    if len(plain) > MOST_BYTES:
        raise ValueError(f"At most {MOST_BYTES // 1_000_000} MB can be sealed at once, and this is more.")
    wrapped = bytes(organisation.wrapped_key)
    number = wrapped[-WRAPPED]
    nonce = os.urandom(NONCE)
    return bytes([number]) + nonce + _cipher(wrapped, number).encrypt(nonce, plain, _bound(organisation, purpose))


def unseal(organisation: Organisation, purpose: str, sealed: bytes) -> bytes:
    """Give back what was sealed for this use in this organisation; anything else raises CannotUnseal."""
    if len(sealed) < 1 + NONCE + TAG:
        raise CannotUnseal
    whole = memoryview(sealed)
    try:
        cipher = _cipher(bytes(organisation.wrapped_key), whole[0])
        return cipher.decrypt(bytes(whole[1 : 1 + NONCE]), whole[1 + NONCE :], _bound(organisation, purpose))
    except InvalidTag:
        raise CannotUnseal from None


def blind_index(organisation: Organisation, purpose: str, text: str) -> bytes:
    """Give 32 bytes by which a sealed text is found again: equal texts of one organisation have equal ones.

    Capitals, accents in another spelling and spaces around or doubled don't count. The first data key makes it, so
    that it outlives the later ones.
    """
    wrapped = bytes(organisation.wrapped_key)
    key = _derived(_data_key(wrapped, wrapped[0], master_key()), f"blind index|{purpose}")
    told = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return hmac.new(key, organisation.id.bytes + told.encode(), hashlib.sha256).digest()


def new_wrapped_key() -> bytes:
    """Make the first data key of an organisation, wrapped."""
    return _wrap(1, AESGCM.generate_key(KEY * 8), master_key())


def with_new_data_key(wrapped: bytes) -> bytes:
    """Add a data key, with which is sealed from now on; what the earlier ones sealed stays readable."""
    return wrapped + _wrap(wrapped[-WRAPPED] + 1, AESGCM.generate_key(KEY * 8), master_key())


def rewrapped(wrapped: bytes, old_master: bytes, new_master: bytes) -> bytes:
    """Wrap the same data keys with another master key; what was sealed needs no change."""
    numbers = wrapped[::WRAPPED]
    return b"".join(_wrap(number, _data_key(wrapped, number, old_master), new_master) for number in numbers)


def _wrap(number: int, key: bytes, master: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    wrapping = AESGCM(_derived(master, "wrapping"))
    return bytes([number]) + nonce + wrapping.encrypt(nonce, key, bytes([number]))


def _data_key(wrapped: bytes, number: int, master: bytes) -> bytes:
    for start in range(0, len(wrapped), WRAPPED):
        if wrapped[start] == number:
            nonce, hidden = wrapped[start + 1 : start + 1 + NONCE], wrapped[start + 1 + NONCE : start + WRAPPED]
            try:
                return AESGCM(_derived(master, "wrapping")).decrypt(nonce, hidden, bytes([number]))
            except InvalidTag:
                raise CannotUnseal from None
    raise CannotUnseal


def _cipher(wrapped: bytes, number: int) -> AESGCM:
    return _opened(wrapped, number, master_key())


@lru_cache(maxsize=256)
def _opened(wrapped: bytes, number: int, master: bytes) -> AESGCM:
    return AESGCM(_data_key(wrapped, number, master))


def _bound(organisation: Organisation, purpose: str) -> bytes:
    return b"rotonde|" + organisation.id.bytes + purpose.encode()


def _derived(key: bytes, use: str) -> bytes:
    return HKDF(SHA256(), KEY, salt=None, info=b"rotonde|" + use.encode()).derive(key)
