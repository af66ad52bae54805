"""Who somebody is to the sign-in service: a digest, the number of the organisation they came for, and how sure it is.

The claims are those of ACM/IDM: `vo_id` is the person, `vo_orgcode` the organisation (KBO or OVO number) and
`vo_doelgroepcode` the kind of user. Of `vo_id` only a slow digest is kept; it is made without our master key, so that
a link outlives a change of that key.
"""

import hashlib
import re
from typing import Any, NamedTuple

from rotonde.web.accounts.outside.provider import Provider
from rotonde.web.accounts.outside.refusals import Refused

FOR_ORGANISATIONS = {"GID", "EA", "LB", "OV"}  # BUR is a citizen
LONGEST = 200
MEMORY = 2**14  # times 1 kB
NUMBER = re.compile(r"OVO\d{6}|[01]\d{9}")


class Identity(NamedTuple):
    """Somebody who proved who they are: how we know them again, for which organisation they came, at which level."""

    outside_id: str
    number: str
    is_surely_them: bool


def identity_of(claims: dict[str, Any], provider: Provider) -> Identity:
    """Read the claims of somebody who acts for an organisation; raises Refused where one is missing or another."""
    person, number = _text(claims, "vo_id"), plain_number(_text(claims, "vo_orgcode"))
    if not NUMBER.fullmatch(number):
        raise Refused("a number that no organisation has")
    if _text(claims, "vo_doelgroepcode") not in FOR_ORGANISATIONS:
        raise Refused("somebody who comes for no organisation")
    if provider.role_claim and provider.role not in _several(claims.get(provider.role_claim)):
        raise Refused("without the role for this application")
    acr = claims.get("acr")
    return Identity(digest_of(provider, person), number, isinstance(acr, str) and acr in provider.trusted_acr)


def digest_of(provider: Provider, person: str) -> str:
    """Give what is kept of somebody's number at this service: 64 characters, slow to guess."""
    salt = hashlib.sha256(b"rotonde|outside id|" + provider.issuer.encode()).digest()
    return hashlib.scrypt(person.encode(), salt=salt, n=MEMORY, r=8, p=1, maxmem=2**26, dklen=32).hex()


def plain_number(told: str) -> str:
    """Write the number of an organisation without dots and spaces.

    >>> plain_number("0123.456.749"), plain_number("ovo 001234")
    ('0123456749', 'OVO001234')
    """
    return re.sub(r"[.\s]", "", told).upper()


def _text(claims: dict[str, Any], name: str) -> str:
    told = claims.get(name)
    if not isinstance(told, str) or not told.strip() or len(told) > LONGEST or not told.isprintable():
        raise Refused(f"without {name}")
    return told


def _several(told: Any) -> list[Any]:
    return told if isinstance(told, list) else [told]
