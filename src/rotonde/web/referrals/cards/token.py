"""The token of a card: the sixteen signs of a code taken along, 80 bits that say nothing; looked up by a digest."""

import hashlib

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.people.carried.code import NotACode, new_code, read_code

PURPOSE = "referrals.card_token"


def new_token() -> str:
    """Make a token that nobody can guess."""
    return new_code()


def digest_of(token: str) -> str:
    """Give the digest under which the card of a token is found."""
    return hashlib.sha256(b"rotonde|card|" + token.encode()).hexdigest()


def digest_typed(typed: str) -> str | None:
    """Give the digest of a token as somebody types it; None for what can't be one.

    >>> digest_typed("7k4m-0o1l 9xyz qrst") == digest_of("7K4M00119XYZQRST"), digest_typed("hallo")
    (True, None)
    """
    try:
        return digest_of(read_code(typed))
    except NotACode:
        return None


def sealed(organisation: Organisation, token: str) -> bytes:
    """Seal a token, to print its card again."""
    return seal(organisation, PURPOSE, token.encode())


def unsealed(organisation: Organisation, kept: bytes) -> str:
    """Give a sealed token back."""
    return unseal(organisation, PURPOSE, kept).decode()
