"""How often the check may be asked, and codes made, opened and thrown away.

It is counted in memory, and forgotten when the time is over.

A client is known by a fingerprint of its address, made with a key that ends with this process: no address is kept.
The strength of a code doesn't rest on this; it keeps a slow hash from being asked for without end.
"""

import hashlib
import hmac
import secrets
from ipaddress import ip_address, ip_network
from typing import NamedTuple

from django.core.cache import cache
from django.http import HttpRequest

from rotonde.web.guards import is_this_machine

_KEY = secrets.token_bytes(32)
SIX_HUNDRED, HOUR = 600, 3600


class TooOften(RuntimeError):
    """It was tried too often; after `seconds` it can be tried again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too often; wait {seconds} seconds")
        self.seconds = seconds


class Limit(NamedTuple):
    """At most so many times in so many seconds: by one client or user, and by all together."""

    name: str
    by_one: int
    by_all: int
    seconds: int


MAKING = Limit("make", by_one=8, by_all=300, seconds=HOUR)
THROWING_AWAY = Limit("throw away", by_one=10, by_all=300, seconds=SIX_HUNDRED)
OPENING = Limit("open", by_one=10, by_all=200, seconds=SIX_HUNDRED)
CHECKING = Limit("check", by_one=900, by_all=20_000, seconds=SIX_HUNDRED)  # a library has one address for all


def count(limit: Limit, who: str) -> None:
    """Count one more time for somebody and for all together; raises TooOften."""
    for key, most in ((f"{limit.name}|{who}", limit.by_one), (limit.name, limit.by_all)):
        if _one_more(_fingerprint(key), limit.seconds) > most:
            raise TooOften(limit.seconds)


def client_of(request: HttpRequest) -> str:
    """The address of who asks, as the proxy on this machine tells it; of IPv6 the network of one line."""
    told = str(request.META.get("REMOTE_ADDR", ""))
    if is_this_machine(told):
        told = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip() or told
    try:
        address = ip_address(told)
    except ValueError:
        return ""
    return str(address if address.version == 4 else ip_network((address, 64), strict=False))


def _one_more(key: str, seconds: int) -> int:
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key)
    except ValueError:  # its time ended between these two lines
        return 1


def _fingerprint(text: str) -> str:
    return "carried-" + hmac.new(_KEY, text.encode(), hashlib.sha256).hexdigest()
