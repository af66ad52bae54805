"""How often somebody may do something: by client, by the network around it, and all together.

It is counted in memory, and forgotten when the time is over. A client is known by a fingerprint of its address, made
with a key that ends with this process: no address is kept.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from typing import NamedTuple

from django.core.cache import cache
from django.http import HttpRequest

from rotonde.web.guards import is_this_machine

_KEY = secrets.token_bytes(32)
LINE, NETWORK = {4: 32, 6: 64}, {4: 24, 6: 48}
"""How much of an address tells one line apart, and how much the network that somebody may have whole."""


class TooOften(RuntimeError):
    """It was tried too often; after `seconds` it can be tried again."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too often; wait {seconds} seconds")
        self.seconds = seconds


class Limit(NamedTuple):
    """At most so many times in so many seconds: by one client or user, by one network, and by all together."""

    name: str
    by_one: int
    by_all: int
    seconds: int
    by_network: int = 0


def count(limit: Limit, who: str) -> None:
    """Count one more time for somebody, then for their network, then for all together; raises TooOften.

    Who is refused for themselves uses up nothing of what there is for others.
    """
    for key, most in _counted(limit, who):
        if _one_more(_fingerprint(key), limit.seconds) > most:
            raise TooOften(limit.seconds)


def is_used_up(limit: Limit, who: str) -> bool:
    """Whether one more time would be too often; nothing is counted."""
    return any(cache.get(_fingerprint(key), 0) >= most for key, most in _counted(limit, who))


def client_of(request: HttpRequest) -> str:
    """The address of who asks, as the proxy on this machine tells it; of IPv6 the network of one line."""
    told = str(request.META.get("REMOTE_ADDR", ""))
    if is_this_machine(told):
        told = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip() or told
    return _part_of(told, LINE)


def network_of(client: str) -> str:
    """The network around a client: what one customer of a provider may have whole.

    >>> network_of("192.0.2.44"), network_of("2001:db8:1:2::/64"), network_of("anna")
    ('192.0.2.0/24', '2001:db8:1::/48', '')
    """
    return _part_of(client.partition("/")[0], NETWORK)


def _part_of(address: str, bits: dict[int, int]) -> str:
    try:
        read = ip_address(address)
    except ValueError:
        return ""
    mapped = getattr(read, "ipv4_mapped", None)
    read = mapped or read
    length = bits[read.version]
    return str(read) if length == read.max_prefixlen else str(ip_network((read, length), strict=False))


def _counted(limit: Limit, who: str) -> Iterator[tuple[str, int]]:
    yield f"{limit.name}|{who}", limit.by_one
    network = network_of(who) if limit.by_network else ""
    if network:
        yield f"{limit.name}|{network}", limit.by_network
    yield limit.name, limit.by_all


def _one_more(key: str, seconds: int) -> int:
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key)
    except ValueError:  # its time ended between these two lines
        return 1


def _fingerprint(text: str) -> str:
    return "counted-" + hmac.new(_KEY, text.encode(), hashlib.sha256).hexdigest()
